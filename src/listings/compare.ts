import type {Entry} from '../list/model.js'
import {normalizeTitle} from '../papers/title.js'
import {LINK_TARGET, quote, quoteDifferent, withoutAddresses} from '../text/quote.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {oneLine} from '../text/trim.js'
import {lettersAndDigits} from '../text/words.js'
import {numberColumnOf, rowNumberOf} from './row-number.js'

/** A part of an entry that can be compared with the same part of another: a cell, or a whole item. */
interface EntryPart {
  /** The column's name; empty for an item. */
  name: string
  /** The span of its content. */
  span: Span
  /** Its source, with blanks collapsed. The number of a row is left out: it is not about the paper. */
  text: string
}

/** The parts of an entry: its cells by column, or all of it. */
function partsOf(entry: Entry, source: Source): EntryPart[] {
  if (!entry.table || !entry.row) return [partOf('', contentOf(entry), source)]
  const {columns} = entry.table
  const numbers = numberColumnOf(entry.table)
  const isNumbered = numbers !== undefined && rowNumberOf(entry.row, numbers, source) !== undefined
  return entry.row.cells.map(({content}, index) => {
    const part = partOf(columns[index]?.name ?? '', content, source)
    return isNumbered && index === numbers.index ? {...part, text: ''} : part
  })
}

/** The span of an item without its bullet, number or check box. */
function contentOf({node, start, end}: Entry): Span {
  const [first] = node.type === 'listItem' ? node.children : []
  return {start: first?.position?.start.offset ?? start, end}
}

function boxOf({node}: Entry): boolean | undefined {
  return node.type === 'listItem' ? (node.checked ?? undefined) : undefined
}

function partOf(name: string, {start, end}: Span, source: Source): EntryPart {
  return {name, span: {start, end}, text: oneLine(source.text.slice(start, end))}
}

/** One entry includes all content of the other. */
export interface Contained {
  kind: 'contained'
  /** The part to keep for every part of the first. */
  richer: EntryPart[]
  firstIsRicher: boolean
}

/** How the contents of two entries of one paper relate. */
export type Comparison =
  | {kind: 'alike'}
  | Contained
  | {kind: 'contradicting'; name: string; first: string; second: string}
  /** They have different parts and cannot be compared. */
  | {kind: 'incomparable'}

/** Compares two entries part by part: equal, empty on one side, or one's words among the other's. */
export function compareEntries(first: Entry, second: Entry, source: Source): Comparison {
  const parts = partsOf(first, source)
  const others = partsOf(second, source)
  // Only one of the two papers is ticked off.
  if (boxOf(first) !== boxOf(second)) return {kind: 'incomparable'}
  if (parts.length !== others.length || (first.table === undefined) !== (second.table === undefined))
    return {kind: 'incomparable'}
  if (parts.some((part, index) => part.name !== others[index]!.name)) return {kind: 'incomparable'}
  if (parts.every((part, index) => part.text === others[index]!.text)) return {kind: 'alike'}
  const richer: EntryPart[] = []
  for (const [index, part] of parts.entries()) {
    const other = others[index]!
    if (includesContent(part.text, other.text)) richer.push(part)
    else if (includesContent(other.text, part.text)) richer.push(other)
    else return {kind: 'contradicting', name: part.name, first: part.text, second: other.text}
  }
  return {kind: 'contained', richer, firstIsRicher: richer.every((part, index) => part === parts[index])}
}

/** Two contents from the word on in which they differ, for a message. Addresses are shown where only they differ. */
export function quoteContents(first: string, second: string): string {
  const [shown, otherShown] = [first, second].map(withoutAddresses) as [string, string]
  const [addresses, otherAddresses] = [first, second].map(addressesIn) as [string, string]
  if (shown !== otherShown) return quoteDifferent(shown, otherShown).join(' and ')
  return (
    addresses === otherAddresses ? quoteDifferent(first, second) : quoteDifferent(addresses, otherAddresses)
  ).join(' and ')
}

