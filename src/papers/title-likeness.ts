import {distance} from 'fastest-levenshtein'
import {isEvidence, type TitleText} from './title.js'
import {sameNumbers} from './title-numbers.js'

/**
 * Whether two titles that are not equal could be two titles of one paper, given that both lead to one id. A renamed paper
 * keeps its name, most of its words, or a part of its title; papers behind a wrong link share the words of their field.
 *
 * The thresholds were tuned on labelled pairs of entries with one id, half of them renamed papers, half wrong links. Of
 * the wrong links none reached more than .62 in letters, and .36 in telling words.
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
  const {shared, likeness} = compareWords(a.tokens, b.tokens)
  return shared >= FEWEST_SHARED_WORDS && likeness >= LIKE_WORDS
}

const LIKE_LETTERS = 0.65
const LIKE_LETTERS_IF_SHORT = 0.85
const LIKE_WORDS = 0.42
const FEWEST_SHARED_WORDS = 3
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

/** Whether a title is what stands before the other's colon. */
function isHeadOf(part: TitleText, whole: TitleText): boolean {
  if (part.normalized !== whole.head.join('')) return false
  // `Physics of Language Models: Part 2.1, …` is not the whole series.
  return sameNumbers(part, {...whole, tokens: whole.tokens.slice(0, whole.head.length + 2)})
}

/** Whether both titles have the same name before a colon, or one has it in a tag: `[RVT] …`, `RVT: …`. */
function sameName(a: TitleText, b: TitleText): boolean {
  const first = nameOf(a)
  const second = nameOf(b)
  // Two equal tags may be a category: `[Survey] …`.
  return [first, a.name.join('')].includes(second) ? second !== '' : first !== '' && first === b.name.join('')
}

function nameOf({head, tokens}: TitleText): string {
  if (head.length === tokens.length || head.every((token) => COMMON.has(token))) return ''
  const name = head.join('')
  return name.length >= SHORTEST_NAME ? name : ''
}

const SHORTEST_NAME = 3

/** Whether a title is the name before the other's colon, and no more: `Octo`, `Octo: An Open-Source …`. */
export function isNameOf(a: TitleText, b: TitleText): boolean {
  return (nameOf(b) !== '' && isHeadOf(a, b)) || (nameOf(a) !== '' && isHeadOf(b, a))
}

/** Whether a short title is a model of the paper that the other presents: `OPT-66B`, `OPT: Open Pre-trained …`. */
export function isVariant(a: TitleText, b: TitleText): boolean {
  const [short, long] = a.normalized.length < b.normalized.length ? [a, b] : [b, a]
  if (isEvidence(short.normalized) || long.head.length === long.tokens.length) return false
  return long.head.every((token, index) => short.tokens[index] === token)
}

/** How many telling words two titles share, and what part of all their telling words these are. */
function compareWords(a: readonly string[], b: readonly string[]): {shared: number; likeness: number} {
  const first = tellingWords(a)
  const second = tellingWords(b)
  let shared = 0
  for (const word of first) if (second.has(word)) shared++
  return {shared, likeness: shared / (first.size + second.size - shared)}
}

function tellingWords(tokens: readonly string[]): Set<string> {
  const words = new Set<string>()
  for (const token of tokens)
    for (const word of ABBREVIATIONS.get(token) ?? [token]) if (!COMMON.has(word)) words.add(stem(word))
  return words
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

/** Words that say little about which paper of its field a title is. */
const COMMON = new Set(
  (
    'a an the of for in on with to from by via using towards toward and or at as is are be into its their your can do ' +
    'how what why through approach method framework model models learning network networks neural deep large language ' +
    'llm llms survey review overview study analysis part technical report paper position tutorial'
  ).split(' ')
)

/** Whether two titles are equal but for what stands in parentheses at their end. */
export function differByQualifier(a: TitleText, b: TitleText): boolean {
  const one = a.qualifier.join('')
  const other = b.qualifier.join('')
  if (one === other || a.tokens.join('') !== b.tokens.join('')) return false
  return !(other === '' && isAcronym(one, a.tokens)) && !(one === '' && isAcronym(other, b.tokens))
}

/** Whether a qualifier only abbreviates its title: `Deep Domain Confusion (DDC)`. */
function isAcronym(qualifier: string, tokens: readonly string[]): boolean {
  let letter = 0
  for (const token of tokens) if (token[0] === qualifier[letter]) letter++
  return qualifier.length > 1 && letter === qualifier.length
}

/**
 * Whether two titles are equal but for typing errors: one or two words differ in a letter or two, behind the same first
 * letter. A shorter word with another letter is another word.
 */
export function equalButForTypos(a: TitleText, b: TitleText): boolean {
  if (a.tokens.length !== b.tokens.length || !sameNumbers(a, b)) return false
  if (a.qualifier.join('') !== b.qualifier.join('')) return false
  let typos = 0
  for (const [index, token] of a.tokens.entries()) {
    const other = b.tokens[index]!
    if (token === other) continue
    // A name is spelled as it is: `IndoNLU`, `IndoNLG`.
    const inName = index < a.head.length && a.head.length < a.tokens.length
    if (inName || ++typos > MOST_TYPOS || !isTypo(token, other)) return false
  }
  return a.tokens.length >= FEWEST_WORDS_WITH_TYPOS
}

const MOST_TYPOS = 2
const FEWEST_WORDS_WITH_TYPOS = 4
const SHORTEST_MISTYPED = 7

function isTypo(a: string, b: string): boolean {
  if (`${a}s` === b || `${b}s` === a) return true
  if (Math.min(a.length, b.length) < SHORTEST_MISTYPED || a[0] !== b[0]) return false
  return distance(a, b) <= MOST_TYPOS
}

/** Titles that are equal but for typos have the same outline: the first two letters of each word. */
export function outlineOf({tokens}: TitleText): string {
  return tokens.map((token) => token.slice(0, 2)).join(' ')
}
