import {expect, test} from '@jest/globals'
import {readDate} from '../../src/papers/dates.js'

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
  ['2021 to 2023', undefined],
  ['arXiv 2005.14165', undefined],
  ['-', undefined]
])('readDate(%j) is %j', (text, expected) => {
  expect(readDate(text)).toEqual(expected)
})
