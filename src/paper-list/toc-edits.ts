import type {Paragraph} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import type {Edit} from '../fix/edit.js'
import {plainText} from '../markdown/plain-text.js'
import {spellFragment} from './anchor-edits.js'
import {headingTitle, withoutEmoji, withoutNumber} from './heading-title.js'
import type {Heading, PaperList} from './paper-list.js'
import {escapeCell} from './table-edits.js'
import type {TableOfContents, TocEntry} from './toc.js'
import type {MisplacedEntry, MissingHeading} from './toc-habit.js'

/**
 * Inserts the entries of headings that belong at one place, in the style of their neighbours.
 *
 * @param missing In the order of the headings; all with the same place.
 * @returns `undefined` where the style cannot be told, or where other lines would have to change.
 */
export function insertEntries(missing: readonly MissingHeading[], list: PaperList): Edit | undefined {
  const [{toc, entry, side}] = missing as [MissingHeading]
  const {source} = list
  if (toc.kind === 'line') return insertIntoLine(missing, list)
  const lines: string[] = []
  for (const one of missing) {
    const line = entryLine(one, lines.length + 1, list)
    if (line === undefined) return
    lines.push(line)
  }
  const endOfLine = source.text.slice(source.lineEnd(entry.line), source.nextLine(entry.line)) || source.endOfLine
  const gap = isLoose(toc, entry, list) ? endOfLine : ''
  if (side === 'after') {
    const start = endOfEntry(entry, toc, list)
    const end = source.lineEnd(source.lineAt(start))
    return {start, end, text: source.text.slice(start, end) + lines.map((line) => endOfLine + gap + line).join('')}
  }
  const start = source.lineStart(entry.line)!
  if (isHeaderRow(entry, list)) return
  return {
    start,
    end: entry.start,
    text: lines.map((line) => line + endOfLine + gap).join('') + source.text.slice(start, entry.start)
  }
}

/** Puts links into a line of links, if the same signs stand between all of them. */
function insertIntoLine(missing: readonly MissingHeading[], list: PaperList): Edit | undefined {
  const [{toc, entry, side}] = missing as [MissingHeading]
  const siblings = toc.entries.filter(({node}) => node === entry.node)
  const gaps = siblings.slice(1).map(({start}, index) => list.source.text.slice(siblings[index]!.end, start))
  const [gap] = gaps
  if (gap === undefined || gaps.some((other) => other !== gap)) return
  const links = missing.map(({heading}) => printLink(heading, toc, list))
  const at = side === 'after' ? entry.end : entry.start
  return {start: at, end: at, text: links.map((link) => (side === 'after' ? gap + link : link + gap)).join('')}
}

/** The line of a new entry, without its line ending. */
function entryLine(
  {heading, toc, side, entry, model}: MissingHeading,
  count: number,
  list: PaperList
): string | undefined {
  const {source} = list
  if (toc.entries.some((other) => other !== model && other.line === model.line)) return
  const number = numberOf(model, toc)
  const isLast = toc.entries.every((other) => other.parent !== model.parent || other.start <= model.start)
  // A number in the midst would change the numbers of the others.
  if (number !== undefined && !(isLast && model === entry && side === 'after')) return
  const link = printLink(heading, toc, list, number === undefined ? '' : increase(number, count))
  const start = source.lineStart(model.line)!
  const {start: linkStart, end: linkEnd} = spanOf(model)
  if (model.node.type === 'tableRow') {
    const rest = plainText(model.node).replace(plainText(model.link), '')
    if (/[\p{L}\p{N}]/u.test(rest)) return
    return (
      source.text.slice(start, linkStart) + escapeCell(link) + source.text.slice(linkEnd, source.lineEnd(model.line))
    )
  }
  const text = textOf(model)
  if (!text || text.start < start) return
  const marker = source.text.slice(start, text.start)
  const [before, after] = decoration(model, toc, list)
  return (count > 0 && side === 'after' ? nextMarker(marker, count, model, toc, list) : marker) + before + link + after
}

