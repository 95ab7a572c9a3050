import {createRequire} from 'node:module'
import {describe, expect, test} from '@jest/globals'
import {Ajv} from 'ajv'
import {lint} from '../../src/lint/lint.js'
import type {Problem} from '../../src/lint/problem.js'
import type {Report} from '../../src/report/report.js'
import {sarif} from '../../src/report/sarif.js'
import {problem, safeFix, unsafeFix} from './problems.js'
import {hostile, read, reportOn} from './reports.js'

// The published schema. It is of draft 4, whose `id` ajv calls `$id`; nothing else in it differs from later drafts.
const {$schema, id, ...schema} = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
)
const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => URL.canParse(text, 'https://example.org/') && !/[^!-~]|[<>"{}|\\^`]/.test(text),
  'date-time': true
} as const
const validate = new Ajv({strict: false, unicodeRegExp: false, formats}).compile(schema)

function parsed(report: Report) {
  const log = JSON.parse(sarif(report, {color: false}))
  validate(log)
  expect(validate.errors).toBeNull()
  return log.runs[0]
}

const resultOf = (found: Problem) => parsed(reportOn([found])).results[0]

test('the schema is the one of SARIF, and finds what is wrong', () => {
  expect(id).toMatch(/sarif-2\.1\.0-rtm\.5\.json$/)
  expect(validate({version: '2.1.0', runs: [{results: []}]})).toBe(false)
})

test('describes every rule', () => {
  const {driver} = parsed(reportOn([])).tool
  expect(driver).toMatchObject({name: 'paperlint', semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/)})
  const rule = (name: string) => driver.rules.find(({id}: {id: string}) => id === name)
  expect(rule('no-empty-link')).toMatchObject({
    shortDescription: {
      text: 'No link without a target or a text or with a placeholder such as `TODO`, no image without an address.'
    },
    helpUri: 'https://github.com/paperlint/remark-paperlint/blob/main/rules/no-empty-link.md',
    defaultConfiguration: {enabled: true, level: 'error'}
  })
  expect(rule('no-dead-link').defaultConfiguration).toEqual({enabled: false, level: 'warning'})
  expect(rule('unused-suppression').helpUri).toMatch(/\/docs\/suppressing\.md$/)
})

test('gives a result its rule, level, message, place and fingerprint', () => {
  const run = parsed(reportOn([problem('error')]))
  expect(run.columnKind).toBe('utf16CodeUnits')
  const [result] = run.results
  expect(run.tool.driver.rules[result.ruleIndex].id).toBe('no-empty-link')
  expect(result).toEqual({
    ruleId: 'no-empty-link',
    ruleIndex: result.ruleIndex,
    level: 'error',
    message: {text: 'Unexpected empty link, expected an address'},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: 'README.md'},
          region: {startLine: 3, startColumn: 3, endLine: 3, endColumn: 16}
        }
      }
    ],
    partialFingerprints: {'paperlint/v1': expect.stringMatching(/^[0-9a-f]{32}$/)}
  })
})

test('gives a result the other places that it is about', () => {
  const related = [{message: 'first listed here', start: 28, end: 73}]
  expect(resultOf(problem('warning', {related})).relatedLocations).toEqual([
    {
      id: 0,
      physicalLocation: {
        artifactLocation: {uri: 'README.md'},
        region: {startLine: 4, startColumn: 3, endLine: 4, endColumn: 48}
      },
      message: {text: 'first listed here'}
    }
  ])
})

describe('fixes', () => {
  test('are replacements by line and column', () => {
    expect(resultOf(problem('error', {fix: safeFix})).fixes).toEqual([
      {
        description: {text: 'Safe fix: Insert `https://arxiv.org/abs/1706.03762`'},
        artifactChanges: [
          {
            artifactLocation: {uri: 'README.md'},
            replacements: [
              {
                deletedRegion: {startLine: 3, startColumn: 15, endLine: 3, endColumn: 15},
                insertedContent: {text: 'https://arxiv.org/abs/1706.03762'}
              }
            ]
          }
        ],
        properties: {applicability: 'safe'}
      }
    ])
  })

  test('say when they are unsafe', () => {
    expect(resultOf(problem('error', {fix: unsafeFix})).fixes[0]).toMatchObject({
      description: {text: 'Unsafe fix: Replace `\\[Attention\\]()` with `Attention`'},
      properties: {applicability: 'unsafe'}
    })
  })

  test('do not count a byte order mark', () => {
    const text = '\uFEFF| 论文 | 代码 |\n| - | - |\n| [论文 🚀](https://arxiv.org/abs/1706.03762) |\n'
    const list = text.replace('\uFEFF', '')
    const regionIn = (text: string) => {
      const files = [{path: 'a.md', text, fixed: 0, read, problems: lint(text)}]
      const result = parsed({files}).results.find(({ruleId}: {ruleId: string}) => ruleId === 'no-ragged-row')
      return result.fixes[0].artifactChanges[0].replacements[0].deletedRegion
    }
    expect(regionIn(text)).toMatchObject({startLine: 3})
    expect(regionIn(text)).toEqual(regionIn(list))
  })
})

describe('what a stranger wrote is only text', () => {
  test('in a message: no link, no escape sequence, no command for a job that prints the report', () => {
    const printed = sarif(reportOn([problem('error', {message: `Unexpected “[a](https://evil.test) ${hostile}”`})]), {
      color: false
    })
    expect(printed).not.toMatch(/[^\n -~“”]|##\[/)
    expect(JSON.parse(printed).runs[0].results[0].message.text).toBe(
      'Unexpected “\\[a\\](https://evil.test) a\\\\u001b\\]0;owned\\\\u0007\\\\u009b2J ::error::owned ##\\[error\\]owned\\\\u202e”'
    )
  })

  test('brackets without an address stay as they are', () => {
    expect(resultOf(problem('error', {message: 'Unexpected “[Attention]”'})).message.text).toBe(
      'Unexpected “[Attention]”'
    )
  })

  test('in a fix: it is read back as it was', () => {
    const fix = {...unsafeFix, edits: [{start: 12, end: 25, text: hostile}]}
    const printed = sarif(reportOn([problem('error', {fix})]), {color: false})
    expect(printed).not.toMatch(/[^\n -~]|##\[/)
    expect(
      JSON.parse(printed).runs[0].results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text
    ).toBe(hostile)
  })

  test.each([
    ['../docs/论文 1.md', '../docs/%E8%AE%BA%E6%96%87%201.md'],
    ['javascript:a#b?c.md', 'javascript%3Aa%23b%3Fc.md'],
    ['<stdin>', '%3Cstdin%3E'],
    ['a\ud800.md', 'a%EF%BF%BD.md']
  ])('in a path: %j is a reference', (path, uri) => {
    expect(
      parsed(reportOn([problem('error')], path)).results[0].locations[0].physicalLocation.artifactLocation
    ).toEqual({
      uri
    })
  })
})
