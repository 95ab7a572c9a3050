import {expect, test} from '@jest/globals'
import {indexIn} from '../../src/text/span.js'

test.each([
  [0, 9, 1],
  [2, 9, 5],
  [2, 7, 5],
  [2, 6, -1],
  [6, 9, -1]
])('from %i to %i the words are at %i', (start, end, expected) => {
  expect(indexIn('[ab][ab] ', 'ab', {start, end})).toBe(expected)
})
