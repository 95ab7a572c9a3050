// Whether two texts are names of one heading.

import {distance} from 'fastest-levenshtein'
import {lettersAndDigits} from '../text/words.js'
import {titleKey} from './title.js'

/** To compare two texts letter by letter takes time that grows with the square of their length; a longer one is no heading's anchor. */
export const LONGEST_COMPARED = 500

/** A share of the words of the shorter of two titles; where place agrees, that is enough: *chosen*. */
const LIKE_WORDS = 0.5

export function sharesWords(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((first, second) => first.size - second.size) as [
    Set<string>,
    Set<string>
  ]
  return short.size > 0 && [...short].filter((word) => long.has(word)).length >= short.size * LIKE_WORDS
}

/**
 * Whether a text reads like another name of a title: it shares words that no other title has together, or the words that differ have letters in
 * common (`Coding capabilities` for `Code capabilities`). `Instruct-guided` is no `Motion-guided` beside `Pose-guided`.
 */
export function readsLike(text: string, title: string, titles: readonly string[]): boolean {
  if (resembles(text, title)) return true
  const [words, others] = [wordsOf(text), wordsOf(title)]
  const shared = [...words].filter((word) => others.has(word))
  if (shared.length === 0) return false
  const isElsewhere = titles.some((other) => other !== title && hasAll(wordsOf(other), shared))
  if (!isElsewhere) return true
  const [left, right] = [words, others].map((all) => [...all].filter((word) => !shared.includes(word)).join(''))
  return isHalfAlike(left!, right!)
}

function hasAll(words: ReadonlySet<string>, some: readonly string[]): boolean {
  return some.every((word) => words.has(word))
}

/** Whether half of the letters of two words are in the same order: *chosen*. */
export function isHalfAlike(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length)
  return length <= LONGEST_COMPARED && distance(a, b) <= length / 2
}

function wordsOf(title: string): Set<string> {
  return new Set(lettersAndDigits(title.toLowerCase()))
}

/** Shorter titles resemble too many others: *chosen*. */
const SHORTEST = 4

/** A share of the letters of a title that one it contains has at least: *chosen*. */
const LEAST_CONTAINED = 1 / 3

/** A share of the letters of a title that may differ, as after a slip or two: *measured on 32 lists*. */
const MOST_DIFFERENT = 0.12

/** Whether one title may be another way to write the other. */
export function resembles(a: string, b: string): boolean {
  const [short, long] = [titleKey(a), titleKey(b)].sort((first, second) => first.length - second.length) as [
    string,
    string
  ]
  if (short.length < SHORTEST) return false
  if (long.includes(short)) return short.length >= long.length * LEAST_CONTAINED
  const most = long.length * MOST_DIFFERENT
  return long.length <= LONGEST_COMPARED && long.length - short.length <= most && distance(short, long) <= most
}
