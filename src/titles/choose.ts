import {type EntryTitle, type TitlePart, titleIn, titleLikeness, titleParts} from './parts.js'
import type {Piece} from './pieces.js'

/**
 * Where the entries of a list have their titles is read off the entries themselves: siblings repeat a shape. Each part of `titleParts`
 * gets a score over all siblings, and the best ones are read first.
 */

/** How well each part of `titleParts` fits some siblings, from 0 to 1, and how many siblings were asked. */
export interface PartScores {
  scores: readonly number[]
  count: number
}

/** So many siblings, evenly spread, show the shape of all. *Chosen*: more change nothing on the lists that were tried. */
const MOST_SAMPLES = 30

/** How well each part fits: the mean likeness to a title, less where the same text comes again and again. */
export function scoreParts(siblings: readonly (readonly Piece[])[]): PartScores {
  const step = Math.max(1, Math.floor(siblings.length / MOST_SAMPLES))
  const samples = siblings.filter((_, index) => index % step === 0)
  const scores = titleParts.map((part) => {
    const texts = samples.map((pieces) => titleIn(part, pieces)?.text ?? '')
    const found = texts.filter((text) => text !== '')
    const likeness = found.reduce((sum, text) => sum + titleLikeness(text), 0) / Math.max(1, samples.length)
    return likeness * (new Set(found).size / Math.max(1, found.length))
  })
  return {scores, count: samples.length}
}

/** The scores of all siblings of one kind in a document. */
export function joinScores(all: readonly PartScores[]): PartScores {
  const count = all.reduce((sum, part) => sum + part.count, 0)
  const scores = titleParts.map(
    (_, index) => all.reduce((sum, part) => sum + part.scores[index]! * part.count, 0) / Math.max(1, count)
  )
  return {scores, count}
}

/** A few siblings are read as the others of their kind in the document: these count as much as three siblings of their own. *Chosen*. */
const WEIGHT_OF_OTHERS = 3

/** Of two parts that fit nearly as well, the one that comes first in `titleParts` is meant. *Chosen*. */
const NEARLY_BEST = 0.9

/** The parts in the order in which they are tried for an entry of some siblings: the best one, and what replaces it where an entry lacks it. */
export function rankParts(own: PartScores, others: PartScores = own): TitlePart[] {
  const weight = others.count > own.count ? WEIGHT_OF_OTHERS : 0
  const scores = own.scores.map(
    (score, index) => (score * own.count + others.scores[index]! * weight) / Math.max(1, own.count + weight)
  )
  const best = Math.max(...scores)
  const first = scores.findIndex((score) => score >= best * NEARLY_BEST)
  const order = titleParts.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]!)
  return [first, ...order.filter((index) => index !== first)].map((index) => titleParts[index]!)
}

/** The title of an entry, and the part that has it: the first that has one. */
export function findTitle(
  pieces: readonly Piece[],
  ranked: readonly TitlePart[]
): {title: EntryTitle; part: TitlePart} | undefined {
  for (const part of ranked) {
    const title = titleIn(part, pieces)
    if (title) return {title, part}
  }
  return
}
