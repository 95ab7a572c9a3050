import type {Heading} from '../outline/headings.js'
import {headingTitle, isMetaTitle} from '../outline/title.js'
import {groupBy} from '../text/group-by.js'
import {partitionPoint} from '../text/sorted.js'
import type {TableOfContents, TocEntry} from './model.js'

/** An entry out of the order of the headings, and the sibling behind which it belongs; before the first, if there is none. */
export interface MisplacedEntry {
  entry: TocEntry
  after: TocEntry | undefined
  before: TocEntry | undefined
}

/**
 * Entries out of the order of their headings, where the other entries follow it. An order of its own, such as a reversed or an
 * alphabetical one, is left alone.
 */
export function misplacedEntries(toc: TableOfContents): MisplacedEntry[] {
  const lines = new Set(toc.entries.map(({line}) => line))
  // Tables with several entries a row may be read by columns.
  if (toc.kind === 'line' || lines.size < toc.entries.length) return []
  const seen = new Set<Heading>()
  const entries = toc.entries.filter(({heading}) => {
    // Where headings above the table and headings about the list itself are named is a matter of taste.
    if (!heading || seen.has(heading) || heading.start < toc.start || isMetaTitle(headingTitle(heading))) return false
    seen.add(heading)
    return true
  })
  return [...groupBy(entries, ({parent}) => parent).values()].flatMap(misplacedAmong)
}

/** A share of the entries that are out of place by a slip; more of them are an order of their own: *chosen*. */
const MOST_MISPLACED = 0.1

/** Fewer entries show no order: *chosen*. */
const FEWEST_ORDERED = 4

function misplacedAmong(siblings: readonly TocEntry[]): MisplacedEntry[] {
  const inOrder = longestRise(siblings.map(({heading}) => heading!.start)).map((index) => siblings[index]!)
  const ordered = new Set(inOrder)
  const misplaced = siblings.filter((entry) => !ordered.has(entry))
  if (misplaced.length === 0 || misplaced.length > Math.max(1, siblings.length * MOST_MISPLACED)) return []
  if (siblings.length < FEWEST_ORDERED || isAlphabetical(siblings)) return []
  return misplaced.map((entry) => {
    const after = inOrder.findLast(({heading}) => heading!.start < entry.heading!.start)
    return {entry, after, before: after ? undefined : inOrder[0]}
  })
}

function isAlphabetical(siblings: readonly TocEntry[]): boolean {
  // Mostly the first letters show that it is not so: comparing texts loads the rules of a language, which takes as long as all else here.
  const letters = siblings.map(({text}) => /^[a-z]/i.exec(text)?.[0].toLowerCase() ?? '')
  if (letters.some((letter, index) => letter !== '' && index > 0 && letters[index - 1]! > letter)) return false
  return siblings.every(({text}, index) => index === 0 || siblings[index - 1]!.text.localeCompare(text, 'en') <= 0)
}

/** The indexes of a longest rising subsequence. */
function longestRise(values: readonly number[]): number[] {
  const ends: number[] = []
  const before: number[] = []
  values.forEach((value, index) => {
    const length = partitionPoint(ends.length, (at) => values[ends[at]!]! < value)
    before.push(ends[length - 1] ?? -1)
    ends[length] = index
  })
  const rise: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rise.push(index)
  return rise.reverse()
}
