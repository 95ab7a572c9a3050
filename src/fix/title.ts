import type {Problem} from '../lint/problem.js'
import type {Edit} from '../text/edit.js'
import type {Source} from '../text/source.js'
import {changedPart} from './changed-part.js'

/** A longer text is cut in a title, in UTF-16 units: an address of arXiv and a whole entry of a table of contents are shorter. *Chosen*. */
const LONGEST = 60

/**
 * What the fix of a problem does, for who has to decide on it: what its rule says, else what its edits do. Names the line if that is
 * another one than that of the problem.
 *
 * @param source The list that the problem is in.
 */
export function fixTitle({fix, place}: Pick<Problem, 'fix' | 'place'>, source: Source): string {
  const {title, edits} = fix!
  if (title !== undefined) return title
  const [first] = edits
  if (!first) return 'Change nothing'
  const {what, line} = describe(first, source)
  const where = line < place.start.line || line > place.end.line ? ` on line ${line}` : ''
  const others = edits.length - 1
  return `${what}${where}${others === 0 ? '' : `, and ${others} more ${others === 1 ? 'change' : 'changes'}`}`
}

/** What an edit does, and where. */
function describe({start, end, text: added}: Edit, source: Source): {what: string; line: number} {
  const removed = source.text.slice(start, end)
  const firstLine = source.lineAt(start)
  if (isShort(removed) && isShort(added)) return {what: sentence(removed, added), line: firstLine}
  const {start: same, endBefore, endAfter} = changedPart(removed, added)
  if (isLine(removed) && isLine(added)) {
    const from = Math.max(0, same - BEFORE_CHANGE)
    const [before, after] = [removed, added].map((each) => cut(`${from > 0 ? '…' : ''}${each.slice(from)}`))
    return {what: sentence(before!, after!), line: firstLine}
  }
  // Only the lines that change, such as the new one behind an old one.
  const place = start + same
  const [before, after] = [removed.slice(same, endBefore), added.slice(same, endAfter)].map((part, index, both) =>
    both[1 - index] === '' ? fromLineStart(part, place, source) : part
  ) as [string, string]
  const [gone, come] = [before.trim(), after.trim()]
  const isBelow = /^[\r\n]/.test(gone === '' ? after : before)
  const line = source.lineAt(place) + (isBelow ? 1 : 0)
  if (isLine(gone) && isLine(come)) return {what: sentence(cut(gone), cut(come)), line}
  if (gone === '') return {what: `Insert ${countLines(come)} lines`, line}
  return {what: `${come === '' ? 'Remove' : 'Change'} ${countLines(gone)} lines`, line}
}

/** The whole lines that are inserted or removed at an offset within a line: `b\n- ` behind `- ` is the line `- b`. */
function fromLineStart(part: string, offset: number, source: Source): string {
  const before = source.text.slice(source.lineStart(source.lineAt(offset)), offset)
  return !isLine(part) && part.endsWith(before) ? before + part.slice(0, part.length - before.length) : part
}

/** How much of what stays is shown before a change within a long text, in UTF-16 units. *Chosen*. */
const BEFORE_CHANGE = 10

function isLine(text: string): boolean {
  return !/[\r\n]/.test(text)
}

function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).length
}

function isShort(text: string): boolean {
  return text.length <= LONGEST && isLine(text)
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text
}

function sentence(removed: string, added: string): string {
  if (added === '' && /^ +$/.test(removed)) return removed === ' ' ? 'Remove the space' : 'Remove the spaces'
  if (removed === '') return `Insert \`${added}\``
  return added === '' ? `Remove \`${removed}\`` : `Replace \`${removed}\` with \`${added}\``
}
