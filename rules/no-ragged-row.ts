import type {Fix} from '../src/fix/edit.js'
import {defineRule, type Finding, noOptions} from '../src/lint/rule.js'
import {type BrokenTable, brokenTables} from '../src/paper-list/broken-tables.js'
import {cutOffRows} from '../src/paper-list/cut-off-rows.js'
import type {GridRow} from '../src/paper-list/grid.js'
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
      const [rows, foreign] = partRows(table)
      const short = rows.filter((row) => isShort(row, table, list))
      if (short.length >= 3 && short.length === rows.length) report(shortTable(short, table, list))
      else if (short.length > 0) {
        const missingCells = missingCellsOf(table, list)
        for (const row of short) report(shortRow(row, missingCells(row), table, list))
      }
      for (const row of rows) {
        const finding = longRow(row, table, list)
        if (finding) report(finding)
      }
      if (foreign) report(foreignLine(foreign, table, list))
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
  return row.cells.length < width(table) && contentsOf(row, list).some((content) => content !== '')
}

/**
 * The rows that are meant as rows, and the first line of prose or HTML after them, if any: without a blank line between, GFM reads such lines as
 * rows. Where rows go without outer pipes, a line of one cell may well be a row.
 */
function partRows(table: Table): [GridRow[], GridRow | undefined] {
  const {header, body} = table.grid
  const hasPipes = ({cells, outerPipes}: GridRow) => cells.length > 1 || outerPipes.start || outerPipes.end
  const last = header.outerPipes.start && width(table) > 1 ? body.findLastIndex(hasPipes) : body.length - 1
  return [body.slice(0, last + 1), body[last + 1]]
}

/** What a reader calls the row: its title, or its first cell with a content. */
function nameOf(row: GridRow, list: PaperList): string {
  const name = list.entryOf(row)?.title ?? contentsOf(row, list).find((content) => content !== '') ?? ''
  // A title that a pipe has split still has the brackets of its link.
  return shorten(name.includes('](') ? name : name.replace(/^[![]{1,4}/, '').replace(/\]$/, ''))
}

function pad(row: GridRow, index: number, table: Table, list: PaperList) {
  const missing = width(table) - row.cells.length
  return insertCells(row, index, Array<string>(missing).fill(escapeCell(list.placeholder)), list.source)
}

function shortRow(row: GridRow, {index, misplaced}: MissingCells, table: Table, list: PaperList): Finding {
  const hint = misplaced
    ? `; what stands under \`${misplaced.under.name}\` belongs under \`${misplaced.belongs.name}\``
    : ''
  return {
    start: row.start,
    end: row.end,
    about: `${about(table)}: ${nameOf(row, list)}`,
    message: `Unexpected row of ${cells(row)} for “${nameOf(row, list)}”, expected ${width(table)} as in the header (line ${table.line})${hint}`,
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
    message: `Unexpected header of ${cells(header)} over ${rows.length} rows that all have fewer, expected rows as wide as the header`,
    fix: {applicability: 'safe', edits: rows.map((row) => pad(row, row.cells.length, table, list))}
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
    // Of several lines only a person can say where the table ends.
    fix:
      /\S/.test(prefix) || row !== table.grid.body.at(-1)
        ? undefined
        : {applicability: 'unsafe', edits: [{start: lineStart, end: row.start, text: source.endOfLine + prefix}]}
  }
}

function longRow(row: GridRow, table: Table, list: PaperList): Finding | undefined {
  const excess = row.cells.slice(width(table))
  if (excess.length === 0) return
  const {text} = list.source
  const hidden = hiddenContents(row, width(table), text).filter((content) => content !== '')
  if (hidden.length > 0 && hidden.every(isHiddenNote)) return
  const place = {start: excess[0]!.start, end: row.end, about: `${about(table)}: ${nameOf(row, list)}`}
  const subject = `Unexpected ${cells(row)} for “${nameOf(row, list)}”, expected ${width(table)} as in the header (line ${table.line})`
  const pipes = joinCells(row, width(table), text)
  if (hidden.length === 0 && !pipes) {
    const fix: Fix = {applicability: 'safe', edits: [dropCells(row, width(table))]}
    return {...place, message: `${subject}; the last is empty`, fix: hasSplitText(row, text) ? undefined : fix}
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
        : `Unexpected row of ${cells(body[0]!)} without a header and a delimiter row, expected them above it`
    )
  if (!delimiter) return finding(`Unexpected header of ${cells(header)} without a delimiter row, expected one below it`)
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
      : `Unexpected delimiter row of ${cells(delimiter)}, expected ${width} ${inHeader}`,
    canBeMended && fitting.length * 2 >= body.length && fitDelimiter(delimiter, width, list.source)
  )
}

function cells(row: GridRow): string {
  return row.cells.length === 1 ? '1 cell' : `${row.cells.length} cells`
}
