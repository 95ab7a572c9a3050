import {readFileSync} from 'node:fs'
import {stripVTControlCharacters} from 'node:util'
import {describe, expect, test} from '@jest/globals'
import {lintAndCount} from '../../../src/lint/lint.js'
import {Problem} from '../../../src/lint/problem.js'
import type {ReporterOptions} from '../../../src/report/report.js'
import {pretty} from '../../../src/report/terminal/pretty.js'
import {displayWidth} from '../../../src/text/display-width.js'
import {Source} from '../../../src/text/source.js'
import {problem, safeFix, unsafeFix} from '../problems.js'
import {fileReport, hostile, reportOn} from '../reports.js'

const show = (problems: Problem[], options: Partial<ReporterOptions> = {}) =>
  pretty(reportOn(problems), {color: false, ...options})

/** A list of as many items, and an error about each of them. */
function manyErrors(count: number) {
  const text = Array.from({length: count}, (_, index) => `- [Paper ${index + 1}]()\n`).join('')
  const source = new Source(text)
  const problems = Array.from({length: count}, (_, index) => {
    const start = source.lineStart(index + 1)! + 2
    const message = `Unexpected empty link of “Paper ${index + 1}”`
    return new Problem({message, start, end: start + 9, about: ''}, 'no-empty-link', 'error', source)
  })
  return {...fileReport(problems), text}
}

test('says what was read when nothing is wrong', () => {
  expect(show([])).toBe('README.md: 2 papers, no problems\n')
})

test('shows each problem with the line that it is on, the rules in a table, and how many there are', () => {
  const second = problem('warning', {message: 'Unexpected second listing', start: 28, end: 73})
  expect(show([problem('error', {fix: safeFix}), second])).toBe(`README.md

  3:3  error    no-empty-link  safe fix
       Unexpected empty link, expected an address
       │ - [Attention]()
       │   ^^^^^^^^^^^^^

  4:3  warning  no-empty-link
       Unexpected second listing
       │ - [Attention](https://arxiv.org/abs/1706.03762)
       │   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

rule           problems  --fix  --unsafe-fixes
no-empty-link         2      1

safe fix (--fix): 1
README.md: 2 papers, 1 error, 1 warning
`)
})

test('wraps a message between words, and goes on below its beginning', () => {
  const message = 'Unexpected link to `https://example.com/a-very-long-address-of-a-paper`, expected another address'
  expect(
    show([problem('error', {message})], {columns: 50})
      .split('\n')
      .slice(2, 7)
  ).toEqual([
    '  3:3  error    no-empty-link',
    '       Unexpected link to',
    '       `https://example.com/a-very-long-address-of-a-paper`,',
    '       expected another address',
    '       │ - [Attention]()'
  ])
})

test('a terminal that says no width, or 0 as a pseudo-terminal without a size does, has 80 columns', () => {
  const problems = [problem('error', {message: `Unexpected ${'word '.repeat(30)}at the end`})]
  expect(show(problems, {columns: 0})).toBe(show(problems, {columns: 80}))
  expect(show(problems)).toBe(show(problems, {columns: 80}))
})

test('fills the width of the terminal, and takes two columns for a Chinese character', () => {
  const message = `Unexpected heading ${'“多模态预训练” '.repeat(6)}without an entry in the table of contents`
  const lines = show([problem('error', {message})], {columns: 80}).split('\n')
  expect(lines.slice(3, 5)).toEqual([
    '       Unexpected heading “多模态预训练” “多模态预训练” “多模态预训练”',
    '       “多模态预训练” “多模态预训练” “多模态预训练” without an entry in the'
  ])
})

test.each([
  ['broken-zh', 60],
  ['broken-zh', 80],
  ['broken-bullets', 80],
  ['broken-bullets', 120]
])('breaks no word of fixtures/%s.md, and keeps within %d columns', (name, columns) => {
  const text = readFileSync(new URL(`../../../fixtures/${name}.md`, import.meta.url), 'utf8')
  const {problems} = lintAndCount(text, {})
  const lines = pretty({files: [{...fileReport(problems), text}]}, {color: false, columns}).split('\n')
  const isOneWord = (line: string) => !line.trim().includes(' ')
  expect(lines.filter((line) => displayWidth(line) > columns && !isOneWord(line))).toEqual([])
  const words = lines.map((line) => line.trim()).join(' ')
  for (const {reason} of problems) expect(words).toContain(reason)
})

test('passes over files without problems, and counts the files', () => {
  const files = [fileReport([], 'a.md'), fileReport([problem('error')], 'b.md')]
  const report = pretty({files}, {color: false})
  expect(report).toMatch(/^b\.md\n/)
  expect(report).toMatch(/\n2 files: 4 papers, 1 error\n$/)
})

