// The thresholds of the rules, each just below and just above.
import {describe, expect, test} from '@jest/globals'
import {lint} from '../src/lint/lint.js'

const problemsOf = (rule: string, text: string) =>
  lint(text)
    .filter(({ruleId}) => ruleId === rule)
    .map(({place, reason}) => `${place.start.line} ${reason}`)

const row = (index: number, ...cells: string[]) =>
  `| ${[`[Networks of the Kind ${'ABCDEFGHIJ'[index]}](https://arxiv.org/abs/${index + 15}05.07146)`, ...cells].join(' | ')} |`

describe('consistent-placeholder needs three empty cells, and two thirds of them', () => {
  const list = (...codes: string[]) =>
    `| Paper | Code |\n| --- | --- |\n${codes.map((code, index) => row(index, code)).join('\n')}\n`

  test.each([
    [['-', 'N/A'], 0],
    [['-', '-', 'N/A'], 1],
    [['-', '-', '-', 'N/A', 'N/A'], 0],
    [['-', '-', '-', '-', 'N/A', 'N/A'], 2]
  ])('%j: %i problems', (codes, count) => {
    expect(problemsOf('consistent-placeholder', list(...codes))).toHaveLength(count)
  })
})

describe('consistent-alignment needs three tables, and two thirds of them', () => {
  const list = (...aligns: string[]) =>
    aligns.map((align, index) => `| Paper | Code |\n| --- | ${align} |\n${row(index, '-')}\n`).join('\n')

  test.each([
    [[':-:', ':--'], 0],
    [[':-:', ':-:', ':--'], 1],
    [[':-:', ':-:', ':-:', ':--', ':--'], 0],
    [[':-:', ':-:', ':-:', ':-:', ':--', ':--'], 2]
  ])('%j: %i problems', (aligns, count) => {
    expect(problemsOf('consistent-alignment', list(...aligns))).toHaveLength(count)
  })
})

describe('no-ragged-row reports three short rows of three once', () => {
  const list = (count: number) =>
    `| Paper | Venue | Code |\n| --- | --- | --- |\n${Array.from({length: count}, (_, index) => row(index, 'CVPR 2016')).join('\n')}\n`

  test.each([
    [1, 1],
    [2, 2],
    [3, 1]
  ])('%i rows: %i problems', (rows, count) => {
    expect(problemsOf('no-ragged-row', list(rows))).toHaveLength(count)
  })
})
