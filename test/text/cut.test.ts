import {expect, test} from '@jest/globals'
import {cutEnd, cutMiddle, cutStart} from '../../src/text/cut.js'

test.each([
  [10, 'abcdef', 'abcdef', 'abcdef'],
  [6, 'abcdef', 'abcdef', 'abcdef'],
  [5, 'abcd…', '…cdef', 'ab…ef'],
  [4, 'abc…', '…def', 'ab…f'],
  [1, '…', '…', '…'],
  [0, '', '', '']
])('to %d columns', (columns, end, start, middle) => {
  expect([cutEnd('abcdef', columns), cutStart('abcdef', columns), cutMiddle('abcdef', columns)]).toEqual([
    end,
    start,
    middle
  ])
})

test('never divides a character, of which some take two columns', () => {
  expect(cutEnd('多模态预训练', 6)).toBe('多模…')
  expect(cutStart('多模态预训练', 6)).toBe('…训练')
  expect(cutEnd('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…')
  expect(cutEnd('👩‍💻👩‍💻👩‍💻', 5)).toBe('👩‍💻👩‍💻…')
})
