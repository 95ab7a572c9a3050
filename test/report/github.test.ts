import {describe, expect, test} from '@jest/globals'
import type {Problem} from '../../src/lint/problem.js'
import {github} from '../../src/report/github.js'
import {problem} from './problems.js'
import {hostile, reportOn} from './reports.js'

const linesOf = (problems: Problem[], path?: string) =>
  github(reportOn(problems, path), {color: false}).split('\n').slice(0, -1)

test('says nothing when nothing is wrong', () => {
  expect(github(reportOn([]), {color: false})).toBe('')
})

test('shows each problem as an annotation, errors first', () => {
  expect(linesOf([problem('warning', {start: 28, end: 73}), problem('error')])).toEqual([
    '::error file=README.md,line=3,endLine=3,col=3,endColumn=16,title=no-empty-link::Unexpected empty link, expected an address',
    '::warning file=README.md,line=4,endLine=4,col=3,endColumn=48,title=no-empty-link::Unexpected empty link, expected an address'
  ])
})

test('leaves out the columns of a problem on several lines, which the runner would refuse', () => {
  expect(linesOf([problem('error', {start: 12, end: 73})])[0]).toMatch(
    /^::error file=README\.md,line=3,endLine=4,title=/
  )
})

test('shows ten errors and ten warnings, and counts the rest by rule', () => {
  const problems = [...Array(12).fill(problem('error')), ...Array(10).fill(problem('warning'))]
  const lines = linesOf(problems)
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
  expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
  expect(lines.slice(20)).toEqual(['… 2 more in the job summary (2 no-empty-link)'])
})

describe('what a stranger wrote is no command', () => {
  test('in a message: it stays on its line, and shows no escape sequence', () => {
    const lines = linesOf([problem('error', {message: `Unexpected “${hostile}”, 100%0A`})])
    expect(lines).toHaveLength(1)
    expect(lines[0]!.split('title=no-empty-link::')[1]).toBe(
      'Unexpected “a\\u001b]0;owned\\u0007\\u009b2J ::error::owned ##[error]owned\\u202e”, 100%250A'
    )
  })

  test('in a path: it adds no property and ends no line', () => {
    expect(linesOf([problem('error')], 'a,line=9::b%\n::error::c\r.md')[0]).toMatch(
      /^::error file=a%2Cline=9%3A%3Ab%25%0A%3A%3Aerror%3A%3Ac\\u000d\.md,line=3,/
    )
  })
})
