import type {Position} from 'unist'
import {Source} from '../text/source.js'
import {countFingerprints, exceeding, fingerprint} from './fingerprint.js'
import {keptLines, linesOf} from './kept-lines.js'
import {Problem} from './problem.js'

/** One version of a list. */
export interface Version {
  text: string
  problems: readonly Problem[]
}

/**
 * The problems that a list has now and did not have before.
 *
 * Lines decide where fingerprints alone do not: which of several equal problems is the new one, and whether a problem
 * on a line that stayed is the same although its section has another name. A problem of two places, one of them on an
 * added line, is reported there, to the author of that line.
 *
 * @returns In document order.
 */
export async function newProblems(before: Version, after: Version): Promise<Problem[]> {
  const lines = await keptLines(before.text, after.text)
  const isAdded = (place: Position) => linesOf(place).some((line) => !lines.has(line))
  const stood = new Map<string, boolean>()
  for (const problem of before.problems) {
    const key = keyAt(problem, problem.place.start.line)
    stood.set(key, stood.get(key) || problem.fatal)
  }
  // A warning that has become an error is new.
  const stoodThere = (problem: Problem) => {
    const wasError = stood.get(keyAt(problem, lines.get(problem.place.start.line)))
    return wasError !== undefined && (wasError || !problem.fatal)
  }
  const rank = (problem: Problem) => {
    if (stoodThere(problem)) return 3
    if (isAdded(problem.place)) return 0
    return problem.related.some(({place}) => isAdded(place)) ? 1 : 2
  }
  const errors = new Set(
    exceeding(after.problems.filter(isError), countFingerprints(before.problems.filter(isError)), rank)
  )
  const all = exceeding(after.problems, countFingerprints(before.problems), (problem) =>
    errors.has(problem) ? -1 : rank(problem)
  )
  const gone = placesOf(exceeding(before.problems, countFingerprints(after.problems)))
  const source = new Source(after.text)
  return [...new Set([...errors, ...all])]
    .filter((problem) => !gone.has(placeKey(problem, lines.get(problem.place.start.line))))
    .map((problem) => atAddedLine(problem, isAdded, source))
    .sort((a, b) => a.place.start.offset! - b.place.start.offset! || a.place.end.offset! - b.place.end.offset!)
}

const isError = ({fatal}: Problem) => fatal

function keyAt(problem: Problem, line: number | undefined): string {
  return `${line} ${fingerprint(problem)}`
}

function placesOf(problems: readonly Problem[]): Set<string> {
  return new Set(problems.map((problem) => placeKey(problem, problem.place.start.line)))
}

/** On a line that stayed, the same column is the same place. */
function placeKey({ruleId, place}: Problem, line: number | undefined): string {
  return `${line}:${place.start.column} ${ruleId}`
}

/** Without its fix, which would change a line that was there before. */
function atAddedLine(problem: Problem, isAdded: (place: Position) => boolean, source: Source): Problem {
  if (isAdded(problem.place)) return problem
  const related = problem.related.find(({place}) => isAdded(place))
  if (!related) return problem
  const finding = {
    ...spanOf(related.place),
    about: problem.about,
    message: related.messageHere ?? problem.reason,
    related: [{message: 'was there before', ...spanOf(problem.place)}]
  }
  const moved = new Problem(finding, problem.ruleId, problem.severity, source)
  moved.heading = related.heading
  return moved
}

function spanOf({start, end}: Position): {start: number; end: number} {
  return {start: start.offset!, end: end.offset!}
}
