import {describe, expect, test} from '@jest/globals'
import {refuseDeepMarks} from '../../src/markdown/deep-marks.js'
import {parse} from '../../src/markdown/parse.js'
import {UnreadableError} from '../../src/markdown/unreadable.js'

const refusal = new UnreadableError('nested too deeply to be read')

describe('time grows with the square of the quotes and items that a line opens, so a text is refused', () => {
  test.each([
    ['quotes', '>'.repeat(3001)],
    ['quotes with blanks, on a later line', `# A\n\n${'> '.repeat(3001)}a\n`],
    ['items', '1. '.repeat(3001)],
    ['both', '>+ '.repeat(1501)],
    ['a million', '>'.repeat(1_000_000)]
  ])('with %s', (_, text) => {
    expect(() => refuseDeepMarks(text)).toThrow(refusal)
    expect(() => parse(text)).toThrow(refusal)
  })

  test.each([
    ['as many as may be', '>'.repeat(3000)],
    ['a rule', '-'.repeat(10_000)],
    ['a long row of a delimiter', '|-'.repeat(10_000)],
    ['arrows in a text', `a ${'> '.repeat(10_000)}`],
    ['numbers', '1.2'.repeat(10_000)]
  ])('but not with %s', (_, text) => {
    expect(() => refuseDeepMarks(text)).not.toThrow()
  })

  test('a thousand quotes are read', () => {
    expect(parse('>'.repeat(1000)).children).toHaveLength(1)
  })
})
