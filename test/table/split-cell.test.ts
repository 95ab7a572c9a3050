import {expect, test} from '@jest/globals'
import {readRow} from '../../src/table/grid.js'
import {hasSplitText, joinCells} from '../../src/table/split-cell.js'

const row = (text: string) => readRow(text, 0, text.length, 1)

test('a link that three pipes split is a split text, and one that four do is prose with brackets', () => {
  const three = '| [a | b | c | d](https://example.org) |'
  const four = '| [a | b | c | d | e](https://example.org) |'
  expect([hasSplitText(row(three), three), hasSplitText(row(four), four)]).toEqual([true, false])
})

test('cells are joined only where one way gives the width', () => {
  const one = '| [a | b](u) | c |'
  const two = '| [a | b](u) | [c | d](u) |'
  expect(joinCells(row(one), 2, one)).toEqual([5])
  expect(joinCells(row(two), 3, two)).toBeUndefined()
  expect(joinCells(row(two), 2, two)).toBeUndefined()
})
