import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const rules = {'consistent-placeholder': 'off', 'consistent-columns': 'off'} as const
const told = (text: string) =>
  lint(text, {config: {rules}}).flatMap(({ruleId, place: {start}}) => (ruleId === 'no-ragged-row' ? [start.line] : []))
const mend = (text: string) => fix(text, {config: {rules}}).text
const paper = '[Deep Residual Learning](https://arxiv.org/abs/1512.03385)'

describe('a table that shows as text', () => {
  test('is one problem, with all its rows, also those below a blank line', () => {
    expect(told(`| Paper | Venue |\n| ${paper} | CVPR |\n\n| ${paper} | CVPR |\n| ${paper} | CVPR |\n`)).toEqual([1])
  })

  test('is one where most of its rows are as wide, or all of them list a paper', () => {
    const [short, full] = [`| ${paper} |\n`.replace(' |\n', ' | x |\n'), `| ${paper} | CVPR | - |\n`]
    expect(told(`| Paper | Venue | Code |\n${full}${short}${full}`)).toEqual([1, 3])
    expect(told(`| Paper | Venue | Code | Date |\n${full}${full}`)[0]).toBe(1)
    expect(told(`| Paper | Venue | Code |\n${full}${full}${full.replace(' |\n', '\n')}`)).toEqual([1])
    expect(told(`| a | b | c |\n| d | [e](https://example.org) |\n| f | g |\n`)).toEqual([])
  })

  test('is one without links where five lines are as wide, and where notes are behind its rows', () => {
    const rows = (count: number) => Array.from({length: count}, (_, row) => `| ${row} | b |\n`).join('')
    expect(told(rows(4))).toEqual([])
    expect(told(rows(5))).toEqual([1])
    expect(told(`| Paper | Venue |\n| ${paper} | CVPR | [//]: #10/21\n| ${paper} | CVPR | [//]: #10/20\n`)[0]).toBe(1)
  })

  test('needs no pipe behind its header where all its rows are as wide', () => {
    const rows = `| ${paper} | CVPR | - |\n`.repeat(2)
    expect(told(`| Paper | Venue | Code\n${rows}`)).toEqual([1])
    expect(told(`| Paper | Venue\n${rows.replaceAll(' | - |', ' |')}`)).toEqual([])
    expect(told(`| Paper | Venue | Code | Date\n${rows}`)).toEqual([])
  })

  test('may have a row that lacks the pipe at its start, or a cell, where nearly all have them', () => {
    const rows = `| ${paper} | CVPR | - |\n`.repeat(4)
    expect(told(`| Paper | Venue | Code |\n${rows}${paper} | CVPR | - |\n`)).toEqual([1])
    expect(told(`| Paper | Venue | Code\n${rows}| ${paper} | CVPR |\n`)).toEqual([1, 6])
    expect(told(`| Paper | Venue | Code |\n| ${paper} | CVPR | - |\n${paper} | CVPR | - |\n`)).toEqual([])
  })

  test('needs no pipes around its rows where it has a delimiter row', () => {
    const text = `Paper | Venue | Code\n--- | ---\n${paper} | CVPR | -\n`
    expect(told(text)).toEqual([2])
    expect(mend(text)).toBe(text.replace('--- | ---', '--- | --- | ---'))
  })

  test('is corrected where hard breaks end its lines and bare addresses have taken in its pipes', () => {
    const text = `|Paper|Venue|Code|  \n|---|---|  \n|https://arxiv.org/abs/1512.03385|CVPR|-|  \n`
    expect(mend(text)).toBe(text.replace('|---|---|', '|---|---|---|'))
  })

  test.each([
    ['a code span with a pipe', `| Paper | Venue | Code |\n| --- | --- |\n| ${paper} \`a|b\` | - |\n`],
    ['emphasis over a pipe', `| Paper | Venue | Code |\n| --- | --- |\n| ${paper} *x | y* | - |\n`],
    ['a quote', `> | Paper | Venue | Code |\n> | --- | --- |\n| ${paper} | CVPR | - |\n`],
    ['a list item', `- | Paper | Venue | Code |\n  | --- | --- |\n  | ${paper} | CVPR | - |\n`],
    [
      'a table right below',
      `| Paper | Code | X |\n| --- | --- |\n| Paper | Venue |\n| --- | --- |\n| ${paper} | CVPR |\n`
    ],
    ['an indented row', `| Paper | Venue | Code |\n| --- | --- |\n    | ${paper} | CVPR | - |\n`]
  ])('is left to a person where a fix would touch more: %s', (_, text) => {
    expect(told(text)).toEqual([2])
    expect(mend(text)).toBe(text)
  })

  test('is no row of the table above', () => {
    const table = `| Paper | Venue |\n| --- | --- |\n| ${paper} | CVPR |\n`
    const text = `${table}\n| Paper | Year |\n\n| --- | --- |\n| ${paper} | 2016 |\n`
    expect(told(text)).toEqual([7])
    expect(mend(text)).toBe(text.replace('Year |\n\n', 'Year |\n'))
    expect(told(`${table}\n| Paper | Year | Code |\n| --- | --- |\n| ${paper} | 2016 | - |\n`)).toEqual([6])
  })
})

test.each([
  ['prose', 'The norm |a| of [this](https://example.org) or\n|b| is | or so |.\n'],
  [
    'formulas',
    `|x| + |y| = [z](https://arxiv.org/abs/1605.07146)\n|a| + |b| = [c](https://arxiv.org/abs/1605.07147)\n`
  ],
  ['a menu', '| [Papers](#papers) | [Code](#code) |\n| [Data](#data) | [Tools](https://example.org) |\n'],
  ['front matter', `---\na: |\n  | Paper | Code |\n  | ${paper} | - |\n---\n`],
  ['code', `\`\`\`\n| Paper | Venue | Code |\n| --- | --- |\n| ${paper} | CVPR | - |\n\`\`\`\n`],
  ['HTML', `<div>\n| Paper | Venue | Code |\n| --- | --- |\n| ${paper} | CVPR | - |\n</div>\n`],
  ['a comment', `<!--\n| Paper | Venue | Code |\n| --- | --- |\n| ${paper} | CVPR | - |\n-->\n`],
  ['rows without a link', '| a | b |\n| c | d |\n'],
  ['rows of different widths', `| a | b |\n| ${paper} | c | d |\n`],
  ['a drawing', '| a |\n|---|\n| b |\n+---+\n| c |\n'],
  ['a table', `| Paper | Venue |\n| --- | --- |\n| ${paper} | CVPR |\n`]
])('%s is no table that shows as text', (_, text) => {
  expect(told(text)).toEqual([])
})

describe('a row that a line break splits in two is one problem', () => {
  const all = (text: string) =>
    lint(text, {config: {rules}}).map(({ruleId, place: {start}}) => `${start.line} ${ruleId}`)
  const list = (row: string) => `| Paper | Venue |\n| --- | --- |\n${row}\n| ${paper} | CVPR |\n`

  test.each([
    ['in a link', '| [Wide Residual\nNetworks](https://arxiv.org/abs/1605.07146) | BMVC |'],
    ['in the last cell', '| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | British\nMachine Vision |'],
    ['in a link in the last cell', '| Wide Residual Networks | [British\nMachine](https://arxiv.org/abs/1605.07146) |']
  ])('%s', (_, row) => {
    expect(all(list(row))).toEqual(['3 no-ragged-row'])
    expect(mend(list(row))).toBe(list(row))
  })
})
