// Which heading each entry of a table of contents means.

import {distance} from 'fastest-levenshtein'
import type {PaperList} from '../list/model.js'
import {resembles, sharesWords} from '../outline/alike.js'
import type {Heading} from '../outline/headings.js'
import {headingTitle, titleKey} from '../outline/title.js'
import {groupBy} from '../text/group-by.js'
import type {Span} from '../text/span.js'
import type {TocEntry} from './model.js'
import {headingOutline} from './outline.js'

/**
 * The heading that an entry means: the one that it leads to; if it leads nowhere, the only one with its text or the letters of its anchor.
 */
export function headingOf(
  entry: Pick<TocEntry, 'fragment' | 'text' | 'target' | 'match'>,
  list: PaperList
): Heading | undefined {
  if (entry.match) return entry.target
  const {anchors} = list
  const withSameLetters = anchors.withSameLetters(entry.fragment).map((anchor) => anchors.headingAt(anchor))
  const withSameText = headingOutline(list).byTitle(entry.text)
  const candidates = new Set([only(withSameLetters), only(withSameText)].filter((heading) => heading !== undefined))
  return only([...candidates])
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}

type Leading = TocEntry & {heading: Heading}

/**
 * Corrects entries that lead to another heading than they mean: to that of another entry, to one above the table, or to one of quite
 * another text. They mean the only heading that no entry names and that has their text; of several headings with one text, the one
 * under the heading that the parent of the entry means.
 */
export function correctStrayEntries(entries: readonly TocEntry[], toc: Span, list: PaperList): void {
  const leading = entries.filter((entry): entry is Leading => entry.heading !== undefined)
  const byHeading = groupBy(leading, ({heading}) => heading)
  const {byTitle, hasTitle, isUnder} = headingOutline(list)
  const fits = (heading: Heading, text: string) => hasTitle(heading, text) || resembles(headingTitle(heading), text)
  // Entries with exchanged anchors lead to each other's headings.
  const isFree = (heading: Heading) =>
    heading.start > toc.end && !byHeading.get(heading)?.some(({text}) => fits(heading, text))
  for (const [heading, rivals] of byHeading) {
    const isAbove = heading.start < toc.start
    const [{text}] = rivals as [TocEntry]
    const namesakes = rivals.length > 1 ? byTitle(text).filter(({start}) => start > toc.end) : []
    if (rivals.length > 1 && namesakes.length === rivals.length && rivals.every(({parent}) => !parent?.heading)) {
      // No parent distinguishes them: the second entry is about the second heading.
      rivals.forEach((entry, index) => {
        if (index > 0 && entry.match && isFree(namesakes[index]!)) entry.heading = namesakes[index]!
      })
      continue
    }
    for (const entry of rivals) {
      const isNamesake = hasTitle(heading, entry.text)
      const isDoubtful = rivals.length > 1 || isAbove || !fits(heading, entry.text)
      if (!entry.match || !isDoubtful) continue
      const parent = entry.parent?.heading
      if (isNamesake && parent && isUnder(heading, parent)) continue
      const isMeant = (candidate: Heading) =>
        !isNamesake || (parent ? isUnder(candidate, parent) : isAbove && rivals.length === 1)
      // An entry with a name of its own for its heading (`Others`) does not mean one of another rank.
      const mayMean = (candidate: Heading) => rivals.length > 1 || isAbove || candidate.depth === heading.depth
      entry.heading = only(byTitle(entry.text).filter((one) => isFree(one) && isMeant(one) && mayMean(one))) ?? heading
    }
  }
}

/**
 * Guesses the heading of each entry that leads nowhere: one that no entry names and that resembles it, or else the one between the
 * headings of its neighbours that has most of its words.
 *
 * @param named The headings that any table of contents names.
 */
export function guessHeadings(
  entries: readonly TocEntry[],
  toc: Span,
  named: ReadonlySet<Heading>,
  list: PaperList
): void {
  const dead = entries.filter(({match, heading}) => !match && !heading)
  if (dead.length === 0) return
  const {isUnder} = headingOutline(list)
  const free = new Set(
    list.headings.filter((heading) => heading.start > toc.end && heading.anchor !== undefined && !named.has(heading))
  )
  // So many dead entries are not the work of renamed headings.
  if (dead.length * free.size > MOST_COMPARISONS) return
  const guess = (entry: TocEntry, heading: Heading | undefined) => {
    if (!heading) return
    entry.guess = heading
    free.delete(heading)
  }
  for (const entry of dead) {
    const section = sectionOf(entry)
    guess(
      entry,
      [...free].find((one) => resembles(headingTitle(one), entry.text) && (!section || isUnder(one, section)))
    )
  }
  const neighbours = neighboursOf(entries)
  for (const entry of dead) if (!entry.guess) guess(entry, headingBetween(entry, neighbours.get(entry)!, free))
}

/** Comparing so many takes some milliseconds: *measured*. */
const MOST_COMPARISONS = 100_000

/** The heading of the nearest entry above that leads to one. */
function sectionOf({parent}: TocEntry): Heading | undefined {
  return parent && (meantBy(parent) ?? sectionOf(parent))
}

type Neighbours = readonly [before: TocEntry | undefined, after: TocEntry | undefined]

function neighboursOf(entries: readonly TocEntry[]): ReadonlyMap<TocEntry, Neighbours> {
  const siblings = [...groupBy(entries, ({parent}) => parent).values()]
  return new Map(
    siblings.flatMap((group) =>
      group.map((entry, index) => [entry, [group[index - 1], group[index + 1]]] as [TocEntry, Neighbours])
    )
  )
}

/** The free heading between those of an entry's neighbours of which half of the words agree; the nearest spelling, if there are several. */
function headingBetween(
  {text, parent}: TocEntry,
  [before, after]: Neighbours,
  free: ReadonlySet<Heading>
): Heading | undefined {
  const [first, last] = [meantBy(before), meantBy(after)]
  if ((before && !first) || (after && !last)) return
  const depth = (first ?? last)?.depth
  const start = (first ?? meantBy(parent))?.start ?? 0
  const end = last?.start ?? Number.POSITIVE_INFINITY
  const between = [...free].filter((one) => one.depth === depth && start < one.start && one.start < end)
  const alike = between.filter((one) => sharesWords(headingTitle(one), text))
  if (alike.length < 2) return alike[0]
  const far = alike.map((one) => distance(titleKey(headingTitle(one)), titleKey(text)))
  const least = Math.min(...far)
  return only(alike.filter((_, index) => far[index] === least))
}

function meantBy(entry: TocEntry | undefined): Heading | undefined {
  return entry?.heading ?? entry?.guess
}
