import type {Link as LinkNode, List, ListItem, Nodes, Paragraph, Parents, Root, Table, TableRow} from 'mdast'
import {plainText} from '../markdown/plain-text.js'
import {type Anchors, decodeFragment} from '../outline/anchors.js'
import {withoutEmoji} from '../outline/title.js'
import type {Span} from '../text/span.js'
import {lettersOf} from '../text/words.js'

/** An item of a list, a cell of a table, or a line of links. */
export interface TocItem extends Span {
  node: ListItem | TableRow | Paragraph
  depth: number
  links: LinkNode[]
  /** What holds its text. */
  text: Parents
  hasNested: boolean
}

export interface TocBlock extends Span {
  kind: 'list' | 'table' | 'line'
  items: TocItem[]
  /** What stands before the `#` of links to this document, when they are written as full addresses. */
  base: string
  /** Whether the marks of a tool (doctoc, markdown-toc) stand around it. */
  isMarked: boolean
}

const noToc = /<!--\s*no[- ]toc\s*-->\s*$/i
const startMark = /<!--\s*(?:START doctoc|toc\s*-->|ts\s*-->)/i
const endMark = /<!--\s*(?:END doctoc|tocstop\s*-->|\/toc\s*-->|te\s*-->)/i

/** The blocks that are mostly links to the document itself. */
export function readBlocks(tree: Root, anchors: Anchors): TocBlock[] {
  const blocks: TocBlock[] = []
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
    const block: TocBlock = {
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

/** Blanks before the text of a cell tell its depth. A column without any such link describes what the others lead to. */
function readCells(table: Table): TocItem[] {
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

/** Whether nothing but signs and numbers stands before the first link of an item. */
function isLed({text, links}: TocItem): boolean {
  const start = links[0]!.position!.start.offset!
  const first = text.children.findIndex(({position}) => position && start < position.end.offset!)
  return first >= 0 && letterCount(withoutEmoji(plainText(text.children.slice(0, first)))) === 0
}

function letterCount(text: string): number {
  return lettersOf(text).join('').length
}

/** The full address that links with fragments share, if it is that of this document: most of the fragments are its anchors. */
function baseOf(items: readonly TocItem[], anchors: Anchors): string {
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
export function ownFragment(url: string, base: string): string | undefined {
  if (url.startsWith('#')) return url.slice(1)
  return base !== '' && url.startsWith(`${base}#`) ? url.slice(base.length + 1) : undefined
}

/** Whether a block is nothing else than links to the document itself: no list of papers with links back, no prose, no news. */
function isMostlyOwnLinks({kind, items, base}: TocBlock): boolean {
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
function isLineOfLinks({text}: TocItem): boolean {
  const [before, ...parts] = text.children
    .map((child) => (linksIn(child).length > 0 ? '\0' : plainText(child)))
    .join('')
    .split('\0')
  return (
    (letterCount(before!) === 0 || /[:：]$/.test(before!.trimEnd())) && parts.every((part) => letterCount(part) === 0)
  )
}
