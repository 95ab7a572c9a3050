import {describe, expect, test} from '@jest/globals'
import type {Problem} from '../../src/lint/problem.js'
import {github} from '../../src/report/github.js'
import {problem} from './problems.js'
import {fileReport, hostile, reportOn} from './reports.js'

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
  expect(lines.slice(20)).toEqual(['… 2 more (2 no-empty-link)'])
})

test('says where the rest is, if it is there', () => {
  const report = reportOn(Array(11).fill(problem('error')))
  expect(github(report, {color: false, inJobSummary: true})).toMatch(
    /\n… 1 more in the job summary \(1 no-empty-link\)\n$/
  )
})

describe('lines of the pull request come first', () => {
  const old = {start: 12, end: 25}
  const added = {start: 28, end: 73}
  const messagesIn = (problems: Problem[]) => {
    const file = {...fileReport(problems), addedLines: new Set([4])}
    return github({files: [file]}, {color: false}).match(/(?<=::)[A-Z].*$/gm)
  }

  test('before others of their level, and of a graver one', () => {
    const problems = [
      problem('warning', {...old, message: 'Old warning'}),
      problem('error', {...old, message: 'Old error'}),
      problem('warning', {...added, message: 'New warning'}),
      problem('error', {...added, message: 'New error'})
    ]
    expect(messagesIn(problems)).toEqual(['New error', 'New warning', 'Old error', 'Old warning'])
  })

  test('so that they are among the ten that GitHub shows', () => {
    const problems = [
      ...Array(10).fill(problem('error', {...old, message: 'Old'})),
      problem('error', {...added, message: 'New'})
    ]
    expect(messagesIn(problems)).toEqual(['New', ...Array(9).fill('Old')])
  })

  test('also where a problem of an old line is about a new one', () => {
    const related = [{message: 'second listing', ...added}]
    const problems = [problem('error', {...old, message: 'Old'}), problem('error', {...old, message: 'Both', related})]
    expect(messagesIn(problems)).toEqual(['Both', 'Old'])
  })
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
