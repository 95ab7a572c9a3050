import type {Link as LinkNode, List, ListItem, Nodes, Paragraph, Parents, Root, Table, TableRow} from 'mdast'
import {oneLine, plainText} from '../markdown/plain-text.js'
import {countLeading} from '../markdown/sorted.js'
import type {Source} from '../markdown/source.js'
import {lettersOf} from '../markdown/words.js'
import {type Anchors, decodeFragment} from './anchors.js'
import {headingTitle, titleKey, withoutEmoji, withoutNumber} from './heading-title.js'
import type {Heading, Span} from './paper-list.js'
import {remember} from './remember.js'

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
 * Finds the tables of contents of a document without any mark: lists, tables and lines of links most of which lead to its own
 * headings. Blocks of one kind with no heading between them are one table of contents.
 */
export function readTablesOfContents(
  tree: Root,
  source: Source,
  headings: readonly Heading[],
  anchors: Anchors
): TableOfContents[] {
  const groups: Block[][] = []
  for (const block of readBlocks(tree, anchors)) {
    const last = groups.at(-1)?.at(-1)
    const next = last && headings[countLeading(headings.length, (index) => headings[index]!.start < last.end)]
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
    const below = headings.length - countLeading(headings.length, (index) => headings[index]!.start <= end)
    const isSmall = kind !== 'line' && targets >= 2 && targets * 2 >= below
    const isEnough = targets >= 3 || isSmall || group.some(({isMarked}) => isMarked)
    const leading = entries.filter(({heading}) => heading).length
    return isEnough && leading * 2 >= entries.length ? [{kind, start, end, entries}] : []
  })
}

/** An item of a list, a cell of a table, or a line of links. */
interface Item extends Span {
  node: TocEntry['node']
  depth: number
  links: LinkNode[]
  /** What holds its text. */
  text: Parents
  hasNested: boolean
}

interface Block extends Span {
  kind: TableOfContents['kind']
  items: Item[]
  /** What stands before the `#` of links to this document, when they are written as full addresses. */
  base: string
  /** Whether the marks of a tool (doctoc, markdown-toc) stand around it. */
  isMarked: boolean
}

const noToc = /<!--\s*no[- ]toc\s*-->\s*$/i
const startMark = /<!--\s*(?:START doctoc|toc\s*-->|ts\s*-->)/i
const endMark = /<!--\s*(?:END doctoc|tocstop\s*-->|\/toc\s*-->|te\s*-->)/i

/** The blocks that are mostly links to the document itself. */
function readBlocks(tree: Root, anchors: Anchors): Block[] {
  const blocks: Block[] = []
  let isMarked = false
  const readChildren = (parent: Parents): void => {
    for (const [index, child] of parent.children.entries()) read(child, index, parent)
  }
  const read = (node: Nodes, index: number, parent: Parents): void => {
    if (node.type === 'html') {
      if (startMark.test(node.value)) isMarked = true
      if (endMark.test(node.value)) isMarked = false
    }
    if (node.type === 'footnoteDefinition' || node.type === 'heading' || readBlock(node, index, parent)) return
    if ('children' in node) readChildren(node)
  }
  /** @returns Whether there is nothing more to be found in the node. */
  const readBlock = (node: Nodes, index: number, parent: Parents): boolean => {
    if (node.type !== 'list' && node.type !== 'table' && node.type !== 'paragraph') return false
    if (!holdsFragment(node)) return true
    const items = readItems(node, parent)
    const {start, end} = node.position!
    const block: Block = {
      kind: node.type === 'paragraph' ? 'line' : node.type,
      items,
      base: baseOf(items, anchors),
      isMarked,
      start: start.offset!,
      end: end.offset!
    }
    if (!isMostlyOwnLinks(block)) return false
    const before = parent.children[index - 1]
    if (before?.type !== 'html' || !noToc.test(before.value)) blocks.push(block)
    return true
  }
  readChildren(tree)
  return blocks
}

function holdsFragment(node: Nodes): boolean {
  return node.type === 'link' ? node.url.includes('#') : 'children' in node && node.children.some(holdsFragment)
}

function readItems(node: List | Table | Paragraph, parent: Parents | undefined): Item[] {
  if (node.type === 'list') return readListItems(node, 0)
  if (node.type === 'table') return readCells(node)
  return parent?.type === 'root' || parent?.type === 'blockquote' ? [readItem(node, node, 0, node)] : []
}

function readListItems(list: List, depth: number): Item[] {
  return list.children.flatMap((item) => {
    const text = item.children.find((child) => child.type === 'paragraph')
    const nested = item.children
      .filter((child) => child.type === 'list')
      .flatMap((child) => readListItems(child, depth + 1))
    return text ? [{...readItem(text, item, depth, text), hasNested: nested.length > 0}, ...nested] : nested
  })
}

