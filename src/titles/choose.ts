import {isClear} from '../text/convention.js'
import type {EntryTitle} from './entry-title.js'
import {SHORT_NAME, titleLikeness} from './likeness.js'
import {type EntryText, leadingLink, linkedTitle, paperLink, type TitlePart, titleParts} from './parts.js'
import {isPaperAddress} from './pieces.js'

/**
 * Finds where the entries of a list have their titles: siblings have the same shape, so each part of `titleParts` gets a score over all
 * siblings, and the best ones are read first.
 */

/** How well each part of `titleParts` fits some siblings, and how many siblings were read. */
export interface PartScores {
  /** From 0 to 1, by the index of the part. Computed on demand: the first parts often decide. */
  of(index: number): number
  count: number
}

/** Of twice as many siblings or more, about so many are read, evenly spread. *Chosen*: more change nothing on the lists that were tried. */
const ENOUGH_SAMPLES = 30

/** Some of many siblings, evenly spread. */
export function samplesOf<Sibling>(siblings: readonly Sibling[]): readonly Sibling[] {
  const step = Math.floor(siblings.length / ENOUGH_SAMPLES)
  return step > 1 ? siblings.filter((_, index) => index % step === 0) : siblings
}

/** How well each part fits: the mean likeness to a title, less where the same text is repeated. */
export function scoreParts(siblings: readonly EntryText[]): PartScores {
  const samples = samplesOf(siblings)
  return lazyScores(samples.length, (index) => {
    const part = titleParts[index]!
    const found: string[] = []
    let sum = 0
    let titles = 0
    let shortNames = 0
    for (const sample of samples) {
      const text = sample.titleIn(part)?.text ?? ''
      if (text === '') continue
      found.push(text)
      const likeness = titleLikeness(text)
      sum += likeness
      if (likeness === 1) titles++
      if (likeness === SHORT_NAME) shortNames++
    }
    // Among titles a short one is no nickname: `**World Models** - David Ha`.
    if (isClear(titles, titles + shortNames)) sum += shortNames * (1 - SHORT_NAME)
    // What most siblings have in such a place, the others lack.
    if (part.needsSiblings && !isClear(found.length, samples.length)) return 0
    const count = part.needsSiblings ? found.length : samples.length
    return (sum / Math.max(1, count)) * (new Set(found).size / Math.max(1, found.length))
  })
}

/** The scores of all siblings of one kind in a document. */
export function joinScores(all: readonly PartScores[]): PartScores {
  const count = all.reduce((sum, part) => sum + part.count, 0)
  return lazyScores(
    count,
    (index) => all.reduce((sum, part) => sum + part.of(index) * part.count, 0) / Math.max(1, count)
  )
}

function lazyScores(count: number, read: (index: number) => number): PartScores {
  const known: number[] = []
  return {
    count,
    of: (index) => {
      known[index] ??= read(index)
      return known[index]
    }
  }
}

/** A few siblings are read as the others of their kind in the document: these count as much as three siblings of their own. *Chosen*. */
const WEIGHT_OF_OTHERS = 3

/** Of two parts that fit nearly as well, the one that comes first in `titleParts` is meant. *Chosen*. */
const NEARLY_BEST = 0.9

/** Where the entries of some siblings have their titles: in the best part, and in another where an entry lacks that. */
export interface RankedParts {
  best: TitlePart
  /** Of the other parts that an entry has, the one that fits its siblings best. */
  bestOf(others: readonly TitlePart[]): TitlePart | undefined
}

export function rankParts(own: PartScores, others: PartScores = own): RankedParts {
  const weight = others.count > own.count && !isSelfEvident(own) ? WEIGHT_OF_OTHERS : 0
  const {of} = lazyScores(own.count, (index) => {
    const all = weight === 0 ? 0 : others.of(index) * weight
    return (own.of(index) * own.count + all) / Math.max(1, own.count + weight)
  })
  const scoreOf = (part: TitlePart) => of(titleParts.indexOf(part))
  return {
    best: titleParts[bestIndex(of)]!,
    bestOf: ([first, ...others]) =>
      first && others.reduce((best, part) => (scoreOf(part) > scoreOf(best) ? part : best), first)
  }
}

/** Whether siblings agree among themselves on a mark of their titles; any text looks like a title. */
function isSelfEvident({count, of}: PartScores): boolean {
  return isClear(count, count) && titleParts.some(({isMark}, index) => isMark && of(index) >= NEARLY_BEST)
}

function bestIndex(score: (index: number) => number): number {
  let best = 0
  for (const index of titleParts.keys()) {
    // No score is above 1: what is nearly as good as that, and clearly better than those before, is the best.
    if (score(index) >= NEARLY_BEST && best < score(index) * NEARLY_BEST) return index
    best = Math.max(best, score(index))
  }
  return [...titleParts.keys()].findIndex((index) => score(index) >= best * NEARLY_BEST)
}

/** The title of an entry, and the part that has it: the first that has one, but no text behind a link that is like a title. */
export function findTitle(text: EntryText, ranked: RankedParts): {title: EntryTitle; part: TitlePart} | undefined {
  const instead = titleInstead(text, ranked.best)
  if (instead) return {title: instead, part: ranked.best}
  // Scores take long: few entries lack the best part, and most of those have no other either.
  const part = text.titleIn(ranked.best) ? ranked.best : ranked.bestOf(titleParts.filter((each) => text.titleIn(each)))
  const title = part && text.titleIn(part)
  if (!title) return
  const link = part.isMark ? undefined : text.titleIn(leadingLink)
  const likeness = titleLikeness(link?.text ?? '')
  const isBehindLink = link && link.end <= title.start && (likeness === 1 || likeness > titleLikeness(title.text))
  return isBehindLink ? {title: link, part: leadingLink} : {title, part}
}

/** Where siblings link their titles, the link of one that leads to no registry, or has before it what no other has: `2014 FooSchool [Title](…)`. */
function titleInstead(text: EntryText, best: TitlePart): EntryTitle | undefined {
  const isElsewhere =
    (best === paperLink && !text.pieces.some(({link}) => link && isPaperAddress(link))) ||
    (best === leadingLink && !text.titleIn(best))
  return isElsewhere ? text.titleIn(linkedTitle) : undefined
}
