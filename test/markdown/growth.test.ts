import {execFileSync} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'

/** What took time that grows with the square of its length. */
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
  '<a id="x"></a>\n\n',
  '<p>\n| a |\n|-|\n| b |\n'
]
/** What took little work for each pair of them, so that only many of them show it. */
const pairs = [
  '<table><td><a href="#a">a</a> <a href="#b">b</a></table>\n\n',
  '<!-- toc -->\n\n- [A](#a)\n- [B](#b)\n- [C](#c)\n\n<!-- tocstop -->\n\n## A\n\n'
]
/** What an entry can say behind its title. */
const ofEntries = ['[A](https://x.de) - b ', '*a* ', 'of\n', '**of**\n', 'a. *b* ']

const wideTable = (length: number) => {
  const width = length / 25
  return `${'| a '.repeat(width)}|\n${'|-'.repeat(width)}|\n${'| [x](https://x.de) '.repeat(width)}|\n`
}
const wideHeader = (length: number) => {
  const width = length / 10
  return `${'| a '.repeat(width)}|\n${'|-'.repeat(width)}|\n${'||\n'.repeat(width)}`
}
const namesakes = (length: number) => {
  const numbers = Array.from({length: length / 40}, (_, index) => index + 1)
  return `# B\n\n${numbers.map((number) => `- [A](#a-${number})\n`).join('')}\n${'## A\n\n'.repeat(numbers.length + 1)}`
}
const missingEntries = (length: number) => {
  const numbers = Array.from({length: length / 60}, (_, index) => index + 1)
  const entries = numbers
    .filter((number) => number % 8 !== 0)
    .map((number) => `- [Topic ${number}](#topic-${number})\n`)
  return `# B\n\n${entries.join('')}\n${numbers.map((number) => `## Topic ${number}\n\nText\n\n`).join('')}`
}
const repeated = (construct: string, length: number) => `# A\n\n${construct.repeat(length / construct.length)}\n`
const entry = (construct: string, length: number) =>
  `- [FooNet](https://arxiv.org/abs/1706.03762) ${construct.repeat(length / construct.length)}\n`

/** How much work each text takes, as `count-work.js` counts it. It needs a build. */
function countWork(groups: string[][]): number[][] {
  // Code that was optimized, and code that was thrown away, counts no more.
  const flags = ['--no-opt', '--no-sparkplug', '--no-flush-bytecode']
  const script = fileURLToPath(new URL('count-work.js', import.meta.url))
  const input = JSON.stringify(groups)
  return JSON.parse(execFileSync(process.execPath, [...flags, script], {input, encoding: 'utf8'}))
}

/** A text of twice the length takes twice the work; where one loop is within another it takes four times as much. */
const LENGTHS = [10_000, 20_000]
const MOST = 2.5
const LENGTHS_OF_PAIRS = [80_000, 160_000]
const MOST_OF_PAIRS = 2.1

const works = countWork([
  ...constructs.map((construct) => LENGTHS.map((length) => repeated(construct, length))),
  ...ofEntries.map((construct) => LENGTHS.map((length) => entry(construct, length))),
  ...pairs.map((construct) => LENGTHS_OF_PAIRS.map((length) => repeated(construct, length))),
  LENGTHS_OF_PAIRS.map(wideTable),
  LENGTHS_OF_PAIRS.map(wideHeader),
  LENGTHS_OF_PAIRS.map(namesakes),
  LENGTHS_OF_PAIRS.map(missingEntries)
])

test.each([...constructs, ...ofEntries].map((construct, index) => [construct, works[index]!] as const))(
  'twice as much of %j is read and fixed with twice the work',
  (_, [few, many]) => {
    expect(few).toBeGreaterThan(500)
    expect(many! / few!).toBeLessThan(MOST)
  }
)

test.each(
  [...pairs, 'a column', 'a column above short rows', 'a heading with the same text', 'a missing entry'].map(
    (construct, index, all) => [construct, works.at(index - all.length)!] as const
  )
)('many of %j are read and fixed with work that grows as the text does', (_, [few, many]) => {
  expect(many! / few!).toBeLessThan(MOST_OF_PAIRS)
})

test('an entry with ten thousand links is read', () => {
  expect(lint(entry(ofEntries[0]!, 220_000))).toEqual([])
})

test('a paragraph with more references than V8 takes as the arguments of a call is read', () => {
  expect(lint('[a][b] '.repeat(150_000))).toEqual([])
})

test('HTML may be nested ten thousand deep, and no deeper', () => {
  const nested = (depth: number) => `${'<div>\n'.repeat(depth)}\n`
  expect(lint(nested(10_000))).toEqual([])
  expect(() => lint(nested(10_001))).toThrow('nested too deeply in HTML to be read')
})
