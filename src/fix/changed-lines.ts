import type {Edit} from '../text/edit.js'
import {applyEdits, sortEdits} from './apply.js'

/** Neighbouring lines that edits change, with what they are before and after. */
export interface ChangedLines {
  /** The number of the first line before, from 1. */
  line: number
  /** Without line endings; empty where lines are only inserted. */
  before: string[]
  after: string[]
}

/**
 * The lines that edits change, to show them as a diff.
 *
 * @param text Without its byte order mark; the edits do not overlap.
 */
export function changedLines(text: string, edits: readonly Edit[]): ChangedLines[] {
  const hunks: {start: number; end: number; edits: Edit[]}[] = []
  for (const edit of sortEdits(edits)) {
    const start = startOfLine(text, edit.start)
    const end = endOfLine(text, edit.end)
    const last = hunks.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.edits.push(edit)
    } else hunks.push({start, end, edits: [edit]})
  }
  let line = 1
  let counted = 0
  return hunks.map((hunk) => {
    line += text.slice(counted, hunk.start).split(LINE_END).length - 1
    counted = hunk.start
    const moved = hunk.edits.map(({start, end, text}) => ({start: start - hunk.start, end: end - hunk.start, text}))
    const old = text.slice(hunk.start, hunk.end)
    return withoutEqualEnds(line, linesOf(old), linesOf(applyEdits(old, moved)))
  })
}

const LINE_END = /\r\n|\n|\r/

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** Behind the line ending. */
function endOfLine(text: string, offset: number): number {
  LINE_ENDS.lastIndex = offset
  const found = LINE_ENDS.exec(text)
  return found ? found.index + found[0].length : text.length
}

const LINE_ENDS = /\r\n|\n|\r/g

function linesOf(text: string): string[] {
  const lines = text.split(LINE_END)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** An insertion before a line does not change that line. */
function withoutEqualEnds(line: number, before: string[], after: string[]): ChangedLines {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++
  return {
    line: line + start,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end)
  }
}
