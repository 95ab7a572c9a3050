import {append, groupBy} from '../text/group-by.js'
import {tally} from '../text/tally.js'
import {registryOf} from './id.js'
import {type PreparedPresentation, type Presentation, prepare, samePaper, type Verdict} from './same-paper.js'
import {isEvidence} from './title.js'
import {outlineOf} from './title-likeness.js'
import {subtitleOf} from './title-names.js'

/** Two presentations, by their indices, `a` before `b`, and whether their papers are the same. */
export interface PaperMatch {
  a: number
  b: number
  verdict: Extract<Verdict, {kind: 'same' | 'conflict'}>
}

/**
 * Finds the presentations that are the same paper or in conflict, in the order of the later one.
 *
 * Each presentation is reported once against the first that is the same, and once for each conflict that this first one
 * does not have already; so k copies give k - 1 matches. Mere suspicions are left out.
 *
 * Near-linear: only presentations with a common id, an equal title or a title with the same first letters of each word
 * are compared, and of those no more than a few per id and title.
 */
export function matchPapers(presentations: readonly Presentation[]): PaperMatch[] {
  const prepared = presentations.map(prepare)
  const byTitle = groupBy(prepared, ({text}) => text.normalized)
  const labels = findLabels(byTitle)
  const index = new CandidateIndex()
  const originals = new Map<string, Original[]>()
  const matches: PaperMatch[] = []
  for (const [b, presentation] of prepared.entries()) {
    const {normalized} = presentation.text
    if (labels.has(normalized)) continue
    // Most titles are there once.
    const isAlone = byTitle.get(normalized)!.length === 1
    const original = isAlone ? undefined : originals.get(normalized)?.find(({ids}) => areEqual(ids, presentation.ids))
    // What equals a copy equals the original, and a copy repeats no conflicts.
    if (original) {
      const same = original.same ? {...original.same, b} : matchWith(prepared, b, [original.index])[0]
      if (same) matches.push(same)
      continue
    }
    const keys = keysOf(presentation)
    const found = matchWith(prepared, b, index.find(keys))
    matches.push(...found)
    index.add(keys, b)
    if (isAlone) continue
    const same = found.find(({verdict}) => verdict.kind === 'same')
    append(originals, normalized, {index: b, ids: presentation.ids, same})
  }
  return matches
}

/** The first presentation with some ids and title. */
interface Original {
  index: number
  ids: readonly string[]
  same: PaperMatch | undefined
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}

/** An entry with more ids is a paragraph about many papers; the others are left out. *Chosen*. */
const MOST_IDS = 20

/**
 * How many presentations are kept for comparison under one key. An id that more presentations share is found under the id and the title
 * together; what is lost are unequal titles of an id that is listed wrongly many times over. *Chosen*.
 */
const MOST_CANDIDATES = 8

/** Presentations by what they can be found under: their ids, and their titles and outlines, where these are evidence. */
class CandidateIndex {
  readonly #byId = new Map<string, number[]>()
  /** Those that are not kept under their id, since it has too many. */
  readonly #byIdAndTitle = new Map<string, number[]>()
  readonly #byTitle = new Map<string, number[]>()
  readonly #byOutline = new Map<string, number[]>()

  /** In document order. */
  find({ids, title, titles, outline}: Keys): number[] {
    const candidates: number[] = []
    const take = (some: readonly number[] | undefined) => some && candidates.push(...some)
    for (const id of ids) {
      take(this.#byId.get(id))
      if (this.#byIdAndTitle.size > 0) take(this.#byIdAndTitle.get(`${id} ${title}`))
    }
    for (const each of titles) take(this.#byTitle.get(each))
    if (outline !== undefined) take(this.#byOutline.get(outline))
    return candidates.length < 2 ? candidates : [...new Set(candidates)].sort((a, b) => a - b)
  }

  add({ids, title, titles, outline}: Keys, candidate: number): void {
    for (const id of ids) {
      if (!put(this.#byId, id, candidate)) put(this.#byIdAndTitle, `${id} ${title}`, candidate)
    }
    for (const each of titles) put(this.#byTitle, each, candidate)
    if (outline !== undefined) put(this.#byOutline, outline, candidate)
  }
}

/** What a presentation can be found under. */
interface Keys {
  ids: readonly string[]
  title: string
  /** The title, and what is behind its colon, where they are evidence. */
  titles: readonly string[]
  outline: string | undefined
}

function keysOf({ids, text}: PreparedPresentation): Keys {
  const title = text.normalized
  const titles = isEvidence(title) ? [title] : []
  const outline = titles.length > 0 ? outlineOf(text) : undefined
  const subtitle = subtitleOf(text)
  if (isEvidence(subtitle)) titles.push(subtitle)
  return {ids: ids.length > MOST_IDS ? ids.slice(0, MOST_IDS) : ids, title, titles, outline}
}

/** @returns Whether there was a place for it. */
function put(index: Map<string, number[]>, key: string, candidate: number): boolean {
  const known = index.get(key)
  if (known && known.length >= MOST_CANDIDATES) return false
  if (known) known.push(candidate)
  else index.set(key, [candidate])
  return true
}

/** The first candidate that is the same, and the first of each conflict. */
function matchWith(prepared: readonly PreparedPresentation[], b: number, candidates: readonly number[]): PaperMatch[] {
  if (candidates.length === 0) return []
  let same: PaperMatch | undefined
  const conflicts = new Map<string, {id: string; match: PaperMatch}>()
  for (const a of candidates) {
    const verdict = samePaper(prepared[a]!, prepared[b]!)
    if (verdict.kind === 'same') same ??= {a, b, verdict}
    else if (verdict.kind === 'conflict') {
      const id = verdict.reason === 'one title, two ids' ? verdict.ids[1] : verdict.id
      const key = `${verdict.reason} ${id}`
      if (!conflicts.has(key)) conflicts.set(key, {id, match: {a, b, verdict}})
    }
  }
  // A copy has the same conflicts as its original.
  const copied = same ? prepared[same.a]!.ids : []
  const own = [...conflicts.values()].filter(({id}) => !copied.includes(id)).map(({match}) => match)
  // An entry without ids can equal both of two entries that contradict each other; these remain two papers.
  const contradicted = own.some(({verdict}) => verdict.kind === 'conflict' && verdict.reason === 'one title, two ids')
  if (!same || (contradicted && isLikely(same))) return own
  return [same, ...own]
}

function isLikely({verdict}: PaperMatch): boolean {
  return verdict.kind === 'same' && verdict.certainty === 'likely'
}

/**
 * Texts in place of titles that are labels of links (`PyTorch`, `GitHub Page`, `Detailed information`): three entries with the
 * same text have three ids of one registry.
 */
function findLabels(byTitle: ReadonlyMap<string, readonly PreparedPresentation[]>): Set<string> {
  const labels = new Set<string>()
  for (const [title, alike] of byTitle) {
    if (alike.length < FEWEST_IDS_OF_LABEL) continue
    const ids = new Set(alike.flatMap(ownIds))
    if ([...tally(Array.from(ids, registryOf)).values()].some((count) => count >= FEWEST_IDS_OF_LABEL))
      labels.add(title)
  }
  return labels
}

/** The first id of each registry is the entry's own, the others are mentions. */
function ownIds({ids}: PreparedPresentation): string[] {
  return Array.from(groupBy(ids.slice(0, MOST_IDS), registryOf).values(), ([own]) => own!)
}

/** *Chosen*: two ids with one title can be a wrong link. */
const FEWEST_IDS_OF_LABEL = 3
