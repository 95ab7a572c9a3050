import {expect, test} from '@jest/globals'
import {fullYear, isDate, readDate} from '../../src/text/dates.js'

test.each([
  ['2023-05-01', [2023, 5, 1]],
  ['2023/5', [2023, 5]],
  ['2024.05', [2024, 5]],
  ['2023年5月12日', [2023, 5, 12]],
  ['05/2023', [2023, 5]],
  ['May 2023', [2023, 5]],
  ['Nov., 2022', [2022, 11]],
  ['2 May 2023', [2023, 5, 2]],
  ['May 2nd, 2023', [2023, 5, 2]],
  ['CVPR 2023', [2023]],
  ['Machine Intelligence 2023', [2023]],
  ['2023-13', [2023]],
  ['Sept. 2022', [2022, 9]],
  ['2023Jul', [2023, 7]],
  // Words that begin as months do.
  ['Decoder 2021', [2021]],
  ['Octopus 2023', [2023]],
  ['2021 to 2023', undefined],
  ['arXiv 2005.14165', undefined],
  ['-', undefined]
])('readDate(%j) is %j', (text, expected) => {
  expect(readDate(text)).toEqual(expected)
})

test.each([
  ['2023', true],
  ['2023-05-01', true],
  ['May 2023', true],
  ['Sept. 2023', true],
  ['May 2, 2023', true],
  ['Decoder 2021', false],
  ['Marvel 2020', false],
  ['Market 2023', false],
  ['CVPR 2023', false],
  ['9 Feb 2020', true],
  ['9th February, 2020', true],
  ['9 2020', false],
  ['arXiv 9 Feb 2020', false]
])('isDate(%j) is %p', (text, expected) => {
  expect(isDate(text)).toBe(expected)
})

test.each([
  [49, 2049],
  [50, 1950]
])('%d for short is %d', (short, full) => {
  expect(fullYear(short)).toBe(full)
})