/** An ordered list counts on, unless all of its items have one number. */
function nextMarker(marker: string, count: number, model: TocEntry, toc: TableOfContents, {source}: PaperList): string {
  const siblings = toc.entries.filter(({parent, node}) => parent === model.parent && node.type === 'listItem')
  const markers = siblings.map((entry) => source.text.slice(source.lineStart(entry.line), textOf(entry)?.start))
  const isCounting = siblings.length < 2 || new Set(markers).size > 1
  return isCounting ? marker.replace(/\d{1,8}(?=[.)]\s+$)/, (number) => String(Number(number) + count)) : marker
}

/** What stands before and behind the links of most entries of the rank, such as an emoji. */
function decoration(model: TocEntry, toc: TableOfContents, {source}: PaperList): [string, string] {
  const around = (entry: TocEntry): [string, string] => {
    const text = textOf(entry)
    const link = spanOf(entry)
    return text
      ? [source.text.slice(text.start, link.start), source.text.slice(link.end, text.end).trimEnd()]
      : ['', '']
  }
  const [before, after] = around(model)
  const peers = toc.entries.filter(({depth}) => depth === model.depth).map(around)
  const isCommon = (test: (peer: [string, string]) => boolean) =>
    peers.length > 1 && peers.filter(test).length * 2 > peers.length
  if (isCommon((peer) => peer[0] === before && peer[1] === after)) return [before, after]
  return isCommon((peer) => peer[0] === before) && !/[*_~`<[]/.test(before) ? [before, ''] : ['', '']
}

/** Prints the link of a new entry, its text and its address written as in the other entries. */
function printLink(heading: Heading, toc: TableOfContents, list: PaperList, number = ''): string {
  const shorten = commonShortening(toc)
  const custom = list.anchors.customIdOf(heading)
  const leading = toc.entries.filter((entry) => entry.heading && entry.found)
  const customIds = leading.filter(
    (entry) => entry.fragment === list.anchors.customIdOf(entry.heading!) && entry.fragment !== entry.heading!.anchor
  )
  const anchor = custom !== undefined && customIds.length * 2 > leading.length ? custom : heading.anchor!
  const encoded = toc.entries.find(({url: each}) => /%[\da-f]{2}/i.test(each.slice(each.indexOf('#'))))?.url ?? ''
  const [{url}] = toc.entries as [TocEntry]
  const title = shorten(headingTitle(heading)) || headingTitle(heading)
  return toMarkdown(
    {
      type: 'link',
      url: `${url.slice(0, url.indexOf('#'))}#${spellFragment(anchor, encoded)}`,
      children: [{type: 'text', value: number + title}]
    },
    {extensions: [gfmToMarkdown()], resourceLink: true}
  ).trimEnd()
}

/** How most entries shorten their headings: not at all, or by leaving out emoji, numbers or both. */
function commonShortening(toc: TableOfContents): (title: string) => string {
  const ways = [
    (title: string) => title,
    withoutEmoji,
    withoutNumber,
    (title: string) => withoutNumber(withoutEmoji(title))
  ]
  const scores = ways.map(
    (way) => toc.entries.filter(({heading, text}) => heading && way(headingTitle(heading)) === text).length
  )
  return ways[scores.indexOf(Math.max(...scores))]!
}

/** The number, with what follows it, that an entry puts before a heading that has none itself. */
function numberOf({text, heading}: TocEntry, toc: TableOfContents): string | undefined {
  if (heading && withoutNumber(headingTitle(heading)) !== headingTitle(heading)) return
  const numbered = toc.entries.filter((entry) => withoutNumber(entry.text) !== entry.text).length
  const number = text.slice(0, text.length - withoutNumber(text).length)
  return number !== '' && numbered * 2 > toc.entries.length ? number : undefined
}

function increase(number: string, count: number): string {
  return number.replace(/\d{1,8}(?=\D*$)/, (last) => String(Number(last) + count))
}

/** Whether blank lines part the items of a list. */
function isLoose(toc: TableOfContents, {parent, depth}: TocEntry, {source}: PaperList): boolean {
  const siblings = toc.entries.filter((entry) => entry.parent === parent && entry.depth === depth).slice(1)
  const parted = siblings.filter(({line}) => source.line(line - 1).trim() === '').length
  return siblings.length > 0 && parted * 2 > siblings.length
}

