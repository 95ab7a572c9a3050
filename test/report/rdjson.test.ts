import {describe, expect, test} from '@jest/globals'
import {Problem} from '../../src/lint/problem.js'
import {rdjson} from '../../src/report/rdjson.js'
import type {Report} from '../../src/report/report.js'
import {Source} from '../../src/text/source.js'
import {problem, safeFix} from './problems.js'
import {hostile, read, reportOn} from './reports.js'

const parsed = (report: Report) => JSON.parse(rdjson(report, {color: false}))

test('is a result of paperlint, also without diagnostics', () => {
  expect(parsed(reportOn([]))).toEqual({
    source: {name: 'paperlint', url: 'https://github.com/paperlint/remark-paperlint'},
    diagnostics: []
  })
})

test('gives a diagnostic its place, severity, rule and suggestion', () => {
  expect(parsed(reportOn([problem('error', {fix: safeFix})])).diagnostics).toEqual([
    {
      message: 'Unexpected empty link, expected an address',
      location: {path: 'README.md', range: {start: {line: 3, column: 3}, end: {line: 3, column: 16}}},
      severity: 'ERROR',
      code: {
        value: 'no-empty-link',
        url: 'https://github.com/paperlint/remark-paperlint/blob/main/rules/no-empty-link.md'
      },
      suggestions: [
        {
          range: {start: {line: 3, column: 15}, end: {line: 3, column: 15}},
          text: 'https://arxiv.org/abs/1706.03762'
        }
      ],
      original_output: 'README.md:3:3: error Unexpected empty link, expected an address (no-empty-link)'
    }
  ])
})

test('suggests nothing for a fix of several edits: one of them alone could lose an entry', () => {
  const move = {
    applicability: 'safe' as const,
    edits: [
      {start: 10, end: 26, text: ''},
      {start: 74, end: 74, text: '- [Attention]()\n'}
    ]
  }
  expect(parsed(reportOn([problem('warning', {fix: move})])).diagnostics[0]).not.toHaveProperty('suggestions')
})

describe('columns count bytes of UTF-8', () => {
  const columns = (text: string, found: string) => {
    const source = new Source(text)
    const start = source.text.indexOf(found)
    const end = start + found.length
    const fix = {applicability: 'safe' as const, edits: [{start, end, text: 'x'}]}
    const problems = [
      new Problem({message: 'Unexpected x', start, end, about: 'x', fix}, 'no-empty-link', 'error', source)
    ]
    const [{location, suggestions}] = parsed({files: [{path: 'a.md', text, fixed: 0, read, problems}]}).diagnostics
    expect(suggestions[0].range).toEqual(location.range)
    return [location.range.start.column, location.range.end.column]
  }

  test.each([
    ['of ASCII', '- [a]()', '[a]', [3, 6]],
    ['of Chinese', '论文 [码]()', '[码]', [8, 13]],
    ['of an emoji, which is two UTF-16 units', '🚀 [a]()', '[a]', [6, 9]],
    ['of a byte order mark, which is in the file', '\uFEFF[a]()', '[a]', [4, 7]],
    ['of a later line, before which no mark stands', '\uFEFF\r\n论[a]()\r\n', '[a]', [4, 7]]
  ])('%s', (_, text, found, expected) => {
    expect(columns(text, found)).toEqual(expected)
  })
})

test('what a stranger wrote is no escape sequence and no command, and a suggestion is read back as it was', () => {
  const fix = {applicability: 'unsafe' as const, edits: [{start: 12, end: 25, text: hostile}]}
  const report = reportOn([problem('error', {message: `Unexpected “${hostile}”`, fix})], `a${hostile}.md`)
  const printed = rdjson(report, {color: false})
  expect(printed).not.toMatch(/[^\n -~“”]|##\[/)
  expect(printed).not.toMatch(/^\s*::/m)
  const [{message, location, suggestions, original_output}] = JSON.parse(printed).diagnostics
  expect(message).toBe('Unexpected “a\\u001b]0;owned\\u0007\\u009b2J ::error::owned ##[error]owned\\u202e”')
  expect(location.path).toBe(`a${hostile}.md`)
  expect(suggestions[0].text).toBe(hostile)
  expect(original_output.split('\n')).toHaveLength(1)
})
