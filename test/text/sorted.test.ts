import {expect, test} from '@jest/globals'
import {signsIn} from '../../src/text/sorted.js'

test('a sign is in each span that it starts in', () => {
  const hasStar = signsIn('one * two', /\*/g)
  expect(hasStar({start: 0, end: 4})).toBe(false)
  expect(hasStar({start: 0, end: 5})).toBe(true)
  expect(hasStar({start: 4, end: 9})).toBe(true)
  expect(hasStar({start: 5, end: 9})).toBe(false)
})
