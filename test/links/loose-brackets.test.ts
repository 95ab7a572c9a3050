import {expect, test} from '@jest/globals'
import {readTextLinks} from '../../src/links/text-links.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** The loose brackets of a text, each with its offset. */
function read(text: string): [bracket: string, start: number][] {
  const {broken, loose} = readTextLinks(readPaperList(parse(text), new Source(text), defaultSettings))
  expect(broken).toEqual([])
  return loose.map(({bracket, start}) => [bracket, start])
}

test.each([
  ['[a](u)]', ']', 6],
  ['[a](u) ]', ']', 7],
  ['[[a](u)', '[', 0],
  ['[ **[a](u)**', '[', 0],
  ['[[a](u))]', ')', 7],
  ['* [a](#b))', ')', 9],
  ['[[a](u), [[b](v)]', '[', 0],
  ['[[a](u)]]', ']', 8],
  ['[[a]](u)]', ']', 8],
  ['([a](u)', '(', 0],
  ['([a](u) [b](v)', '(', 0],
  ['([a](u)]', '(', 0],
  ['([a](u), b and others', '(', 0]
])('%s has one', (text, bracket, start) => {
  expect(read(text)).toEqual([[bracket, start]])
})

test.each([
  '[[a](u)] [b [c]](v) [[d]](w) [e](u)',
  '[MR 2021] [a](u) [[b](v) | [c](w)]',
  '\\[Oral\\] [[a](u)] \\[[b](v)\\] \\[[c](w)]',
  'for x in [0, 1) and (0, 1] see [a](u), [1.7k:fire:] [b](v)',
  '1) [a](u), b) [b](v) :)',
  '(see [a](u)\nand [b](v)) ([c](w) and others) :(',
  '[![a](b.svg)](u) [![c](d.svg)](v)',
  '`[`[a](u) <!-- [ -->[b](v)',
  '（[a](u))',
  '- [ ] [a](u)\n- [x] [b](v)'
])('%s has none', (text) => {
  expect(read(text)).toEqual([])
})

test('brackets can go over the cells of a row', () => {
  expect(read('| A | B |\n| - | - |\n| [[a](u) | [b](v)] |\n| [[a](u) | [b](v) |')).toEqual([['[', 44]])
})

test('up to twenty signs are between a bracket and its link', () => {
  expect(read(`${'['.repeat(21)}[a](u)`)).toEqual([['[', 0]])
  expect(read(`${'['.repeat(22)}[a](u)`)).toEqual([['[', 1]])
})
