import type {Link, PaperList} from '../list/model.js'
import {decodePercent} from '../outline/fragments.js'
import type {Heading} from '../outline/headings.js'
import {isMetaTitle} from '../outline/title.js'
import {memoize} from '../text/memoize.js'
import {partitionPoint} from '../text/sorted.js'
import type {Span} from '../text/span.js'
import {ownFragment, readBlocks, type TocBlock} from './blocks.js'
import type {TocItem} from './items.js'
import {generatedParts} from './marks.js'
import {correctStrayEntries, guessHeadings, headingOf} from './match.js'
import type {TableOfContents, TocEntry} from './model.js'
import {headingOutline} from './outline.js'

/**
 * The tables of contents of a list, found without any mark: lists, tables and lines of links most of which lead to its own headings.
 * Blocks of one kind with no heading between them are one table of contents.
 */
export const tablesOfContents = memoize((list: PaperList): TableOfContents[] => {
  const generated = generatedParts(list)
  const found = groupBlocks(list).flatMap((blocks) => {
    const toc = readTableOfContents(blocks, generated, list)
    return isTableOfContents(toc, list) ? [toc] : []
  })
  for (const toc of found) correctStrayEntries(toc.entries, toc, list)
  const named = new Set(found.flatMap(({entries}) => entries.flatMap(({heading}) => heading ?? [])))
  for (const toc of found) guessHeadings(toc.entries, toc, named, list)
  return found
})

function groupBlocks(list: PaperList): TocBlock[][] {
  const groups: TocBlock[][] = []
  const {headings} = list
  for (const block of readBlocks(list)) {
    const last = groups.at(-1)?.at(-1)
    const next = last && headings[partitionPoint(headings.length, (index) => headings[index]!.start < last.end)]
    const isParted = next !== undefined && next.start < block.start
    if (last && last.kind === block.kind && !isParted) groups.at(-1)!.push(block)
    else groups.push([block])
  }
  return groups
}

function readTableOfContents(
  blocks: readonly TocBlock[],
  generated: readonly Span[],
  list: PaperList
): TableOfContents {
  const {kind, start} = blocks[0]!
  const {end} = blocks.at(-1)!
  const part = generated[partitionPoint(generated.length, (index) => generated[index]!.start <= start) - 1]
  return {
    kind,
    start,
    end,
    entries: blocks.flatMap((block) => readEntries(block, list)),
    mentioned: new Set(blocks.flatMap((block) => readMentions(block, list))),
    isGenerated: part !== undefined && end <= part.end
  }
}

/** So many links are a table of contents, however many headings there are: *chosen*. */
const ENOUGH = 3

/** So many are one where they lead to such a share of the headings below: *chosen*. */
const FEWEST = 2
const LEAST_NAMED = 0.5

/** A share of the entries of a table of contents that lead to headings, not to other anchors or nowhere: *chosen*. */
const LEAST_LEADING = 0.5

function isTableOfContents(toc: TableOfContents, list: PaperList): boolean {
  const {kind, end, entries, isGenerated} = toc
  const {headings} = list
  const targets = new Set(entries.map(({fragment}) => fragment)).size
  const below = headings.length - partitionPoint(headings.length, (index) => headings[index]!.start <= end)
  const isSmall = kind !== 'line' && targets >= FEWEST && targets >= below * LEAST_NAMED
  const leading = entries.filter(({heading}) => heading).length
  if (leading < entries.length * LEAST_LEADING) return false
  return isGenerated || ((targets >= ENOUGH || isSmall) && !isSeeAlso(toc, list))
}

/** “See also” names fewer sections: *chosen*. */
const FEWEST_BELOW = 6

/** Links from a section that lists papers to other sections, or back from the end of the document. */
function isSeeAlso({start, end, entries}: TableOfContents, list: PaperList): boolean {
  const targets = entries.flatMap(({heading}) => heading ?? [])
  if (targets.every((target) => target.start < start)) return true
  const {headings} = list
  const {isUnder} = headingOutline(list)
  const next = partitionPoint(headings.length, (index) => headings[index]!.start <= start)
  const section = headings[next - 1]
  // The title of the list, and news: a table of contents may follow without a heading of its own.
  if (!section || (next === 1 && section.depth === 1) || isMetaTitle(section.text)) return false
  if (targets.some((target) => isUnder(target, section))) return false
  // A table of contents may also follow what a section highlights; it then leads to most of what is below.
  const below = new Set(targets.filter((target) => target.start > end)).size
  if (below >= FEWEST_BELOW && below >= (headings.length - next) * LEAST_NAMED) return false
  const sectionEnd = headings[next]?.start ?? Number.POSITIVE_INFINITY
  const first = partitionPoint(list.entries.length, (index) => list.entries[index]!.start < section.start)
  const paper = list.entries.slice(first).find((entry) => entry.end <= start || entry.start >= end)
  return paper !== undefined && paper.start < sectionEnd
}

function readEntries(block: TocBlock, list: PaperList): TocEntry[] {
  const entries: TocEntry[] = []
  const open: TocEntry[] = []
  for (const item of block.items) {
    for (const link of item.links) {
      const written = ownFragment(link.url, block)
      if (written === undefined) continue
      while (open.length > 0 && open.at(-1)!.depth >= item.depth) open.pop()
      const span = block.kind === 'line' ? link : item
      const entry = readEntry(link, written, item, span, open.at(-1), list)
      open.push(entry)
      entries.push(entry)
    }
  }
  return entries
}

function readEntry(
  link: Link,
  written: string,
  {node, depth}: TocItem,
  {start, end}: Span,
  parent: TocEntry | undefined,
  list: PaperList
): TocEntry {
  const fragment = decodePercent(written)
  const text = link.text || link.url
  const match = list.anchors.find(fragment)
  const target = match && list.anchors.headingAt(fragment)
  return {
    text,
    url: link.url,
    fragment,
    link,
    node,
    depth,
    line: list.source.lineAt(link.start),
    parent,
    match,
    target,
    heading: headingOf({fragment, text, target, match}, list),
    guess: undefined,
    start,
    end
  }
}

/** The headings that items without a link to this document name by their text. */
function readMentions(block: TocBlock, list: PaperList): Heading[] {
  const {byTitle} = headingOutline(list)
  return (
    block.items
      .filter(({links}) => links.every(({url}) => ownFragment(url, block) === undefined))
      // `[[A](https://…)](#a)`: the inner link wins, the outer one shows as text. So does `[A](https://… …)`.
      .map(({text}) => text.replace(/\]\(#[^()\s]{0,200}\)|\]\s?[([{（][^()]{0,500}[)\]}）]?$/g, ''))
      .flatMap((text) => {
        const named = byTitle(text)
        return named.length > 0 ? named : byTitle(withoutNote(text))
      })
  )
}

/** `Theory (under construction)`, `Theory: 12 papers`, `Theory – soon`. */
function withoutNote(text: string): string {
  const note = text.search(/ ?[([（:：]| [-–—] /)
  return note < 0 ? text : text.slice(0, note)
}
