import {visit} from 'unist-util-visit'
import {readRow} from './grid.js'
import type {PaperList, Span, Table} from './paper-list.js'

/** Rows that a blank line has cut off their table, so that they show as text. */
export interface CutOffRows {
  table: Table
  span: Span
  /** From the end of the table to the rows: line endings and blanks, for which one line ending should stand. */
  gap: Span
}

/** Finds paragraphs whose every line has pipes around it and as many cells as the table right above. */
export function cutOffRows(list: PaperList): CutOffRows[] {
  const {source} = list
  const tables = new Map(list.tables.map((table) => [table.node, table]))
  const found: CutOffRows[] = []
  visit(list.tree, 'paragraph', (node, index, parent) => {
    const before = parent && index ? parent.children[index - 1] : undefined
    const table = before?.type === 'table' ? tables.get(before) : undefined
    if (!table || !node.position) return
    const start = node.position.start.offset!
    const end = node.position.end.offset!
    for (let line = node.position.start.line; line <= node.position.end.line; line++) {
      const from = line === node.position.start.line ? start : source.lineStart(line)!
      const row = readRow(source.text, from, Math.min(end, source.lineEnd(line)), line)
      if (!row.outerPipes.start || !row.outerPipes.end || row.cells.length !== table.columns.length) return
    }
    const gap = {start: source.lineEnd(before!.position!.end.line), end: start}
    // In a quote or a list item the blank line holds marks of the container; there a person mends it.
    if (source.text.slice(gap.start, gap.end).trim() === '') found.push({table, span: {start, end}, gap})
  })
  return found
}
