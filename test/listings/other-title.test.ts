import {expect, test} from '@jest/globals'
import {otherTitle} from '../../src/listings/other-title.js'

const paper = {title: 'Dense Passage Retrieval', ids: ['arxiv:2004.04906']}

test.each([
  [
    'another title',
    {...paper, title: 'Finding Passages'},
    '; line 3 lists it as “Finding Passages”, with the same `arxiv:2004.04906`'
  ],
  [
    'another title, known by that of a third entry',
    {title: 'Finding Passages', ids: []},
    '; line 3 lists it as “Finding Passages”'
  ],
  ['the same title', paper, ''],
  ['the same title in capitals', {...paper, title: 'DENSE PASSAGE RETRIEVAL'}, ''],
  ['a title with a subtitle', {...paper, title: 'Dense Passage Retrieval for Open-Domain Question Answering'}, ''],
  ['a misspelt title', {...paper, title: 'Dense Passage Retreival'}, '']
])('%s', (_name, other, expected) => {
  expect(otherTitle(paper, other, 'line 3')).toBe(expected)
})
