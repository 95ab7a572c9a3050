import {Problem} from '../lint/problem.js'

const fields = [
  'about',
  'actual',
  'column',
  'expected',
  'fatal',
  'fix',
  'heading',
  'line',
  'message',
  'name',
  'place',
  'reason',
  'related',
  'ruleId',
  'source',
  'url'
] as const

/** A problem as plain data, for another thread or the cache. */
export type FlatProblem = Pick<Problem, (typeof fields)[number]>

/** The plain data of a problem; `revive` is the inverse. */
export function flatten(problem: Problem): FlatProblem {
  return Object.fromEntries(fields.map((field) => [field, problem[field]])) as unknown as FlatProblem
}

/** A problem from its plain data. */
export function revive(flat: FlatProblem): Problem {
  return Object.assign(Object.create(Problem.prototype), flat)
}
