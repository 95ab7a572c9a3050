import type {PaperList} from '../list/model.js'
import type {Heading} from '../outline/headings.js'
import {headingTitle, isMetaTitle, titleKey} from '../outline/title.js'
import {isClear} from '../text/convention.js'
import {append, groupBy} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'
import {partitionPoint} from '../text/sorted.js'
import type {TableOfContents, TocEntry} from './model.js'
import {headingOutline, isOmitted, type OutlinedHeading} from './outline.js'
import {tablesOfContents} from './read.js'

/** A heading that a table of contents should name. */
export interface MissingHeading {
  heading: Heading
  toc: TableOfContents
  /** The entry behind or before which its own belongs. */
  side: 'after' | 'before'
  entry: TocEntry
  /** An entry of the same rank, in whose style its own is written. */
  model: TocEntry
  /** The entries whose anchor is right above it, and their own heading right below. */
  parted: TocEntry[]
  /** Whether the table has headings below it among others, as if they were of one rank: its signs may be a slip, or its line be lost. */
  isOfUnclearRank: boolean
  /** The heading above it, if that is missing too: it is told with that where both belong at one place. */
  above: Heading | undefined
}

/** Headings with one parent and of one depth: a table of contents names all of them, or leaves them out. */
interface Family {
  parent: Heading | undefined
  depth: number
  named: Heading[]
  unnamed: Heading[]
}

/**
 * The headings that a table of contents has forgotten, by its own habit.
 *
 * What a table of contents covers is read off what it names: for each family and each depth, the share of the headings that it names.
 * A heading is missing if its family's share is clear; where a small family has no share of its own, if the share of its depth is. The
 * children of a heading that is missing are, if no other heading's are left out. So whole levels, the children of one section, headings above
 * the table, headings about the list itself and those marked with `<!-- omit in toc -->` are the author's choice. A tool names all of the depths it names.
 *
 * @returns Groups with one place each, in the order of the headings.
 */
export const missingHeadings = memoize((list: PaperList): MissingHeading[][] => {
  const named = new Set(tablesOfContents(list).flatMap((toc) => [...headingsOf(toc).keys(), ...toc.mentioned]))
  const missing = new Map<Heading, MissingHeading>()
  for (const toc of tablesOfContents(list)) {
    for (const one of missingFrom(toc, named, list)) if (!missing.has(one.heading)) missing.set(one.heading, one)
  }
  const found = [...missing.values()].sort((a, b) => a.heading.start - b.heading.start)
  return [...groupBy(found, ({side, entry}) => `${side} ${entry.link.start}`).values()]
})

/** The headings that the entries of a table of contents mean, each with the first entry. */
function headingsOf({entries}: TableOfContents): Map<Heading, TocEntry> {
  const named = new Map<Heading, TocEntry>()
  for (const entry of entries) {
    const heading = entry.heading ?? entry.guess
    if (heading && !named.has(heading)) named.set(heading, entry)
  }
  return named
}

function missingFrom(toc: TableOfContents, named: ReadonlySet<Heading>, list: PaperList): MissingHeading[] {
  const entries = headingsOf(toc)
  const families = readFamilies(toc, entries, named, list)
  const shares = readShares(families, entries)
  const children = firstChildren(toc, list)
  const partedOf = partedEntries(toc, list)
  const missing = new Map<Heading, MissingHeading>()
  for (const family of families) {
    const above = family.parent && missing.get(family.parent)
    if (!isForgotten(family, shares.get(family.depth)!, toc, above !== undefined)) continue
    for (const heading of family.unnamed) {
      const place = placeOf(heading, family, families, entries, above)
      // Where its children are named as if they had no parent, it was left out on purpose.
      const child = children.get(heading)
      if (!place || (child && child.depth <= place.model.depth)) continue
      const parted = partedOf.get(heading) ?? []
      const aboveIt = child ? undefined : above?.heading
      const isOfUnclearRank = child !== undefined && isAmongOthers(child, heading, toc, list)
      const before = child && {side: 'before' as const, entry: child}
      missing.set(heading, {...place, ...before, heading, toc, parted, above: aboveIt, isOfUnclearRank})
    }
  }
  return [...missing.values()]
}

/** Whether a child of a heading is among entries of headings that are not below that. */
function isAmongOthers({parent}: TocEntry, heading: Heading, {entries}: TableOfContents, list: PaperList): boolean {
  const {isUnder} = headingOutline(list)
  return entries.some((entry) => entry.parent === parent && entry.heading && !isUnder(entry.heading, heading))
}

/** For each heading, the entries whose anchor is right above it, and their own heading right below. */
function partedEntries({entries}: TableOfContents, {headings}: PaperList): ReadonlyMap<Heading, TocEntry[]> {
  const nextOf = new Map(headings.map((heading, index) => [heading, headings[index + 1]]))
  const parted = new Map<Heading, TocEntry[]>()
  for (const entry of entries) {
    const {target, fragment, heading} = entry
    if (target && fragment !== target.anchor && heading === nextOf.get(target)) append(parted, target, entry)
  }
  return parted
}

/** For each heading, the first entry of a heading below it, if there is one. */
function firstChildren({entries}: TableOfContents, list: PaperList): ReadonlyMap<Heading, TocEntry> {
  const {parentOf} = headingOutline(list)
  const first = new Map<Heading, TocEntry>()
  for (const entry of entries) {
    let above = entry.heading && parentOf(entry.heading)
    for (; above && !first.has(above); above = parentOf(above)) first.set(above, entry)
  }
  return first
}

