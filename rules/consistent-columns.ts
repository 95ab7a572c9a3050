import {
  applicability,
  checkOrder,
  checkPresence,
  misspeltHeader,
  quoted,
  reason,
  renameColumn
} from '../src/columns/findings.js'
import {isUnrelated, matchColumns, mergesColumns} from '../src/columns/match.js'
import {misspeltHeaders} from '../src/columns/misspelt.js'
import type {Comparison} from '../src/columns/model.js'
import {columnSchemas} from '../src/columns/schema.js'
import type {PaperList} from '../src/list/model.js'
import {shownList} from '../src/meant/read.js'
import {defineRule, type Finding, type Report} from '../src/rule.js'

/** The list's paper tables share one column schema: names, order, presence. */
export default defineRule({
  meta: {
    name: 'consistent-columns',
    description: 'The paper tables of a list have the same columns: names, order, presence.',
    fixes: ['safe', 'unsafe'],
    level: 'warn'
  },
  check(list, report) {
    const told = new Set<number>()
    const tell: Report = (finding) => {
      told.add(finding.start)
      report(finding)
    }
    for (const schema of columnSchemas(list)) {
      for (const table of schema.related) {
        const comparison = {table, schema, matches: matchColumns(table, schema)}
        if (isUnrelated(comparison.matches, schema)) {
          report(unrelatedTable(comparison))
          continue
        }
        for (const check of [checkNames, checkPresence, checkOrder]) check(comparison, list, tell)
      }
    }
    for (const slip of misspeltHeaders(shownList(list).tables)) {
      const finding = misspeltHeader(slip, list)
      if (!told.has(finding.start)) report(finding)
    }
  }
})

/** One problem for all columns that a table of other columns lacks: whether it is about something else is for the maintainer to say. */
function unrelatedTable({matches, table, schema}: Comparison): Finding {
  const {start, end} = table.grid.header
  const title = matches.find(({expected}) => expected)?.column.name
  const names = quoted(schema.columns.map(({name}) => name))
  return {
    start,
    end,
    about: `${table.section.title}: columns`,
    message: `Unexpected table with none of the declared columns${title === undefined ? '' : ` but \`${title}\``}, expected ${names}`
  }
}

function checkNames({matches, table, schema}: Comparison, list: PaperList, report: Report): void {
  for (const {column, expected, merged = []} of matches) {
    const {content} = table.grid.header.cells[column.index]!
    const place = {start: content.start, end: content.end, about: `${table.section.title}: ${column.name}`}
    if (!expected) {
      if (schema.additional) continue
      const known = quoted(schema.columns.map(({name}) => name))
      report({...place, message: `Unexpected column \`${column.name}\`, expected one of the declared ones: ${known}`})
    } else if (expected.name !== column.name && expected.settled) {
      report({
        ...place,
        message: `Unexpected column \`${column.name}\`, expected ${quoted([expected, ...merged].map(({name}) => name))}${reason(expected, schema)}`,
        fix: mergesColumns(column, expected)
          ? undefined
          : renameColumn(column, table, expected.name, applicability(schema), list)
      })
    }
  }
}
