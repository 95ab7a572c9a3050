import {distance} from 'fastest-levenshtein'
import type {Nodes} from 'mdast'
import {countLeading} from '../markdown/sorted.js'
import {LONGEST_COMPARED} from './anchors.js'
import {headingTitle, isMetaTitle, titleKey} from './heading-title.js'
import type {Heading, PaperList} from './paper-list.js'
import {headingsByTitle, type TableOfContents, type TocEntry} from './toc.js'

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
  const meant = new Set(list.tablesOfContents.flatMap(({entries}) => entries.flatMap(({heading}) => heading ?? [])))
  const missing = new Map<Heading, MissingHeading>()
  for (const toc of list.tablesOfContents) {
    const renamed = renamedHeadings(list, toc)
    const stray = strayEntries(list, toc)
    const entries = new Map<Heading, TocEntry>()
    for (const entry of toc.entries) {
      const heading = stray.get(entry) ?? entry.heading ?? renamed.get(entry)
      if (heading && !entries.has(heading)) entries.set(heading, entry)
    }
    const families = readFamilies(list, toc, entries, meant)
    for (const family of families) {
      const placeOf = placesIn(family, entries)
      for (const heading of family.unnamed) {
        if (missing.has(heading)) continue
        const inherited = family.named.length === 0 && family.parent ? missing.get(family.parent) : undefined
        const model = inherited ? modelOf(family, families, entries) : undefined
        if (model) missing.set(heading, {...inherited!, heading, model})
        else if (isMissing(family, families)) missing.set(heading, {heading, toc, ...placeOf(heading)})
      }
    }
  }
  return groupByPlace([...missing.values()].sort((a, b) => a.heading.start - b.heading.start))
}

function groupByPlace(headings: readonly MissingHeading[]): MissingHeading[][] {
  const groups = new Map<string, MissingHeading[]>()
  for (const heading of headings) {
    const key = `${heading.side} ${heading.entry.link.position!.start.offset}`
    const group = groups.get(key)
    if (group) group.push(heading)
    else groups.set(key, [heading])
  }
  return [...groups.values()]
}

function isMissing({named, unnamed, depth}: Family, families: readonly Family[]): boolean {
  const share = named.length / (named.length + unnamed.length)
  if (named.length >= 2 && (share >= NEARLY_ALL || unnamed.length === 1)) return true
  return share >= 0.5 && shareOfRank(depth, families) >= FAMILIES_TELL
}

/** How many of the headings of a rank are named. */
function shareOfRank(depth: number, families: readonly Family[]): number {
  const rank = families.filter((family) => family.depth === depth)
  const named = rank.reduce((sum, family) => sum + family.named.length, 0)
  return named / (named + rank.reduce((sum, family) => sum + family.unnamed.length, 0))
}

/** An entry that shows how children are written, if nearly all families but this one are named. */
function modelOf(
  family: Family,
  families: readonly Family[],
  entries: ReadonlyMap<Heading, TocEntry>
): TocEntry | undefined {
  const rest = families.filter((other) => other !== family)
  const others = rest.filter((other) => other.depth === family.depth && other.named.length > 0)
  if (others.length < 2 || shareOfRank(family.depth, rest) < FAMILIES_TELL) return
  const model = entries.get(others[0]!.named[0]!)
  return model?.parent?.heading?.depth === family.parent?.depth ? model : undefined
}

function readFamilies(
  list: PaperList,
  toc: TableOfContents,
  entries: ReadonlyMap<Heading, TocEntry>,
  meant: ReadonlySet<Heading>
): Family[] {
  const byTitle = headingsByTitle(list.headings)
  // Headings in raw HTML, list items and quotes are decoration more often than not, unless the table names some.
  const blocks = new Set<Nodes>(list.tree.children)
  const isPlain = ({node}: Heading) => node.type === 'heading' && blocks.has(node)
  const namesOthers = [...entries.keys()].some((heading) => !isPlain(heading))
  const families = new Map<string, Family>()
  const open: Heading[] = []
  for (const heading of list.headings) {
    while (open.length > 0 && open.at(-1)!.depth >= heading.depth) open.pop()
    const parent = open.at(-1)
    open.push(heading)
    if (heading.start < toc.end) continue
    const key = `${parent?.start} ${heading.depth}`
    const family = families.get(key) ?? {parent, depth: heading.depth, named: [], unnamed: []}
    families.set(key, family)
    const title = headingTitle(heading)
    if (entries.has(heading)) family.named.push(heading)
    else if (meant.has(heading) || heading.anchor === undefined || titleKey(title) === '' || isMetaTitle(title))
      continue
    else if (isOmitted(list, heading) || (!isPlain(heading) && !namesOthers)) continue
    // `Conference` and `Journal` under every section: a pattern of the list, not a slip.
    else if (byTitle(title).length > 1 && !byTitle(title).some((same) => meant.has(same))) continue
    else family.unnamed.push(heading)
  }
  return [...families.values()]
}

const omitMark = /<!--\s*(?:omit (?:in|from) toc|toc ignore:true)\s*-->/i

