// The thresholds of second listings and of what is no listing, each just below and just above.
import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {isListing} from '../../src/listings/listing.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

const letters = 'ABCDEFGHIJ'
const paper = (index: number) =>
  `[Robust Networks of the Kind ${letters[index]}](https://arxiv.org/abs/${index + 15}05.07146)`
const items = (...indexes: number[]) => indexes.map((index) => `- ${paper(index)}\n`).join('')

const problemsOf = (rule: string, text: string) =>
  lint(text)
    .filter(({ruleId}) => ruleId === rule)
    .map(({place, reason}) => `${place.start.line} ${reason}`)

describe('items right below the title are no listings if they are', () => {
  const announced = (text: string) => {
    const source = new Source(text)
    const list = readPaperList(parse(source.text), source, defaultSettings)
    return list.entries.filter((entry) => !isListing(entry, list)).length
  }

  test.each([
    [[0, 1, 2], 3],
    [[0, 1, 2, 3], 0]
  ])('no more than three: %j', (above, count) => {
    const below = items(...Array.from({length: 12}, (_, index) => index + 4))
    expect(announced(`# List\n\n${items(...above)}\n## Topic\n\n${below}`)).toBe(count)
  })

  test.each([
    [[0], [1, 2, 3], 1],
    [[0], [1, 2], 0]
  ])('no more than a quarter of the list: %j of %j', (above, below, count) => {
    expect(announced(`# List\n\n${items(...above)}\n## Topic\n\n${items(...below)}`)).toBe(count)
  })
})

test.each([
  [4, 4],
  [5, 1]
])('a list that lists %i papers in two sections has the habit or not: %i problems', (both, count) => {
  const indexes = Array.from({length: both}, (_, index) => index)
  const text = `# List\n\n## One\n\n${items(...indexes, 8)}\n## Other\n\n${items(...indexes, 9)}`
  expect(problemsOf('no-duplicate-paper', text)).toHaveLength(count)
})

describe('an item is not deleted', () => {
  test('with sub-items that list papers of their own', () => {
    const sub = (index: number) => `  - ${paper(index)}\n`
    const text = `# List\n\n${items(0)}${sub(1)}${sub(2)}${items(0)}${sub(3)}${sub(4)}`
    expect(problemsOf('no-duplicate-paper', text)).toHaveLength(1)
    expect(fix(text, {unsafe: true}).text).toBe(text)
  })

  test('on the line of an outer one', () => {
    const text = `# List\n\n- - ${paper(0)}\n  - ${paper(1)}\n- - ${paper(0)}\n  - ${paper(1)}\n`
    expect(problemsOf('no-duplicate-paper', text).length).toBeGreaterThan(0)
    expect(fix(text, {unsafe: true}).text).toContain(`- - ${paper(0)}\n`)
    expect(fix(text, {unsafe: true}).text.split('- - ')).toHaveLength(3)
  })
})

test.each([
  ['EdgeMask', 'EdgeMasc', 1],
  ['EdgeMask', 'EdgeLink', 0],
  ['Masking of the Edges of Large Graphs', 'Masking of the Nodes of Large Graphs', 1]
])('methods named %s and %s before one title', (one, other, count) => {
  const named = (name: string) => `- [${name}: Robust Networks of the Kind A](https://arxiv.org/abs/1505.07146)\n`
  expect(problemsOf('no-duplicate-paper', `# List\n\n${named(one)}${named(other)}`)).toHaveLength(count)
})

test.each([
  ['Edge Masking', 'Node Clustering', 0],
  [`Masking of the Edges ${'a'.repeat(19)}`, `Masking of the Edges ${'b'.repeat(19)}`, 0],
  [`Masking of the Edges ${'a'.repeat(20)}`, `Masking of the Edges ${'b'.repeat(20)}`, 1]
])('methods named %s and %s before one title with its subtitle', (one, other, count) => {
  const named = (name: string) => `- [${name}: Robust Networks: All of the Kind A](https://arxiv.org/abs/1505.07146)\n`
  expect(problemsOf('no-duplicate-paper', `# List\n\n${named(one)}${named(other)}`)).toHaveLength(count)
})

test.each([
  [60, 1],
  [61, 0]
])('a venue of %i letters is compared or not', (length, count) => {
  const venue = `Journal of ${'x'.repeat(length - 'Journal of '.length - ' 2023'.length)} 2023`
  expect(venue).toHaveLength(length)
  const table = (text: string) => `| Paper | Venue |\n| --- | --- |\n| ${paper(0)} | ${text} |\n`
  const text = `# One\n\n${table('-')}\n# Other\n\n${table(venue)}`
  expect(problemsOf('consistent-paper', text)).toHaveLength(count)
})
