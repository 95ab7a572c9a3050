import {expect, test} from '@jest/globals'
import {readTextLinks} from '../../src/links/text-links.js'
import {meantLabels} from '../../src/links/undefined-labels.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

function read(text: string): string[] {
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  return meantLabels(readTextLinks(list).labels, list).map(({label}) => text.slice(label.start, label.end))
}

const defined =
  '- [Thinking in Small Steps][steps] [code][steps-code]\n\n[steps]: https://example.org/a\n[steps-code]: https://example.org/b\n\n'

test('a reference of its own, or with the text of one that works', () => {
  expect(read(`${defined}[When Steps Mislead][mislead]`)).toEqual(['[When Steps Mislead][mislead]'])
  expect(read(`${defined}[Other](https://example.org/c) [code][other]`)).toEqual(['[code][other]'])
})

test('a text that is its own label, in a list with such references', () => {
  expect(read(`${defined}[When Steps Mislead][]`)).toEqual(['[When Steps Mislead][]'])
  expect(read('[When Steps Mislead][]')).toEqual([])
  expect(read(`${defined}[Other](https://example.org/c) [oral][]`)).toEqual([])
})

test('tags in brackets', () => {
  expect(read(`${defined}[Other](https://example.org/c) [oral][code soon]`)).toEqual([])
  expect(read('[When Steps Mislead][mislead]')).toEqual([])
  expect(read(`${defined}[oral] [best paper], [a][https://example.org/c], f[i][j](x)`)).toEqual([])
})

test('footnotes, in a text that defines some', () => {
  expect(read('A[^1] and B[^2] [^a b]\n\n[^1]: A note.')).toEqual(['[^2]'])
  expect(read('A [^2]')).toEqual([])
})
