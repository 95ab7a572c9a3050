import {lexicon} from '../text/lexicon.js'
import {says} from '../text/says.js'
import {isEvidence, type TitleText} from './title.js'
import {SERIES, sameNumbers} from './title-numbers.js'

/** Whether a title is the other one up to its colon. */
export function isHeadOf(part: TitleText, whole: TitleText): boolean {
  if (singular(part.normalized) !== singular(whole.head.join(''))) return false
  // `Physics of Language Models: Part 2.1, …` is not the whole series; `BLOOM: A 176B-Parameter …` is BLOOM.
  const next = whole.tokens[whole.head.length]!
  return sameNumbers(part, {...whole, tokens: whole.tokens.slice(0, whole.head.length + (SERIES.has(next) ? 2 : 1))})
}

/** `Switch Transformer`, `Switch Transformers: …` */
function singular(name: string): string {
  return name.replace(/s$/, '')
}

/**
 * Whether both titles have the same name: before a colon, or where another writes it, which is a tag (`[RVT] …`), parentheses
 * (`… (RVT)`) or the end (`… using AQUA`).
 */
export function sameName(a: TitleText, b: TitleText): boolean {
  const first = nameOf(a)
  const second = nameOf(b)
  // Two equal tags may be a category: `[Survey] …`.
  return (first !== '' && (first === second || mentionsName(b, first))) || (second !== '' && mentionsName(a, second))
}

function mentionsName({name, qualifier, tokens}: TitleText, sought: string): boolean {
  const end = tokens.findLastIndex((token) => says(token, 'word before a name')) + 1
  return [name, qualifier, end > 0 ? tokens.slice(end) : []].some((words) => words.join('') === sought)
}

function nameOf({head, tokens}: TitleText): string {
  if (head.length === tokens.length || head.every((token) => says(token, 'common word of titles'))) return ''
  const name = head.join('')
  return name.length >= SHORTEST_NAME ? name : ''
}

/** Two letters are an abbreviation of many things (`RL: …`). *Chosen*. */
const SHORTEST_NAME = 3

/** Whether a title is the other's name, and no more: `Octo`, `Octo: An Open-Source …`; `OPT`, `Open Pre-trained Transformers`. */
export function isNameOf(a: TitleText, b: TitleText): boolean {
  return isNameIn(a, b) || isNameIn(b, a)
}

function isNameIn(part: TitleText, whole: TitleText): boolean {
  if (nameOf(whole) !== '' && isHeadOf(part, whole)) return true
  const name = part.normalized
  if (!part.isName || name.length < SHORTEST_NAME || whole.isName) return false
  // `BLIP` are the initials of `BLIP-2: …` too, which has its own name.
  return mentionsName(whole, name) || (nameOf(whole) === '' && isAcronym(name, withoutSmallWords(whole.tokens)))
}

/** Whether a title is the other with a name of one word before it: `FooNet: A Title`, `[FooNet] A Title`, `A Title`. */
export function differByName(a: TitleText, b: TitleText): boolean {
  return isNamed(a, b) || isNamed(b, a)
}

function isNamed(whole: TitleText, part: TitleText): boolean {
  const name = whole.headIsName ? nameOf(whole) : ''
  if (name === '' || says(name, 'label word') || ![name, ''].includes(part.name.join(''))) return false
  return isEvidence(part.normalized) && subtitleOf(whole) === part.normalized
}

/** What is behind a title's colon, in the form in which titles are compared; nothing if it has none. */
export function subtitleOf({tokens, head, qualifier}: TitleText): string {
  return head.length === tokens.length ? '' : [...tokens.slice(head.length), ...qualifier].join('')
}

/** Whether a name only abbreviates a title: `Deep Domain Confusion (DDC)`. */
export function isAcronym(name: string, tokens: readonly string[]): boolean {
  let letter = 0
  for (const token of tokens) if (token[0] === name[letter]) letter++
  return name.length > 1 && letter === name.length
}

/** Whether a word says nothing by itself: `of`, `with`, `the`. Asked of every word of every title, in lower case. */
export function isSmallWord(token: string): boolean {
  return smallWords.has(token)
}

const smallWords = new Set(lexicon['small word'].whole)

export function withoutSmallWords(tokens: readonly string[]): string[] {
  return tokens.filter((token) => !isSmallWord(token))
}
