import {expect, test} from '@jest/globals'
import {isClear} from '../../src/text/convention.js'

test.each([
  [2, 2, false],
  [2, 3, true],
  [1, 3, false],
  [4, 6, true],
  [4, 7, false]
])('%d of %d', (agreeing, all, expected) => {
  expect(isClear(agreeing, all)).toBe(expected)
})
