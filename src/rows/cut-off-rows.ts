import type {Nodes} from 'mdast'
import type {PaperList, Table} from '../list/model.js'
import {contentsOf, type GridRow, isDelimiterRow} from '../table/grid.js'
import {canBecomeRows, readTextRows} from '../table/text-rows.js'
import {memoize} from '../text/memoize.js'
import {startingIn} from '../text/sorted.js'
import type {Span} from '../text/span.js'

/** Rows below a blank line, which separates them from their table: GitHub shows them as text. */
export interface CutOffRows {
  table: Table
  span: Span
  /** Between the table and the rows: line endings and blanks, to be replaced by one line ending; absent if the maintainer has to join them. */
  gap: Span | undefined
  /** The blank lines before the rows, from one on and before another; absent in a quote or an item. */
  between: {from: number; to: number} | undefined
  /** The line of the last row. */
  lastLine: number
}

/** Finds the paragraphs below a table that begin with what can only be meant as its rows. */
export const cutOffRows = memoize((list: PaperList): readonly CutOffRows[] => {
  const {source} = list
  const tables = new Map<Nodes, Table>(list.tables.map((table) => [table.node, table]))
  const found: CutOffRows[] = []
  for (const {node, index, parent} of list.nodes.of('table')) {
    const table = tables.get(node)
    if (!table || !parent) continue
    let above: Nodes = node
    // Blank lines between the rows make several paragraphs of them.
    for (let next = index + 1; next < parent.children.length; next++) {
      const block = parent.children[next]!
      if (block.type !== 'paragraph') break
      const rows = readTextRows(block, source)
      const count = countRows(rows, parent.children[next + 1], table, list)
      if (count === 0) break
      const start = block.position!.start.offset!
      const span = {start, end: rows[count - 1]!.end}
      const gap = {start: source.lineEnd(above.position!.end.line), end: start}
      // In a quote or a list item a row needs the marks or the indentation of its block: left to the maintainer.
      const isBelow = parent.type === 'root' && source.text.slice(gap.start, gap.end).trim() === ''
      const canJoin =
        isBelow &&
        count === rows.length &&
        // GitHub hides the cells past the last column.
        rows.every(({cells}) => cells.length <= table.columns.length) &&
        source.line(block.position!.end.line + 1).trim() === '' &&
        canBecomeRows(block, rows, source)
      const from = above.position!.end.line + 1
      const between = isBelow ? {from, to: block.position!.start.line} : undefined
      found.push({table, span, gap: canJoin ? gap : undefined, between, lastLine: rows[count - 1]!.line})
      above = block
    }
  }
  return found
})

/** How many of the first lines of a paragraph can only be meant as rows of the table, whatever their number of cells. */
function countRows(
  rows: readonly GridRow[],
  next: Nodes | undefined,
  table: Table,
  {links, source}: PaperList
): number {
  if (next?.type === 'paragraph' && isDelimiterRow(readTextRows(next, source)[0]!, source.text)) return 0
  const header = table.columns.map(({name}) => name).join('|')
  // A header again, without its delimiter row, or any header over its own: another table that is not finished.
  const isOfAnotherTable = (row: GridRow) =>
    contentsOf(row, source.text).join('|') === header || isDelimiterRow(row, source.text)
  if (rows.some(isOfAnotherTable)) return 0
  const {outerPipes} = table.grid.header
  const isAlike = (row: GridRow) => row.cells.length === table.columns.length
  const containsPaper = (row: GridRow) => startingIn(links, row).some(({id}) => id !== undefined)
  // Without a pipe before it, a line with pipes may be prose.
  const isRow = (row: GridRow) => (outerPipes.start && row.outerPipes.start) || (isAlike(row) && containsPaper(row))
  const end = rows.findIndex((row) => !isRow(row))
  const meant = rows.slice(0, end === -1 ? undefined : end)
  return meant.filter(isAlike).length * 2 >= meant.length || meant.every(containsPaper) ? meant.length : 0
}
