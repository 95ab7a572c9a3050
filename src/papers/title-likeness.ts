import {distance} from 'fastest-levenshtein'
import {says} from '../text/says.js'
import {isEvidence, type TitleText} from './title.js'
import {isAcronym, isHeadOf, isSmallWord, sameName, withoutSmallWords} from './title-names.js'
import {sameNumbers} from './title-numbers.js'

/**
 * Whether two titles that are not equal could be two titles of one paper, given that both lead to one id. A renamed paper
 * keeps its name, most of its words, or a part of its title; papers behind a wrong link share the words of their field.
 *
 * The thresholds were tuned on labelled pairs of entries with one id, half of them renamed papers, half wrong links. Of
 * the wrong links none reached more than .62 in letters, and .36 in distinctive words.
 */
export function titlesAlike(a: TitleText, b: TitleText): boolean {
  // `S4: Efficiently …` without its name: the name's number is missing with it.
  if (isPartOf(a, b) || isPartOf(b, a)) return true
  if (!sameNumbers(a, b)) return false
  if (sameName(a, b)) return true
  const first = a.normalized.replace(REPORT, '')
  const second = b.normalized.replace(REPORT, '')
  if (isContained(first, second) || isContained(second, first)) return true
  const letters = similarity(first, second)
  // `Kimi-VL` and `MiMo-VL` are three letters apart, and two papers.
  if (!isEvidence(first) || !isEvidence(second)) return letters >= LIKE_LETTERS_IF_SHORT
  if (letters >= LIKE_LETTERS) return true
  const {shared, likeness, longestPhrase} = compareWords(a.tokens, b.tokens)
  if (shared >= FEWEST_SHARED_WORDS && likeness >= LIKE_WORDS) return true
  // Two names are two papers more often than one that was renamed.
  const haveTwoNames = a.headIsName && b.headIsName
  return longestPhrase >= FEWEST_SHARED_WORDS && likeness >= LIKE_WORDS_WITH_PHRASE && !haveTwoNames
}

/** *Measured* on those pairs. */
const LIKE_LETTERS = 0.65
/** *Chosen*: two letters of a title of fourteen. */
const LIKE_LETTERS_IF_SHORT = 0.85
/** *Measured* on those pairs. */
const LIKE_WORDS = 0.42
/** Of titles with one name at most that share a phrase of three distinctive words, no wrong link came near it: *measured* on those pairs. */
const LIKE_WORDS_WITH_PHRASE = 0.3
/** *Chosen*: a term of a field has two words (`graph attention`). */
const FEWEST_SHARED_WORDS = 3
/** Shorter words before a colon are a name, or a topic that several papers begin with. In letters and digits. *Chosen*. */
const SHORTEST_HEAD = 12
const REPORT = /technicalreport$/

/** Levenshtein similarity, from 0 to 1. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - distance(a, b) / longer
}

function isContained(part: string, whole: string): boolean {
  return isEvidence(part) && whole.includes(part)
}

/** Whether a title is the other one's subtitle, or that without its subtitle. */
function isPartOf(part: TitleText, whole: TitleText): boolean {
  if (whole.head.length === whole.tokens.length) return false
  const text = part.tokens.join('')
  const subtitle = whole.tokens.slice(whole.head.length)
  if (isEvidence(text) && text === subtitle.join('')) return true
  return text.length >= SHORTEST_HEAD && isHeadOf(part, whole)
}

/** Whether a short title is a model of the paper that the other presents: `OPT-66B`, `OPT: Open Pre-trained …`. */
export function isVariant(a: TitleText, b: TitleText): boolean {
  const [short, long] = a.normalized.length < b.normalized.length ? [a, b] : [b, a]
  if (isEvidence(short.normalized) || long.head.length === long.tokens.length) return false
  return long.head.every((token, index) => short.tokens[index] === token)
}

interface WordLikeness {
  /** How many distinctive words two titles share. */
  shared: number
  /** What part of all their distinctive words these are, from 0 to 1. */
  likeness: number
  /** How many distinctive words in a row they share at most. */
  longestPhrase: number
}

