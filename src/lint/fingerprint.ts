import {groupBy} from '../text/group-by.js'
import type {Problem} from './problem.js'

/**
 * What makes two problems the same problem in two versions of a list: the rule, and what it is about, whatever the case and
 * the punctuation of that. It holds no line number, so that it survives moves; equal ones are told apart by counting.
 */
export function fingerprint({ruleId, about}: Pick<Problem, 'ruleId' | 'about'>): string {
  return `${ruleId}: ${about.normalize('NFKC').toLowerCase().replace(UNTOLD, '') || about}`
}

/** Punctuation, blanks and what cannot be seen. Signs stay: `C++` is not `C`. */
const UNTOLD = /[\p{P}\p{Z}\p{C}]/gu

/** How many problems there are of each fingerprint. */
export function countFingerprints(problems: readonly Problem[]): Map<string, number> {
  return new Map([...groupBy(problems, fingerprint)].map(([key, group]) => [key, group.length]))
}

/**
 * The problems that are more than what is known: m − n of each fingerprint that there are m of, and n are known.
 *
 * @param known How many are known of each fingerprint.
 * @param rank Which of equal ones to take: those of the lowest rank first, of one rank the later ones.
 * @returns In the order given.
 */
export function exceeding(
  problems: readonly Problem[],
  known: ReadonlyMap<string, number>,
  rank: (problem: Problem) => number = () => 0
): Problem[] {
  const chosen = new Set<Problem>()
  for (const [key, group] of groupBy(problems, fingerprint)) {
    const excess = group.length - (known.get(key) ?? 0)
    if (excess <= 0) continue
    const ranked = group.reverse().map((problem) => ({problem, rank: rank(problem)}))
    for (const {problem} of ranked.sort((a, b) => a.rank - b.rank).slice(0, excess)) chosen.add(problem)
  }
  return problems.filter((problem) => chosen.has(problem))
}
