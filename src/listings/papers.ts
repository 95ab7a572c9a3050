import type {Entry, PaperList} from '../list/model.js'
import {repositoryOf} from '../papers/code-address.js'
import {matchPapers} from '../papers/match.js'
import {type PreparedPresentation, type Presentation, prepare, type Verdict} from '../papers/same-paper.js'
import {equalButForTypos} from '../papers/title-likeness.js'
import {memoize} from '../text/memoize.js'
import {haveOtherAuthors} from './authors.js'

/** A paper, and the entries that present it, in document order. */
export interface Paper {
  entries: Entry[]
}

/** Two entries that contradict each other: one id and unlike titles, or one title and two ids. */
export interface PaperConflict {
  first: Entry
  second: Entry
  verdict: Extract<Verdict, {kind: 'conflict'}>
}

export interface PaperIndex {
  /** The title of each entry of a paper in the form in which titles are compared. */
  normalizedTitles: ReadonlyMap<Entry, string>
  papers: Paper[]
  conflicts: PaperConflict[]
  paperOf: Map<Entry, Paper>
}

/**
 * Groups entries by the paper that they present. A row of a table that is about something else (models, data sets, scores) is compared with
 * no other entry: it links to papers without listing them.
 *
 * @param areOfOthers Whether two entries name authors, and none is the same, or code.
 */
export function readPapers(
  all: readonly Entry[],
  areOfOthers: (first: Entry, second: Entry) => boolean,
  isCompared: (entry: Entry) => boolean = ({table}) => table === undefined || table.kind === 'papers'
): PaperIndex {
  const entries = all.filter(isCompared)
  const paperOf = new Map<Entry, Paper>()
  for (const entry of all) paperOf.set(entry, {entries: [entry]})
  const conflicts: PaperConflict[] = []
  const presentations = entries.map((entry) => prepare(presentationOf(entry)))
  const normalizedTitles = new Map<Entry, string>()
  for (const [index, entry] of entries.entries()) normalizedTitles.set(entry, presentations[index]!.text.normalized)
  for (const {a, b, verdict} of matchPapers(presentations)) {
    const first = entries[Math.min(a, b)]!
    const second = entries[Math.max(a, b)]!
    if (verdict.kind === 'conflict') conflicts.push({first, second, verdict})
    if (verdict.kind !== 'same') continue
    // Two titles on one topic can be as alike as two titles of one paper.
    const id = areOneTitle(presentations[a]!, presentations[b]!) ? undefined : commonId(first, second)
    if (id !== undefined && areOfOthers(first, second))
      conflicts.push({first, second, verdict: {kind: 'conflict', reason: 'one id, unlike titles', id}})
    else join(paperOf, first, second)
  }
  const papers = [...new Set(paperOf.values())]
  for (const {entries: same} of papers) if (same.length > 1) same.sort((a, b) => a.start - b.start)
  return {papers, conflicts, paperOf, normalizedTitles}
}

/** A title is compared with the nickname before it: `FooNet: A Title` and `[FooNet] A Title` are one. */
export function presentationOf({title, nickname, ids}: Entry): Presentation {
  const isWithin = nickname === undefined || title.startsWith(nickname)
  return {title: isWithin ? title : `[${nickname}] ${title}`, ids}
}

/** Two spellings of one title, or a title and a part of it: its nickname, or what is before its colon. */
function areOneTitle({text}: PreparedPresentation, {text: other}: PreparedPresentation): boolean {
  return (
    text.normalized.includes(other.normalized) ||
    other.normalized.includes(text.normalized) ||
    equalButForTypos(text, other)
  )
}

function commonId({ids}: Entry, other: Entry): string | undefined {
  return ids.find((id) => other.ids.includes(id))
}

/** Whether each of two entries has a repository, and not one of them is the same. */
function haveOtherCode(one: Entry, other: Entry): boolean {
  const [ours, theirs] = [one, other].map(({links}) => links.flatMap(({url}) => repositoryOf(url) ?? []))
  return ours!.length > 0 && theirs!.length > 0 && !ours!.some((repository) => theirs!.includes(repository))
}

function join(paperOf: Map<Entry, Paper>, first: Entry, second: Entry): void {
  const paper = paperOf.get(first)!
  const other = paperOf.get(second)!
  if (paper === other) return
  for (const entry of other.entries) {
    paper.entries.push(entry)
    paperOf.set(entry, paper)
  }
}

/** The papers of a list, and the entries that contradict each other. */
export const papersOf = memoize(
  ({entries, source}: PaperList): PaperIndex =>
    readPapers(entries, (first, second) => haveOtherAuthors(first, second, source) || haveOtherCode(first, second))
)
