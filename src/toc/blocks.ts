import type {Nodes, Parents} from 'mdast'
import type {Link, PaperList} from '../list/model.js'
import {spanOf} from '../markdown/span-of.js'
import type {Anchors} from '../outline/anchors.js'
import {decodePercent} from '../outline/fragments.js'
import {withoutEmoji} from '../outline/title.js'
import {groupBy} from '../text/group-by.js'
import {startingIn} from '../text/sorted.js'
import type {Span} from '../text/span.js'
import {lettersOf} from '../text/words.js'
import {readHtmlBlocks} from './html-blocks.js'
import {leadsToFragment, readItems, type TocItem} from './items.js'

export interface TocBlock extends Span {
  kind: 'list' | 'table' | 'line'
  items: TocItem[]
  /** The text before the `#` in links to this document: nothing, or full addresses of it. */
  bases: readonly string[]
}

/** With what is between it and the block below. */
const noToc = /<!--\s*no[- ]toc\s*-->[\s>]*/gi

/** The blocks that are mostly links to the document itself. */
export function readBlocks(list: PaperList): TocBlock[] {
  const links = list.links.filter((link) => !isInBrokenLink(link, list))
  const fragments = links.filter(leadsToFragment)
  if (fragments.length === 0) return []
  const blocks: TocBlock[] = []
  const unmeant = new Set(Array.from(list.source.text.matchAll(noToc), ({0: mark, index}) => index + mark.length))
  /** @returns Whether it is one. */
  const add = (kind: TocBlock['kind'], {start, end}: Span, items: TocItem[]): boolean => {
    const block = {kind, items, bases: basesOf(items, list.anchors), start, end}
    if (!isMostlyOwnLinks(block)) return false
    if (!unmeant.has(start)) blocks.push(block)
    return true
  }
  const read = (node: Nodes, parent: Parents): void => {
    // Most blocks have less than two such links, and need not be walked through.
    if (node.type === 'footnoteDefinition' || node.type === 'heading' || startingIn(fragments, spanOf(node)).length < 2)
      return
    if (node.type === 'list' || node.type === 'table' || node.type === 'paragraph') {
      const kind = node.type === 'paragraph' ? 'line' : node.type
      if (add(kind, spanOf(node), readItems(node, parent, links))) return
    }
    if ('children' in node) readChildren(node)
  }
  const readChildren = (parent: Parents): void => {
    for (const child of parent.children) if (child.position) read(child, parent)
  }
  readChildren(list.tree)
  if (!fragments.some(({syntax}) => syntax === 'html')) return blocks
  for (const {kind, items, ...span} of readHtmlBlocks(list)) add(kind, span, items)
  return blocks.sort((a, b) => a.start - b.start)
}

/** Whether a bare address is that of a link that Markdown leaves as text, `[2017]{https://…#2017}`: it has the bracket in it. */
function isInBrokenLink({syntax, start}: Link, {source: {text}}: PaperList): boolean {
  return syntax === 'autolink' && /\]\s?[([{（]$/.test(text.slice(Math.max(0, start - 3), start))
}

/** Whether there are only signs and numbers before the first link of an item. */
function startsWithLink({around}: TocItem): boolean {
  return letterCount(withoutEmoji(around[0]!)) === 0
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
  const isOwn = ({url}: Link) => ownFragment(url, block) !== undefined
  const links = items.flatMap((item) => item.links)
  const own = links.filter(isOwn)
  const ownItems = items.filter((item) => item.links.some(isOwn))
  const otherItems = items.filter((item) => (item.links.length > 0 ? !item.links.some(isOwn) : !item.hasNested))
  if (own.length < 2 || own.length < links.length * LEAST_OWN || otherItems.length > ownItems.length) return false
  if (kind === 'line') return items.every(isLineOfLinks)
  if (ownItems.filter(startsWithLink).length >= ownItems.length * LEAST_STARTING_WITH_LINK) return true
  const letters = (texts: readonly {text: string}[]) => letterCount(texts.map(({text}) => text).join(' '))
  return letters(ownItems) <= letters(own) * MOST_LETTERS
}

/** `Jump to: [A](#a) · [B](#b)`; with words between the links it is prose. */
function isLineOfLinks({around: [before, ...others]}: TocItem): boolean {
  return (
    (letterCount(before!) === 0 || /[:：]$/.test(before!.trimEnd())) && others.every((text) => letterCount(text) === 0)
  )
}