/** In what two items differ, for a message: in the words of the title, before it or behind it, in an address, or in marks alone. */
export function describeItems(first: Entry, second: Entry, source: Source): string {
  const [sides, others] = [first, second].map((entry) => sidesOf(entry, source)) as [string[], string[]]
  const isSpelledAlike = normalizeTitle(first.title) === normalizeTitle(second.title)
  for (const [index, side] of sides.entries()) {
    const [words, otherWords] = differentWords(side, others[index]!)
    const where = index === 0 && !isSpelledAlike ? ' in the title' : ''
    if (words !== '' || otherWords !== '') return sayDifferent(first, words, second, otherWords, where)
  }
  const [urls, otherUrls] = [first, second].map(({links}) => links.map(({url}) => url)) as [string[], string[]]
  const [url] = urls.filter((each) => !otherUrls.includes(each))
  const [otherUrl] = otherUrls.filter((each) => !urls.includes(each))
  if (url === undefined && otherUrl === undefined)
    return areMarksAlone(contentOf(first), contentOf(second), source) ? 'the two differ in marks alone' : ''
  return sayDifferent(first, url ?? '', second, otherUrl ?? '', ' in an address')
}

/** Whether two texts have the same letters and digits, addresses and images included. */
function areMarksAlone(one: Span, other: Span, {text}: Source): boolean {
  const [letters, others] = [one, other].map(({start, end}) =>
    lettersAndDigits(text.slice(start, end)).join(' ').toLowerCase()
  )
  return letters === others
}

/** What a reader sees of an item: its title, and what is before and behind it. */
function sidesOf(entry: Entry, {text}: Source): string[] {
  const {start, end} = contentOf(entry)
  const {titleSpan, links} = entry
  const references = links.filter(({syntax}) => syntax === 'reference')
  const shown = (from: number, to: number) =>
    references
      .reduce((part, link) => part.replace(text.slice(link.start, link.end), () => link.text), text.slice(from, to))
      .replace(HIDDEN, ' ')
      .replace(/[*_`[\]]/g, '')
  return [shown(titleSpan.start, titleSpan.end), shown(start, titleSpan.start), shown(titleSpan.end, end)]
}

/** Targets of links, tags and bare addresses. */
const HIDDEN = /\]\((?:[^()\s]|\([^()\s]*\))*(?:\s"[^"]*")?\)|<[^<>]*>|https?:\/\/\S+/g

function sayDifferent(first: Entry, words: string, second: Entry, otherWords: string, where: string): string {
  if (words === '') return `only line ${second.line} has ${quote(otherWords)}`
  if (otherWords === '') return `only line ${first.line} has ${quote(words)}`
  return `the two differ${where}: ${quoteDifferent(words, otherWords).join(' and ')}`
}

/** What is between the words that two texts begin with and those that they end with. */
function differentWords(text: string, other: string): [string, string] {
  const [words, others] = [text, other].map((each) => Array.from(each.matchAll(/[\p{L}\p{N}]+/gu))) as [Words, Words]
  const isSame = (index: number, otherIndex: number) =>
    words[index]?.[0].toLowerCase() === others[otherIndex]?.[0].toLowerCase()
  const shorter = Math.min(words.length, others.length)
  let before = 0
  while (before < shorter && isSame(before, before)) before++
  let behind = 0
  while (behind < shorter - before && isSame(words.length - behind - 1, others.length - behind - 1)) behind++
  const between = (all: Words, source: string) => {
    const [first, last] = [all[before], all.at(-behind - 1)]
    if (!first || !last || all.length - behind <= before) return ''
    return oneLine(source.slice(first.index, last.index! + last[0]!.length))
  }
  return [between(words, text), between(others, other)]
}

type Words = RegExpMatchArray[]

function addressesIn(content: string): string {
  return Array.from(content.matchAll(LINK_TARGET), ([target]) => target.slice(2, -1)).join(' ')
}

/**
 * Whether one content includes another: the other is blank, or its words and addresses are in the first one, in sequence.
 *
 * `arXiv 2022` includes `2022`; `EMNLP, not ACL` does not include `ACL, not EMNLP`. Content of symbols alone (`⭐`) is not included in more.
 */
function includesContent(content: string, other: string): boolean {
  if (content === other || says(other, 'blank')) return true
  const pieces = piecesOf(content)
  const others = piecesOf(other)
  if (!others.some((piece) => lettersAndDigits(piece).length > 0)) return false
  return pieces.some((_, start) => others.every((piece, index) => pieces[start + index] === piece))
}

/** Addresses without a slash at their end, words, and symbols one by one. */
function piecesOf(content: string): string[] {
  return content.match(/https?:\/\/[^\s)\]>"'|]*[^\s)\]>"'|/]|[\p{L}\p{N}]+|[\p{S}\p{Extended_Pictographic}]/gu) ?? []
}
