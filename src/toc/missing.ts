import type {PaperList} from '../list/model.js'
import type {Heading} from '../outline/headings.js'
import {groupBy} from '../text/group-by.js'
import {partitionPoint} from '../text/sorted.js'
import {headingOutline} from './heading-outline.js'
import type {TableOfContents, TocEntry} from './read.js'
import {tablesOfContents} from './read.js'
import {renamedHeadings, strayEntries} from './stray.js'

/** A heading that a table of contents should name. */
export interface MissingHeading {
  heading: Heading
  toc: TableOfContents
  /** The entry behind or before which its own belongs. */
  side: 'after' | 'before'
  entry: TocEntry
  /** An entry of the same rank, in whose style its own is written. */
  model: TocEntry
}

/** A share of headings that tables of contents name where their authors mean to name them all. */
const NEARLY_ALL = 0.75

/** How many headings of a rank must be named before one family of headings is measured by the others. */
const FAMILIES_TELL = 0.85

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
 * What a table of contents covers is read off what it names: a heading is missing if nearly all of its siblings are named. So whole
 * levels, the children of one section, what stands above the table, headings about the list itself and those marked with
 * `<!-- omit in toc -->` are the author's choice. The children of a missing heading are missing too, where other families are named.
 *
 * @returns Groups with one place each, in the order of the headings.
 */
export function missingHeadings(list: PaperList): MissingHeading[][] {
  const missing = new Map<Heading, MissingHeading>()
  for (const toc of tablesOfContents(list)) {
    const renamed = renamedHeadings(list, toc)
    const stray = strayEntries(list, toc)
    const entries = new Map<Heading, TocEntry>()
    for (const entry of toc.entries) {
      const heading = stray.get(entry) ?? entry.heading ?? renamed.get(entry)
      if (heading && !entries.has(heading)) entries.set(heading, entry)
    }
    const families = readFamilies(list, toc, entries)
    const ranks = readRanks(families)
    for (const family of families) {
      const {parent, named, unnamed} = family
      const headings = unnamed.filter((heading) => !missing.has(heading))
      if (headings.length === 0) continue
      const above = named.length === 0 && parent ? missing.get(parent) : undefined
      // The heading above may be missing from another table of contents.
      const inherited = above?.toc === toc ? above : undefined
      const model = inherited && modelOf(family, families, ranks, entries)
      const isForgotten = !model && isMissing(family, ranks)
      if (!model && !isForgotten) continue
      const placeOf = placesIn(family, entries)
      for (const heading of headings)
        missing.set(heading, model ? {...inherited!, heading, model} : {heading, toc, ...placeOf(heading)})
    }
  }
  const found = [...missing.values()].sort((a, b) => a.heading.start - b.heading.start)
  return [...groupBy(found, ({side, entry}) => `${side} ${entry.link.position!.start.offset}`).values()]
}

/** How many headings of each depth a table of contents names, and how many there are. */
type Ranks = ReadonlyMap<number, {named: number; all: number}>

function readRanks(families: readonly Family[]): Ranks {
  const ranks = new Map<number, {named: number; all: number}>()
  for (const {depth, named, unnamed} of families) {
    const rank = ranks.get(depth) ?? {named: 0, all: 0}
    ranks.set(depth, {named: rank.named + named.length, all: rank.all + named.length + unnamed.length})
  }
  return ranks
}

function isMissing({named, unnamed, depth}: Family, ranks: Ranks): boolean {
  const share = named.length / (named.length + unnamed.length)
  if (named.length >= 2 && (share >= NEARLY_ALL || unnamed.length === 1)) return true
  const rank = ranks.get(depth)!
  return share >= 0.5 && rank.named / rank.all >= FAMILIES_TELL
}

/** An entry that shows how children are written, if nearly all families but this one are named. */
function modelOf(
  family: Family,
  families: readonly Family[],
  ranks: Ranks,
  entries: ReadonlyMap<Heading, TocEntry>
): TocEntry | undefined {
  const rank = ranks.get(family.depth)!
  const size = family.named.length + family.unnamed.length
  if ((rank.named - family.named.length) / (rank.all - size) < FAMILIES_TELL) return
  const others = families.filter((other) => other !== family && other.depth === family.depth && other.named.length > 0)
  if (others.length < 2) return
  const model = entries.get(others[0]!.named[0]!)
  return model?.parent?.heading?.depth === family.parent?.depth ? model : undefined
}

function readFamilies(list: PaperList, toc: TableOfContents, entries: ReadonlyMap<Heading, TocEntry>): Family[] {
  const {items} = headingOutline(list)
  // Decoration is named by few tables.
  const below = items.slice(partitionPoint(items.length, (index) => items[index]!.heading.start < toc.end))
  const namesOthers = items.some(({heading, isPlain}) => !isPlain && entries.has(heading))
  const families = new Map<string, Family>()
  for (const {heading, parent, family: key, isPlain, canBeMissing} of below) {
    const family = families.get(key) ?? {parent, depth: heading.depth, named: [], unnamed: []}
    families.set(key, family)
    if (entries.has(heading)) family.named.push(heading)
    else if (canBeMissing && (isPlain || namesOthers)) family.unnamed.push(heading)
  }
  return [...families.values()]
}

/** Tells the place of each heading of a family among those that are named. */
function placesIn(
  {named}: Family,
  entries: ReadonlyMap<Heading, TocEntry>
): (heading: Heading) => Pick<MissingHeading, 'side' | 'entry' | 'model'> {
  const siblings = named.map((sibling) => entries.get(sibling)!)
  const isReversed =
    siblings.length > 1 && siblings.every((entry, index) => index === 0 || entry.start < siblings[index - 1]!.start)
  return (heading) => {
    const above = partitionPoint(named.length, (index) => named[index]!.start < heading.start) - 1
    const entry = siblings[above] ?? siblings[0]!
    const isAfter = above >= 0
    return {side: isAfter !== isReversed ? 'after' : 'before', entry, model: entry}
  }
}