function compareWords(a: readonly string[], b: readonly string[]): WordLikeness {
  const first = distinctiveWords(a)
  const second = distinctiveWords(b)
  const [words, others] = [new Set(first), new Set(second)]
  const shared = [...words].filter((word) => others.has(word)).length
  const phrases = first.map((_, from) => Math.max(0, ...second.map((_, to) => sharedFrom(first, from, second, to))))
  return {shared, likeness: shared / (words.size + others.size - shared), longestPhrase: Math.max(0, ...phrases)}
}

/** How many words two titles share from a word of each on. */
function sharedFrom(first: readonly string[], from: number, second: readonly string[], to: number): number {
  let length = 0
  while (from + length < first.length && first[from + length] === second[to + length]) length++
  return length
}

function distinctiveWords(tokens: readonly string[]): string[] {
  return tokens
    .flatMap((token) => ABBREVIATIONS.get(token) ?? [token])
    .filter((word) => !says(word, 'common word of titles'))
    .map(stem)
}

/** `recommenders`, `recommendation` → `recommend`: coarse, but the same for both titles. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ations?|ings?|ers?|ed|es|s)$/, '') : word
}

// Renamed papers write these out, or no longer do.
const NERF = ['neural', 'radiance', 'field']
const GAN = ['generative', 'adversarial', 'network']
const ABBREVIATIONS = new Map([
  ['nerf', NERF],
  ['nerfs', NERF],
  ['gan', GAN],
  ['gans', GAN]
])

/** Whether two titles differ only in the parentheses at their end. */
export function differByQualifier(a: TitleText, b: TitleText): boolean {
  const one = a.qualifier.join('')
  const other = b.qualifier.join('')
  if (one === other || a.tokens.join('') !== b.tokens.join('')) return false
  return !(other === '' && isAcronym(one, a.tokens)) && !(one === '' && isAcronym(other, b.tokens))
}

/**
 * Whether two titles are equal except for small words (`with` for `via`, no `the`) and typing errors: one or two words differ in a
 * letter or two, behind the same first letter. A shorter word with another letter is another word.
 */
export function equalButForTypos(a: TitleText, b: TitleText): boolean {
  const words = withoutSmallWords(a.tokens)
  const others = withoutSmallWords(b.tokens)
  if (words.length !== others.length || !sameNumbers(a, b)) return false
  if (a.qualifier.join('') !== b.qualifier.join('')) return false
  const nameEnd = a.head.length < a.tokens.length ? withoutSmallWords(a.head).length : 0
  let typos = 0
  for (const [index, word] of words.entries()) {
    const other = others[index]!
    if (word === other) continue
    // A name is spelled as it is: `IndoNLU`, `IndoNLG`.
    if (index < nameEnd || ++typos > MOST_TYPOS || !isTypo(word, other)) return false
  }
  return Math.min(a.tokens.length, b.tokens.length) >= FEWEST_WORDS_WITH_TYPOS
}

/** Words with a typing error in a title, and letters in such a word. *Chosen*. */
const MOST_TYPOS = 2
/** A shorter title with another word is another title. *Chosen*. */
const FEWEST_WORDS_WITH_TYPOS = 4
/** A shorter word with another letter is another word: `Coding`, `Coring`. *Chosen*. */
const SHORTEST_MISTYPED = 7

function isTypo(a: string, b: string): boolean {
  if (`${a}s` === b || `${b}s` === a) return true
  if (Math.min(a.length, b.length) < SHORTEST_MISTYPED || a[0] !== b[0]) return false
  return distance(a, b) <= MOST_TYPOS
}

/** Titles that are equal except for small words and typos have the same outline: the first two letters of each other word. */
export function outlineOf({tokens}: TitleText): string {
  let outline = ''
  for (const token of tokens) if (!isSmallWord(token)) outline += `${token.slice(0, 2)} `
  return outline
}
