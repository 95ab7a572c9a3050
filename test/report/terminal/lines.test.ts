import {describe, expect, test} from '@jest/globals'
import type {Problem} from '../../../src/lint/problem.js'
import type {ReporterOptions} from '../../../src/report/report.js'
import {lines} from '../../../src/report/terminal/lines.js'
import {problem, safeFix, unsafeFix} from '../problems.js'
import {fileReport, hostile, reportOn} from '../reports.js'

const show = (problems: Problem[], options: Partial<ReporterOptions> = {}) =>
  lines(reportOn(problems), {color: false, ...options})

test('has one problem a line, with its place as compilers write it, and at the end what was read and found', () => {
  expect(show([problem('error'), problem('warning', {message: 'Unexpected second listing', start: 28, end: 73})])).toBe(
    `README.md:3:3: error: Unexpected empty link, expected an address [no-empty-link]
README.md:4:3: warning: Unexpected second listing [no-empty-link]
README.md: 2 papers, 1 error, 1 warning
`
  )
})

test('folds nothing', () => {
  expect(show(Array<Problem>(11).fill(problem('error'))).split('\n')).toHaveLength(13)
})

test('says what was read when nothing is wrong', () => {
  expect(show([])).toBe('README.md: 2 papers, no problems\n')
  expect(lines({files: [fileReport([], 'a.md'), fileReport([], 'b.md')]}, {color: false})).toBe(
    '2 files: 4 papers, no problems\n'
  )
})

test('does not take a document of which nothing was read for a list without problems', () => {
  const file = {...fileReport([]), read: {entries: 0, papers: 0, paperLinks: 0, unreadPaperLinks: 0}}
  expect(lines({files: [file]}, {color: false})).toBe('README.md: no papers found, no problems\n')
})

test('says nothing when nothing could be linted', () => {
  expect(lines({files: []}, {color: false})).toBe('')
})

test('claims no more than what was looked at', () => {
  expect(show([], {onlyErrors: true})).toBe('README.md: 2 papers, no errors\n')
  const onlyNew = (problems: Problem[]) => lines({...reportOn(problems), onlyNew: true}, {color: false})
  expect(onlyNew([])).toBe('README.md: 2 papers, no new problems\n')
  expect(onlyNew([problem('error')])).toMatch(/: 2 papers, 1 new error\n$/)
})

describe('the line before the last says what a fix can do', () => {
  const remedy = (report: string) => report.trimEnd().split('\n').at(-2)

  test.each([
    [[problem('error', {fix: safeFix})], 'safe fix (--fix): 1'],
    [[problem('error', {fix: unsafeFix})], 'unsafe fix (--fix --unsafe-fixes): 1'],
    [
      [problem('error', {fix: safeFix}), problem('error', {fix: unsafeFix})],
      'safe fix (--fix): 1; unsafe fix (--fix --unsafe-fixes): 1'
    ]
  ])('%#', (problems, expected) => {
    expect(remedy(show(problems))).toBe(expected)
  })
})

test('says how many problems were fixed, or would be', () => {
  const report = (fixed: number, diff: boolean) => lines({files: [{...fileReport([]), fixed}]}, {color: false, diff})
  expect(report(1, false)).toBe('1 problem fixed\nREADME.md: 2 papers, no problems\n')
  expect(report(2, true)).toBe('2 problems would be fixed\nREADME.md: 2 papers, no problems\n')
})

test('counts the problems of each rule instead of showing them with --statistics', () => {
  expect(
    show([problem('error', {fix: safeFix})], {statistics: true})
  ).toBe(`rule           problems  --fix  --unsafe-fixes
no-empty-link         1      1
safe fix (--fix): 1
README.md: 2 papers, 1 error
`)
})

test('colours only when asked', () => {
  expect(show([problem('error')], {color: true})).toContain('README.md:3:3: \u001b[31merror\u001b[39m: ')
})

test('prints no command for the runner of a job: not at the start of a line, not in its middle', () => {
  const problems = [problem('error', {message: `Unexpected “${hostile}”`})]
  const report = lines(reportOn(problems, '::error::owned.md'), {color: false})
  expect(report).toMatch(/^\\u003a:error::owned\.md:3:3: /)
  expect(report).not.toMatch(/^\s*::|##\[/m)
})
