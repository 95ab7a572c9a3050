import type {Edit} from '../text/edit.js'
import type {Source} from '../text/source.js'
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
 * @param edits They do not overlap.
 */
export function changedLines(source: Source, edits: readonly Edit[]): ChangedLines[] {
  const hunks: {start: number; end: number; edits: Edit[]}[] = []
  for (const edit of sortEdits(edits)) {
    const start = source.lineStart(source.lineAt(edit.start)) ?? source.text.length
    const end = source.nextLine(source.lineAt(edit.end))
    const last = hunks.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.edits.push(edit)
    } else hunks.push({start, end, edits: [edit]})
  }
  return hunks.map((hunk) => {
    const moved = hunk.edits.map(({start, end, text}) => ({start: start - hunk.start, end: end - hunk.start, text}))
    const old = source.text.slice(hunk.start, hunk.end)
    return withoutEqualEnds(source.lineAt(hunk.start), linesOf(old), linesOf(applyEdits(old, moved)))
  })
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/)
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
