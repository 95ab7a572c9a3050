import type {Nodes, Paragraph} from 'mdast'
import type {Source} from '../text/source.js'
import {type GridRow, readRow, startOfRow} from './grid.js'

/** Reads the lines of a paragraph as rows of a table. */
export function readTextRows({position}: Paragraph, source: Source): GridRow[] {
  const {start, end} = position!
  const rows: GridRow[] = []
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.offset! : startOfRow(line, source)
    rows.push(readRow(source.text, from, Math.min(end.offset!, source.lineEnd(line)), line))
  }
  return rows
}

/** Whether a block begins with a row of a table that Markdown leaves as text: where the table is broken is what has to be said of it. */
export function beginsWithRow({position}: Nodes, {text}: Source): boolean {
  const {start, end} = position!
  return /^\|[^\n]*\|[ \t]*\r?(?:\n|$)/.test(text.slice(start.offset, end.offset))
}

/**
 * Whether a paragraph keeps its meaning when its lines become rows: no node spans two cells, and no line begins with a tag or so many blanks
 * that it would end the table. Only a bare address may span two, since it includes the pipe after it.
 */
export function canBecomeRows({children}: Paragraph, rows: readonly GridRow[], source: Source): boolean {
  if (rows.some(({start, line}) => source.text[start] === '<' || /^(?: {4}| {0,3}\t)/.test(source.line(line))))
    return false
  const isBare = ({type, position}: Nodes) => type === 'link' && !'[<'.includes(source.text[position!.start.offset!]!)
  return children.every((child) => {
    if (child.type === 'text' || child.type === 'break' || isBare(child)) return true
    const start = child.position!.start.offset!
    const end = child.position!.end.offset!
    return end <= rows[0]!.start || rows.some(({cells}) => cells.some((cell) => cell.start <= start && end <= cell.end))
  })
}
