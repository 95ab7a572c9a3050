import {Source} from '../text/source.js'
import {countFingerprints, exceeding} from './fingerprint.js'
import {keptLines} from './kept-lines.js'
import type {Version} from './new-problems.js'
import {Problem} from './problem.js'

/**
 * What the fixes of a list would leave, as it is found in the list itself: for who is only shown the fixes.
 *
 * @returns In document order.
 */
export async function leftProblems(list: Version, fixed: Version): Promise<Problem[]> {
  const gone = new Set(exceeding(list.problems, countFingerprints(fixed.problems), rankOfFix))
  const left = list.problems.filter((problem) => !gone.has(problem))
  const added = exceeding(fixed.problems, countFingerprints(list.problems))
  if (added.length === 0) return left
  const [before, lines] = [new Source(list.text), await keptLines(list.text, fixed.text)]
  return [...left, ...added.map((problem) => foundBefore(problem, before, lines))].sort(
    (a, b) => a.place.start.offset! - b.place.start.offset!
  )
}

/** Of equal problems, those with a safe fix are gone first. */
function rankOfFix({fix}: Problem): number {
  return fix === undefined ? 2 : fix.applicability === 'unsafe' ? 1 : 0
}

/** A problem that only the fixed list has, on the line that it would be on. Without its fix, which is one of the fixed list. */
function foundBefore(problem: Problem, before: Source, lines: ReadonlyMap<number, number>): Problem {
  const {ruleId, severity, about, reason, place} = problem
  const line = lines.get(place.start.line)
  const start = line === undefined ? placeOfChange(place.start.line, before, lines) : before.lineStart(line)!
  const span =
    line === undefined || place.end.line !== place.start.line
      ? {start, end: before.lineEnd(before.lineAt(start))}
      : {start: start + place.start.column - 1, end: start + place.end.column - 1}
  const message = `${reason}; this is found once the fixes are made, and names the lines of the fixed list`
  return new Problem({...span, about, message}, ruleId, severity, before)
}

/** Where the line starts that a changed or added line was made of: the one below the last that stayed. */
function placeOfChange(line: number, before: Source, lines: ReadonlyMap<number, number>): number {
  for (let above = line - 1; above > 0; above--) {
    const kept = lines.get(above)
    if (kept !== undefined) return before.nextLine(kept)
  }
  return 0
}
