import {expect, test} from '@jest/globals'
import {arxivYear} from '../../src/papers/numbering.js'

test.each([
  ['arxiv:2205.10625', 2022],
  ['arxiv:0704.0001', 2007],
  ['arxiv:hep-th/9901001', 1999],
  ['acl:2020.acl-main.219', undefined]
])('the year of %s is %p', (id, expected) => {
  expect(arxivYear(id)).toBe(expected)
})
