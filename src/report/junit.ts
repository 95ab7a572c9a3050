import {countEqualBefore} from './occurrences.js'
import {printableLine} from './printable.js'
import {type FileReport, type Reporter, summarize} from './report.js'
import {element} from './xml.js'

/** JUnit's XML, which CI servers show as tests: a suite for each file, a failed test for each problem. */
export const junit: Reporter = (report) => {
  const failures = report.files.flatMap(({problems}) => problems).length
  const tests = report.files.reduce((sum, {problems}) => sum + Math.max(1, problems.length), 0)
  const suites = report.files.map(suite)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {name: 'paperlint', tests, failures}, suites)}`
}

function suite(file: FileReport): string {
  const {errors, warnings} = summarize({files: [file]})
  const path = printableLine(file.path)
  const failures = errors + warnings
  const cases = failures === 0 ? [element('testcase', {name: 'no problems', classname: path}, [])] : failedCases(file)
  return element('testsuite', {name: path, tests: cases.length, failures}, cases)
}

function failedCases({path, problems}: FileReport): string[] {
  // Servers identify a test by its name, so the names have no line number and are unique.
  const names = problems.map(({ruleId, about}) => printableLine(`${ruleId}: ${about}`))
  const before = countEqualBefore(names)
  return problems.map(({severity, reason, place: {start}, url}, index) => {
    const message = printableLine(reason)
    const name = before[index] === 0 ? names[index]! : `${names[index]} (${before[index]! + 1})`
    const file = printableLine(path)
    const text = `${file}:${start.line}:${start.column} ${severity} ${message}\n${url}`
    const failure = element('failure', {type: severity, message}, text)
    return element('testcase', {name, classname: file, file, line: start.line}, [failure])
  })
}
