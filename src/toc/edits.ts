import type {PaperList} from '../list/model.js'
import {plainText} from '../markdown/plain-text.js'
import {spellFragment} from '../outline/fragments.js'
import type {Heading} from '../outline/headings.js'
import {headingTitle, leadingEmoji, withoutNumber} from '../outline/title.js'
import {escapeCell} from '../table/edits.js'
import {isMajority} from '../text/convention.js'
import type {Edit} from '../text/edit.js'
import {isPlain, lettersAndDigits} from '../text/words.js'
import type {MissingHeading} from './missing.js'
import type {TableOfContents, TocEntry} from './model.js'
import type {MisplacedEntry} from './order.js'
import {anchorFor, decorationOf, printMarkdown, styleOf, textOf} from './style.js'

/**
 * Inserts the entries of headings that belong at one place, in the style of their neighbours.
 *
 * @param missing In the order of the headings; all with the same place.
 * @returns `undefined` if the style or the rank of one is unknown, or if other lines would have to change.
 */
export function insertEntries(missing: readonly MissingHeading[], list: PaperList): Edit | undefined {
  const [{toc, entry, side}] = missing as [MissingHeading]
  const {source} = list
  if (!entry.node || missing.some(({isOfUnclearRank}) => isOfUnclearRank)) return
  if (toc.kind === 'line') return insertIntoLine(missing, list)
  const lines: string[] = []
  for (const one of missing) {
    const line = entryLine(one, lines.length + 1, list)
    if (line === undefined) return
    lines.push(line)
  }
  const endOfLine = source.text.slice(source.lineEnd(entry.line), source.nextLine(entry.line)) || source.endOfLine
  const gap = styleOf(toc, list).loose.has(entry) ? endOfLine : ''
  if (side === 'after') {
    const start = endOfEntry(entry, toc, list)
    const end = source.lineEnd(source.lineAt(start))
    return {start, end, text: source.text.slice(start, end) + lines.map((line) => endOfLine + gap + line).join('')}
  }
  const start = source.lineStart(entry.line)!
  if (isHeaderRow(entry, toc, list)) return
  return {
    start,
    end: entry.start,
    text: lines.map((line) => line + endOfLine + gap).join('') + source.text.slice(start, entry.start)
  }
}

/** Markdown would be another style there. */
function isInHtml({link}: TocEntry): boolean {
  return link.syntax === 'html'
}

/** Puts links into a line of links, if all of them have the same separator. */
function insertIntoLine(missing: readonly MissingHeading[], list: PaperList): Edit | undefined {
  const [{toc, entry, side}] = missing as [MissingHeading]
  const siblings = toc.entries.filter(({node}) => node === entry.node)
  const gaps = siblings.slice(1).map(({start}, index) => list.source.text.slice(siblings[index]!.end, start))
  const [gap] = gaps
  if (gap === undefined || gaps.some((other) => other !== gap) || siblings.some(isInHtml)) return
  const links = missing.map(({heading}) => printLink(heading, toc, list))
  const at = side === 'after' ? entry.end : entry.start
  return {start: at, end: at, text: links.map((link) => (side === 'after' ? gap + link : link + gap)).join('')}
}

/** The line of a new entry, without its line ending. */
function entryLine(missing: MissingHeading, count: number, list: PaperList): string | undefined {
  const {heading, toc, side, entry, model} = missing
  const {source} = list
  const {onLine, within} = styleOf(toc, list)
  if (onLine.get(model.line)!.length > 1 || isInHtml(model)) return
  const number = numberOf(model, toc, list)
  const isLast = within.get(model.parent)!.at(-1) === model
  // A number in the middle would change the numbers of the others.
  if (number !== undefined && !(isLast && model === entry && side === 'after')) return
  const link = printLink(heading, toc, list, number === undefined ? '' : increase(number, count))
  const start = source.lineStart(model.line)!
  const {start: linkStart, end: linkEnd} = model.link
  if (model.node?.type === 'tableRow') {
    const rest = plainText(model.node).replace(model.link.text, '')
    if (lettersAndDigits(rest).length > 0) return
    return (
      source.text.slice(start, linkStart) + escapeCell(link) + source.text.slice(linkEnd, source.lineEnd(model.line))
    )
  }
  const text = textOf(model)
  if (!text || text.start < start) return
  const marker = source.text.slice(start, text.start)
  // Numbered by hand, before the link or as a list of one item each.
  if (/\d/.test(decorationOf(model, list)[0]) || /[-*+]\s+\d/.test(marker)) return
  const [before, after] = decoration(missing, list)
  return (count > 0 && side === 'after' ? nextMarker(marker, count, model, toc, list) : marker) + before + link + after
}

/** An ordered list counts on, unless all of its items have one number. */
function nextMarker(marker: string, count: number, model: TocEntry, toc: TableOfContents, list: PaperList): string {
  if (!/\d/.test(marker)) return marker
  const {source} = list
  const siblings = styleOf(toc, list)
    .within.get(model.parent)!
    .filter(({node}) => node?.type === 'listItem')
  const markers = siblings.map((entry) => source.text.slice(source.lineStart(entry.line), textOf(entry)?.start))
  const isCounting = siblings.length < 2 || new Set(markers).size > 1
  return isCounting ? marker.replace(/\d{1,8}(?=[.)]\s+$)/, (number) => String(Number(number) + count)) : marker
}

