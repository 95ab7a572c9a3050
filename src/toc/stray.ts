import {distance} from 'fastest-levenshtein'
import type {PaperList} from '../list/model.js'
import {LONGEST_COMPARED} from '../outline/anchors.js'
import type {Heading} from '../outline/headings.js'
import {headingTitle, titleKey} from '../outline/title.js'
import {groupBy} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'
import {headingOutline} from './heading-outline.js'
import {headingsByTitle, type TableOfContents, type TocEntry} from './read.js'

/**
 * Entries that lead nowhere, and the heading that each of them was probably named after: one that no entry names and that resembles
 * it.
 */
export function renamedHeadings(list: PaperList, toc: TableOfContents): ReadonlyMap<TocEntry, Heading> {
  return memoize(renamedIn, toc, () => findRenamed(list, toc))
}

/** Asked for each of what can be wrong with a table of contents. */
const renamedIn = new WeakMap<TableOfContents, ReadonlyMap<TocEntry, Heading>>()

function findRenamed(list: PaperList, toc: TableOfContents): Map<TocEntry, Heading> {
  const renamed = new Map<TocEntry, Heading>()
  const lost = toc.entries.filter(({found, heading}) => !found && !heading)
  if (lost.length === 0) return renamed
  const {named, isUnder} = headingOutline(list)
  const free = new Map<Heading, string>()
  for (const heading of list.headings) {
    if (heading.start > toc.end && heading.anchor !== undefined && !named.has(heading))
      free.set(heading, titleKey(headingTitle(heading)))
  }
  // So many have not lost their headings by a name.
  if (lost.length * free.size > MOST_COMPARISONS) return renamed
  for (const entry of lost) {
    const key = titleKey(entry.text)
    const section = sectionOf(entry, renamed)
    const [heading] =
      [...free].find(([heading, title]) => resembles(title, key) && (!section || isUnder(heading, section))) ?? []
    if (!heading) continue
    renamed.set(entry, heading)
    free.delete(heading)
  }
  return renamed
}

/** The work for them stays within some milliseconds. */
const MOST_COMPARISONS = 100_000

/** The heading of the nearest entry above that leads to one. */
function sectionOf({parent}: TocEntry, renamed: ReadonlyMap<TocEntry, Heading>): Heading | undefined {
  return parent && (parent.heading ?? renamed.get(parent) ?? sectionOf(parent, renamed))
}

function resembles(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 4) return false
  if (long.startsWith(short) && short.length * 3 >= long.length) return true
  if (long.includes(short)) return short.length * 2 >= long.length
  if (long.length > LONGEST_COMPARED || long.length - short.length > long.length * 0.12) return false
  return distance(a, b) <= long.length * 0.12
}

/**
 * Entries that lead to the heading of another entry or to one above the table, and the heading that they should lead to: the only one
 * that no entry names and that has their text; of several headings with one text, the one under the heading that the parent of the
 * entry names.
 */
export function strayEntries(list: PaperList, toc: TableOfContents): ReadonlyMap<TocEntry, Heading> {
  return memoize(strayIn, toc, () => findStray(list, toc))
}

const strayIn = new WeakMap<TableOfContents, ReadonlyMap<TocEntry, Heading>>()

function findStray(list: PaperList, toc: TableOfContents): Map<TocEntry, Heading> {
  const stray = new Map<TocEntry, Heading>()
  const leading = toc.entries.filter((entry): entry is TocEntry & {heading: Heading} => entry.heading !== undefined)
  const byHeading = groupBy(leading, ({heading}) => heading)
  const doubtful = [...byHeading].filter(([{start}, entries]) => entries.length > 1 || start < toc.start)
  if (doubtful.length === 0) return stray
  const byTitle = headingsByTitle(list.headings)
  const {isUnder} = headingOutline(list)
  for (const [heading, entries] of doubtful) {
    const namesakes = byTitle(entries[0]!.text).filter(({start}) => start > toc.end)
    if (entries.length > 1 && namesakes.length === entries.length && entries.every((entry) => !entry.parent?.heading)) {
      // Nothing is above them that would tell them apart: the second entry is about the second heading.
      entries.forEach((entry, index) => {
        if (index > 0 && entry.found && !byHeading.has(namesakes[index]!)) stray.set(entry, namesakes[index]!)
      })
      continue
    }
    for (const entry of entries) {
      const same = byTitle(entry.text)
      const free = same.filter((candidate) => !byHeading.has(candidate) && candidate.start > toc.end)
      const parent = entry.parent?.heading
      const isNamesake = same.includes(heading)
      const under = isNamesake ? free.filter((candidate) => parent && isUnder(candidate, parent)) : free
      if (!entry.found || under.length !== 1 || (isNamesake && isUnder(heading, parent!))) continue
      stray.set(entry, under[0]!)
    }
  }
  return stray
}
