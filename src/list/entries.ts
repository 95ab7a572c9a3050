import type {Link as LinkNode, List, ListItem, Nodes, Paragraph, Parents, PhrasingContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {NodeIndex} from '../markdown/node-index.js'
import {plainText} from '../markdown/plain-text.js'
import {isDatedVenue, isVenueTag} from '../papers/venue-words.js'
import {isGroupRow} from '../table/group-row.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {beginsWithAuthors} from './authors.js'
import {readTitle} from './entry-title.js'
import {isLabel, isTitleLike} from './labels.js'
import {linksWithin} from './links.js'
import type {Entry, Link, Table} from './model.js'

/** An entry before its section, group and links are known: these are read once for the whole list, and handed out by place. */
export type EntryDraft = Omit<Entry, 'ids' | 'links' | 'section' | 'group'>

/** The entries of a table: every row with a title. */
export function readRows(table: Table, source: Source): EntryDraft[] {
  const column = table.columns.find(({kind}) => kind === 'title')
  if (table.kind === 'other' || !column) return []
  const drafts: EntryDraft[] = []
  table.grid.body.forEach((row, index) => {
    const node = table.node.children[index + 1]!
    const cell = node.children[column.index]
    const title = cell && readTitle(cell.children, source)
    if (!title || title.text === '' || isGroupRow(row, source.text)) return
    const {text, start, end} = title
    drafts.push({
      title: text,
      titleSpan: {start, end},
      start: row.start,
      end: row.end,
      line: row.line,
      table,
      row,
      cells: node.children,
      node,
      parent: table.node
    })
  })
  return drafts
}

/**
 * The entries among list items and paragraphs.
 *
 * An item presents a paper if a link in it identifies one, or says `paper` or `pdf`, or if it has sub-items that do so
 * (`- Title` / `  - [paper](…)`). A bold paragraph with a list of links below it does as well.
 */
export function readItems(nodes: NodeIndex, source: Source, links: readonly Link[]): EntryDraft[] {
  const presentsPaper = ({position}: Nodes) =>
    position !== undefined &&
    linksWithin(links, {start: position.start.offset!, end: position.end.offset!}).some(leadsToPaper)
  const drafts: EntryDraft[] = []
  const details = new Set<Nodes>()
  for (const {node, parent, isInFootnote} of nodes.of('listItem')) {
    const draft = isInFootnote || details.has(node) ? undefined : readItem(node, parent!, source, presentsPaper)
    if (!draft) continue
    drafts.push(draft)
    // What tells about an entry is none: authors and links below its title.
    if (draft.end === node.position!.end.offset)
      for (const list of nestedLists(node)) for (const detail of list.children) details.add(detail)
  }
  for (const {node, index, parent, isInFootnote} of nodes.of('paragraph')) {
    if (isInFootnote || !parent || parent.type === 'listItem') continue
    const draft = readParagraph(node, parent, parent.children[index + 1], source, presentsPaper)
    if (draft) drafts.push(draft)
  }
  return drafts
}

function readItem(
  item: ListItem,
  parent: Parents,
  source: Source,
  presentsPaper: PresentsPaper
): EntryDraft | undefined {
  const [paragraph] = item.children
  if (paragraph?.type !== 'paragraph') return
  const nested = nestedLists(item)
  const detailed = nested.some((list) => list.children.length > 0 && list.children.every(isDetail))
  const isInDetails = detailed && nested.some((list) => list.children.some(presentsPaper))
  if (!presentsPaper(paragraph) && !isInDetails && !endsWithVenue(paragraph)) return
  const title = readTitle(paragraph.children, source)
  if (!title || isLabel(title.text) || leadsToLink(title.text) || isMentioned(paragraph, title, source)) return
  // Sub-items that are papers of their own do not belong to the entry.
  const end = nested.length > 0 && !detailed ? paragraph.position!.end.offset! : item.position!.end.offset!
  return draftOf(title, {start: item.position!.start.offset!, end}, item, parent, source)
}

/** `Title (VLDB 2024)`: a paper without any link. */
function endsWithVenue(paragraph: Paragraph): boolean {
  if (paragraph.children.some(({type}) => type === 'link' || type === 'linkReference')) return false
  const tag = /[([（]([^()[\]（）]{3,40})[)\]）]\.?$/.exec(plainText(paragraph).trim())?.[1]
  return tag !== undefined && isDatedVenue(tag)
}

function nestedLists({children}: ListItem): List[] {
  return children.filter((child) => child.type === 'list')
}

/** Whether a sub-item tells about the item above it: `[paper](…)`, `Code: https://…`, no title of its own. */
function isDetail(item: ListItem): boolean {
  const [paragraph] = item.children
  if (paragraph?.type !== 'paragraph' || item.children.length > 1) return false
  let own = ''
  visit(paragraph, (node) => {
    if (node.type === 'link') own += isAddress(node) ? ' ' : ` ${plainText(node)} `
    else if (node.type === 'text') own += node.value
    if (node.type === 'link') return 'skip'
    return
  })
  const label = own.split(/[:：]/, 1)[0]!.trim()
  return label === '' || isLabel(label) || isLabel(own) || !isTitleLike(own) || beginsWithAuthors(own.trim())
}

/** `The new version is on [arXiv](…)`: a sentence that leads to its link is no title. */
function leadsToLink(text: string): boolean {
  return /\b(?:on|at|in|is|are|see|by|of|for|from|the|our|with|and|via|to)$/i.test(text)
}

/** `We follow [Title](…)`, `Follow-up of [Title](…)`: a sentence that runs on into a title mentions its paper. */
function isMentioned(paragraph: Paragraph, title: Span, source: Source): boolean {
  const before = source.text.slice(paragraph.position!.start.offset!, title.start).replace(/[*_[(“"\s]{1,9}$/, '')
  const word = /(?:^|[^\p{L}.-])(\p{Ll}{2,})$/u.exec(before)?.[1]
  return word !== undefined && word !== 'al' && !isLabel(word)
}

function isAddress(link: LinkNode): boolean {
  return /^(?:https?:\/\/|www\.)/.test(plainText(link))
}

/** Whether a link in a part of the tree leads to a paper. */
type PresentsPaper = (node: Nodes) => boolean

/** Whether a link says or shows that it leads to a paper. */
function leadsToPaper({id, url, text}: Link): boolean {
  return (
    id !== undefined ||
    /\.pdf(?:$|[?#])/i.test(url) ||
    isPaperLabel(text) ||
    (url === '' && isTitleLike(text)) ||
    (!url.startsWith('#') && isVenueLabel(text))
  )
}

/** `[[ECCV 2018]](…)` behind a title leads to its paper. */
function isVenueLabel(text: string): boolean {
  return /^\[.{2,20}\]$/.test(text) && isVenueTag(text.slice(1, -1))
}

function isPaperLabel(text: string): boolean {
  return /^[\s[(]*(?:paper|pdf|arxiv|论文|openreview)[\s\])]*$/i.test(text)
}

/** `**Title**` above a list of links, or a paragraph of title, authors and links, one a line. */
function readParagraph(
  paragraph: Paragraph,
  parent: Parents,
  next: Nodes | undefined,
  source: Source,
  presentsPaper: PresentsPaper
): EntryDraft | undefined {
  const [first] = paragraph.children
  const {start} = paragraph.position!
  const details = next?.type === 'list' && next.children.every(isDetail) ? next : undefined
  const bold = paragraph.children.length === 1 && first?.type === 'strong'
  if (bold && details && next && details.children.some(presentsPaper)) {
    const title = readTitle(paragraph.children, source)
    return title && draftOf(title, {start: start.offset!, end: next.position!.end.offset!}, paragraph, parent, source)
  }
  if (!presentsPaper(paragraph) || !hasSeveralLines(paragraph.children)) return
  const title = readTitle(paragraph.children, source)
  // Prose mentions papers as well; an entry starts with its title.
  if (!title || !isTitleLike(title.text)) return
  if (source.text.slice(start.offset!, title.start).replaceAll('\r\n', '\n').length > LONGEST_MARK) return
  return draftOf(title, {start: start.offset!, end: paragraph.position!.end.offset!}, paragraph, parent, source)
}

/** What may stand before the title of an entry: a number, emoji. */
const LONGEST_MARK = 12

function hasSeveralLines(content: readonly PhrasingContent[]): boolean {
  return content.some(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')) || isLineBreak(node)
  )
}

function isLineBreak(node: PhrasingContent): boolean {
  return node.type === 'html' && /^<br\b/i.test(node.value)
}

function draftOf(
  title: {text: string; start: number; end: number},
  span: Span,
  node: Nodes,
  parent: Parents,
  source: Source
): EntryDraft {
  return {
    title: title.text,
    titleSpan: {start: title.start, end: title.end},
    start: span.start,
    end: span.end,
    line: source.lineAt(span.start),
    table: undefined,
    row: undefined,
    cells: [],
    node,
    parent
  }
}
