import {defineRule, type Finding, noOptions} from '../src/lint/rule.js'
import type {Fix} from '../src/markdown/edit.js'
import {type BrokenTable, brokenTables} from '../src/paper-list/broken-tables.js'
import {cutOffRows} from '../src/paper-list/cut-off-rows.js'
import type {GridRow} from '../src/paper-list/grid.js'
import {readMeantRows} from '../src/paper-list/meant-rows.js'
import {type MissingCells, missingCellsOf} from '../src/paper-list/missing-cells.js'
import type {PaperList, Table} from '../src/paper-list/paper-list.js'
import {shorten} from '../src/paper-list/shorten.js'
import {hasSplitText, hiddenContents, isHiddenNote, joinCells} from '../src/paper-list/split-cell.js'
import {dropCells, escapeCell, fitDelimiter, insertCells} from '../src/paper-list/table-edits.js'

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
    const cutOff = cutOffRows(list)
    for (const {table, span, gap} of cutOff) {
      report({
        ...span,
        about: about(table),
        message: `Unexpected blank line before this row, expected it to follow its table (line ${table.line})`,
        fix: gap && {applicability: 'safe', edits: [{...gap, text: list.source.endOfLine}]}
      })
    }
    for (const table of brokenTables(list, new Set(cutOff.map(({span}) => span.start))))
      report(brokenTable(table, list))
  }
})

const width = (table: Table) => table.grid.header.cells.length
const about = (table: Table) => `${table.section.title}: row`

function contentsOf(row: GridRow, list: PaperList): string[] {
  return row.cells.map(({content}) => list.source.text.slice(content.start, content.end))
}

/** Rows without any content part a table on purpose. */
function isShort(row: GridRow, table: Table, list: PaperList): boolean {
  return ownWidth(row, table, list) < width(table) && contentsOf(row, list).some((content) => content !== '')
}

/** How many cells a row has without the notes at its end: `[//]: #10/21` shows under a header, a comment does not and leaves its cell blank. */
function ownWidth(row: GridRow, table: Table, list: PaperList): number {
  const isNote = (content: string, index: number) =>
    isHiddenNote(content) && (index >= width(table) || content.startsWith('['))
  return contentsOf(row, list).findLastIndex((content, index) => !isNote(content, index)) + 1
}

/** What a reader calls the row: its title, or its first cell with a content. */
function nameOf(row: GridRow, list: PaperList): string {
  const name = list.entryOf(row)?.title ?? contentsOf(row, list).find((content) => content !== '') ?? ''
  // A title that a pipe has split still has the brackets of its link.
  return shorten(name.includes('](') ? name : name.replace(/^[![]{1,4}/, '').replace(/\]$/, ''))
}

function pad(row: GridRow, index: number, table: Table, list: PaperList) {
  const missing = width(table) - ownWidth(row, table, list)
  return insertCells(row, index, Array<string>(missing).fill(escapeCell(list.placeholder)), list.source)
}

function shortRow(row: GridRow, {index, misplaced}: MissingCells, table: Table, list: PaperList): Finding {
  const hint = misplaced
    ? `; what stands under \`${misplaced.under.name}\` belongs under \`${misplaced.belongs.name}\``
    : ''
  return {
    start: row.start,
    end: row.end,
    about: `row: ${nameOf(row, list)}`,
    message: `Unexpected row of ${cells(ownWidth(row, table, list))} for “${nameOf(row, list)}”, expected ${width(table)} as in the header (line ${table.line})${hint}`,
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
    about: about(table),
    message: `Unexpected header of ${cells(header.cells.length)} over ${rows.length} rows that all have fewer, expected rows as wide as the header`,
    fix: {applicability: 'safe', edits: rows.map((row) => pad(row, ownWidth(row, table, list), table, list))}
  }
}

