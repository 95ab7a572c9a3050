import type {Edit} from '../text/edit.js'
import {partitionPoint} from '../text/sorted.js'

interface Fixable {
  fix?: {applicability: 'safe' | 'unsafe'; edits: Edit[]} | undefined
}

/**
 * Chooses which fixes to apply together: those of the asked applicability, in order, each whole or not at all.
 *
 * Overlap is tested edit by edit, so that a fix on rows 3 and 300 does not block one on row 5. A fix that
 * has to wait gets its turn in the next pass.
 */
export function chooseFixes<Problem extends Fixable>(problems: readonly Problem[], unsafe: boolean): Problem[] {
  const chosen: Problem[] = []
  const taken = new TakenRanges()
  for (const problem of problems) {
    const {fix} = problem
    if (!fix || (fix.applicability === 'unsafe' && !unsafe)) continue
    if (fix.edits.some((edit) => taken.overlaps(edit))) continue
    for (const edit of fix.edits) taken.add(edit)
    chosen.push(problem)
  }
  return chosen
}

type Range = Pick<Edit, 'start' | 'end'>

/** Sorted ranges that do not overlap, with binary search. */
class TakenRanges {
  readonly #ranges: Range[] = []

  overlaps(edit: Edit): boolean {
    const after = this.#indexAfter(edit)
    const before = this.#ranges[after - 1]
    const next = this.#ranges[after]
    return (before !== undefined && collide(before, edit)) || (next !== undefined && collide(next, edit))
  }

  add({start, end}: Edit): void {
    this.#ranges.splice(this.#indexAfter({start, end}), 0, {start, end})
  }

  /** The index of the first range that starts after this one. */
  #indexAfter(range: Range): number {
    return partitionPoint(this.#ranges.length, (index) => {
      const other = this.#ranges[index]!
      return other.start < range.start || (other.start === range.start && other.end <= range.end)
    })
  }
}

/**
 * An insertion collides with edits that it touches as well: the order of two insertions would be chance, and a row that another fix has
 * rewritten may end elsewhere.
 */
function collide(a: Range, b: Range): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end
  return a.start < b.end && b.start < a.end
}
