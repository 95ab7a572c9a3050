import {describe, expect, test} from '@jest/globals'
import {bulletList, tableList} from '../../../src/development/benchmark/lists.js'
import {fix} from '../../../src/fix/fix.js'
import {lint} from '../../../src/lint/lint.js'

const count = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern)).length

describe('a generated list of tables', () => {
  test('has so many rows, and is as large as real ones', () => {
    const list = tableList(1000)
    expect(count(list, /^\| \[/gm)).toBe(1000)
    expect(count(list, /^\| Paper \| Venue \| Code \| Notes \|$/gm)).toBe(20)
    expect(list.length / 1000).toBeGreaterThan(230)
    expect(list.length / 1000).toBeLessThan(290)
  })

  test('is the same every time', () => {
    expect(tableList(300, 30)).toBe(tableList(300, 30))
  })

  test.each([1, 20, 100, 1000])('of %i rows has no problem', (rows) => {
    expect(lint(tableList(rows))).toEqual([])
  })

  test('has as many problems as were planted, none twice in a row, all of which a safe fix takes back', () => {
    const planted = tableList(1000, 50)
    const problems = lint(planted)
    // Rows that lack a cell are one problem.
    const places = problems.flatMap(({place, related}) => [place, ...related.map((other) => other.place)])
    expect(places).toHaveLength(50)
    expect(new Set(places.map(({start}) => start.line)).size).toBe(50)
    expect(new Set(problems.map(({ruleId}) => ruleId))).toEqual(
      new Set(['no-ragged-row', 'consistent-placeholder', 'no-malformed-link'])
    )
    const {text, fixed} = fix(planted)
    expect(fixed).toBe(problems.length)
    expect(text).toBe(tableList(1000))
  })
})

describe('a generated list of bullets', () => {
  test('has so many papers, each with another title and without an id', () => {
    const list = bulletList(1000)
    const titles = Array.from(list.matchAll(/^- \[(.+?)\]\(https:\/\/papers\.example\.org/gm), ([, title]) => title)
    expect(titles).toHaveLength(1000)
    expect(new Set(titles).size).toBe(1000)
  })

  test('has no problem', () => {
    expect(lint(bulletList(1000))).toEqual([])
  })
})
