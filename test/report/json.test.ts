import {expect, test} from '@jest/globals'
import {json} from '../../src/report/json.js'
import {problem, safeFix, text} from './problems.js'
import {hostile, read, reportOn} from './reports.js'

const color = false

test('has an entry for every file, also for one without problems', () => {
  const report = json({files: [{path: 'README.md', text, fixed: 0, read, problems: []}]}, {color})
  expect(JSON.parse(report)).toEqual({
    version: 1,
    files: [{path: 'README.md', fixed: 0, read, messages: []}],
    summary: {errors: 0, warnings: 0, fixed: 0, fixable: 0, unsafelyFixable: 0}
  })
})

test('gives a message its place, its fix and its related places', () => {
  const related = [{message: 'first listed here', start: 28, end: 73}]
  const problems = [problem('error', {fix: {...safeFix, mayRemove: ['old']}, related})]
  const report = JSON.parse(json({files: [{path: 'docs/list.md', text, fixed: 2, read, problems}]}, {color}))
  expect(report.files[0]).toEqual({
    path: 'docs/list.md',
    fixed: 2,
    read,
    messages: [
      {
        rule: 'no-empty-link',
        severity: 'error',
        message: 'Unexpected empty link, expected an address',
        url: 'https://github.com/paperlint/remark-paperlint/blob/main/rules/no-empty-link.md',
        line: 3,
        column: 3,
        endLine: 3,
        endColumn: 16,
        fix: {
          applicability: 'safe',
          title: 'Insert `https://arxiv.org/abs/1706.03762`',
          edits: [{start: 24, end: 24, text: 'https://arxiv.org/abs/1706.03762'}]
        },
        related: [{message: 'first listed here', line: 4, column: 3, endLine: 4, endColumn: 48}]
      }
    ]
  })
  expect(report.summary).toEqual({errors: 1, warnings: 0, fixed: 2, fixable: 1, unsafelyFixable: 0})
})

test('leaves out what a message does not have', () => {
  const report = json({files: [{path: 'README.md', text, fixed: 0, read, problems: [problem('warning')]}]}, {color})
  expect(Object.keys(JSON.parse(report).files[0].messages[0])).toEqual([
    'rule',
    'severity',
    'message',
    'url',
    'line',
    'column',
    'endLine',
    'endColumn'
  ])
})

test('ends in a line feed', () => {
  expect(json({files: []}, {color})).toMatch(/\}\n$/)
})

test('what a stranger wrote is no escape sequence and no command, and is read back as it was', () => {
  const fix = {applicability: 'unsafe' as const, edits: [{start: 12, end: 25, text: hostile}]}
  const printed = json(reportOn([problem('error', {message: hostile, fix})], `a${hostile}.md`), {color})
  expect(printed).not.toMatch(/[^\n -~]|##\[|^\s*::/m)
  const [{path, messages}] = JSON.parse(printed).files
  expect([path, messages[0].message, messages[0].fix.edits[0].text]).toEqual([`a${hostile}.md`, hostile, hostile])
})