describe('more than ten problems of one rule in a file', () => {
  test('are the first five and the number of the others', () => {
    expect(pretty({files: [manyErrors(11)]}, {color: false})).toBe(`README.md

  1:3  error    no-empty-link
       Unexpected empty link of “Paper 1”
       │ - [Paper 1]()
       │   ^^^^^^^^^

  2:3  error    no-empty-link
       Unexpected empty link of “Paper 2”
       │ - [Paper 2]()
       │   ^^^^^^^^^

  3:3  error    no-empty-link
       Unexpected empty link of “Paper 3”
       │ - [Paper 3]()
       │   ^^^^^^^^^

  4:3  error    no-empty-link
       Unexpected empty link of “Paper 4”
       │ - [Paper 4]()
       │   ^^^^^^^^^

  5:3  error    no-empty-link
       Unexpected empty link of “Paper 5”
       │ - [Paper 5]()
       │   ^^^^^^^^^
       … and 6 more of no-empty-link (--all lists them)

rule           problems  --fix  --unsafe-fixes
no-empty-link        11

README.md: 2 papers, 11 errors
`)
  })

  test('are all shown with --all', () => {
    const report = pretty({files: [manyErrors(11)]}, {color: false, all: true})
    expect(report).toContain('“Paper 11”')
    expect(report).not.toContain('--all')
  })

  test('are eleven or more: ten are shown', () => {
    expect(pretty({files: [manyErrors(10)]}, {color: false})).toContain('“Paper 10”')
  })
})

test('shows no line of the list, and no blank lines, where more than twenty problems are shown', () => {
  const all = {color: false, all: true}
  expect(pretty({files: [manyErrors(20)]}, all)).toContain('│ - [Paper 20]()')
  expect(
    pretty({files: [manyErrors(21)]}, all)
      .split('\n')
      .slice(0, 5)
  ).toEqual([
    'README.md',
    '   1:3  error    no-empty-link',
    '        Unexpected empty link of “Paper 1”',
    '   2:3  error    no-empty-link',
    '        Unexpected empty link of “Paper 2”'
  ])
})

test('shows no mark where nothing is on the line', () => {
  expect(show([problem('error', {start: 9, end: 10})])).not.toContain('│')
})

test('counts the problems of each rule instead of showing them with --statistics', () => {
  expect(
    show([problem('error', {fix: unsafeFix})], {statistics: true})
  ).toBe(`rule           problems  --fix  --unsafe-fixes
no-empty-link         1                      1

unsafe fix (--fix --unsafe-fixes): 1
README.md: 2 papers, 1 error
`)
})

test('shows more problems than a call can have arguments', () => {
  const problems = Array<Problem>(130_000).fill(problem('error'))
  expect(show(problems, {all: true}).split('\n').at(-2)).toBe('README.md: 2 papers, 130000 errors')
})

test('colours only when asked', () => {
  const problems = [problem('error', {fix: safeFix}), problem('warning', {fix: unsafeFix})]
  const report = show(problems, {color: true})
  expect(report).toContain(
    '\u001b[31merror  \u001b[39m  \u001b[2mno-empty-link\u001b[22m  \u001b[32msafe fix\u001b[39m\n'
  )
  expect(report).toContain(
    '\u001b[33mwarning\u001b[39m  \u001b[2mno-empty-link\u001b[22m  \u001b[2munsafe fix\u001b[22m\n'
  )
  expect(report).toContain('│ \u001b[22m  \u001b[31m^^^^^^^^^^^^^\u001b[39m\n')
  expect(show(problems)).not.toContain('\u001b')
})

test('links the name of a rule to its page where the terminal shows links', () => {
  const page = 'https://github.com/paperlint/remark-paperlint/blob/main/rules/no-empty-link.md'
  const link = `\u001b]8;;${page}\u0007no-empty-link\u001b]8;;\u0007`
  const report = show([problem('error'), problem('error')], {links: true})
  expect(report).toContain(`  3:3  error    ${link}\n`)
  expect(report).toContain(`\n${link}         2\n`)
})

test('shows control characters of titles and paths instead of sending them to the terminal', () => {
  const problems = [problem('error', {message: 'Unexpected “\u001b]0;owned\u0007\u009b2J”\nin a title'})]
  const report = pretty(reportOn(problems, 'a\u001b[2J.md'), {color: false})
  expect(report).toContain('a\\u001b[2J.md')
  expect(report).toContain('Unexpected “\\u001b]0;owned\\u0007\\u009b2J” in a title')
})

test('prints no command for the runner of a job: not at the start of a line, not in its middle', () => {
  const text = `${hostile.replace('\r\n', ' ')} ${hostile}\n::error::owned ##[error]owned\n`
  const source = new Source(text)
  const problems = [0, text.lastIndexOf('::error'), text.lastIndexOf('[error]')].map((start) => {
    const finding = {message: `Unexpected ${'word '.repeat(11)}${hostile} expected`, start, end: start + 1, about: ''}
    return new Problem(finding, 'no-empty-link', 'error', source)
  })
  const files = [{...fileReport(problems, '::error::owned.md'), text}]
  for (const color of [true, false]) {
    const report = pretty({files}, {color})
    expect(report).toContain('│')
    expect(stripVTControlCharacters(report)).not.toMatch(/^\s*::|##\[/m)
  }
})
