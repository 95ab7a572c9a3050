import type {Source} from '../markdown/source.js'
import type {Entry, Span} from './paper-list.js'
import {isEmptyContent} from './placeholders.js'

/** A part of an entry that can be compared with the same part of another: a cell, or a whole item. */
export interface EntryPart {
  /** The column's name; empty for an item. */
  name: string
  /** Where its content stands. */
  span: Span
  /** Its source, with blanks collapsed. */
  text: string
}

/** The parts of an entry: its cells by column, or all of it. */
export function partsOf(entry: Entry, source: Source): EntryPart[] {
  if (!entry.table || !entry.row) return [partOf('', entry, source)]
  return entry.row.cells.map(({content}, index) => partOf(entry.table!.columns[index]?.name ?? '', content, source))
}

function partOf(name: string, {start, end}: Span, source: Source): EntryPart {
  return {name, span: {start, end}, text: source.text.slice(start, end).replace(/\s+/g, ' ').trim()}
}

/** How the contents of two entries of one paper relate. */
export type Comparison =
  | {kind: 'alike'}
  /** All that the poorer one says, the richer one says too. `richer` lists the part to keep for every part of the first. */
  | {kind: 'contained'; richer: EntryPart[]; firstIsRicher: boolean}
  | {kind: 'contradicting'; name: string; first: string; second: string}
  /** They are not built alike, so that nothing can be said. */
  | {kind: 'incomparable'}

/** Compares two entries part by part: equal, empty on one side, or one's words among the other's. */
export function compareEntries(first: Entry, second: Entry, source: Source): Comparison {
  const parts = partsOf(first, source)
  const others = partsOf(second, source)
  if (parts.length !== others.length || (first.table === undefined) !== (second.table === undefined))
    return {kind: 'incomparable'}
  if (parts.some((part, index) => part.name !== others[index]!.name)) return {kind: 'incomparable'}
  if (parts.every((part, index) => part.text === others[index]!.text)) return {kind: 'alike'}
  const richer: EntryPart[] = []
  for (const [index, part] of parts.entries()) {
    const other = others[index]!
    if (includesContent(part.text, other.text)) richer.push(part)
    else if (includesContent(other.text, part.text)) richer.push(other)
    else return {kind: 'contradicting', name: part.name, first: part.text, second: other.text}
  }
  return {kind: 'contained', richer, firstIsRicher: richer.every((part, index) => part === parts[index])}
}

/** Whether all words and addresses of one content stand in another. */
function includesContent(content: string, other: string): boolean {
  if (content === other || isEmptyContent(other)) return true
  const words = new Set(piecesOf(content))
  return !isEmptyContent(content) && piecesOf(other).every((piece) => words.has(piece))
}

function piecesOf(content: string): string[] {
  return content.match(/https?:\/\/[^\s)\]>"'|]+|[\p{L}\p{N}]+/gu) ?? []
}
