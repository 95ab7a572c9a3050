import {Problem} from '../lint/problem.js'

/** A problem as plain data, for another thread or the cache. */
export type FlatProblem = Pick<
  Problem,
  | 'about'
  | 'actual'
  | 'column'
  | 'expected'
  | 'fatal'
  | 'fix'
  | 'heading'
  | 'line'
  | 'message'
  | 'name'
  | 'place'
  | 'reason'
  | 'related'
  | 'ruleId'
  | 'source'
  | 'url'
>

/** The plain data of a problem; `revive` is the inverse. */
export function flatten(problem: Problem): FlatProblem {
  const {about, actual, column, expected, fatal, fix, heading, line, message, name, place, reason, related, ruleId} =
    problem
  const {source, url} = problem
  return {
    about,
    actual,
    column,
    expected,
    fatal,
    fix,
    heading,
    line,
    message,
    name,
    place,
    reason,
    related,
    ruleId,
    source,
    url
  }
}

/** A problem from its plain data. */
export function revive(flat: FlatProblem): Problem {
  return Object.assign(Object.create(Problem.prototype), flat)
}
