import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const told = (text: string) => lint(text).map(({place, ruleId, reason}) => `${place.start.line} ${ruleId} ${reason}`)
const paper = (number: number) => `- [Paper number ${number} on residual learning]()\n`
const empty = (line: number) =>
  `${line} no-empty-link Unexpected empty link, expected an address, in “Paper number ${line} on residual learning”`

describe('suppressing', () => {
  test('from disable to enable', () => {
    const text = `${paper(1)}\n<!-- paperlint-disable no-empty-link -->\n\n${paper(5)}\n<!-- paperlint-enable no-empty-link -->\n\n${paper(9)}`
    expect(told(text)).toEqual([empty(1), empty(9)])
  })

  test('a disable without rules and without an end is about everything that follows', () => {
    expect(told(`${paper(1)}\n<!-- paperlint-disable -->\n\n${paper(5)}`)).toEqual([empty(1)])
  })

  test('the next line', () => {
    expect(told(`<!-- paperlint-disable-next-line no-empty-link -->\n${paper(2)}${paper(3)}`)).toEqual([empty(3)])
  })

  test('a row, from inside it', () => {
    const table =
      '| Paper | Code |\n| - | - |\n| [Deep Residual Learning for Image Recognition]() <!-- paperlint-disable-row no-empty-link --> | - |\n'
    expect(told(table)).toEqual([])
  })

  test('another rule is not suppressed, and the comment is reported as unused', () => {
    expect(told(`<!-- paperlint-disable-next-line toc-sync -->\n${paper(2)}`)).toEqual([
      '1 unused-suppression Unexpected suppression of `toc-sync` without a problem, expected one to suppress; take the comment out',
      empty(2)
    ])
  })

  test('a rule that does not exist is reported, with the nearest', () => {
    expect(told(`<!-- paperlint-disable-next-line no-empty-lnk -->\n${paper(2)}`)).toEqual([
      '1 unused-suppression Unexpected rule `no-empty-lnk` in a suppression, expected a rule that exists; did you mean "no-empty-link"?',
      empty(2)
    ])
  })

  test.each([
    ['disable-nextline', 'disable-next-line'],
    ['disable-line', 'disable-row'],
    ['disabled', 'disable'],
    ['enable:', 'enable']
  ])('paperlint-%s is no directive, and is reported with the nearest', (directive, nearest) => {
    expect(told(`<!-- paperlint-${directive} no-empty-link -->\n${paper(2)}`)).toEqual([
      `1 unused-suppression Unexpected directive \`paperlint-${directive}\` in a comment, expected one that exists; did you mean "paperlint-${nearest}"?`,
      empty(2)
    ])
  })

  test('a directive that is like none is reported', () => {
    expect(told('<!-- paperlint-version 3 --> <!-- paperlint disable --> <!-- a paperlint-comment -->\n')).toEqual([
      '1 unused-suppression Unexpected directive `paperlint-version` in a comment, expected one that exists'
    ])
  })

  test.each([
    '<!-- paperlint-disable-next-line no-empty-link -- waiting for the camera-ready -->',
    '<!-- paperlint-disable-next-line -- no-empty-lnk, and whatever else -->',
    '<!--paperlint-disable-next-line no-empty-link --- a reason\nof two lines-->',
    '<!--paperlint-disable-next-line no-empty-link-->'
  ])('a reason may follow: %s', (comment) => {
    expect(told(`${comment}\n- [Deep residual learning for everyone]()\n`)).toEqual([])
  })

  test('a comment that is not closed suppresses nothing', () => {
    expect(told(`- [Deep residual learning for everyone]()\n\n<!-- paperlint-disable\n`)).toHaveLength(1)
  })

  test('of suppressions that overlap each counts as used', () => {
    expect(
      told(
        `<!-- paperlint-disable no-empty-link -->\n<!-- paperlint-disable -->\n\n${paper(4)}\n<!-- paperlint-enable -->\n`
      )
    ).toEqual([])
    expect(
      told(
        `<!-- paperlint-disable no-empty-link -->\n\n<!-- paperlint-disable-next-line no-empty-link -->\n${paper(4)}`
      )
    ).toEqual([])
  })

  test('a suppression goes on behind a shorter one within it', () => {
    const within = `<!-- paperlint-disable-next-line no-empty-link -->\n${paper(4)}${paper(5)}`
    expect(told(`<!-- paperlint-disable no-empty-link -->\n\n${within}`)).toEqual([])
  })

  test('one rule of several, or of all, can be enabled again', () => {
    const several = `<!-- paperlint-disable no-empty-link no-ragged-row -->\n\n${paper(3)}\n<!-- paperlint-enable no-empty-link -->\n\n${paper(7)}`
    expect(told(several)).toEqual([
      '1 unused-suppression Unexpected suppression of `no-ragged-row` without a problem, expected one to suppress; take the comment out',
      empty(7)
    ])
    expect(
      told(`<!-- paperlint-disable -->\n\n${paper(3)}\n<!-- paperlint-enable no-empty-link -->\n\n${paper(7)}`)
    ).toEqual([empty(7)])
  })

  test('a rule is heard again from the first enable on', () => {
    const enable = '<!-- paperlint-enable no-empty-link -->'
    expect(told(`<!-- paperlint-disable -->\n\n${paper(3)}\n${enable}\n\n${paper(7)}\n${enable}\n`)).toEqual(
      told(`<!-- paperlint-disable -->\n\n${paper(3)}\n${enable}\n\n${paper(7)}\n`)
    )
  })

  test('an enable without a disable is reported', () => {
    expect(told('<!-- paperlint-enable no-empty-link -->\n')).toEqual([
      '1 unused-suppression Unexpected comment that ends no suppression, expected one to end'
    ])
  })

  test('a comment about a rule that is off is not unused', () => {
    expect(lint('<!-- paperlint-disable toc-sync -->\n', {config: {rules: {'toc-sync': 'off'}}})).toEqual([])
  })

  test('a suppressed problem is a suppressed fix', () => {
    const table = '| Paper | Code |\n| - | - |\n| Deep Residual Learning <!-- paperlint-disable-row --> |\n'
    expect(fix(table, {unsafe: true}).text).toBe(table)
  })
})