/** Whether `<!-- omit in toc -->` stands in a heading or on the line above, as Markdown All in One has it. */
export function isOmitted({source}: PaperList, {start, end, line}: Heading): boolean {
  if (omitMark.test(source.text.slice(start, end))) return true
  const above = source.line(line - 1).trim()
  return above.startsWith('<!--') && above.endsWith('-->') && omitMark.test(above)
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
    const above = countLeading(named.length, (index) => named[index]!.start < heading.start) - 1
    const entry = siblings[above] ?? siblings[0]!
    const isAfter = above >= 0
    return {side: isAfter !== isReversed ? 'after' : 'before', entry, model: entry}
  }
}

/**
 * Entries that lead nowhere, and the heading that each of them was probably named after: one that no entry names and that resembles
 * it.
 */
export function renamedHeadings(list: PaperList, toc: TableOfContents): Map<TocEntry, Heading> {
  const renamed = new Map<TocEntry, Heading>()
  const lost = toc.entries.filter(({found, heading}) => !found && !heading)
  if (lost.length === 0) return renamed
  const named = new Set(list.tablesOfContents.flatMap(({entries}) => entries.flatMap(({heading}) => heading ?? [])))
  const free = new Map<Heading, string>()
  for (const heading of list.headings) {
    if (heading.start > toc.end && heading.anchor !== undefined && !named.has(heading))
      free.set(heading, titleKey(headingTitle(heading)))
  }
  for (const entry of lost) {
    const key = titleKey(entry.text)
    const section = sectionOf(entry, renamed)
    const [heading] =
      [...free].find(([heading, title]) => resembles(title, key) && (!section || isUnder(heading, section, list))) ?? []
    if (!heading) continue
    renamed.set(entry, heading)
    free.delete(heading)
  }
  return renamed
}

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
export function strayEntries(list: PaperList, toc: TableOfContents): Map<TocEntry, Heading> {
  const stray = new Map<TocEntry, Heading>()
  const byHeading = new Map<Heading, TocEntry[]>()
  for (const entry of toc.entries) {
    if (!entry.heading) continue
    const entries = byHeading.get(entry.heading)
    if (entries) entries.push(entry)
    else byHeading.set(entry.heading, [entry])
  }
  const doubtful = [...byHeading].filter(([{start}, entries]) => entries.length > 1 || start < toc.start)
  if (doubtful.length === 0) return stray
  const byTitle = headingsByTitle(list.headings)
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
      const under = isNamesake ? free.filter((candidate) => parent && isUnder(candidate, parent, list)) : free
      if (!entry.found || under.length !== 1 || (isNamesake && isUnder(heading, parent!, list))) continue
      stray.set(entry, under[0]!)
    }
  }
  return stray
}

/** Whether a heading stands in the section of another. */
function isUnder(heading: Heading, ancestor: Heading, {headings}: PaperList): boolean {
  if (heading.start <= ancestor.start || heading.depth <= ancestor.depth) return false
  return headings.every(({start, depth}) => start <= ancestor.start || start >= heading.start || depth > ancestor.depth)
}

/** An entry out of the order of the headings, and the sibling behind which it belongs; before the first, if there is none. */
export interface MisplacedEntry {
  entry: TocEntry
  after: TocEntry | undefined
  before: TocEntry | undefined
}

/**
 * Entries that stand out of the order of their headings, where the table of contents otherwise keeps it. An order of its own, such as
 * a reversed or an alphabetical one, is left alone.
 */
export function misplacedEntries(toc: TableOfContents): MisplacedEntry[] {
  const lines = new Set(toc.entries.map(({line}) => line))
  // Tables with several entries a row may be read by columns.
  if (toc.kind === 'line' || lines.size < toc.entries.length) return []
  const families = new Map<TocEntry | undefined, TocEntry[]>()
  const seen = new Set<Heading>()
  for (const entry of toc.entries) {
    // Where headings above the table and headings about the list itself are named is a matter of taste.
    if (!entry.heading || seen.has(entry.heading)) continue
    if (entry.heading.start < toc.start || isMetaTitle(headingTitle(entry.heading))) continue
    seen.add(entry.heading)
    const family = families.get(entry.parent)
    if (family) family.push(entry)
    else families.set(entry.parent, [entry])
  }
  return [...families.values()].flatMap(misplacedAmong)
}

function misplacedAmong(siblings: readonly TocEntry[]): MisplacedEntry[] {
  const inOrder = longestRise(siblings.map(({heading}) => heading!.start)).map((index) => siblings[index]!)
  const ordered = new Set(inOrder)
  const misplaced = siblings.filter((entry) => !ordered.has(entry))
  if (misplaced.length === 0 || misplaced.length > Math.max(1, siblings.length * 0.1)) return []
  if (siblings.length < 4 || isAlphabetical(siblings)) return []
  return misplaced.map((entry) => {
    const after = inOrder.findLast(({heading}) => heading!.start < entry.heading!.start)
    return {entry, after, before: after ? undefined : inOrder[0]}
  })
}

function isAlphabetical(siblings: readonly TocEntry[]): boolean {
  return siblings.every(({text}, index) => index === 0 || siblings[index - 1]!.text.localeCompare(text, 'en') <= 0)
}

/** The indexes of a longest rising subsequence. */
function longestRise(values: readonly number[]): number[] {
  const ends: number[] = []
  const before: number[] = []
  values.forEach((value, index) => {
    let length = ends.findIndex((end) => values[end]! >= value)
    if (length < 0) length = ends.length
    before.push(ends[length - 1] ?? -1)
    ends[length] = index
  })
  const rise: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rise.unshift(index)
  return rise
}
