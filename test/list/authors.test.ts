import {expect, test} from '@jest/globals'
import {beginsWithAuthors} from '../../src/list/authors.js'

test.each([
  'Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit. Attention Is All You Need',
  'Y. Zhu, Y. Xu, F. Yu, Q. Liu, S. Wu, and L. Wang. Arxiv 2020.',
  'Laurens van der Maaten, Geoffrey Hinton, Kilian Q. Weinberger'
])('%s', (text) => {
  expect(beginsWithAuthors(text)).toBe(true)
})

test.each([
  'Attention, Learn to Solve Routing Problems!',
  'Vision, Language, and Action in the Wild',
  'Kaiming He, Xiangyu Zhang',
  'Deep Residual Learning for Image Recognition'
])('%s does not', (text) => {
  expect(beginsWithAuthors(text)).toBe(false)
})