/** The end of an entry and of all that is nested in it. */
function endOfEntry(entry: TocEntry, toc: TableOfContents, {source}: PaperList): number {
  const index = toc.entries.indexOf(entry)
  const next = toc.entries.findIndex(({depth}, other) => other > index && depth <= entry.depth)
  const nested = toc.entries.slice(index, next < 0 ? undefined : next)
  let end = Math.max(...nested.map(({node}) => node.position!.end.offset!))
  while (/\s/.test(source.text[end - 1]!)) end--
  return end
}

/** The last line of an entry and of all that is nested in it. */
export function lastLine(entry: TocEntry, toc: TableOfContents, list: PaperList): number {
  return toc.kind === 'line' ? entry.line : list.source.lineAt(endOfEntry(entry, toc, list))
}

/** The edit that deletes the line of an entry; `undefined` if anything else stands on it or in it. */
export function deleteEntry(entry: TocEntry, toc: TableOfContents, list: PaperList): Edit | undefined {
  if (!hasOwnLines(entry, toc, list) || toc.entries.some(({parent}) => parent === entry)) return
  if (lastLine(entry, toc, list) !== entry.line) return
  return deleteLines(entry.line, entry.line, list)
}

/** Moves an entry, with what is nested in it, to where its heading says. */
export function moveEntry(
  {entry, after, before}: MisplacedEntry,
  toc: TableOfContents,
  list: PaperList
): Edit[] | undefined {
  const {source} = list
  const target = after ?? before!
  const marker = (one: TocEntry) =>
    source.text.slice(source.lineStart(one.line), spanOf(one).start).replace(/[^\s>*+-]/g, '')
  if (!hasOwnLines(entry, toc, list) || !hasOwnLines(target, toc, list)) return
  if (numberOf(entry, toc) !== undefined || marker(entry) !== marker(target)) return
  const last = lastLine(entry, toc, list)
  const text = source.text.slice(source.lineStart(entry.line), source.lineEnd(last))
  const endOfLine = source.text.slice(source.lineEnd(target.line), source.nextLine(target.line)) || source.endOfLine
  const removal = deleteLines(entry.line, last, list)
  if (after) {
    const start = endOfEntry(after, toc, list)
    const end = source.lineEnd(source.lineAt(start))
    return [{start, end, text: source.text.slice(start, end) + endOfLine + text}, removal]
  }
  const start = source.lineStart(target.line)!
  return [{start, end: target.start, text: text + endOfLine + source.text.slice(start, target.start)}, removal]
}

/** Whether an entry is a bullet or a row, with no other entry on its line, that may go without changing what is around it. */
function hasOwnLines(entry: TocEntry, toc: TableOfContents, list: PaperList): boolean {
  const {source} = list
  if (toc.kind === 'line' || isHeaderRow(entry, list) || toc.entries.length < 2) return false
  if (toc.entries.some((other) => other !== entry && other.line === entry.line)) return false
  if (source.lineAt(entry.start) !== entry.line) return false
  const before = source.text.slice(source.lineStart(entry.line), entry.start)
  // An item on the line of an outer one (`- - x`): the outer one must end with it.
  if (/[^\s>]/.test(before) && /^\s+\S/.test(source.line(entry.line + 1))) return false
  // Without its first item an ordered list starts with another number.
  return !/^\s*\d/.test(source.text.slice(entry.start))
}

function isHeaderRow(entry: TocEntry, {tables}: PaperList): boolean {
  return entry.node.type === 'tableRow' && tables.some(({node}) => node.children[0] === entry.node)
}

function deleteLines(first: number, last: number, {source}: PaperList): Edit {
  const start = source.lineStart(first)!
  const end = source.nextLine(last)
  if (end > source.lineEnd(last) || first === 1) return {start, end, text: ''}
  return {start: source.lineEnd(first - 1), end, text: ''}
}

function textOf({node}: TocEntry): {start: number; end: number} | undefined {
  const paragraph =
    node.type === 'listItem' ? node.children.find((child): child is Paragraph => child.type === 'paragraph') : undefined
  return paragraph && {start: paragraph.position!.start.offset!, end: paragraph.position!.end.offset!}
}

function spanOf({link}: TocEntry): {start: number; end: number} {
  return {start: link.position!.start.offset!, end: link.position!.end.offset!}
}
