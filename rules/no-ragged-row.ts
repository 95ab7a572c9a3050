import {foldMany} from '../src/fold.js'
import {oddHtmlRows} from '../src/html/table-rows.js'
import {isInBroken, shownList} from '../src/meant/read.js'
import {brokenTables} from '../src/rows/broken-tables.js'
import {cutOffRows} from '../src/rows/cut-off-rows.js'
import {exchangedCells, exchangedPair} from '../src/rows/exchanged-cells.js'
import {brokenRow, brokenTable, cutOff, innerTable, unexpectedLine} from '../src/rows/findings.js'
import {readMeantRows} from '../src/rows/meant-rows.js'
import {areAllShort, longRow, shortRow, shortRowsOf, shortTable} from '../src/rows/ragged-rows.js'
import {defineRule, type Finding} from '../src/rule.js'

/** A row has as many cells as its header. */
export default defineRule({
  meta: {
    name: 'no-ragged-row',
    description: 'A row has as many cells as its header; GitHub hides the ones too many.',
    fixes: ['safe', 'unsafe'],
    level: 'error',
    alsoWarns: true
  },
  check(list, report) {
    const paddedByGitHub: Finding[] = []
    for (const table of list.tables) {
      const {rows, brokenRows, proseLine, innerHeader} = readMeantRows(table, list)
      const short = shortRowsOf(rows, table, list)
      if (areAllShort(short, rows)) for (const finding of shortTable(short, table, list)) report(finding)
      else
        for (const row of short) {
          const finding = shortRow(row, table, list)
          if (finding.severity === 'warning') paddedByGitHub.push(finding)
          else report(finding)
        }
      for (const row of rows) {
        const finding = longRow(row, table, list)
        // GitHub hides no cell of a row that it shows as text.
        if (finding && !isInBroken(row, list)) report(finding)
      }
      for (const pair of exchangedCells(rows, table, list)) report(exchangedPair(pair, list))
      for (const parts of brokenRows) report(brokenRow(parts, table, list))
      if (proseLine) report(unexpectedLine(proseLine, table, list))
      if (innerHeader) report(innerTable(innerHeader, table))
    }
    for (const finding of oddHtmlRows(list)) report(finding)
    for (const finding of foldMany(paddedByGitHub, 'rows lack cells at their end')) report(finding)
    const shown = shownList(list)
    for (const rows of cutOffRows(shown)) report(cutOff(rows, list))
    for (const table of brokenTables(shown)) if (!table.hasOddBlank) report(brokenTable(table, list))
  }
})
