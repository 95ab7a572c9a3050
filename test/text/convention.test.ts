import {describe, expect, test} from '@jest/globals'
import {convention, isClear, isMajority, reasonOf} from '../../src/text/convention.js'

test.each([
  [2, 2, false],
  [2, 3, true],
  [3, 5, false],
  [4, 6, true],
  [5, 8, false]
])('%d of %d are a clear convention: %p', (agreeing, total, expected) => {
  expect(isClear(agreeing, total)).toBe(expected)
})

test.each([
  [1, 1, true],
  [1, 2, false],
  [2, 3, true],
  [2, 4, false]
])('%d of %d are a majority: %p', (agreeing, total, expected) => {
  expect(isMajority(agreeing, total)).toBe(expected)
})

describe('convention', () => {
  const firstLetter = (word: string) => word[0]

  test('says what most have, and who', () => {
    expect(convention(['ax', 'b', 'ay'], firstLetter, isClear)).toEqual({
      value: 'a',
      agreeing: ['ax', 'ay'],
      total: 3
    })
  })

  test('is nothing where too few agree, or nobody is asked', () => {
    expect(convention(['a', 'b'], firstLetter, isMajority)).toBeUndefined()
    expect(convention([], firstLetter, isMajority)).toBeUndefined()
  })

  test('gives its reason', () => {
    expect(reasonOf(2, 3, 'tables', 9)).toBe('as in 2 of 3 tables (see line 9)')
  })
})
