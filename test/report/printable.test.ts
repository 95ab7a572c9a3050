import {expect, test} from '@jest/globals'
import {printable, printableLine, printableLogLine} from '../../src/report/printable.js'

test.each([
  ['an escape sequence', '\u001b[31mred', '\\u001b[31mred'],
  ['a bell', 'ding\u0007', 'ding\\u0007'],
  ['a C1 control character', '\u009b2J', '\\u009b2J'],
  ['a carriage return that would hide what stands before it', 'bad\rgood', 'bad\\u000dgood'],
  ['text turned round', 'a\u202etxt.md', 'a\\u202etxt.md']
])('spells out %s', (_, text, expected) => {
  expect(printable(text)).toBe(expected)
})

test('keeps line endings, tabs, and every script', () => {
  const text = 'a\tb\r\nc\n多模态 عربى 🚀'
  expect(printable(text)).toBe(text)
})

test('puts everything on one line where that is wanted', () => {
  expect(printableLine('a\tb\r\nc\n\nd')).toBe('a b c d')
})

test.each([
  ['begins with a command', '::error::owned', '\\u003a:error::owned'],
  [
    'begins with one after blanks, which the runner passes over',
    ' \u00a0\u3000::error::owned',
    ' \u00a0\u3000\\u003a:error::owned'
  ],
  ['would begin with one after a line ending', '\r\n::error::owned', ' \\u003a:error::owned'],
  ['has a command of the older kind anywhere', 'a ###[error]b ##[group]c', 'a ##\\u0023[error]b #\\u0023[group]c']
])('makes no command of a line that %s', (_, text, expected) => {
  expect(printableLogLine(text)).toBe(expected)
})

test('leaves colons and number signs that are no command', () => {
  expect(printableLogLine('std::vector :: # [a] ## b')).toBe('std::vector :: # [a] ## b')
})
