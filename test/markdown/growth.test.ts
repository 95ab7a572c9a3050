import process from 'node:process'
import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'
import {UnreadableError} from '../../src/markdown/unreadable.js'

/** What took time that grows with the square of its length: at this size some took ten seconds and more, where the others take less than one. */
const SIZE = 250_000
const LONGEST = 6000

const constructs = [
  'http<',
  'www<',
  'a-@',
  '（',
  '[x](',
  '<div>\n',
  '<details>\n\n',
  '<a href="\n',
  'a@b.de ',
  'https://x( ',
  '[[',
  '】(',
  '<a id="x"></a>\n\n'
]
/** What an entry can say behind its title. */
const ofEntries = ['[A](https://x.de) - b ', '*a* ', 'of\n', '**of**\n']

const repeated = (construct: string) => `# A\n\n${construct.repeat(Math.ceil(SIZE / Buffer.byteLength(construct)))}\n`

/**
 * Reads a text, or says in one line that it cannot be read.
 *
 * @returns How many milliseconds the processor worked: whether the machine has other work makes no difference.
 */
function read(text: string, by: (text: string) => unknown): number {
  const start = process.cpuUsage()
  try {
    by(text)
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError)
  }
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('a text is read in the time that its length takes, or refused', () => {
  test.each([...constructs, '<p>\n| a |\n|-|\n| b |\n', 'www.', 'https://x('])('made of %j', (construct) => {
    expect(read(repeated(construct), lint)).toBeLessThan(LONGEST)
  })

  test.each(ofEntries)('an entry too: made of %j', (construct) => {
    const entry = `- [FooNet](https://arxiv.org/abs/1706.03762) ${construct.repeat(SIZE / construct.length)}\n`
    expect(read(entry, lint)).toBeLessThan(LONGEST)
  })

  test.each(constructs)('and so it is fixed: made of %j', (construct) => {
    expect(read(repeated(construct), fix)).toBeLessThan(LONGEST)
  })
})

test('HTML may be nested ten thousand deep, and no deeper', () => {
  const nested = (depth: number) => `${'<div>\n'.repeat(depth)}\n`
  expect(lint(nested(10_000))).toEqual([])
  expect(() => lint(nested(10_001))).toThrow('nested too deeply in HTML to be read')
})
