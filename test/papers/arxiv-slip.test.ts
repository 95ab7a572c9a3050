import {expect, test} from '@jest/globals'
import {readArxivSlip} from '../../src/papers/arxiv-slip.js'

test.each([
  ['https://arxiv.org/abs/203.05527', '203.05527', 'four digits for year and month before the dot, not 3'],
  ['https://arxiv.org/abs/2014.14522v1', '2014.14522v1', 'a month from 01 to 12 as its third and fourth digit, not 14'],
  ['https://arxiv.org/pdf/2307.000400.pdf', '2307.000400', 'five digits after the dot since 2015, not 6'],
  ['https://www.arxiv.org/abs/1412.00040', '1412.00040', 'four digits after the dot until 2014, not 5'],
  ['https://arxiv.org/abs/0612.1234', '0612.1234', 'an id from April 2007 on: before, ids had the form `cs/0112017`'],
  ['https://arxiv.org/abs/2307.00000', '2307.00000', 'a number above zero after the dot'],
  ['https://arxiv.org/abs/230700040', '230700040', 'an id such as `2211.05719`'],
  ['https://arxiv.org/abs/xxxx.xxxxx', 'xxxx.xxxxx', 'an id such as `2211.05719`'],
  ['https://arxiv.org/abs/2501.xxxxx', '2501.xxxxx', 'an id such as `2211.05719`'],
  ['https://arxiv.org/pdf/25xx.0xxxx', '25xx.0xxxx', 'an id such as `2211.05719`'],
  ['https://arxiv.org/abs/1910.01708Scott', '1910.01708Scott', '`1910.01708`'],
  ['https://arxiv.org/pdf/1112.6209.pdf&embed', '1112.6209.pdf&embed', '`1112.6209`']
])('%s', (url, id, expected) => {
  expect(readArxivSlip(url)).toEqual({id, expected})
})

test.each([
  'https://arxiv.org/abs/1608.06993',
  'https://arxiv.org/pdf/1608.06993v5.pdf',
  'https://arxiv.org/html/2412.14468v1/extracted/x.png',
  'https://arxiv.org/abs/cs/0205070',
  'https://arxiv.org/list/cs.CL/2307',
  'https://example.org/abs/203.05527',
  'abs/203.05527'
])('nothing is wrong with %s', (url) => {
  expect(readArxivSlip(url)).toBeUndefined()
})
