// Which place the titles of some siblings have: each number just below and just above.
import {expect, test} from '@jest/globals'
import {type PartScores, rankParts, scoreParts} from '../../src/titles/choose.js'
import {EntryText, titleParts} from '../../src/titles/parts.js'

/** Two places without a mark of their own. */
const [first, second] = titleParts.filter(({isMark}) => !isMark)

const scores = (count: number, ofFirst: number, ofSecond: number): PartScores => ({
  count,
  of: (index) => (titleParts[index] === first ? ofFirst : titleParts[index] === second ? ofSecond : 0)
})

test.each([
  [29, 29],
  [59, 59],
  [60, 30],
  [90, 30]
])('of %i siblings %i are read', (siblings, read) => {
  expect(scoreParts(Array.from({length: siblings}, () => new EntryText([]))).count).toBe(read)
})

test.each([
  ['nearly as well', 0.54, first],
  ['clearly better', 0.56, second]
])('of two places, of which the later one fits %s, one is meant', (_, ofSecond, expected) => {
  expect(rankParts(scores(10, 0.5, ofSecond)).best).toBe(expected)
})

test('two siblings are read as the others of the document, four as they are', () => {
  expect(rankParts(scores(2, 1, 0), scores(50, 0, 1)).best).toBe(second)
  expect(rankParts(scores(4, 0, 1), scores(50, 1, 0)).best).toBe(second)
})
