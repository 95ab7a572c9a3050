import {expect, test} from '@jest/globals'
import {areOneEditApart} from '../../src/text/one-edit.js'

test.each([
  ['arxiv', 'arxivv'],
  ['arxiv', 'rxiv'],
  ['arxiv', 'arciv'],
  ['arxiv', 'arvix'],
  ['project', 'porject'],
  ['', 'a']
])('%j and %j are one edit apart', (first, second) => {
  expect(areOneEditApart(first, second)).toBe(true)
  expect(areOneEditApart(second, first)).toBe(true)
})

test.each([
  ['arxiv', 'arxiv'],
  ['arxiv', 'arxivvv'],
  ['arxiv', 'axriw'],
  ['arxiv', 'rxivs'],
  ['abcd', 'badc'],
  ['', '']
])('%j and %j are not', (first, second) => {
  expect(areOneEditApart(first, second)).toBe(false)
  expect(areOneEditApart(second, first)).toBe(false)
})
