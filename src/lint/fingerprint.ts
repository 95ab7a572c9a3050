import {groupBy} from '../text/group-by.js'
import {tally} from '../text/tally.js'
import type {Problem} from './problem.js'

/**
 * Identifies a problem in two versions of a list: its rule and its subject without case and punctuation. It has no line number, so that
 * it stays the same when lines move. Problems with equal fingerprints are counted.
 */
export function fingerprint({ruleId, about}: Pick<Problem, 'ruleId' | 'about'>): string {
  return `${ruleId}: ${about.normalize('NFKC').toLowerCase().replace(UNTOLD(), '') || about}`
}

/** Punctuation, blanks and what cannot be seen. Signs stay: `C++` is not `C`. */
const UNTOLD = () => /[\p{P}\p{Z}\p{C}]/gu

export function countFingerprints(problems: readonly Problem[]): Map<string, number> {
  return tally(problems.map(fingerprint))
}

/** The number of known problems of each fingerprint, from those of each rule and subject. */
export function countKnown(known: Readonly<Record<string, Readonly<Record<string, number>>>>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [ruleId, abouts] of Object.entries(known))
    for (const [about, count] of Object.entries(abouts)) {
      const key = fingerprint({ruleId, about})
      counts.set(key, (counts.get(key) ?? 0) + count)
    }
  return counts
}

/**
 * The problems beyond the known ones: for m problems of one fingerprint, of which n are known, m − n of them.
 *
 * @param known The number of known problems of each fingerprint.
 * @param rank Which of the equal ones to take: the lowest rank first, within one rank the last ones.
 * @returns The new problems, in the given order.
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
