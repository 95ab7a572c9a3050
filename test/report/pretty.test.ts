import {describe, expect, test} from '@jest/globals'
import type {Problem} from '../../src/lint/problem.js'
import {pretty} from '../../src/report/pretty.js'
import {problem, safeFix, text, unsafeFix} from './problems.js'
import {hostile, read, reportOn} from './reports.js'

const show = (problems: Problem[], fixed = 0) =>
  pretty({files: [{path: 'README.md', text, fixed, read, problems}]}, {color: false})

test('says what was read when nothing is wrong', () => {
  expect(show([])).toBe('read 2 papers in 3 entries\n')
})

test('shows the problems below their file, and counts them', () => {
  expect(show([problem('error'), problem('warning', {message: 'Unexpected second listing', start: 28, end: 73})])).toBe(
    [
      'README.md',
      '  3:3  error    Unexpected empty link, expected an address  no-empty-link',
      '  4:3  warning  Unexpected second listing  no-empty-link',
      '',
      '1 error, 1 warning',
      'read 2 papers in 3 entries',
      ''
    ].join('\n')
  )
})

test('passes over files without problems', () => {
  const files = [
    {path: 'a.md', text, fixed: 0, read, problems: []},
    {path: 'b.md', text, fixed: 0, read, problems: [problem('error')]}
  ]
  expect(pretty({files}, {color: false})).not.toContain('a.md')
})

describe('the line before the last says what a fix can do', () => {
  const remedy = (report: string) => report.trimEnd().split('\n').at(-2)

  test.each([
    [[problem('error', {fix: safeFix})], '--fix would fix 1'],
    [[problem('error', {fix: unsafeFix})], '--fix --unsafe-fixes would fix 1'],
    [
      [problem('error', {fix: safeFix}), problem('error', {fix: unsafeFix})],
      '--fix would fix 1, --unsafe-fixes 1 more'
    ],
    [[problem('error')], '1 error, 0 warnings']
  ])('%#', (problems, expected) => {
    expect(remedy(show(problems))).toBe(expected)
  })
})

test('says how many problems were fixed, or would be', () => {
  expect(show([], 1)).toBe('1 problem fixed\nread 2 papers in 3 entries\n')
  expect(show([], 2)).toBe('2 problems fixed\nread 2 papers in 3 entries\n')
  expect(pretty({files: [{path: 'README.md', text, fixed: 2, read, problems: []}]}, {color: false, diff: true})).toBe(
    '2 problems would be fixed\nread 2 papers in 3 entries\n'
  )
})

test('shows more problems than a call can have arguments', () => {
  const problems = Array<Problem>(200_000).fill(problem('error'))
  expect(show(problems).split('\n').at(-3)).toBe('200000 errors, 0 warnings')
})

test('colours only when asked', () => {
  const report = {files: [{path: 'README.md', text, fixed: 0, read, problems: [problem('error')]}]}
  expect(pretty(report, {color: true})).toContain('\u001b[31merror')
  expect(pretty(report, {color: false})).not.toContain('\u001b')
})

test('shows control characters of titles and paths instead of sending them to the terminal', () => {
  const problems = [problem('error', {message: 'Unexpected “\u001b]0;owned\u0007\u009b2J”\nin a title'})]
  const report = pretty({files: [{path: 'a\u001b[2J.md', text, fixed: 0, read, problems}]}, {color: false})
  expect(report).toContain('a\\u001b[2J.md')
  expect(report).toContain('Unexpected “\\u001b]0;owned\\u0007\\u009b2J” in a title')
})

test('prints no command for the runner of a job: not at the start of a line, not in its middle', () => {
  const problems = [problem('error', {message: `Unexpected “${hostile}”`})]
  const report = pretty(reportOn(problems, '::error::owned.md'), {color: false})
  expect(report).toMatch(/^\\u003a:error::owned\.md\n/)
  expect(report).not.toMatch(/^\s*::|##\[/m)
})
