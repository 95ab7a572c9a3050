import type {Link as LinkNode, ListItem, Paragraph, TableRow} from 'mdast'
import type {PaperList} from '../list/model.js'
import {plainText} from '../markdown/plain-text.js'
import {type Anchors, decodeFragment} from '../outline/anchors.js'
import type {Heading} from '../outline/headings.js'
import {headingTitle, titleKey, withoutEmoji, withoutNumber} from '../outline/title.js'
import {memoize} from '../text/memoize.js'
import {oneLine} from '../text/one-line.js'
import {partitionPoint} from '../text/sorted.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {ownFragment, readBlocks, type TocBlock} from './blocks.js'

/** One link of a table of contents. Its span is that of its item, row or line, without what is nested in it. */
export interface TocEntry extends Span {
  /** What the link says. */
  text: string
  /** Its target as written. */
  url: string
  /** The fragment of the target, percent-decoded. */
  fragment: string
  link: LinkNode
  /** The list item or table row; the paragraph, where the entries are a line of links. */
  node: ListItem | TableRow | Paragraph
  /** How deep it is nested, from 0. */
  depth: number
  line: number
  parent: TocEntry | undefined
  /** Whether its anchor leads somewhere, as `Anchors.find` says. */
  found: 'exact' | 'case' | undefined
  /** The heading it leads to; if its anchor leads nowhere, the only one that it can mean. */
  heading: Heading | undefined
}

/** A block of links to the document's own headings. */
export interface TableOfContents extends Span {
  kind: 'list' | 'table' | 'line'
  entries: TocEntry[]
}

/**
 * The tables of contents of a list, found without any mark: lists, tables and lines of links most of which lead to its own headings.
 * Blocks of one kind with no heading between them are one table of contents.
 */
export function tablesOfContents(list: PaperList): TableOfContents[] {
  return memoize(tablesOfContentsOf, list, () => readTablesOfContents(list))
}

const tablesOfContentsOf = new WeakMap<PaperList, TableOfContents[]>()

function readTablesOfContents({tree, source, headings, anchors}: PaperList): TableOfContents[] {
  const groups: TocBlock[][] = []
  for (const block of readBlocks(tree, anchors)) {
    const last = groups.at(-1)?.at(-1)
    const next = last && headings[partitionPoint(headings.length, (index) => headings[index]!.start < last.end)]
    const isParted = next !== undefined && next.start < block.start
    if (last && last.kind === block.kind && !isParted) groups.at(-1)!.push(block)
    else groups.push([block])
  }
  const resolve = headingResolver(headings, anchors)
  return groups.flatMap((group) => {
    const {kind, start} = group[0]!
    const {end} = group.at(-1)!
    const entries = group.flatMap((block) => readEntries(block, source, resolve))
    const targets = new Set(entries.map(({fragment}) => fragment)).size
    const below = headings.length - partitionPoint(headings.length, (index) => headings[index]!.start <= end)
    const isSmall = kind !== 'line' && targets >= 2 && targets * 2 >= below
    const isEnough = targets >= 3 || isSmall || group.some(({isMarked}) => isMarked)
    const leading = entries.filter(({heading}) => heading).length
    return isEnough && leading * 2 >= entries.length ? [{kind, start, end, entries}] : []
  })
}

type Resolve = (fragment: string, text: string) => Pick<TocEntry, 'found' | 'heading'>

function readEntries({items, base}: TocBlock, source: Source, resolve: Resolve): TocEntry[] {
  const entries: TocEntry[] = []
  const open: TocEntry[] = []
  for (const item of items) {
    for (const link of item.links) {
      const written = ownFragment(link.url, base)
      if (written === undefined) continue
      const {start, end} = item.node.type === 'paragraph' ? linkSpan(link) : item
      const fragment = decodeFragment(written)
      const text = oneLine(plainText(link))
      while (open.length > 0 && open.at(-1)!.depth >= item.depth) open.pop()
      const entry: TocEntry = {
        text,
        url: link.url,
        fragment,
        link,
        node: item.node,
        depth: item.depth,
        line: source.lineAt(link.position!.start.offset!),
        parent: open.at(-1),
        ...resolve(fragment, text),
        start,
        end
      }
      open.push(entry)
      entries.push(entry)
    }
  }
  return entries
}

function linkSpan({position}: LinkNode): Span {
  return {start: position!.start.offset!, end: position!.end.offset!}
}

/** Finds the heading that an entry leads to; if it leads nowhere, the only one with its text, or with the letters of its anchor. */
function headingResolver(headings: readonly Heading[], anchors: Anchors): Resolve {
  const byTitle = headingsByTitle(headings)
  return (fragment, text) => {
    const found = anchors.find(fragment)
    if (found) return {found, heading: anchors.headingAt(fragment)}
    const alike = anchors.withSameLetters(fragment).map((anchor) => anchors.headingAt(anchor))
    const named = byTitle(text)
    const candidates = new Set([...(alike.length === 1 ? alike : []), ...(named.length === 1 ? named : [])])
    return {found, heading: candidates.size === 1 ? [...candidates][0] : undefined}
  }
}

type ByTitle = (text: string) => readonly Heading[]

/** Finds the headings that say what a text says; with or without their numbers, if there is no other way. */
export function headingsByTitle(headings: readonly Heading[]): ByTitle {
  return memoize(titles, headings, () => indexTitles(headings))
}

/** Asked for each table of contents. */
const titles = new WeakMap<readonly Heading[], ByTitle>()

function indexTitles(headings: readonly Heading[]): ByTitle {
  const exact = new Map<string, Heading[]>()
  const bare = new Map<string, Heading[]>()
  for (const heading of headings) {
    const title = headingTitle(heading)
    add(exact, titleKey(title), heading)
    add(bare, titleKey(withoutNumber(withoutEmoji(title))), heading)
  }
  return (text) => exact.get(titleKey(text)) ?? bare.get(titleKey(withoutNumber(withoutEmoji(text)))) ?? []
}

function add(map: Map<string, Heading[]>, key: string, heading: Heading): void {
  if (key === '') return
  const same = map.get(key)
  if (same) same.push(heading)
  else map.set(key, [heading])
}
