import type {Problem} from '../../lint/problem.js'
import {groupBy} from '../../text/group-by.js'

/** More problems of one rule in one file than this are folded. *Chosen*. */
const MOST = 10
/** So many of them are shown. *Chosen*: enough to see what they are like. */
const SHOWN = 5

/** A problem that is shown, and how many of its rule follow that are not. */
export interface Shown {
  problem: Problem
  left: number
}

/** The problems of one file to show: of a rule with many, the first few, and their number with the last of these. */
export function foldProblems(problems: readonly Problem[]): Shown[] {
  const left = new Map<Problem, number>()
  const hidden = new Set<Problem>()
  for (const ofRule of groupBy(problems, ({ruleId}) => ruleId).values()) {
    if (ofRule.length <= MOST) continue
    left.set(ofRule[SHOWN - 1]!, ofRule.length - SHOWN)
    for (const problem of ofRule.slice(SHOWN)) hidden.add(problem)
  }
  return problems.filter((problem) => !hidden.has(problem)).map((problem) => ({problem, left: left.get(problem) ?? 0}))
}