/** How many headings are named, of how many. */
interface Share {
  named: number
  all: number
  /** Whether a heading is named without any of its children. */
  leavesOut: boolean
}

/** The share of each depth. */
function readShares(families: readonly Family[], entries: ReadonlyMap<Heading, TocEntry>): ReadonlyMap<number, Share> {
  const shares = new Map<number, Share>()
  for (const {depth, parent, named, unnamed} of families) {
    const share = shares.get(depth) ?? {named: 0, all: 0, leavesOut: false}
    const isLeftOut = named.length === 0 && unnamed.length > 0 && parent !== undefined && entries.has(parent)
    shares.set(depth, {
      named: share.named + named.length,
      all: share.all + named.length + unnamed.length,
      leavesOut: share.leavesOut || isLeftOut
    })
  }
  return shares
}

function readFamilies(
  toc: TableOfContents,
  entries: ReadonlyMap<Heading, TocEntry>,
  named: ReadonlySet<Heading>,
  list: PaperList
): Family[] {
  const {items} = headingOutline(list)
  const below = items.slice(partitionPoint(items.length, (index) => items[index]!.heading.start < toc.end))
  // Decoration is named by few tables.
  const namesOthers = items.some(({heading, isPlain}) => !isPlain && entries.has(heading))
  const namedTitles = new Set(Array.from(named, (heading) => titleKey(headingTitle(heading))))
  const canBeMissing = ({heading, isPlain}: OutlinedHeading) =>
    !named.has(heading) && (isPlain || namesOthers) && isForTableOfContents(heading, toc, namedTitles, list)
  const families = new Map<string, Family>()
  for (const item of below) {
    const {heading, parent} = item
    const key = `${parent?.start} ${heading.depth}`
    const family = families.get(key) ?? {parent, depth: heading.depth, named: [], unnamed: []}
    families.set(key, family)
    if (entries.has(heading)) family.named.push(heading)
    else if (canBeMissing(item)) family.unnamed.push(heading)
  }
  return [...families.values()].map((family) => (toc.isGenerated ? family : withoutLowerRanks(family)))
}

/** `## 2.1 Kernels` among `## Papers` and `## Data sets` is of a lower rank by its number, whatever its signs say. */
function withoutLowerRanks(family: Family): Family {
  const isLower = (heading: Heading) => /^\d{1,2}\.\d/.test(headingTitle(heading))
  if (family.named.length === 0 || family.named.some(isLower)) return family
  return {...family, unnamed: family.unnamed.filter((heading) => !isLower(heading))}
}

/** Whether a table of contents that does not name a heading may have forgotten it. */
function isForTableOfContents(
  heading: Heading,
  {isGenerated}: TableOfContents,
  namedTitles: ReadonlySet<string>,
  list: PaperList
): boolean {
  const title = headingTitle(heading)
  if (heading.anchor === undefined || titleKey(title) === '' || isOmitted(list, heading)) return false
  if (isGenerated) return true
  // `Conference` and `Journal` under every section: a pattern of the list, not a slip.
  const isPattern = headingOutline(list).byTitle(title).length > 1 && !namedTitles.has(titleKey(title))
  return !isMetaTitle(title) && !isPattern
}

function isForgotten(
  {named, unnamed}: Family,
  ofDepth: Share,
  {isGenerated}: TableOfContents,
  isParentMissing: boolean
): boolean {
  if (unnamed.length === 0) return false
  const siblings = named.length + unnamed.length
  if (isGenerated) return ofDepth.named > 0
  if (named.length > 0 && isClear(named.length, siblings)) return true
  const hasNoShare = named.length > 0 ? !isClear(siblings, siblings) : isParentMissing && !ofDepth.leavesOut
  return hasNoShare && isClear(ofDepth.named - named.length, ofDepth.all - siblings)
}

type Place = Pick<MissingHeading, 'side' | 'entry' | 'model'>

/** The place of a heading among its named siblings; without any, with its missing parent, or behind the entry of its parent. */
function placeOf(
  heading: Heading,
  family: Family,
  families: readonly Family[],
  entries: ReadonlyMap<Heading, TocEntry>,
  above: MissingHeading | undefined
): Place | undefined {
  const {parent, depth, named} = family
  if (named.length === 0) {
    const modelOf = ({named: [cousin]}: Family) => cousin && entries.get(cousin)
    const isLike = (family: Family) =>
      family.depth === depth && modelOf(family)?.parent?.heading?.depth === parent?.depth
    const likeFamily = families.find((family) => family.named.length > 0 && isLike(family))
    const model = likeFamily && modelOf(likeFamily)
    const behind = parent && entries.get(parent)
    return model && (above ? {...above, model} : behind && {side: 'after', entry: behind, model})
  }
  const before = partitionPoint(named.length, (index) => named[index]!.start < heading.start) - 1
  const entry = entries.get(named[before] ?? named[0]!)!
  return {side: before >= 0 !== isReversed(family, entries) ? 'after' : 'before', entry, model: entry}
}

/** Whether a table of contents names the headings of a family from the last to the first. */
const isReversed = memoize(({named}: Family, entries: ReadonlyMap<Heading, TocEntry>): boolean => {
  const starts = named.map((heading) => entries.get(heading)!.start)
  return starts.length > 1 && starts.every((start, index) => index === 0 || start < starts[index - 1]!)
})
