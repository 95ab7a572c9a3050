import {expect, test} from '@jest/globals'
import {inPaper, quote, withoutAddresses} from '../../src/text/quote.js'

test('a short text is quoted as it is', () => {
  expect(quote('Deep Residual Learning')).toBe('“Deep Residual Learning”')
  expect(quote('A  title\non two lines')).toBe('“A title on two lines”')
})

test.each([
  [
    'after a word',
    `${'Attention '.repeat(6)}Is All You Need`,
    '“Attention Attention Attention Attention Attention Attention…”'
  ],
  ['without the comma', `${'word '.repeat(10)}word, supercalifragilistic`, `“${'word '.repeat(10)}word…”`],
  [
    'before a bracket that would be cut apart',
    `${'word '.repeat(8)}(a remark that goes on in brackets)`,
    `“${'word '.repeat(7)}word…”`
  ],
  ['in a long word', 'a'.repeat(61), `“${'a'.repeat(59)}…”`],
  ['by its width', '多模态预训练'.repeat(6), `“${'多模态预训练'.repeat(6).slice(0, 29)}…”`]
])('a long text is cut %s', (_, text, quoted) => {
  expect(quote(text)).toBe(quoted)
})

test('60 columns are not too long', () => {
  expect(quote('a'.repeat(60))).toBe(`“${'a'.repeat(60)}”`)
})

test.each([
  ['[Knowledge-Based Systems]', '“Knowledge-Based Systems”'],
  ['[Knowledge-Based Systems', '“Knowledge-Based Systems”'],
  ['Knowledge-Based Systems]', '“Knowledge-Based Systems”'],
  ['“Sequence to Sequence”', '“Sequence to Sequence”'],
  ['arxiv.org/abs/1512.03385)', '“arxiv.org/abs/1512.03385”'],
  ['[a] and [b]', '“[a] and [b]”'],
  ['[]', '“[]”']
])('brackets and quotes around all of it are left out: %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted)
})

test('a message names the paper at its end, if it has a title', () => {
  expect(inPaper('Deep Residual Learning')).toBe(', in “Deep Residual Learning”')
  expect(inPaper('')).toBe('')
})

test.each([
  ['[Project page](https://example.org)', 'Project page'],
  ['[[Link]](https://arxiv.org/abs/2502.19628) and more', 'Link and more'],
  ['[![Page](https://img.shields.io/badge/Page)](https://example.org)', 'Page'],
  ['[Data, Model] A Title', '[Data, Model] A Title']
])('of a content with links the text is quoted: %s', (content, text) => {
  expect(withoutAddresses(content)).toBe(text)
})
