import {cutEnd, cutMiddle, cutStart} from '../../text/cut.js'
import {displayWidth} from '../../text/display-width.js'
import type {Source} from '../../text/source.js'
import {printableLine} from '../printable.js'

/** The line of the list that a problem is on, and the mark below it. */
export interface Excerpt {
  line: string
  mark: string
}

/** What a mark leaves for the text around it, in columns, of at most half the width: they help to find it in the list. *Chosen*. */
const SURROUNDINGS = 20

/**
 * Cuts the line on which a problem begins around the problem, and marks it.
 *
 * @param start Where the problem begins, as a UTF-16 offset.
 * @param end Where it ends; what is on later lines is not shown.
 * @param columns The width of the excerpt.
 * @returns `undefined` if nothing is on the line.
 */
export function excerptOf(source: Source, start: number, end: number, columns: number): Excerpt | undefined {
  const {line} = source.point(start)
  const lineStart = source.lineStart(line)!
  const lineEnd = source.lineEnd(line)
  if (source.text.slice(lineStart, lineEnd).trim() === '') return
  const markedEnd = Math.max(start, Math.min(end, lineEnd))
  const show = (from: number, to: number) => printableLine(source.text.slice(from, to))
  const [before, marked, after] = cutAround(
    show(lineStart, start),
    show(start, markedEnd),
    show(markedEnd, lineEnd).trimEnd(),
    columns
  )
  return {
    // The parts may have become a command for the runner together.
    line: `${before}${marked}${after}`.trimEnd().replaceAll('##[', '#\\u0023['),
    mark: `${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`
  }
}

/** Divides the columns that the marked part leaves evenly between both sides; what one does not need, the other gets. */
function cutAround(before: string, marked: string, after: string, columns: number): [string, string, string] {
  const around = displayWidth(before) + displayWidth(after)
  const shownMarked = cutMiddle(marked, columns - Math.min(around, SURROUNDINGS, Math.floor(columns / 2)))
  const left = columns - displayWidth(shownMarked)
  const shownBefore = cutStart(before, Math.max(Math.floor(left / 2), left - displayWidth(after)))
  return [shownBefore, shownMarked, cutEnd(after, left - displayWidth(shownBefore))]
}
