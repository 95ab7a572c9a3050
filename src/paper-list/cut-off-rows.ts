import type {Nodes, Paragraph} from 'mdast'
import type {Source} from '../markdown/source.js'
import {readRow} from './grid.js'
import type {PaperList, Span, Table} from './paper-list.js'

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
      if (block.type !== 'paragraph' || !areRows(block, table, source)) break
      const start = block.position!.start.offset!
      const span = {start, end: block.position!.end.offset!}
      const gap = {start: source.lineEnd(above.position!.end.line), end: start}
      // In a quote or a list item the blank line holds marks of the container, and what follows without one is no row: a person mends that.
      const canJoin =
        source.text.slice(gap.start, gap.end).trim() === '' && source.line(block.position!.end.line + 1).trim() === ''
      found.push({table, span, gap: canJoin ? gap : undefined})
      above = block
    }
  }
  return found
}

function areRows({position}: Paragraph, table: Table, source: Source): boolean {
  const {start, end} = position!
  const header = table.columns.map(({name}) => name).join('|')
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.offset! : source.lineStart(line)!
    const row = readRow(source.text, from, Math.min(end.offset!, source.lineEnd(line)), line)
    if (!row.outerPipes.start || !row.outerPipes.end || row.cells.length !== table.columns.length) return false
    // A header again, without its delimiter row: another table that is not finished.
    if (row.cells.map(({content}) => source.text.slice(content.start, content.end)).join('|') === header) return false
  }
  return true
}
