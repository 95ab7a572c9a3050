import type {Problem} from '../lint/problem.js'
import type {Parser} from '../markdown/parse.js'
import {UnreadableError, withReadErrors} from '../markdown/unreadable.js'
import {applyEdits} from './apply.js'
import {findLoss} from './guard.js'
import type {Loss} from './loss.js'
import type {Version} from './visible.js'

/** A fix that the guard refused. */
export interface RefusedFix {
  rule: string
  /** What the problem is about, as it says itself. */
  about: string
  /** The problem's line, from 1, in the text that would have been fixed. */
  line: number
  /** Why, as in “would have lost the word "deep"”. */
  reason: string
}

export interface TriedFixes {
  /** The text with all fixes but the refused ones. */
  version: Version
  applied: readonly Problem[]
  refused: readonly Problem[]
  refusals: readonly RefusedFix[]
}

/** How often a text is parsed in one pass to find the harmful fixes; *chosen*: enough for five among a thousand. */
const MOST_TRIES = 50

/**
 * Applies the fixes of problems, except those that the guard refuses; these are found by dividing the suspects.
 *
 * @param parse Parses with the syntax that the tree before was parsed with.
 */
export function tryFixes(before: Version, problems: readonly Problem[], parse: Parser): TriedFixes {
  let version = before
  let applied: Problem[] = []
  const refused: Problem[] = []
  const refusals: RefusedFix[] = []
  let tries = 0
  const attempt = (candidates: readonly Problem[]): void => {
    if (candidates.length === 0) return
    const together = [...applied, ...candidates]
    const tried = tryAll(before, together, parse)
    tries++
    if (!('what' in tried)) {
      version = tried
      applied = together
      return
    }
    if (candidates.length === 1 || tries >= MOST_TRIES) {
      refused.push(...candidates)
      refusals.push(...candidates.map((problem) => refusalOf(problem, tried)))
      return
    }
    const suspects = new Set(tried.blamed.map(({fix}) => fix))
    const isSuspect = candidates.map(({fix}) => suspects.has(fix!))
    const count = isSuspect.filter(Boolean).length
    // If all are to blame, or none is, either half is as likely.
    const isFirst = (index: number) =>
      count === 0 || count === candidates.length ? index * 2 < candidates.length : !isSuspect[index]
    attempt(candidates.filter((_, index) => isFirst(index)))
    attempt(candidates.filter((_, index) => !isFirst(index)))
  }
  attempt(problems)
  return {version, applied, refused, refusals: refusals.sort((a, b) => a.line - b.line)}
}

function tryAll(before: Version, problems: readonly Problem[], parse: Parser): Version | Loss {
  const applied = problems.map((problem) => ({rule: problem.ruleId, fix: problem.fix!}))
  const text = applyEdits(
    before.text,
    applied.flatMap(({fix}) => fix.edits)
  )
  try {
    // The one parse of the result serves the guard and the next pass alike.
    const after = {text, tree: parse(text)}
    return withReadErrors(() => findLoss(before, after, applied)) ?? after
  } catch (error) {
    if (error instanceof UnreadableError) return {what: `made a text that is ${error.message}`, blamed: []}
    throw error
  }
}

/** The note of a problem whose fix is left out. */
export function refusalOf({ruleId, about, place}: Problem, {what}: Pick<Loss, 'what'>): RefusedFix {
  return {rule: ruleId, about, line: place.start.line, reason: `would have ${what}`}
}
