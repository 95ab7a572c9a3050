import {isMajority} from '../text/convention.js'
import type {Edit, Fix} from '../text/edit.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {type Align, contentOf, type Grid, type GridRow, isFilled} from './grid.js'

/** Escapes text for a cell: a pipe would split it, a line break would end the row. */
export function escapeCell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|').replace(/[\r\n]+/g, ' ')
}

/** Whether a row has blanks between its cells and its pipes. */
function isPadded(row: GridRow, source: Source): boolean {
  const padded = row.cells.filter(({start, end}) => source.text[start] === ' ' || source.text[end - 1] === ' ').length
  return isMajority(padded, row.cells.length) || (row.cells.length === 0 && source.text[row.start + 1] === ' ')
}

/**
 * Inserts cells into a row before the cell at an index, or at its end, in the style of the row's other cells.
 *
 * @param contents Markdown of the new cells, escaped already.
 * @param header The row that shows whether the last cells of rows have a pipe behind them: without it, that of this row parts two cells.
 */
export function insertCells(
  row: GridRow,
  index: number,
  contents: readonly string[],
  source: Source,
  header: GridRow = row
): Edit {
  const padded = isPadded(row, source)
  const cells = contents.map((content) => (padded ? (content === '' ? ' ' : ` ${content} `) : content))
  const before = row.cells[index]
  if (before) {
    // With a pipe before it: a `-` or `#` at the start of a line would begin a list or a heading.
    if (index === 0 && !row.outerPipes.start)
      return insertion(row.start, `${cells.map((cell) => `|${cell}`).join('')}|${padded ? ' ' : ''}`)
    return insertion(before.start, cells.map((cell) => `${cell}|`).join(''))
  }
  if (row.outerPipes.end && !header.outerPipes.end && contents.at(-1) !== '')
    return insertion(row.end, cells.join('|').trimEnd())
  if (row.outerPipes.end) return insertion(row.end, cells.map((cell) => `${cell}|`).join(''))
  const gap = padded && source.text[row.end - 1] !== ' ' ? ' ' : ''
  const text = gap + cells.map((cell) => `|${cell}`).join('')
  // A blank cell at the end of a row needs a pipe after it.
  return insertion(row.end, contents.at(-1) === '' ? `${text}|` : text.trimEnd())
}

/** Puts a pipe before the blanks within a cell, and a blank before it where those of the row have one. */
export function splitCell(row: GridRow, {start}: Span, source: Source): Edit {
  return insertion(start, isPadded(row, source) ? ' |' : '|')
}

function insertion(offset: number, text: string): Edit {
  return {start: offset, end: offset, text}
}

export function delimiterCell(align: Align, dashes = 3): string {
  const line = '-'.repeat(Math.max(1, dashes - (align === 'center' ? 2 : align ? 1 : 0)))
  if (align === 'center') return `:${line}:`
  if (align === 'left') return `:${line}`
  return align === 'right' ? `${line}:` : '-'.repeat(Math.max(3, dashes))
}

/**
 * Makes a delimiter row as wide as its header: adds cells like the last one, or removes cells at the end. Safe if all columns have the same
 * alignment; else the alignment is a guess.
 */
export function fitDelimiter(row: GridRow, width: number, source: Source): Fix {
  const contents = row.cells.filter(isFilled).map((cell) => contentOf(cell, source.text))
  const areAlike = new Set(contents.map((content) => content.replace(/-+/, '-'))).size === 1
  const added = areAlike ? contents.at(-1)! : delimiterCell(null)
  const kept = row.cells.slice(0, width)
  const edits = kept
    .filter((cell) => !isFilled(cell))
    .map(({start, end}) => ({start, end, text: isPadded(row, source) ? ` ${added} ` : added}))
  const missing = width - kept.length
  if (missing > 0) edits.push(insertCells(row, kept.length, Array<string>(missing).fill(added), source))
  if (row.cells.length > width) edits.push(dropCells(row, width))
  return {applicability: areAlike ? 'safe' : 'unsafe', edits}
}

/** Removes all cells after the first `width` of a row, and keeps its last pipe; without one, the row ends with what it says. */
export function dropCells(row: GridRow, width: number): Edit {
  const last = row.cells[width - 1]!
  const end = isFilled(last) ? last.content.end : last.end
  return {start: row.outerPipes.end ? last.end + 1 : end, end: row.end, text: ''}
}

/** Inserts a column into every row of a table that has no ragged rows. */
export function insertColumn(
  grid: Grid,
  index: number,
  header: string,
  delimiter: string,
  content: string,
  source: Source
): Edit[] {
  return [
    insertCells(grid.header, index, [header], source),
    insertCells(grid.delimiter, index, [delimiter], source),
    ...grid.body.map((row) => insertCells(row, index, [content], source, grid.header))
  ]
}

/**
 * Moves whole cells with their padding: the cell at `order[i]` moves to `i`.
 *
 * @param order A permutation of the indexes of the header's cells.
 */
export function reorderColumns(grid: Grid, order: readonly number[], source: Source): Edit[] {
  return [grid.header, grid.delimiter, ...grid.body].flatMap((row) =>
    row.cells.flatMap(({start, end}, index) => {
      const text = movedCell(row, order[index] ?? index, index, source)
      return text === source.text.slice(start, end) ? [] : [{start, end, text}]
    })
  )
}

/** The source of a cell after a move to another place of its row. The row may have no pipes at its ends. */
function movedCell({cells, outerPipes}: GridRow, from: number, to: number, source: Source): string {
  let text = source.text.slice(cells[from]!.start, cells[from]!.end)
  const last = cells.length - 1
  if (from === 0 && !outerPipes.start) text = ` ${text}`
  if (from === last && !outerPipes.end) text += ' '
  if (to === last && !outerPipes.end) text = text.trimEnd()
  // At the start of a line it could begin a list or a heading.
  return to === 0 && !outerPipes.start ? `| ${text.trimStart()}` : text
}
