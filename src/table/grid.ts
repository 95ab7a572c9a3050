import type {Table as TableNode, TableRow} from 'mdast'
import {pipesIn} from '../text/pipes.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'

/** The alignment of a column; `null` if its delimiter has no colon. */
export type Align = 'left' | 'center' | 'right' | null

/** A cell in the source. Its span is everything between its pipes, padding included. */
export interface GridCell extends Span {
  /** The span of its content without the padding; empty and in the cell's middle if there is no content. */
  content: Span
}

/** A row in the source, from its first pipe or character to its last. */
export interface GridRow extends Span {
  line: number
  cells: GridCell[]
  /** Whether there is a pipe before the first cell, and after the last. */
  outerPipes: {start: boolean; end: boolean}
}

/**
 * A table in the source: rows, pipes, padding, and the delimiter row that mdast leaves out.
 *
 * Everything that edits a table goes through this, since the ranges of mdast's cells take in their leading pipe and no more
 * than the last one's trailing pipe.
 */
export interface Grid {
  header: GridRow
  delimiter: GridRow
  body: GridRow[]
}

/** Whether the delimiter row of a table is there and fits its header: else the columns have no alignment. */
export function isDelimited({header, delimiter}: Grid): boolean {
  return delimiter.cells.length === header.cells.length
}

/** Reads the grid of a table from its source. Lines for a site generator right below the rows are no rows of it. */
export function readGrid(table: TableNode, source: Source): Grid {
  const [header, ...nodes] = table.children
  const body = nodes.map((row) => readNodeRow(row, source))
  const last = body.findLastIndex(({start, end}) => !generatorLine.test(source.text.slice(start, end)))
  const headerRow = readNodeRow(header!, source)
  return {header: headerRow, delimiter: readDelimiter(headerRow, body[0], source), body: body.slice(0, last + 1)}
}

/** The row below the header. In a table that is read as it is meant, there may be blank lines before it, or none: it then has no cells. */
function readDelimiter(header: GridRow, first: GridRow | undefined, source: Source): GridRow {
  for (let line = header.line + 1; source.lineStart(line) !== undefined && line !== first?.line; line++) {
    if (source.line(line).trim() === '') continue
    return readRow(source.text, startOfRow(line, source), source.lineEnd(line), line)
  }
  return {start: header.end, end: header.end, line: header.line, cells: [], outerPipes: header.outerPipes}
}

/** Attributes by kramdown, `{: .wide}`; a tag of Liquid, `{% endif %}`; a shortcode of Hugo, `{{< /table >}}`. */
const generatorLine = /^\{(?:[:%]|\{[<%]).*\}$/

/** A row may be in a quote or an indented item; before it there are only `>` and blanks. */
export function startOfRow(line: number, source: Source): number {
  return source.lineStart(line)! + source.line(line).search(/[^\s>]/)
}

function readNodeRow(row: TableRow, source: Source): GridRow {
  const {start, end} = row.position!
  return readRow(source.text, start.offset!, end.offset!, start.line)
}

/**
 * Splits a row at its pipes. In GFM a pipe in a code span splits as well; only a backslash keeps it
 * (https://github.github.com/gfm/#tables-extension-).
 */
export function readRow(text: string, start: number, end: number, line: number): GridRow {
  while (end > start && isBlank(text[end - 1]!)) end--
  const pipes = pipesIn(text, start, end)
  const startPipe = pipes[0] === start
  const endPipe = pipes.length > (startPipe ? 1 : 0) && pipes.at(-1) === end - 1
  const edges = [...(startPipe ? [] : [start - 1]), ...pipes, ...(endPipe ? [] : [end])]
  const cells: GridCell[] = []
  for (let index = 0; index + 1 < edges.length; index++) {
    const from = edges[index]! + 1
    const to = edges[index + 1]!
    cells.push({start: from, end: to, content: trimSpan(text, from, to)})
  }
  return {start, end, line, cells, outerPipes: {start: startPipe, end: endPipe}}
}

export function isFilled({content}: GridCell): boolean {
  return content.start < content.end
}

/** The content of a cell, without the padding. */
export function contentOf({content}: GridCell, text: string): string {
  return text.slice(content.start, content.end)
}

/** Whether a row shows nothing, as one that divides a table: its cells are blank or have links without an address or a text. */
export function dividesTable({cells}: GridRow, text: string): boolean {
  return cells.every((cell) => /^(?:\[\]\(\))*$/.test(contentOf(cell, text)))
}

/** The content of each cell of a row, without the padding. */
export function contentsOf({cells}: GridRow, text: string): string[] {
  return cells.map((cell) => contentOf(cell, text))
}

/** Whether the number of cells of a body row differs from that of the header. */
export function hasRaggedRows({body, header}: Grid): boolean {
  return body.some(({cells}) => cells.length !== header.cells.length)
}

/** Whether all cells of a row are delimiters, made of dashes and colons. Their number may be wrong. */
export function isDelimiterRow(row: GridRow, text: string): boolean {
  const {cells, outerPipes} = row
  return (
    (cells.length > 1 || (outerPipes.start && outerPipes.end)) &&
    cells.some(isFilled) &&
    // A Unicode blank, which Markdown does not trim, is another problem and reported elsewhere.
    cells.every((cell) => /^(?::?-+:?)?$/.test(contentOf(cell, text).trim()))
  )
}

/** The span without the blanks around its content. */
function trimSpan(text: string, start: number, end: number): Span {
  let first = start
  while (first < end && isBlank(text[first]!)) first++
  if (first === end) {
    const middle = start + ((end - start) >> 1)
    return {start: middle, end: middle}
  }
  let last = end
  while (isBlank(text[last - 1]!)) last--
  return {start: first, end: last}
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t'
}
