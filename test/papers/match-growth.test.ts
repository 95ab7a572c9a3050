import {expect, jest, test} from '@jest/globals'
import type {Presentation} from '../../src/papers/same-paper.js'

// Counts instead of measuring time: what takes time is comparing two presentations.
const original = await import('../../src/papers/same-paper.js')
let comparisons = 0
jest.unstable_mockModule('../../src/papers/same-paper.js', () => ({
  ...original,
  samePaper(a: Presentation, b: Presentation) {
    comparisons++
    return original.samePaper(a, b)
  }
}))
const {matchPapers} = await import('../../src/papers/match.js')

function countComparisons(presentations: readonly Presentation[]): number {
  comparisons = 0
  matchPapers(presentations)
  return comparisons
}

/** Four letters for each number, so that no title is another one's with a typing error. */
const word = (number: number) =>
  Array.from({length: 4}, (_, place) => 'bcdfghjklm'[Math.floor(number / 10 ** place) % 10]!.repeat(2)).join('a')

const kinds: Record<string, (number: number) => Presentation> = {
  'titles with the same first letters of their words': (number) => ({
    title: `Deep learning of x${word(number)} representations`,
    ids: []
  }),
  'titles that every tenth paper repeats': (number) => ({
    title: `Contrastive ${word(number % 10)} pre-training at scale`,
    ids: []
  }),
  'one id under ever new titles': (number) => ({
    title: `A study of ${word(number)} in retrieval`,
    ids: ['arxiv:1706.03762']
  }),
  'titles with ids of their own': (number) => ({
    title: `Deep learning of x${word(number)} representations`,
    ids: [`arxiv:2301.${String(number).padStart(5, '0')}`]
  })
}

test.each(Object.entries(kinds))(
  'ten times as many papers with %s take at most eleven times the comparisons',
  (_, kind) => {
    const [few, many] = [500, 5000].map((count) =>
      countComparisons(Array.from({length: count}, (_, number) => kind(number)))
    )
    expect(few).toBeGreaterThan(0)
    expect(many! / few!).toBeLessThanOrEqual(11)
  }
)
