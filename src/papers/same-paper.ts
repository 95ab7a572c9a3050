import {says} from '../text/says.js'
import {registryOf, registryTraits} from './id.js'
import {isEvidence, readTitleText, type TitleText} from './title.js'
import {differByQualifier, equalButForTypos, isVariant, similarity, titlesAlike} from './title-likeness.js'
import {differByName, isNameOf} from './title-names.js'
import {sameNumbers} from './title-numbers.js'

/** What an entry says about its paper: the title as a reader sees it, and the ids of its links, in their order. */
export interface Presentation {
  title: string
  ids: readonly string[]
}

/** A presentation whose title has been read for comparison, which is the costly part; no presentation is read twice. */
export class PreparedPresentation implements Presentation {
  readonly title: string
  readonly ids: readonly string[]
  readonly text: TitleText

  constructor({title, ids}: Presentation) {
    this.title = title
    this.ids = ids
    this.text = readTitleText(title)
  }
}

/** Reads the title of a presentation, once for all comparisons. */
export function prepare(presentation: Presentation): PreparedPresentation {
  return presentation instanceof PreparedPresentation ? presentation : new PreparedPresentation(presentation)
}

/** Whether the papers of two presentations are the same. */
export type Verdict =
  | {kind: 'same'; certainty: 'certain' | 'likely'}
  | {kind: 'conflict'; reason: 'one id, unlike titles'; id: string}
  /** The first id is of the first presentation, the second of the second. */
  | {kind: 'conflict'; reason: 'one title, two ids'; ids: [first: string, second: string]}
  /** The titles are nearly equal, and nothing else says anything. */
  | {kind: 'suspicion'}
  | {kind: 'different'}

/**
 * Whether two presentations are of the same paper.
 *
 * The id alone does not decide: of the entries with one id and unlike titles about half are a renamed paper, half a wrong
 * link. Nor does any title: without a common id it must be equal except for typing errors, and long enough to be a title.
 */
export function samePaper(a: Presentation, b: Presentation): Verdict {
  const first = prepare(a)
  const second = prepare(b)
  const common = first.ids.filter((id) => second.ids.includes(id))
  return common.length > 0 ? judgeByTitles(first, second, common) : judgeByIds(first, second)
}

/** An id is common: the titles decide. */
function judgeByTitles(a: PreparedPresentation, b: PreparedPresentation, common: readonly string[]): Verdict {
  if (a.text.normalized === '' || b.text.normalized === '') return {kind: 'different'}
  const certainty = common.some((id) => registryTraits(id).strong) ? 'certain' : 'likely'
  if (a.text.normalized === b.text.normalized) return {kind: 'same', certainty}
  if (differByQualifier(a.text, b.text)) return {kind: 'different'}
  if (titlesAlike(a.text, b.text)) return {kind: 'same', certainty}
  if (isTranslation(a, b)) return {kind: 'same', certainty: 'likely'}
  const id = common.find((each) => isOwnId(a, each) && isOwnId(b, each))
  if (id !== undefined && registryTraits(id).strong && isNameOf(a.text, b.text)) return {kind: 'same', certainty}
  if (id === undefined || !isTitle(a.text) || !isTitle(b.text) || isVariant(a.text, b.text)) return {kind: 'different'}
  return {kind: 'conflict', reason: 'one id, unlike titles', id}
}

/** No id is common: the titles must be equal, and the ids must not contradict each other. */
function judgeByIds(a: PreparedPresentation, b: PreparedPresentation): Verdict {
  if (!isEvidence(a.text.normalized) || !isEvidence(b.text.normalized)) return {kind: 'different'}
  const ids = contradictingIds(a.ids, b.ids)
  if (a.text.normalized === b.text.normalized) {
    return ids ? {kind: 'conflict', reason: 'one title, two ids', ids} : {kind: 'same', certainty: 'likely'}
  }
  if (ids || differByQualifier(a.text, b.text)) return {kind: 'different'}
  if (equalButForTypos(a.text, b.text) || differByName(a.text, b.text)) return {kind: 'same', certainty: 'likely'}
  const near = similarity(a.text.normalized, b.text.normalized) >= NEARLY_EQUAL && sameNumbers(a.text, b.text)
  return near ? {kind: 'suspicion'} : {kind: 'different'}
}

/** Below it, one word is another one often enough: `Learning Semantic …` and `Learning Smooth Representation …`. */
const NEARLY_EQUAL = 0.92

/** A shorter text is a name or a label, which every title is unlike. */
function isTitle({tokens, normalized, isName}: TitleText): boolean {
  if (isName) return false
  return isEvidence(normalized) || (tokens.length > 1 && normalized.length >= SHORTEST_TITLE)
}

/** In letters and digits. *Chosen*. */
const SHORTEST_TITLE = 12

/** One title in English, the other in another language: such titles cannot be compared, and a wrong link is the rarer case. */
function isTranslation(a: PreparedPresentation, b: PreparedPresentation): boolean {
  return (isForeign(a) && isPlain(b)) || (isPlain(a) && isForeign(b))
}

/** No function word of English, and more letters beyond ASCII than the name of a person has. */
function isForeign({title, text}: PreparedPresentation): boolean {
  const isEnglish = text.tokens.some((token) => says(token, 'common word of titles'))
  return (
    !isEnglish && isEvidence(text.normalized) && (title.match(BEYOND_ASCII())?.length ?? 0) >= FEWEST_FOREIGN_LETTERS
  )
}

function isPlain({text}: PreparedPresentation): boolean {
  return isEvidence(text.normalized) && /^[a-z\d.]+$/.test(text.normalized)
}

const BEYOND_ASCII = () => /[^\p{ASCII}\P{L}]/gu
/** *Chosen*: `Schrödinger` has one. */
const FEWEST_FOREIGN_LETTERS = 2

/** Whether an id is that of the entry's own paper; among several ids of one registry all but one are mentions. */
function isOwnId({ids}: Presentation, id: string): boolean {
  return ids.every((other) => other === id || registryOf(other) !== registryOf(id))
}

/** Two ids that cannot belong to one paper: both of one registry, which numbers each paper once. */
function contradictingIds(a: readonly string[], b: readonly string[]): [first: string, second: string] | undefined {
  for (const id of a) {
    if (!registryTraits(id).unique) continue
    const other = b.find((each) => issuerOf(each) === issuerOf(id))
    if (other !== undefined) return [id, other]
  }
  return undefined
}

/** The registry; of a DOI the publisher, since a preprint and the published paper have a DOI each. */
function issuerOf(id: string): string {
  return registryOf(id) === 'doi' ? id.slice(0, id.indexOf('/')) : registryOf(id)
}
