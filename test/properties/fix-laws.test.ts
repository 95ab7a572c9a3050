import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {rules} from '../../rules/index.js'
import type {Config} from '../../src/config/config.js'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'
import {config, list} from './lists.js'
import {runs} from './runs.js'

/** Every rule runs, those that are off by default too; the network is never asked. */
const everyRule = Object.fromEntries(rules.map(({meta}) => [meta.name, meta.level === 'off' ? 'warn' : meta.level]))

const inputs = [
  list,
  config.map((chosen): Config => JSON.parse(JSON.stringify({...chosen, rules: everyRule})))
] as const

const words = (text: string) =>
  new Set(
    text
      .replace(/\]\(#[^)]*\)/g, ']')
      .replace(/\w*:\/\/[^\s)\]<>|]*/g, ' ')
      .match(/[\p{L}\p{N}]+/gu)
  )

/** Without their scheme, which a fix may mend, and as they stand in a table or outside of one. */
const addresses = (text: string) => new Set(text.replaceAll('\\|', '|').match(/(?<=:)\/\/[^\s)\]<>|]+/g))

describe('on generated lists', () => {
  test('every problem has its place inside the text, and every edit too', () => {
    fc.assert(
      fc.property(...inputs, (text, settings) => {
        const {length} = text.replace(/^\uFEFF/, '')
        for (const {place, fix: change} of lint(text, {config: settings})) {
          expect(place.start.offset!).toBeGreaterThanOrEqual(0)
          expect(place.end.offset!).toBeGreaterThanOrEqual(place.start.offset!)
          expect(place.end.offset!).toBeLessThanOrEqual(length)
          for (const {start, end} of change?.edits ?? []) expect(0 <= start && start <= end && end <= length).toBe(true)
        }
      }),
      runs(150)
    )
  })

  test.each([false, true])('fixing twice is fixing once (unsafe: %s)', (unsafe) => {
    fc.assert(
      fc.property(...inputs, (text, settings) => {
        const once = fix(text, {config: settings, unsafe}).text
        expect(fix(once, {config: settings, unsafe}).text).toBe(once)
      }),
      runs(150)
    )
  })

  test('a safe fix keeps every word and every address', () => {
    fc.assert(
      fc.property(list, (text) => {
        const fixed = fix(text).text
        for (const itemsOf of [words, addresses]) {
          const after = itemsOf(fixed)
          expect([...itemsOf(text)].filter((item) => !after.has(item))).toEqual([])
        }
      }),
      runs(150)
    )
  })

  test('line endings and the byte order mark make no difference', () => {
    fc.assert(
      fc.property(...inputs, (text, settings) => {
        const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
        const expected = fix(plain, {config: settings}).text
        expect(fix(plain.replaceAll('\n', '\r\n'), {config: settings}).text).toBe(expected.replaceAll('\n', '\r\n'))
        expect(fix(`\uFEFF${plain}`, {config: settings}).text).toBe(`\uFEFF${expected}`)
      }),
      runs(150)
    )
  })
})
