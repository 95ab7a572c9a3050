import type {Entry, Link, PaperList} from '../list/model.js'
import {isMajority} from '../text/convention.js'
import type {Edit} from '../text/edit.js'
import {memoize} from '../text/memoize.js'
import {encloses, type Span} from '../text/span.js'
import {oneLine} from '../text/trim.js'
import {isLabel} from '../titles/labels.js'

/**
 * The edit that takes out a link without an address whose text only says what it would lead to, with its brackets and the sign that parts
 * it from its neighbour: `[[pdf](…)] [[code]()]`, where entries without code say nothing of it.
 *
 * @returns Nothing where the text can mean more, where such entries keep the word, or where the words around need it.
 */
export function removeLabel(link: Link, list: PaperList): Edit | undefined {
  const {entry, text} = link
  if (!entry || !isLabel(text) || isInTitle(link, entry) || !isLeftOut(text, entry, list)) return
  const span = spanToRemove(link, entry, list)
  return span && {...span, text: ''}
}

function isInTitle({start, end}: Link, {titleSpan}: Entry): boolean {
  return start < titleSpan.end && titleSpan.start < end
}

/** Whether entries without a link of some text leave the text out as well. */
function isLeftOut(label: string, {kind}: Entry, list: PaperList): boolean {
  const known = habitsOf(list)
  const key = `${kind} ${keyOf(label)}`
  const habit = known.get(key) ?? leavesOut(keyOf(label), kind, list)
  known.set(key, habit)
  return habit
}

/** Lists without the links of papers that are still to come have many of one text. */
const habitsOf = memoize((_list: PaperList) => new Map<string, boolean>())

function leavesOut(key: string, kind: Entry['kind'], {entries, source}: PaperList): boolean {
  const without = entries.filter((entry) => entry.kind === kind && entry.links.every(({text}) => keyOf(text) !== key))
  const silent = without.filter(({start, end}) => {
    const said = source.text.slice(start, end).replace(/\]\([^()\s]*\)/g, ']')
    return !said.toLowerCase().includes(key)
  })
  return isMajority(silent.length, without.length)
}

function keyOf(label: string): string {
  return oneLine(label.replace(/[[\]`]/g, '')).toLowerCase()
}

/** Signs that part the links of an entry. */
const SIGNS = new Set('|,;/·•&+，、；｜')
/** What is around a link: brackets of its own, and emphasis. */
const AROUND: Readonly<Record<string, string>> = {'[': ']', '(': ')', '（': '）', '【': '】', '*': '*', _: '_'}

function spanToRemove(link: Link, entry: Entry, {source, links}: PaperList): Span | undefined {
  const {text} = source
  const line = source.lineAt(link.start)
  const cell = entry.row?.cells[link.column?.index ?? -1]?.content
  const bounds = cell ?? {start: Math.max(entry.start, source.lineStart(line)!), end: source.lineEnd(line)}
  let {start, end} = link
  while (start > bounds.start && end < bounds.end && AROUND[text[start - 1]!] === text[end]) {
    start--
    end++
  }
  const before = readGap(text.slice(bounds.start, start), -1)
  const behind = readGap(text.slice(end, bounds.end), 1)
  const [left, right] = [start - before.length, end + behind.length]
  // The line of an entry of several that has nothing else.
  const isLine = left === source.lineStart(line) && right === source.lineEnd(line) && left > entry.start
  if (isLine) {
    // Of the two blank lines around a paragraph one stays.
    const isBetweenBlanks = [line - 1, line + 1].every((near) => source.line(near).trim() === '')
    return {start: source.lineEnd(isBetweenBlanks ? line - 2 : line - 1), end: right}
  }
  const own = links.filter((other) => other !== link && encloses(bounds, other) && !isInTitle(other, entry))
  const followsLink = own.some(({end: at}) => at <= left && /^[\])）】*_]*$/.test(text.slice(at, left)))
  // A tag parts it from its neighbour, and would be left.
  if (!followsLink && left > bounds.start && text[left - 1] === '>') return
  const isBracketed = /[([（【]/.test(text.slice(start, link.start))
  const wordsBefore = before.sign === '' && left > entry.titleSpan.end ? text.slice(bounds.start, left) : ''
  const wordsBehind = behind.sign === '' ? text.slice(right, bounds.end) : ''
  if (!isBracketed && isInSentence(wordsBefore, wordsBehind)) return
  if (followsLink) return {start: left, end}
  const precedesLink = own.some(({start: at}) => right <= at && /^[[(（【*_]*$/.test(text.slice(right, at)))
  if (precedesLink) return {start, end: right}
  // `Code: [link]()` and `([code]() …)` say nothing without it.
  if (left <= bounds.start || /[:：([{（【]$/.test(text.slice(bounds.start, left))) return
  return right >= bounds.end || before.sign === '' || behind.sign !== '' ? {start: left, end} : {start, end: right}
}

/** Whether the words next to a label, without a sign between, can be of one sentence with it: `the [code]() is by Ann`, `[code]() (in Torch)`. */
function isInSentence(before: string, behind: string): boolean {
  return /[\p{L}\p{N}–—-]$/u.test(before) || /^[(（]?[\p{L}\p{N}]|^[:：]/u.test(behind)
}

/** The blanks at one end of a text, with the sign among them. */
function readGap(text: string, step: 1 | -1): {length: number; sign: string} {
  const at = (index: number) => text[step > 0 ? index : text.length - 1 - index] ?? ''
  const skipBlanks = (from: number) => {
    let index = from
    while (/[ \t]/.test(at(index))) index++
    return index
  }
  const blanks = skipBlanks(0)
  const sign = at(blanks)
  // A hyphen with a blank on each side is no part of a word.
  const isDash = /[-–—]/.test(sign) && blanks > 0 && /[ \t]/.test(at(blanks + 1))
  if (!SIGNS.has(sign) && !isDash) return {length: blanks, sign: ''}
  return {length: skipBlanks(blanks + 1), sign}
}