/** Blanks before the text of a cell tell its depth. A column without any such link describes what the others lead to. */
function readCells(table: Table): Item[] {
  const columns = new Set(
    table.children.flatMap((row) => row.children.flatMap((cell, column) => (holdsFragment(cell) ? [column] : [])))
  )
  const items = table.children.flatMap((row) =>
    row.children.flatMap((cell, column) => {
      const text = plainText(cell)
      return text.trim() === '' || !columns.has(column)
        ? []
        : [readItem(cell, row, text.length - text.trimStart().length, row)]
    })
  )
  const depths = [...new Set(items.map(({depth}) => depth))].sort((a, b) => a - b)
  return items.map((item) => ({...item, depth: depths.indexOf(item.depth)}))
}

function readItem(text: Parents, node: TocEntry['node'], depth: number, end: Nodes): Item {
  return {
    node,
    depth,
    links: text.children.flatMap(linksIn),
    text,
    hasNested: false,
    start: node.position!.start.offset!,
    end: end.position!.end.offset!
  }
}

function linksIn(node: Nodes): LinkNode[] {
  if (node.type === 'link') return node.position ? [node] : []
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

/** Whether nothing but signs and numbers stands before the first link of an item. */
function isLed({text, links}: Item): boolean {
  const start = links[0]!.position!.start.offset!
  const first = text.children.findIndex(({position}) => position && start < position.end.offset!)
  return first >= 0 && letterCount(withoutEmoji(plainText(text.children.slice(0, first)))) === 0
}

function letterCount(text: string): number {
  return lettersOf(text).join('').length
}

/** The full address that links with fragments share, if it is that of this document: most of the fragments are its anchors. */
function baseOf(items: readonly Item[], anchors: Anchors): string {
  const counts = new Map<string, {right: number; all: number}>()
  for (const {url} of items.flatMap(({links}) => links)) {
    const hash = url.indexOf('#')
    if (hash <= 0) continue
    const count = counts.get(url.slice(0, hash)) ?? {right: 0, all: 0}
    count.all++
    if (anchors.headingAt(decodeFragment(url.slice(hash + 1)))) count.right++
    counts.set(url.slice(0, hash), count)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.right - a.right)
  return best && best[1].right * 3 >= best[1].all * 2 ? best[0] : ''
}

/** The fragment, as written, of a link to this document. */
function ownFragment(url: string, base: string): string | undefined {
  if (url.startsWith('#')) return url.slice(1)
  return base !== '' && url.startsWith(`${base}#`) ? url.slice(base.length + 1) : undefined
}

/** Whether a block is nothing else than links to the document itself: no list of papers with links back, no prose, no news. */
function isMostlyOwnLinks({kind, items, base}: Block): boolean {
  const isOwn = ({url}: LinkNode) => ownFragment(url, base) !== undefined
  const links = items.flatMap((item) => item.links)
  const own = links.filter(isOwn)
  const ownItems = items.filter((item) => item.links.some(isOwn))
  const otherItems = items.filter((item) => (item.links.length > 0 ? !item.links.some(isOwn) : !item.hasNested))
  if (own.length < 2 || own.length * 5 < links.length * 3 || otherItems.length > ownItems.length) return false
  if (kind === 'line') return isLineOfLinks(items[0]!)
  const led = ownItems.filter(isLed).length
  // Items may say what they lead to.
  if (led >= ownItems.length * 0.9) return true
  const letters = letterCount(plainText(ownItems.map(({text}) => text)))
  return letters <= letterCount(plainText(own)) * (led * 2 >= ownItems.length ? 2 : 1.3)
}

/** `Jump to: [A](#a) · [B](#b)`; with words between the links it is prose. */
function isLineOfLinks({text}: Item): boolean {
  const [before, ...parts] = text.children
    .map((child) => (linksIn(child).length > 0 ? '\0' : plainText(child)))
    .join('')
    .split('\0')
  return (
    (letterCount(before!) === 0 || /[:：]$/.test(before!.trimEnd())) && parts.every((part) => letterCount(part) === 0)
  )
}

type Resolve = (fragment: string, text: string) => Pick<TocEntry, 'found' | 'heading'>

function readEntries({items, base}: Block, source: Source, resolve: Resolve): TocEntry[] {
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
    const alike = anchors.alike(fragment).map((anchor) => anchors.headingAt(anchor))
    const named = byTitle(text)
    const candidates = new Set([...(alike.length === 1 ? alike : []), ...(named.length === 1 ? named : [])])
    return {found, heading: candidates.size === 1 ? [...candidates][0] : undefined}
  }
}

type ByTitle = (text: string) => readonly Heading[]

/** Finds the headings that say what a text says; with or without their numbers, if there is no other way. */
export function headingsByTitle(headings: readonly Heading[]): ByTitle {
  return remember(titles, headings, () => indexTitles(headings))
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
