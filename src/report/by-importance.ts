import type {Position} from 'unist'
import {linesOf} from '../lint/kept-lines.js'
import type {FileReport} from './report.js'

/** A problem and the path of its file. */
export interface Item {
  path: string
  problem: FileReport['problems'][number]
}

/** All problems: first those on lines of the pull request, then errors before warnings, else in document order. */
export function byImportance(files: readonly FileReport[]): Item[] {
  const items = files.flatMap(({path, problems, addedLines}) =>
    problems.map((problem) => ({path, problem, inDiff: addedLines !== undefined && isAbout(problem, addedLines)}))
  )
  // The sort is stable.
  return items.sort((a, b) => Number(b.inDiff) - Number(a.inDiff) || Number(b.problem.fatal) - Number(a.problem.fatal))
}

/** A related place counts too: a new row may be the reason of a problem on an old one. */
function isAbout({place, related}: Item['problem'], lines: ReadonlySet<number>): boolean {
  const places: Position[] = [place, ...related.filter(({path}) => path === undefined).map((other) => other.place)]
  return places.some((where) => linesOf(where).some((line) => lines.has(line)))
}
