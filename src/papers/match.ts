import {registryOf} from './id.js'
import {type PreparedPresentation, type Presentation, prepare, samePaper, type Verdict} from './same-paper.js'
import {isEvidence} from './title.js'
import {outlineOf} from './title-likeness.js'
import {subtitleOf} from './title-names.js'

/** Two presentations, by their indices, `a` before `b`, and what they tell about their papers. */
export interface PaperMatch {
  a: number
  b: number
  verdict: Extract<Verdict, {kind: 'same' | 'conflict'}>
}

/**
 * Finds the presentations that are the same paper or in conflict, in the order of the later one.
 *
 * Each presentation is reported once against the first that is the same, and once for each conflict that this first one
 * does not have already; so k copies give k - 1 matches. What is merely suspected is not looked for.
 *
 * Near-linear: only presentations with a common id, an equal title or a title with the same first letters of each word
 * are compared, and of those no more than a few per id and title.
 */
export function matchPapers(presentations: readonly Presentation[]): PaperMatch[] {
  const prepared = presentations.map(prepare)
  const labels = findLabels(prepared)
  const index = new Map<string, number[]>()
  const originals = new Map<string, {index: number; same: PaperMatch | undefined}>()
  const matches: PaperMatch[] = []
  for (const [b, presentation] of prepared.entries()) {
    if (labels.has(presentation.text.normalized)) continue
    const content = `${presentation.ids.join(' ')} ${presentation.text.normalized}`
    const original = originals.get(content)
    // What equals a copy equals the original, and a copy repeats no conflicts.
    if (original) {
      const same = original.same ? {...original.same, b} : matchWith(prepared, b, [original.index])[0]
      if (same) matches.push(same)
      continue
    }
    const keys = keysOf(presentation)
    const candidates = new Set<number>()
    for (const key of keys) for (const candidate of index.get(key) ?? []) candidates.add(candidate)
    const found = matchWith(
      prepared,
      b,
      [...candidates].sort((one, other) => one - other)
    )
    matches.push(...found)
    originals.set(content, {index: b, same: found.find(({verdict}) => verdict.kind === 'same')})
    for (const key of keys) addCandidate(index, key, b)
  }
  return matches
}

/** Under what a presentation can be found: its ids, each also with the title, and its title if that is evidence. */
function keysOf({ids, text}: PreparedPresentation): string[] {
  const keys: string[] = []
  for (const id of ids.slice(0, MOST_IDS)) keys.push(id, `${id} ${text.normalized}`)
  if (isEvidence(text.normalized)) keys.push(`title ${text.normalized}`, `outline ${outlineOf(text)}`)
  if (isEvidence(subtitleOf(text))) keys.push(`title ${subtitleOf(text)}`)
  return keys
}

/** An entry with more ids is a paragraph about many papers. */
const MOST_IDS = 20

/**
 * How many presentations are kept for comparison under one key. An id or title that more presentations share is found
 * under the id and title together; what is lost are unequal titles of an id that is listed wrongly many times over.
 */
const MOST_CANDIDATES = 8

function addCandidate(index: Map<string, number[]>, key: string, candidate: number): void {
  const known = index.get(key)
  if (!known) index.set(key, [candidate])
  else if (known.length < MOST_CANDIDATES) known.push(candidate)
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
  // A copy repeats the conflicts of what it copies.
  const copied = same ? prepared[same.a]!.ids : []
  const own = [...conflicts.values()].filter(({id}) => !copied.includes(id)).map(({match}) => match)
  // An entry without ids is like both of two entries that contradict each other, and makes them no less two.
  const contradicted = own.some(({verdict}) => verdict.kind === 'conflict' && verdict.reason === 'one title, two ids')
  if (!same || (contradicted && isLikely(same))) return own
  return [same, ...own]
}

function isLikely({verdict}: PaperMatch): boolean {
  return verdict.kind === 'same' && verdict.certainty === 'likely'
}

/**
 * Texts that stand where titles stand, but say what a link is (`PyTorch`, `GitHub Page`, `Detailed information`): three
 * entries with the same text have three ids of one registry.
 */
function findLabels(prepared: readonly PreparedPresentation[]): Set<string> {
  const idsOf = new Map<string, Set<string>>()
  const labels = new Set<string>()
  for (const {ids, text} of prepared) {
    const seen = new Set<string>()
    for (const id of ids.slice(0, MOST_IDS)) {
      const registry = registryOf(id)
      // The other ids of an entry are mentions.
      if (seen.has(registry)) continue
      seen.add(registry)
      const key = `${registry} ${text.normalized}`
      const known = idsOf.get(key)
      if (!known) idsOf.set(key, new Set([id]))
      else if (known.add(id).size >= FEWEST_IDS_OF_LABEL) labels.add(text.normalized)
    }
  }
  return labels
}

const FEWEST_IDS_OF_LABEL = 3
