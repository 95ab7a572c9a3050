import {expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'

const LIMIT = 512_000

/** A list of so many bytes, with an entry on its last line. */
function listOf(bytes: number): string {
  const last = '\n\n## Last\n\n- [A paper](https://arxiv.org/abs/2001.00001)'
  const line = `${'é'.repeat(499)}\n\n`
  const head = '# Long list\n\n'
  const rest = bytes - head.length - last.length
  const lines = line.repeat(Math.floor(rest / 1000))
  return head + lines + 'x'.repeat(rest % 1000) + last
}

function tell(text: string, path: string | undefined = 'README.md') {
  return lint(text, {path})
    .filter(({ruleId}) => ruleId === 'no-hidden-end')
    .map(({place, severity, reason}) => `${place.start.line} ${severity} ${reason}`)
}

test('the bytes of UTF-8 count, with the byte order mark', () => {
  const full = listOf(LIMIT)
  const lines = full.split('\n').length
  const nearly = `${lines} warning Unexpected length of over 90 % of the 512000 bytes that GitHub shows of a README, expected room for more`
  expect(tell(full)).toEqual([nearly])
  const hidden = (line: number, what: string) => [
    `${line} warning Unexpected line after the 512000 bytes that GitHub shows of a README, expected a shorter one; ${what} are hidden`
  ]
  expect(tell(`${full}\n`)).toEqual([nearly])
  expect(tell(`\uFEFF${full}`)).toEqual(hidden(lines, '1 entry and 0 sections'))
  expect(tell(listOf(LIMIT + 1000))).toEqual(hidden(1025, '1 entry and 1 section'))
})

test('a note from 90 % on', () => {
  expect(tell(listOf(LIMIT * 0.9))).toHaveLength(1)
  expect(tell(listOf(LIMIT * 0.9 - 1))).toEqual([])
})

test('only a README, wherever it is', () => {
  const text = listOf(LIMIT + 1000)
  expect(tell(text, 'docs/readme.markdown')).toHaveLength(1)
  expect(tell(text, '/home/me/list/Readme.md')).toHaveLength(1)
  expect(tell(text, 'papers.md')).toEqual([])
  expect(lint(text).filter(({ruleId}) => ruleId === 'no-hidden-end')).toEqual([])
})
