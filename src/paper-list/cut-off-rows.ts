import type {Nodes} from 'mdast'
import type {Source} from '../markdown/source.js'
import {type GridRow, isDelimiterRow} from './grid.js'
import type {PaperList, Span, Table} from './paper-list.js'
import {canBecomeRows, readTextRows} from './text-rows.js'

/** Rows that a blank line has cut off their table, so that they show as text. */
export interface CutOffRows {
  table: Table
  span: Span
  /** From the end of the table to the rows: line endings and blanks, for which one line ending should stand; absent where a person has to join them. */
  gap: Span | undefined
}

/** Finds the paragraphs below a table whose every line has pipes around it and as many cells as the table. */
export function cutOffRows(list: PaperList): CutOffRows[] {
  const {source} = list
  const tables = new Map<Nodes, Table>(list.tables.map((table) => [table.node, table]))
  const found: CutOffRows[] = []
  for (const {node, index, parent} of list.nodes.of('table')) {
    const table = tables.get(node)
    if (!table || !parent) continue
    let above: Nodes = node
    // Several blank lines part the rows into several paragraphs.
    for (let next = index + 1; next < parent.children.length; next++) {
      const block = parent.children[next]!
      if (block.type !== 'paragraph') break
      const rows = readTextRows(block, source)
      if (!areRows(rows, parent.children[next + 1], table, source)) break
      const start = block.position!.start.offset!
      const span = {start, end: block.position!.end.offset!}
      const gap = {start: source.lineEnd(above.position!.end.line), end: start}
      // In a quote or a list item a row needs the marks or the blanks of what holds it: a person mends that.
      const canJoin =
        parent.type === 'root' &&
        source.text.slice(gap.start, gap.end).trim() === '' &&
        source.line(block.position!.end.line + 1).trim() === '' &&
        canBecomeRows(block, rows, source)
      found.push({table, span, gap: canJoin ? gap : undefined})
      above = block
    }
  }
  return found
}

function areRows(rows: readonly GridRow[], next: Nodes | undefined, table: Table, source: Source): boolean {
  const contents = ({cells}: GridRow) =>
    cells.map(({content}) => source.text.slice(content.start, content.end)).join('|')
  const header = table.columns.map(({name}) => name).join('|')
  // A header again, without its delimiter row, or any header over its own: another table that is not finished.
  const isOfAnotherTable = (row: GridRow) => contents(row) === header || isDelimiterRow(row, source.text)
  if (next?.type === 'paragraph' && isDelimiterRow(readTextRows(next, source)[0]!, source.text)) return false
  return rows.every(
    (row) =>
      row.outerPipes.start && row.outerPipes.end && row.cells.length === table.columns.length && !isOfAnotherTable(row)
  )
}
