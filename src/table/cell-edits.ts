import type {Edit} from '../text/edit.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import type {GridRow} from './grid.js'

/** The span to report for a cell: its content; for a blank cell everything between its pipes. */
export function placeOfCell(row: GridRow, index: number): Span {
  const {start, end, content} = row.cells[index]!
  return content.start < content.end ? {start: content.start, end: content.end} : {start, end}
}

/**
 * Replaces the content of a cell, in the style of its row: padding stays, and a blank cell gets that of its neighbours.
 *
 * @param content Markdown, escaped for a cell already; `''` leaves the cell blank.
 */
export function setCell(row: GridRow, index: number, content: string, source: Source): Edit {
  const cell = row.cells[index]!
  const {start, end} = cell.content
  // A `-` or `#` at the start of a line would begin a list or a heading.
  if (index === 0 && !row.outerPipes.start) return {start: row.start, end, text: `| ${content}`}
  if (start < end) {
    // A wider blank cell belongs to an aligned table.
    if (content === '' && start - cell.start <= 1 && cell.end - end <= 1)
      return {start: cell.start, end: cell.end, text: ' '}
    return {start, end, text: content}
  }
  const filled = row.cells.filter((other) => other.content.start < other.content.end)
  const padded = filled.some((other) => source.text[other.start] === ' ')
  // A wide blank cell belongs to an aligned table, so its width is kept if possible.
  const text = padded ? ` ${content} `.padEnd(cell.end - cell.start) : content
  return {start: cell.start, end: cell.end, text}
}
