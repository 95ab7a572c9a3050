import type {Link as LinkNode, List, ListItem, Nodes, Paragraph, Parents, Table, TableRow} from 'mdast'
import type {PaperList} from '../list/model.js'
import {plainText} from '../markdown/plain-text.js'
import type {Anchors} from '../outline/anchors.js'
import {decodePercent} from '../outline/fragments.js'
import {withoutEmoji} from '../outline/title.js'
import {groupBy} from '../text/group-by.js'
import {partitionPoint} from '../text/sorted.js'
import type {Span} from '../text/span.js'
import {lettersOf} from '../text/words.js'

/** An item of a list, a cell of a table, or a line of links. */
export interface TocItem extends Span {
  node: ListItem | TableRow | Paragraph
  depth: number
  links: LinkNode[]
  /** The node with its text. */
  text: Parents
  hasNested: boolean
}

export interface TocBlock extends Span {
  kind: 'list' | 'table' | 'line'
  items: TocItem[]
  /** The text before the `#` in links to this document: nothing, or full addresses of it. */
  bases: readonly string[]
}

const noToc = /<!--\s*no[- ]toc\s*-->\s*$/i

/** The blocks that are mostly links to the document itself. */
export function readBlocks({tree, anchors, nodes}: Pick<PaperList, 'tree' | 'anchors' | 'nodes'>): TocBlock[] {
  const blocks: TocBlock[] = []
  const fragments = nodes.of('link').flatMap(({node}) => (containsFragment(node) ? [node.position!.start.offset!] : []))
  // Most blocks have none, and need not be walked through.
  const canHoldFragment = ({position}: Nodes) => {
    const next = fragments[partitionPoint(fragments.length, (at) => fragments[at]! < position!.start.offset!)]
    return next !== undefined && next < position!.end.offset!
  }
  const read = (node: Nodes, index: number, parent: Parents): void => {
    if (
      !canHoldFragment(node) ||
      node.type === 'footnoteDefinition' ||
      node.type === 'heading' ||
      readBlock(node, index, parent)
    )
      return
    if ('children' in node) readChildren(node)
  }
  const readChildren = (parent: Parents): void => {
    for (const [index, child] of parent.children.entries()) read(child, index, parent)
  }
  /** @returns Whether the children of the node can be skipped. */
  const readBlock = (node: Nodes, index: number, parent: Parents): boolean => {
    if (node.type !== 'list' && node.type !== 'table' && node.type !== 'paragraph') return false
    const items = readItems(node, parent)
    const {start, end} = node.position!
    const block: TocBlock = {
      kind: node.type === 'paragraph' ? 'line' : node.type,
      items,
      bases: basesOf(items, anchors),
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

function containsFragment(node: Nodes): boolean {
  return node.type === 'link' ? node.url.includes('#') : 'children' in node && node.children.some(containsFragment)
}

function readItems(node: List | Table | Paragraph, parent: Parents | undefined): TocItem[] {
  if (node.type === 'list') return readListItems(node, 0)
  if (node.type === 'table') return readCells(node)
  return parent?.type === 'root' || parent?.type === 'blockquote' ? [readItem(node, node, 0, node)] : []
}

function readListItems(list: List, depth: number): TocItem[] {
  return list.children.flatMap((item) => {
    const text = item.children.find((child) => child.type === 'paragraph')
    const nested = item.children
      .filter((child) => child.type === 'list')
      .flatMap((child) => readListItems(child, depth + 1))
    return text ? [{...readItem(text, item, depth, text), hasNested: nested.length > 0}, ...nested] : nested
  })
}

/** Blanks before the text of a cell show its depth. A column without any such link describes the headings of the others. */
function readCells(table: Table): TocItem[] {
  const columns = new Set(
    table.children.flatMap((row) => row.children.flatMap((cell, column) => (containsFragment(cell) ? [column] : [])))
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

function readItem(text: Parents, node: ListItem | TableRow | Paragraph, depth: number, end: Nodes): TocItem {
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

/** Whether there are only signs and numbers before the first link of an item. */
function startsWithLink({text, links}: TocItem): boolean {
  const start = links[0]!.position!.start.offset!
  const first = text.children.findIndex(({position}) => position && start < position.end.offset!)
  return first >= 0 && letterCount(withoutEmoji(plainText(text.children.slice(0, first)))) === 0
}

function letterCount(text: string): number {
  return lettersOf(text).join('').length
}

/** The addresses of this document: most of the fragments behind them are anchors of its headings. One relative link is one elsewhere. */
function basesOf(items: readonly TocItem[], anchors: Anchors): string[] {
  const addresses = items.flatMap(({links}) => links.map(({url}) => url)).filter((url) => url.includes('#'))
  const byBase = groupBy(addresses, (url) => url.slice(0, url.indexOf('#')))
  const isOwn = (urls: readonly string[]) => {
    const right = urls.filter((url) => anchors.headingAt(decodePercent(url.slice(url.indexOf('#') + 1))))
    return right.length >= urls.length * LEAST_RIGHT
  }
  return [...byBase].flatMap(([base, urls]) =>
    base === '' || ((urls.length > 1 || base.includes('://')) && isOwn(urls)) ? [base] : []
  )
}

/** A share of the fragments behind an address of this document that its headings have: *chosen*. */
const LEAST_RIGHT = 0.5

/** The fragment, as written, of a link to this document. */
export function ownFragment(url: string, {bases}: TocBlock): string | undefined {
  const hash = url.indexOf('#')
  return hash >= 0 && bases.includes(url.slice(0, hash)) ? url.slice(hash + 1) : undefined
}

/** A share of the links of a table of contents that lead to the document itself: *chosen*. */
const LEAST_OWN = 0.6

/** A share of the items that begin with their links, where the items may say more of what they lead to: *chosen*. */
const LEAST_STARTING_WITH_LINK = 0.9

/** How many letters an item has for each letter of its link, where items do not begin with their links: *chosen*. */
const MOST_LETTERS = 1.3

/** Whether a block has only links to the document itself: it is no list of papers with links back, no prose, no news. */
function isMostlyOwnLinks(block: TocBlock): boolean {
  const {kind, items} = block
  const isOwn = ({url}: LinkNode) => ownFragment(url, block) !== undefined
  const links = items.flatMap((item) => item.links)
  const own = links.filter(isOwn)
  const ownItems = items.filter((item) => item.links.some(isOwn))
  const otherItems = items.filter((item) => (item.links.length > 0 ? !item.links.some(isOwn) : !item.hasNested))
  if (own.length < 2 || own.length < links.length * LEAST_OWN || otherItems.length > ownItems.length) return false
  if (kind === 'line') return isLineOfLinks(items[0]!)
  if (ownItems.filter(startsWithLink).length >= ownItems.length * LEAST_STARTING_WITH_LINK) return true
  const letters = letterCount(plainText(ownItems.map(({text}) => text)))
  return letters <= letterCount(plainText(own)) * MOST_LETTERS
}

/** `Jump to: [A](#a) · [B](#b)`; with words between the links it is prose. */
function isLineOfLinks({text}: TocItem): boolean {
  const [before, ...parts] = text.children
    .map((child) => (linksIn(child).length > 0 ? '\0' : plainText(child)))
    .join('')
    .split('\0')
  return (
    (letterCount(before!) === 0 || /[:：]$/.test(before!.trimEnd())) && parts.every((part) => letterCount(part) === 0)
  )
}