function tornRow([row, rest]: readonly [GridRow, GridRow], table: Table, list: PaperList): Finding {
  return {
    start: row.start,
    end: rest.end,
    about: `row: ${nameOf(row, list)}`,
    message: `Unexpected line break in the row of “${nameOf(row, list)}”, expected its ${width(table)} cells on one line`
  }
}

function innerTable({start, end, cells: {length}}: GridRow, table: Table): Finding {
  return {
    start,
    end,
    about: `${about(table)}: inner table`,
    message: `Unexpected header of ${cells(length)} in the table of line ${table.line}, expected a blank line before it`
  }
}

function foreignLine(row: GridRow, table: Table, list: PaperList): Finding {
  const {source} = list
  const lineStart = source.lineStart(row.line)!
  const prefix = source.text.slice(lineStart, row.start)
  const line = shorten(source.text.slice(row.start, row.end))
  return {
    start: row.start,
    end: row.end,
    about: `${about(table)}: ${line}`,
    message: `Unexpected line “${line}” as a row of the table of line ${table.line}, expected a blank line before it`,
    // Of several lines only a person can say where the table ends; what follows on the next line would be read anew.
    fix:
      /\S/.test(prefix) || row !== table.grid.body.at(-1) || source.line(row.line + 1).trim() !== ''
        ? undefined
        : {applicability: 'unsafe', edits: [{start: lineStart, end: row.start, text: source.endOfLine + prefix}]}
  }
}

function longRow(row: GridRow, table: Table, list: PaperList): Finding | undefined {
  if (row.cells.length <= width(table)) return
  const {text} = list.source
  const own = {...row, cells: row.cells.slice(0, ownWidth(row, table, list))}
  const [excess] = own.cells.slice(width(table))
  if (!excess && own.cells.length < row.cells.length) return
  const hidden = hiddenContents(own, width(table), text).filter((content) => content !== '')
  const {start} = excess ?? row.cells[width(table)]!
  const place = {start, end: row.end, about: `row: ${nameOf(row, list)}`}
  const subject = `Unexpected ${cells(own.cells.length)} for “${nameOf(row, list)}”, expected ${width(table)} as in the header (line ${table.line})`
  const pipes = joinCells(own, width(table), text)
  if (hidden.length === 0 && !pipes) {
    const fix: Fix = {applicability: 'safe', edits: [dropCells(row, width(table))]}
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

function brokenTable({header, delimiter, body, gap, canBeMended}: BrokenTable, list: PaperList): Finding {
  const {start, end} = delimiter ?? header ?? body[0]!
  const finding = (expectation: string, fix?: Fix | false): Finding => ({
    start,
    end,
    about: `${list.sectionAt(start).title}: table`,
    message: `${expectation}: GitHub shows the table as text`,
    fix: fix || undefined
  })
  if (!header)
    return finding(
      delimiter
        ? 'Unexpected delimiter row without a header, expected one above it'
        : `Unexpected row of ${cells(body[0]!.cells.length)} without a header and a delimiter row, expected them above it`
    )
  if (!delimiter)
    return finding(`Unexpected header of ${cells(header.cells.length)} without a delimiter row, expected one below it`)
  if (gap)
    return finding(
      `Unexpected blank line before the delimiter row, expected it to follow the header (line ${header.line})`,
      canBeMended && {applicability: 'safe', edits: [{...gap, text: list.source.endOfLine}]}
    )
  const width = header.cells.length
  const inHeader = `as in the header (line ${header.line})`
  // Where the rows are not as wide as the header, it may be the header that is wrong.
  const fitting = body.filter((row) => row.cells.length === width)
  return finding(
    delimiter.cells.length === width
      ? `Unexpected empty cell in the delimiter row, expected dashes in all ${width} ${inHeader}`
      : `Unexpected delimiter row of ${cells(delimiter.cells.length)}, expected ${width} ${inHeader}`,
    canBeMended && fitting.length * 2 >= body.length && fitDelimiter(delimiter, width, list.source)
  )
}

function cells(number: number): string {
  return number === 1 ? '1 cell' : `${number} cells`
}
