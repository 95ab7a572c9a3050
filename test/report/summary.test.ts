import {describe, expect, test} from '@jest/globals'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {parse} from '../../src/markdown/parse.js'
import type {Report} from '../../src/report/report.js'
import {summary} from '../../src/report/summary.js'
import {problem, safeFix} from './problems.js'
import {fileReport, hostile, reportOn} from './reports.js'

const show = (report: Report) => summary(report, {color: false})

test('says so when nothing is wrong', () => {
  expect(show({files: [fileReport([]), fileReport([], 'docs/clean.md')]})).toBe(
    '## paperlint\n\nNo problems in 2 files.\n'
  )
  expect(show({files: [fileReport([])], onlyNew: true})).toBe('## paperlint\n\nNo new problems in 1 file.\n')
})

test('counts the problems by rule, and lists them, errors first', () => {
  const problems = [problem('warning', {start: 28, end: 73}), problem('error', {fix: safeFix})]
  expect(show(reportOn(problems))).toBe(`## paperlint

**1 error, 1 warning** in 1 file. \`paperlint --fix\` would fix 1.

| rule | problems |
| --- | --- |
| [no-empty-link](https://github.com/paperlint/remark-paperlint/blob/main/rules/no-empty-link.md) | 2 |

| place | level | problem | rule |
| --- | --- | --- | --- |
| README.md:3:3 | error | Unexpected empty link, expected an address | no-empty-link |
| README.md:4:3 | warning | Unexpected empty link, expected an address | no-empty-link |
`)
})

test('lists a hundred problems, and counts the rest', () => {
  const report = show(reportOn(Array(102).fill(problem('warning'))))
  expect(report.match(/^\| README\.md:/gm)).toHaveLength(100)
  expect(report).toContain('| 102 |')
  expect(report).toMatch(/\n\n… and 2 more\.\n$/)
})

test('cuts a message short that would make the summary too large for GitHub', () => {
  const report = show(reportOn([problem('error', {message: '🚀'.repeat(600)})]))
  expect(report).toContain(` ${'🚀'.repeat(500)}… |`)
})

test('lists what is about the pull request first', () => {
  const problems = [problem('error'), problem('warning', {start: 28, end: 73})]
  const report = show({files: [{...fileReport(problems), addedLines: new Set([4])}]})
  expect(report.match(/^\| README\.md:\d/gm)).toEqual(['| README.md:4', '| README.md:3'])
})

test('says how many problems were fixed, or would be', () => {
  const fixed = {...fileReport([]), fixed: 2}
  expect(show({files: [fixed]})).toBe('## paperlint\n\nNo problems in 1 file. 2 problems fixed.\n')
  const report = summary({files: [fixed, fileReport([problem('error')])]}, {color: false, diff: true})
  expect(report).toContain('\n\n**1 error, 0 warnings** in 2 files. 2 problems would be fixed.\n\n')
})

test('names the sections with the most problems, two of one name by their lines', () => {
  const section = (text: string, line: number, problems: number) =>
    Array.from({length: problems}, () => Object.assign(problem('error'), {heading: {text, line}}))
  const problems = [
    ...section('Retrieval | Ranking', 10, 1),
    ...section('2023', 20, 2),
    ...section('2023', 30, 3),
    ...section('2024', 40, 1),
    ...section('2025', 50, 1),
    ...section('2026', 60, 1),
    problem('error')
  ]
  expect(show(reportOn(problems))).toContain(`
| section | place | problems |
| --- | --- | --- |
| 2023 | README.md:30 | 3 |
| 2023 | README.md:20 | 2 |
| Retrieval &#124; Ranking | README.md:10 | 1 |
| 2024 | README.md:40 | 1 |
| 2025 | README.md:50 | 1 |

`)
})

test('stays below the mebibyte that GitHub takes, whatever a stranger writes', () => {
  const problems = Array.from({length: 200}, (_, line) =>
    Object.assign(problem('error', {message: '@'.repeat(2000)}), {heading: {text: '$'.repeat(2000), line}})
  )
  expect(Buffer.byteLength(show(reportOn(problems, '@'.repeat(2000))))).toBeLessThan(1024 * 1024)
})

describe('what a stranger wrote is only text', () => {
  const messageIn = (message: string) => {
    const tree = parse(show(reportOn([problem('error', {message})])))
    const kinds: string[] = []
    const table = tree.children.at(-1)!
    visit(table, (node) => {
      if (node.type !== 'html' || !/^<\/?span>$/.test(node.value)) kinds.push(node.type)
    })
    return {
      cells:
        table.type === 'table' ? table.children[1]!.children.map((cell) => textOf(cell, {includeHtml: false})) : [],
      kinds: new Set(kinds)
    }
  }

  test.each([
    ['a cell that ends', 'a | b || c'],
    ['a cell that ends after a backslash', 'a \\| b \\\\| c \\'],
    ['a row that ends', 'a\n\n# b'],
    ['a link', '[a](https://evil.test) ![b](https://evil.test/b.png) [c][d]'],
    ['a bare address', 'https://evil.test www.evil.test'],
    ['HTML', '<img src=x> <!-- --> </td> &lt;'],
    ['emphasis and code', '*a* **b** _c_ ~d~ ~~e~~ `f` ``g'],
    ['an escape', '\\* \\[']
  ])('%s', (_, message) => {
    const {cells, kinds} = messageIn(message)
    expect(cells).toEqual(['README.md:3:3', 'error', message.replace(/\n+/g, ' '), 'no-empty-link'])
    expect(kinds).toEqual(new Set(['table', 'tableRow', 'tableCell', 'text']))
  })

  test.each([
    ['an e-mail address', 'a@evil.test', 'a<span>@</span>evil.test'],
    ['a mention', '@octocat', '<span>@</span>octocat'],
    ['a formula', '$a$', '<span>$</span>a<span>$</span>'],
    ['an address', 'http://evil.test', 'http<span>:</span>//evil.test']
  ])('%s is broken by an element', (_, message, expected) => {
    expect(show(reportOn([problem('error', {message})]))).toContain(`| ${expected} |`)
    expect(messageIn(message).kinds).toEqual(new Set(['table', 'tableRow', 'tableCell', 'text']))
  })

  test('an escape sequence is spelled out, and no command begins', () => {
    const report = show(reportOn([problem('error', {message: hostile})], `a${hostile}.md`))
    expect(report).not.toMatch(/[^\n -~]|##\[|^\s*::/m)
    expect(messageIn(hostile).cells[2]).toBe('a\\u001b]0;owned\\u0007\\u009b2J ::error::owned ##[error]owned\\u202e')
  })
})
