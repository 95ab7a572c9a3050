import {placeholderOf} from '../src/columns/placeholder.js'
import type {PaperList, Table} from '../src/list/model.js'
import {brokenTables} from '../src/rows/broken-tables.js'
import {cutOffRows} from '../src/rows/cut-off-rows.js'
import {brokenTable, cutOff, foreignLine, innerTable, tornRow} from '../src/rows/findings.js'
import {readMeantRows} from '../src/rows/meant-rows.js'
import {type MissingCells, missingCellsOf} from '../src/rows/missing-cells.js'
import {cells, nameOf, widthOf} from '../src/rows/names.js'
import {defineRule, type Finding, noOptions} from '../src/rule.js'
import {dropCells, escapeCell, insertCells} from '../src/table/edits.js'
import {contentsOf, type GridRow} from '../src/table/grid.js'
import {hasSplitText, hiddenContents, isHiddenNote, joinCells} from '../src/table/split-cell.js'
import type {Fix} from '../src/text/edit.js'

/** A row has as many cells as its header. */
export default defineRule({
  meta: {
    name: 'no-ragged-row',
    description: 'A row has as many cells as its header; GitHub hides the ones too many.',
    fixable: 'safe',
    level: 'error',
    options: noOptions
  },
  check(list, report) {
    for (const table of list.tables) {
      const {rows, torn, foreign, innerHeader} = readMeantRows(table, list)
      const short = rows.filter((row) => isShort(row, table, list))
      if (short.length >= 3 && short.length === rows.length) report(shortTable(short, table, list))
      else if (short.length > 0) {
        const missingCells = missingCellsOf(table, list)
        for (const row of short) report(shortRow(row, missingCells(row, ownWidth(row, table, list)), table, list))
      }
      for (const row of rows) {
        const finding = longRow(row, table, list)
        if (finding) report(finding)
      }
      for (const parts of torn) report(tornRow(parts, table, list))
      if (foreign) report(foreignLine(foreign, table, list))
      if (innerHeader) report(innerTable(innerHeader, table))
    }
    const cutOffs = cutOffRows(list)
    for (const rows of cutOffs) report(cutOff(rows, list))
    const known = new Set(cutOffs.map(({span}) => span.start))
    for (const table of brokenTables(list, known)) report(brokenTable(table, list))
  }
})

/** Rows without any content part a table on purpose. */
function isShort(row: GridRow, table: Table, list: PaperList): boolean {
  const isBlank = contentsOf(row, list.source.text).every((content) => content === '')
  return !isBlank && ownWidth(row, table, list) < widthOf(table)
}

/** How many cells a row has without the notes at its end: `[//]: #10/21` shows under a header, a comment does not and leaves its cell blank. */
function ownWidth(row: GridRow, table: Table, list: PaperList): number {
  const isNote = (content: string, index: number) =>
    isHiddenNote(content) && (index >= widthOf(table) || content.startsWith('['))
  return contentsOf(row, list.source.text).findLastIndex((content, index) => !isNote(content, index)) + 1
}

function pad(row: GridRow, index: number, table: Table, list: PaperList) {
  const missing = widthOf(table) - ownWidth(row, table, list)
  return insertCells(row, index, Array<string>(missing).fill(escapeCell(placeholderOf(list))), list.source)
}

function shortRow(row: GridRow, {index, misplaced}: MissingCells, table: Table, list: PaperList): Finding {
  const hint = misplaced
    ? `; what stands under \`${misplaced.under.name}\` belongs under \`${misplaced.belongs.name}\``
    : ''
  return {
    start: row.start,
    end: row.end,
    about: `row: ${nameOf(row, list)}`,
    message: `Unexpected row of ${cells(ownWidth(row, table, list))} for “${nameOf(row, list)}”, expected ${widthOf(table)} as in the header (line ${table.line})${hint}`,
    // Once it has all its cells, nothing would tell any more that one of them is the wrong one.
    fix: index === undefined ? undefined : {applicability: 'safe', edits: [pad(row, index, table, list)]}
  }
}

/** A habit of the whole table is one problem, not one a row. */
function shortTable(rows: readonly GridRow[], table: Table, list: PaperList): Finding {
  const {header} = table.grid
  return {
    start: header.start,
    end: header.end,
    about: `${table.section.title}: row`,
    message: `Unexpected header of ${cells(header.cells.length)} over ${rows.length} rows that all have fewer, expected rows as wide as the header`,
    fix: {applicability: 'safe', edits: rows.map((row) => pad(row, ownWidth(row, table, list), table, list))}
  }
}

function longRow(row: GridRow, table: Table, list: PaperList): Finding | undefined {
  if (row.cells.length <= widthOf(table)) return
  const {text} = list.source
  const own = {...row, cells: row.cells.slice(0, ownWidth(row, table, list))}
  const [excess] = own.cells.slice(widthOf(table))
  if (!excess && own.cells.length < row.cells.length) return
  const hidden = hiddenContents(own, widthOf(table), text).filter((content) => content !== '')
  const {start} = excess ?? row.cells[widthOf(table)]!
  const place = {start, end: row.end, about: `row: ${nameOf(row, list)}`}
  const subject = `Unexpected ${cells(own.cells.length)} for “${nameOf(row, list)}”, expected ${widthOf(table)} as in the header (line ${table.line})`
  const pipes = joinCells(own, widthOf(table), text)
  if (hidden.length === 0 && !pipes) {
    const fix: Fix = {applicability: 'safe', edits: [dropCells(row, widthOf(table))]}
    return {
      ...place,
      message: `${subject}; the last is empty`,
      fix: hasSplitText(row, text) || own.cells.length < row.cells.length ? undefined : fix
    }
  }
  const shown = hidden.join(' | ')
  return {
    ...place,
    message: pipes
      ? `${subject}; a \`|\` in the text splits a cell, write it \`\\|\``
      : `${subject}; GitHub hides “${shown.length > 80 ? `${shown.slice(0, 77)}…` : shown}”`,
    fix: pipes && {applicability: 'safe', edits: pipes.map((offset) => ({start: offset, end: offset, text: '\\'}))}
  }
}
