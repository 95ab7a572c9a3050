import type {Html, Nodes} from 'mdast'
import type {Link, PaperList} from '../list/model.js'
import type {HtmlElement} from '../markdown/html.js'
import {type HtmlRow, htmlTablesOf} from '../markdown/html-tables.js'
import {INLINE, spacedTextOfHtml} from '../markdown/html-text.js'
import {spanOf} from '../markdown/span-of.js'
import {groupBy} from '../text/group-by.js'
import {startingIn} from '../text/sorted.js'
import type {Span} from '../text/span.js'
import {leadsToFragment, placedCells, type TocItem} from './items.js'

interface HtmlBlock extends Span {
  kind: 'list' | 'table' | 'line'
  items: TocItem[]
}

/** The lists and tables of raw HTML that have links to fragments, and the elements with lines of such links. */
export function readHtmlBlocks(list: PaperList): HtmlBlock[] {
  const rowsOf = new Map(htmlTablesOf(list.elements, list.source).map(({element, rows}) => [element, rows]))
  return [...groupBy(linksInHtml(list), ({container}) => container)].flatMap(([container, placed]) => {
    const links = placed.map(({link}) => link)
    if (links.filter(leadsToFragment).length < 2) return []
    const {start, end} = 'name' in container ? container : spanOf(container)
    const name = 'name' in container ? container.name : ''
    if (name === 'table') {
      const rows = rowsOf.get(container as HtmlElement) ?? []
      return {kind: 'table', start, end, items: cellsOf(rows, links, list)}
    }
    if (LISTS.has(name)) return {kind: 'list', start, end, items: listItemsOf({start, end}, links, list)}
    return {kind: 'line', start, end, items: linesOf({start, end}, links, list)}
  })
}

const LISTS = new Set(['ul', 'ol', 'menu'])
const PARTS_OF_LISTS = new Set([...LISTS, 'li'])
const PARTS_OF_TABLES = new Set(['table', 'thead', 'tbody', 'tr', 'td', 'th'])

/** The links of the blocks of raw HTML, each with the element that it is a part of, else with its block. */
function linksInHtml({links, elements, nodes}: PaperList): {link: Link; container: HtmlElement | Html}[] {
  const blocks = new Set<Nodes>()
  for (const {node, parent, isInFootnote} of nodes.of('html')) {
    if (!isInFootnote && parent && ['root', 'blockquote', 'listItem'].includes(parent.type)) blocks.add(node)
  }
  const linkAt = new Map(links.map((link) => [link.start, link]))
  const open: HtmlElement[] = []
  return elements.flatMap((element) => {
    while (open.length > 0 && open.at(-1)!.end <= element.start) open.pop()
    if (!INLINE.has(element.name) && element.end > element.startTagEnd) open.push(element)
    const link = element.name === 'a' && blocks.has(element.node) ? linkAt.get(element.start) : undefined
    return link ? [{link, container: containerOf(open) ?? element.node}] : []
  })
}

/** The outermost list around a part of one, the table around a cell, or the innermost of other elements. */
function containerOf(open: readonly HtmlElement[]): HtmlElement | undefined {
  const part = open.findLastIndex(({name}) => PARTS_OF_LISTS.has(name) || PARTS_OF_TABLES.has(name))
  if (part < 0) return open.at(-1)
  if (PARTS_OF_TABLES.has(open[part]!.name)) return open.findLast(({name}) => name === 'table')
  let outermost = part
  while (outermost > 0 && PARTS_OF_LISTS.has(open[outermost - 1]!.name)) outermost--
  return open[outermost]
}

/** The items of a list and of those in it, each without what is nested in it. */
function listItemsOf(whole: Span, links: readonly Link[], list: PaperList): TocItem[] {
  const parts = startingIn(list.elements, whole).filter(({name}) => PARTS_OF_LISTS.has(name))
  const open: HtmlElement[] = []
  return parts.flatMap((part, index) => {
    while (open.length > 0 && open.at(-1)!.end <= part.start) open.pop()
    if (part.name !== 'li') {
      open.push(part)
      return []
    }
    const next = parts[index + 1]
    const end = Math.min(part.contentEnd, next?.start ?? whole.end)
    const item = readItem({start: part.start, end}, links, list)
    const hasNested = next !== undefined && next.name !== 'li' && next.start < part.end
    return item.text.trim() === '' && item.links.length === 0 ? [] : [{...item, depth: open.length - 1, hasNested}]
  })
}

/** `<td>&emsp;<a href="#one-stage">One stage</a></td>`: blanks that HTML keeps show the depth. */
function cellsOf(rows: readonly HtmlRow[], links: readonly Link[], list: PaperList): TocItem[] {
  return placedCells(
    rows.flatMap(({cells}) =>
      cells.map(({column, start, end}) => {
        const item = readItem({start, end}, links, list)
        const text = item.text.replace(/^[ \t\r\n]+/, '')
        return {column, item: {...item, depth: text.length - text.trimStart().length}}
      })
    )
  )
}

/** The lines of an element, as `<br>` and other elements part them, from the first with a link to a fragment to the last. */
function linesOf(whole: Span, links: readonly Link[], list: PaperList): TocItem[] {
  const edges = startingIn(list.elements, whole)
    .filter(({name}) => !INLINE.has(name) && name !== 'img')
    .flatMap(({start, startTagEnd, end}) => [start, startTagEnd, end])
    .filter((edge) => edge > whole.start && edge < whole.end)
    .sort((a, b) => a - b)
  const lines = spansBetween([whole.start, ...edges.flatMap((edge) => [edge, edge]), whole.end])
    .map((line) => readItem(line, links, list))
    .filter((line) => line.text.trim() !== '' || line.links.length > 0)
  const isOwn = (line: TocItem) => line.links.some(leadsToFragment)
  return lines.slice(lines.findIndex(isOwn), lines.findLastIndex(isOwn) + 1)
}

function readItem(span: Span, all: readonly Link[], {source}: PaperList): TocItem {
  const links = startingIn(all, span)
  const textIn = ({start, end}: Span) => spacedTextOfHtml(source.text.slice(start, end))
  const around = spansBetween([span.start, ...links.flatMap(({start, end}) => [start, end]), span.end]).map(textIn)
  return {node: undefined, depth: 0, links, text: textIn(span), around, hasNested: false, ...span}
}

/** The spans between the offsets of each pair. */
function spansBetween(offsets: readonly number[]): Span[] {
  return offsets.flatMap((start, index) => (index % 2 === 0 ? [{start, end: offsets[index + 1]!}] : []))
}
