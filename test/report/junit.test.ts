import {expect, test} from '@jest/globals'
import {Parser} from 'htmlparser2'
import {junit} from '../../src/report/junit.js'
import type {Report} from '../../src/report/report.js'
import {problem} from './problems.js'
import {fileReport, hostile, reportOn} from './reports.js'

const show = (report: Report) => junit(report, {color: false})

/** The elements of a report with their attributes, and the texts in them. */
function read(xml: string) {
  const elements: {name: string; attributes: Record<string, string>}[] = []
  const texts: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => void elements.push({name, attributes}),
      ontext: (text) => void texts.push(text)
    },
    {xmlMode: true}
  )
  parser.end(xml)
  return {elements, text: texts.join('')}
}

test('has a suite for each file and a failed test for each problem', () => {
  const files = [
    fileReport([problem('error'), problem('warning', {start: 28, end: 73})]),
    fileReport([], 'docs/clean.md')
  ]
  expect(show({files})).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="paperlint" tests="3" failures="2">
<testsuite name="README.md" tests="2" failures="2">
<testcase name="no-empty-link: Attention" classname="README.md" file="README.md" line="3">
<failure type="error" message="Unexpected empty link, expected an address">README.md:3:3 error Unexpected empty link, expected an address
https://github.com/paperlint/remark-paperlint/blob/main/rules/no-empty-link.md</failure>
</testcase>
<testcase name="no-empty-link: Attention (2)" classname="README.md" file="README.md" line="4">
<failure type="warning" message="Unexpected empty link, expected an address">README.md:4:3 warning Unexpected empty link, expected an address
https://github.com/paperlint/remark-paperlint/blob/main/rules/no-empty-link.md</failure>
</testcase>
</testsuite>
<testsuite name="docs/clean.md" tests="1" failures="0">
<testcase name="no problems" classname="docs/clean.md"/>
</testsuite>
</testsuites>
`)
})

test('is a report also when no file was linted', () => {
  expect(show({files: []})).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="paperlint" tests="0" failures="0"/>\n'
  )
})

test('what a stranger wrote is no markup', () => {
  const markup = `"/></failure><testcase name='x'/><!-- <![CDATA[ ]]> &lt; &#0; "`
  const xml = show(reportOn([problem('error', {message: markup, about: markup})], `${markup}.md`))
  const {elements, text} = read(xml)
  expect(elements.map(({name}) => name)).toEqual(['testsuites', 'testsuite', 'testcase', 'failure'])
  expect(elements[1]!.attributes.name).toBe(`${markup}.md`)
  expect(elements[2]!.attributes.name).toBe(`no-empty-link: ${markup}`)
  expect(elements[3]!.attributes.message).toBe(markup)
  expect(text).toContain(`${markup}.md:3:3 error ${markup}\n`)
  expect(xml).not.toContain(']]>')
})

test('what XML or a terminal cannot take is spelled out or removed, and no command begins', () => {
  const message = `${hostile} \0 \ud800 \uFFFE\uFFFF 🚀`
  const xml = show(reportOn([problem('error', {message})]))
  expect(xml).not.toMatch(/[^\n -~🚀]|##\[|^\s*::/mu)
  expect(read(xml).elements[3]!.attributes.message).toBe(
    'a\\u001b]0;owned\\u0007\\u009b2J ::error::owned ##[error]owned\\u202e \\u0000   🚀'
  )
})
