import {memoizeByText} from '../text/memoize.js'
import {says} from '../text/says.js'
import {lettersOf} from '../text/words.js'

/** A part of a family or given name: `He`, `Abdel-rahman`, `van`, `O’Neill`. */
const NAME_WORD = () => /^(?:\p{Lu}[\p{L}\p{M}'’´`-]*|van|von|der|den|de|da|dos|del|la|le|di|al|el|bin|ibn|ter|ten)$/u
/** `A.`, `A`, `J.-P.`, `A.B.`; not `Humans, Machines, and AI` */
const INITIALS = () => /^(?!AI$)(?:\p{Lu}\.?(?:-?\p{Lu}\.?){0,3})$/u
/** What follows a name: `*`, `†`, `1,2`; not a year, nor what makes `3D` a word of a title. */
const MARKS = /[*†‡§¶#^∗⋆]+|(?<!\d)\d{1,3}(?!\d|D\b)/gu

/** `(NVIDIA)`; longer parentheses are prose. *Chosen*. */
const AFFILIATION = /\([^()]{1,60}\)/g

/** `A.Graves` */
const GLUED_INITIAL = () => /\b\p{Lu}\.(?=\p{Lu}\p{Ll})/gu

/** A list of authors is cut at a comma, a semicolon, `and` or `&`. */
const SEPARATOR = /[,;、，&]|\band\b/u

/**
 * With fewer full names, and no initials, a title of short phrases looks the same (`Vision Transformers, Language Models`). *Chosen*:
 * the next example in either direction is in the test.
 */
const FEWEST_NAMES = 3

/**
 * The length of the list of authors at the start of a text, with what ends it; 0 where a text does not start with one.
 *
 * `Vaswani, A., Shazeer, N. Attention …`, `Ashish Vaswani, Noam Shazeer, Niki Parmar. Attention …`, `Graves et al. Speech …`
 */
export const authorsLength = memoizeByText((text): number => listLength(text) || loneAuthorLength(text))

/** One name with initials behind it where the journal is behind the title: `Hopper G. A Title. Letters. 2021; 531: 1` */
function loneAuthorLength(text: string): number {
  // A long text of names is asked for from each of them, so its start is looked at first.
  if (!PERHAPS_LONE_AUTHOR.test(text) || !/\b(?:19|20)\d\d; ?\d/.test(text)) return 0
  return LONE_AUTHOR().exec(text)?.[0].length ?? 0
}

const PERHAPS_LONE_AUTHOR = /^\S+ \S{1,6}\. /

const LONE_AUTHOR = () => /^\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}\. (?=\p{Lu})/u

function listLength(text: string): number {
  if (!PERHAPS_NAMES.test(text)) return 0
  const head = text.slice(0, LONGEST_LIST)
  const common = commonWordIn(head)
  // Called for every text; the second or third word of most is no name.
  const etAl = /et[. ]{1,2}al/.test(head) ? ET_AL.exec(head) : undefined
  if (common >= 0 && !etAl && head.slice(0, common + 1).search(LIST_END) < 0) return 0
  if (etAl && areNamesBefore(etAl)) return etAl.index + etAl[0].length
  const isSurnameFirst = PERHAPS_INITIAL.test(head) && SURNAME_FIRST().test(head)
  const areInitialsLast = !isSurnameFirst && PERHAPS_INITIALS_LAST.test(head) && INITIALS_LAST().test(head)
  let best = 0
  for (const {index, 0: end} of head.matchAll(LIST_END)) {
    const before = head.slice(0, index)
    const behind = head.slice(index + end.length)
    const isInitial = end.startsWith('.') && /(?:^|[\s.-])\p{Lu}$/u.test(before)
    // Surnames come first: `Vaswani, A. Attention …`, `Hall, A. V. The …`
    const isLastInitial = isInitial && isSurnameFirst && /[,;] ?(?:\p{Lu}\.[ -]?){0,3}\p{Lu}$/u.test(before)
    // Else behind the period of an initial the name continues: `A. Vaswani`.
    if (isInitial && !isLastInitial && !areInitialsLast && !/^["“]/.test(behind)) continue
    // `Chen, X. F. (2013)`
    if (end.startsWith('.') && isSurnameFirst && /^\p{Lu}(?:\.[\s,;(]|\.?$)/u.test(behind)) continue
    const names = namesIn(before)
    if (!names.isPlausible) break
    if (names.isList && end.startsWith(':') && namesWork(before)) return before.lastIndexOf(', ') + ', '.length
    if (names.isList) best = index + end.length
    // What looks like more of a name is the title: `Serra J. SEGAN: …`.
    if (names.isList && (areInitialsLast || (isLastInitial && !/^(?:and\b|&|et\b)/.test(behind)))) break
  }
  if (best > 0) return best
  return text.length <= LONGEST_LIST && namesIn(text).isList ? text.length : 0
}

/** `Ada Lovelace, Alan Turing, Grace Hopper, FooNet: A Title`: what has no given name behind a list of full names is the work's own name. */
function namesWork(before: string): boolean {
  const [name] = /(?<=, )\S+$/.exec(before) ?? []
  if (name === undefined) return false
  const {isList, full} = namesIn(before.slice(0, -name.length))
  return isList && full > 0
}

/** Not what is before the one author of `Graph Transformers, Hu et al.`: with given names, the last author has one too. */
function areNamesBefore({index, input}: RegExpExecArray): boolean {
  const before = input.slice(0, index)
  const {isPlausible, full} = namesIn(before)
  const isOneWordLast = /, \S+$/.test(before) && !before.endsWith(',')
  return isPlausible && !(full > 0 && isOneWordLast)
}

/** A list has two names or more, or `et al.`. A fast test before slow ones, on every text. */
const PERHAPS_NAMES = /[,;、，&]|\b(?:and|et)\b/

/** What has no Unicode classes is compiled in a hundredth of the time, and few lists need more. */
const PERHAPS_INITIAL = /, ?.\./u

/** `Vaswani, A.`, `van der Maaten, L.J.P.`; not `Jens Kober, J. Andrew Bagnell`: what is before a family name is short. */
const SURNAME_FIRST = () => /^(?:(?:\p{Ll}[\p{L}'’-]*|\p{Lu}\p{Ll}{1,2}) ){0,3}\p{Lu}[\p{L}'’-]+, ?\p{Lu}\./u

const PERHAPS_INITIALS_LAST = / \S{1,3}, /

/** `Pascual S, Bonafonte A, Serra J.` */
const INITIALS_LAST = () => /^(?:[\p{L}'’-]+ ){1,3}\p{Lu}{1,3}, (?:[\p{L}'’-]+ ){1,3}\p{Lu}{1,3}[,.]/u

const ET_AL = /[,\s]et[. ]{1,2}al\b[.,:]{0,2}\s?/u

/** Where a list of authors may end, in ASCII and in full width, and before a year. */
const LIST_END = /[.:：。](?:\s|$)|\s["“]|\n|[,(] ?(?=(?:19|20)\d\d)/gu

/** Longer lists are cut short in real lists (`et al.`); the longest complete ones have some forty names. *Chosen*. */
export const LONGEST_LIST = 800

/** The length of the names that a text starts with, up to the last comma behind one: `Alan Turing, A Title, Mind, 1950`. */
export function namesLength(text: string): number {
  let length = 0
  let isName = false
  for (const {index, 0: comma} of text.slice(0, LONGEST_LIST).matchAll(/[,;] /g)) {
    const name = text.slice(length, index).replace(/^and /, '')
    if (!areNames(name) && name !== 'et al.') break
    // One word is a name of the work as often as a family name.
    isName ||= name.includes(' ')
    length = index + comma.length
  }
  return isName ? length : 0
}

/** The length of two names and their period: `Ada Lovelace and Charles Babbage. A Title`. It can be that of two topics as well. */
export function pairLength(text: string): number {
  const [pair = '', names = ''] = /^([^.,:]{3,60} and [^.,:]{3,60})\. /.exec(text) ?? []
  return areNames(names) ? pair.length : 0
}

/** Whether a text is nothing but a list of authors. */
export function isAuthors(text: string): boolean {
  const trimmed = text.trim()
  return trimmed !== '' && authorsLength(trimmed) === trimmed.length
}

/** Whether a text can be a list of names, even a short one that could be something else. */
export function areNames(text: string): boolean {
  return namesIn(text).isPlausible
}

/**
 * Whether a text is two names or more, each with given and family name, and a comma between them: `Perception and Language Models` is the
 * end of a title as often as two names.
 */
export function areFullNames(text: string): boolean {
  return text.includes(',') && areWholeNames(text) && namesIn(text).parts > 1
}

/** Whether a text is a name with an initial, or several: `G. J. Chaitin`. */
export function haveInitials(text: string): boolean {
  return namesIn(text).initials > 0
}

/** Whether a text is one name or more, each with given and family name. */
export function areWholeNames(text: string): boolean {
  const {full, parts} = namesIn(text)
  return full > 0 && full === parts && !hasWordOfTitles(text)
}

/** Whether a text is one family name or two: `Kimura and Kobayashi`. */
export function areFamilyNames(text: string): boolean {
  const {full, parts} = namesIn(text)
  return full === 0 && parts > 0 && parts < FEWEST_NAMES && !hasWordOfTitles(text)
}

function hasWordOfTitles(text: string): boolean {
  return lettersOf(text).some((word) => word !== 'and' && says(word, 'common word of titles'))
}

/** `Part I, II` */
const ROMAN_NUMBERS = /\bI{1,3}[,，&] ?I{2,3}\b/

/** `GraphSAGE`, `R-GCN` */
const NAME_OF_WORK = /[A-Z]{2}[a-z]|[a-z][A-Z]{2}|^[A-Z]-[A-Z]{2}/

/** `A Van Den Berg`, `A El Gamal` */
const PARTICLE = /^(?:van|von|der|den|de|da|dos|del|la|le|di|al|el|bin|ibn|ter|ten)$/i

/** Before two of these `A` is the article: `A Connection Between Graphs and Grids`. */
const WORD_IN_CAPITALS = () => /^\p{Lu}\p{L}/u

function areWordsOfName(words: readonly string[]): boolean {
  return (
    words.length <= MOST_WORDS_OF_NAME &&
    words.every((word) => NAME_WORD().test(word) || INITIALS().test(word)) &&
    !(words.length === 1 && NAME_OF_WORK.test(words[0]!)) &&
    !(words.length > 2 && words[0] === 'A' && WORD_IN_CAPITALS().test(words[1]!) && !PARTICLE.test(words[1]!)) &&
    !(words.length > 1 && words.some(isWordOfTitles))
  )
}

/** `One Person, One Model, One World`. Shorter words are names as well (`Deep Ganguli`). *Chosen*. */
function isWordOfTitles(word: string): boolean {
  return word.length >= SHORTEST_WORD_OF_TITLES && says(word, 'common word of titles')
}

const SHORTEST_WORD_OF_TITLES = 5

/** `Gu, Jia-Chen & Ling, Zhen-Hua & Liu, Quan.`: each name has its comma, so that none parts two names. */
const ALL_FAMILY_NAMES_FIRST = () => /^(?:[\p{L}'’-]+, [\p{L}'’-]+(?: [\p{L}'’-]+)?\.?,?(?: (?:&|and) |; ?|$)){2,}$/u
/** `Lovelace, Ada, Charles Babbage, and Grace Hopper` */
const FIRST_FAMILY_NAME_FIRST = () => /^([\p{L}'’-]+), ([\p{L}'’-]+)(?=, (?:and )?[\p{L}'’-]+ [\p{L}'’-]+)/u

const NO_NAMES = {isPlausible: false, isList: false, full: 0, initials: 0, parts: 0}

/** The offset of the first word that no list of names has; -1 if there is none. Parentheses are left out: they can be an affiliation. */
function commonWordIn(text: string): number {
  const parenthesis = text.indexOf('(')
  return (parenthesis < 0 ? text : text.slice(0, parenthesis)).search(COMMON_WORD)
}

/** A word in lower case that is neither part of a name nor between two names. */
const COMMON_WORD =
  /(?:^|\s)(?!(?:van|von|der|den|de|da|dos|del|la|le|di|al|el|bin|ibn|ter|ten|and|by|et|al)(?![a-z'’´`-]))[a-z]/

/** *Chosen*: `Juan Carlos de la Cruz`. */
const MOST_WORDS_OF_NAME = 5

/** Whether a text consists of names, and whether it is surely a list of them. */
function namesIn(text: string): {isPlausible: boolean; isList: boolean; full: number; initials: number; parts: number} {
  if (commonWordIn(text) >= 0 || ROMAN_NUMBERS.test(text)) return NO_NAMES
  const names = text
    .replace(/^\s*by\b/i, '')
    .replace(MARKS, '')
    .replace(AFFILIATION, '')
    .replace(GLUED_INITIAL(), '$& ')
    .trim()
  const areTurned = names.includes(', ') && ALL_FAMILY_NAMES_FIRST().test(names)
  const parts = (areTurned ? names.replaceAll(', ', ' ') : names.replace(FIRST_FAMILY_NAME_FIRST(), '$2 $1'))
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => !/^[.…]*$/.test(part))
  let full = 0
  let initials = 0
  for (const part of parts) {
    const words = part.replace(/\.$/, '').split(/\s+/)
    // `NTU` is an institution.
    const isInitials = words.every((word) => INITIALS().test(word) && (word.length < 3 || word.includes('.')))
    if (!isInitials && !areWordsOfName(words)) return NO_NAMES
    if (isInitials || (words.length > 1 && words.some((word) => /^\p{Lu}\.?$/u.test(word)))) initials++
    else if (words.length > 1) full++
  }
  const isList = areTurned || (initials > 0 && parts.length > 1) || full >= FEWEST_NAMES
  return {isPlausible: parts.length > 0, isList, full, initials, parts: parts.length}
}