/** The text before and behind the links of most entries of the rank, such as an emoji: the same one, or that of each heading. */
function decoration({heading, model, toc}: MissingHeading, list: PaperList): readonly [string, string] {
  const {emojiGap} = styleOf(toc, list)
  if (emojiGap !== undefined) {
    const emoji = leadingEmoji(headingTitle(heading))
    return [emoji === '' ? '' : emoji + emojiGap, '']
  }
  const [before, after] = decorationOf(model, list)
  const counts = styleOf(toc, list).decorations.get(model.depth)!
  const isCommon = (count: number | undefined) => counts.all > 1 && isMajority(count ?? 0, counts.all)
  if (isCommon(counts.both.get(JSON.stringify([before, after])))) return [before, after]
  return isCommon(counts.before.get(before)) && !/[*_~`<[]/.test(before) ? [before, ''] : ['', '']
}

/** Prints the link of a new entry, its text and its address written as in the other entries. */
function printLink(heading: Heading, toc: TableOfContents, list: PaperList, number = ''): string {
  const {shorten, encoded} = styleOf(toc, list)
  const anchor = anchorFor(heading, toc, list)!
  const [{url}] = toc.entries as [TocEntry]
  const title = number + (shorten(headingTitle(heading)) || headingTitle(heading))
  const address = `${url.slice(0, url.indexOf('#'))}#${spellFragment(anchor, encoded)}`
  // In most there is nothing to escape.
  if (isPlain(title) && /^#[a-z\d-]+$/.test(address)) return `[${title}](${address})`
  return printMarkdown({type: 'link', url: address, children: [{type: 'text', value: title}]})
}

/** The number, with what follows it, that an entry puts before a heading that has none itself. */
function numberOf({text, heading}: TocEntry, toc: TableOfContents, list: PaperList): string | undefined {
  if (heading && withoutNumber(headingTitle(heading)) !== headingTitle(heading)) return
  const number = text.slice(0, text.length - withoutNumber(text).length)
  return number !== '' && styleOf(toc, list).isNumbered ? number : undefined
}

function increase(number: string, count: number): string {
  return number.replace(/\d{1,8}(?=\D*$)/, (last) => String(Number(last) + count))
}

/** The end of an entry and of all that is nested in it. */
function endOfEntry(entry: TocEntry, toc: TableOfContents, list: PaperList): number {
  const {text} = list.source
  const endOf = ({node, end}: TocEntry) => node?.position?.end.offset ?? end
  let end = endOf(entry)
  for (let index = styleOf(toc, list).indexOf.get(entry)! + 1; index < toc.entries.length; index++) {
    const next = toc.entries[index]!
    if (next.depth <= entry.depth) break
    end = Math.max(end, endOf(next))
  }
  while (/\s/.test(text[end - 1]!)) end--
  return end
}

/** The last line of an entry and of all that is nested in it. */
export function lastLine(entry: TocEntry, toc: TableOfContents, list: PaperList): number {
  return toc.kind === 'line' ? entry.line : list.source.lineAt(endOfEntry(entry, toc, list))
}

/** The edit that deletes the line of an entry; `undefined` if there is anything else on the line or within the entry. */
export function deleteEntry(entry: TocEntry, toc: TableOfContents, list: PaperList): Edit | undefined {
  if (!hasOwnLines(entry, toc, list) || styleOf(toc, list).within.has(entry)) return
  if (lastLine(entry, toc, list) !== entry.line) return
  return deleteLines(entry.line, entry.line, list)
}

/** Moves an entry, with what is nested in it, to the place of its heading. */
export function moveEntry(
  {entry, after, before}: MisplacedEntry,
  toc: TableOfContents,
  list: PaperList
): Edit[] | undefined {
  const {source} = list
  const target = after ?? before!
  const marker = (one: TocEntry) =>
    source.text.slice(source.lineStart(one.line), one.link.start).replace(/[^\s>*+-]/g, '')
  if (!hasOwnLines(entry, toc, list) || !hasOwnLines(target, toc, list)) return
  if (numberOf(entry, toc, list) !== undefined || marker(entry) !== marker(target)) return
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

/** Whether an entry can be deleted without a change around it: a bullet or a row, with no other entry on its line. */
function hasOwnLines(entry: TocEntry, toc: TableOfContents, list: PaperList): boolean {
  const {source} = list
  if (!entry.node || toc.kind === 'line' || isHeaderRow(entry, toc, list) || toc.entries.length < 2) return false
  if (styleOf(toc, list).onLine.get(entry.line)!.length > 1) return false
  if (source.lineAt(entry.start) !== entry.line) return false
  const before = source.text.slice(source.lineStart(entry.line), entry.start)
  // An item on the line of an outer one (`- - x`): the outer one must end with it.
  if (/[^\s>]/.test(before) && /^\s+\S/.test(source.line(entry.line + 1))) return false
  // Without its first item an ordered list starts with another number.
  return !/^\s*\d/.test(source.text.slice(entry.start))
}

function isHeaderRow(entry: TocEntry, toc: TableOfContents, list: PaperList): boolean {
  return entry.node !== undefined && styleOf(toc, list).headerRows.has(entry.node)
}

function deleteLines(first: number, last: number, {source}: PaperList): Edit {
  const start = source.lineStart(first)!
  const end = source.nextLine(last)
  if (end > source.lineEnd(last) || first === 1) return {start, end, text: ''}
  return {start: source.lineEnd(first - 1), end, text: ''}
}
