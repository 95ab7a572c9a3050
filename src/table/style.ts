import {isMajority} from '../text/convention.js'
import {displayWidth} from '../text/display-width.js'
import type {Source} from '../text/source.js'
import {delimiterCell} from './edits.js'
import {type Align, contentOf, type Grid, type GridRow} from './grid.js'

/** The parts of a table that its style depends on. */
interface Table {
  grid: Grid
  columns: readonly {align: Align}[]
}

/**
 * The look of a table's source: `compact` is `|a|b|`, `padded` is `| a | b |`, and in an `aligned` table the pipes are below each other. All
 * have a pipe at both ends of a row.
 */
export type TableStyle = 'compact' | 'padded' | 'aligned'

/** Whether all of a table has a style. The dashes of delimiters and the blanks around them count only for `aligned`. */
export function hasStyle({grid}: Table, style: TableStyle, source: Source): boolean {
  const rows = rowsOf(grid, source)
  if (style === 'aligned') return isAligned(rows, source)
  return rows.every((row) => rowHasStyle(row, style, source) || (row === grid.delimiter && isUniform(row, source)))
}

/**
 * Whether the contents of an aligned table are centred in centred columns, and at the right in right-aligned ones. An odd blank may be on
 * either side, since tools differ.
 */
export function isContentAligned({grid, columns}: Table, source: Source): boolean {
  return rowsOf(grid, source).every(
    (row) =>
      row === grid.delimiter ||
      columns.every(({align}, index) => {
        const {start, end, content} = row.cells[index] ?? {start: 0, end: 0, content: {start: 0, end: 0}}
        if (content.start === content.end) return true
        const before = content.start - start
        const after = end - content.end
        return align === 'right' ? after <= 1 : align !== 'center' || Math.abs(before - after) <= 1
      })
  )
}

/** The style of most rows of a table. */
export function styleOf(table: Table, source: Source): TableStyle | undefined {
  if (hasStyle(table, 'aligned', source)) return 'aligned'
  const rows = rowsOf(table.grid, source)
  return (['compact', 'padded'] as const).find((style) =>
    isMajority(rows.filter((row) => rowHasStyle(row, style, source)).length, rows.length)
  )
}

/** A row and what it should look like. */
export interface PrintedRow {
  row: GridRow
  text: string
}

/** Prints the rows of a table in a style. Contents, alignments, and cells too many or too few stay as they are. */
export function printTable({grid, columns}: Table, style: TableStyle, source: Source): PrintedRow[] {
  const rows = rowsOf(grid, source)
  // The number of hyphens is free, but the long runs of a formerly aligned table would look odd.
  const keepsDelimiter = style !== 'aligned' && rowHasStyle(grid.delimiter, style, source) && !isAligned(rows, source)
  const widths =
    style === 'aligned'
      ? widthsOf(
          rows.filter((row) => row !== grid.delimiter),
          columns.length,
          source
        )
      : []
  return rows
    .filter((row) => row !== grid.delimiter || !keepsDelimiter)
    .map((row) => {
      const cells = row.cells.map((cell, index) =>
        row === grid.delimiter
          ? delimiterCell(columns[index]!.align, widths[index])
          : pad(contentOf(cell, source.text), widths[index] ?? 0, columns[index]?.align ?? null)
      )
      return {row, text: style === 'compact' ? printCompact(cells) : printPadded(cells)}
    })
}

/** In GFM a line without a pipe is a row, but mostly it is a text without a blank line before it. */
function rowsOf({header, delimiter, body}: Grid, source: Source): GridRow[] {
  return [header, delimiter, ...body].filter((row) => source.text.slice(row.start, row.end).includes('|'))
}

function rowHasStyle(row: GridRow, style: 'compact' | 'padded', source: Source): boolean {
  if (!row.outerPipes.start || !row.outerPipes.end) return false
  return row.cells.every((cell) => {
    const {start, end} = cell.content
    if (start === end) return cell.end - cell.start <= 2
    const content = contentOf(cell, source.text)
    return source.text.slice(cell.start, cell.end) === (style === 'compact' ? content : ` ${content} `)
  })
}

/** A compact delimiter row, `|:-:|:-:|`, is common and accepted under padded rows. */
function isUniform(row: GridRow, source: Source): boolean {
  return rowHasStyle(row, 'compact', source) || rowHasStyle(row, 'padded', source)
}

function isAligned(rows: readonly GridRow[], source: Source): boolean {
  const widths = rows[0]!.cells.map(({start, end}) => displayWidth(source.text.slice(start, end)))
  return rows.every(
    (row) =>
      row.outerPipes.start &&
      row.outerPipes.end &&
      row.cells.every(({start, end}, index) => {
        const width = widths[index]
        return width === undefined || displayWidth(source.text.slice(start, end)) === width
      })
  )
}

/** The width of each column, delimiter included. */
function widthsOf(rows: readonly GridRow[], columns: number, source: Source): number[] {
  const widths = Array<number>(columns).fill(3)
  for (const row of rows) {
    for (let index = 0; index < Math.min(columns, row.cells.length); index++) {
      widths[index] = Math.max(widths[index]!, displayWidth(contentOf(row.cells[index]!, source.text)))
    }
  }
  return widths
}

function pad(content: string, width: number, align: Align): string {
  const missing = Math.max(0, width - displayWidth(content))
  const before = align === 'right' ? missing : align === 'center' ? missing >> 1 : 0
  return ' '.repeat(before) + content + ' '.repeat(missing - before)
}

function printCompact(cells: readonly string[]): string {
  // A backslash at the end of a cell would escape the pipe.
  return `|${cells.map((cell) => (cell === '' || cell.endsWith('\\') ? `${cell} ` : cell)).join('|')}|`
}

function printPadded(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`
}
