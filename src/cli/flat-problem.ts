import {Problem} from '../lint/problem.js'

/** A problem as plain data, as it goes to another thread or into the cache. */
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

/** Makes plain data of a problem, of which `revive` makes the problem again. */
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

/** Makes a problem of it again, as reports read it. */
export function revive(flat: FlatProblem): Problem {
  return Object.assign(Object.create(Problem.prototype), flat)
}
