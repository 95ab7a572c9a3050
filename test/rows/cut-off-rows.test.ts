import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const rules = {'consistent-placeholder': 'off', 'consistent-columns': 'off'} as const
const linesOf = (text: string) =>
  lint(text, {config: {rules}}).flatMap(({ruleId, place: {start}}) => (ruleId === 'no-ragged-row' ? [start.line] : []))
const mend = (text: string) => fix(text, {config: {rules}}).text
const paper = '[Deep Residual Learning](https://arxiv.org/abs/1512.03385)'

describe('rows that a blank line has cut off', () => {
  const table = `| Paper | Venue |\n| --- | --- |\n| ${paper} | CVPR |\n`

  test('are joined where hard breaks end their lines', () => {
    const rows = `| ${paper} | CVPR |  \n| ${paper} | CVPR |  \n`
    expect(mend(`${table}\n${rows}`)).toBe(table + rows)
  })

  test('are joined, and then corrected, where some are ragged', () => {
    const rows = `| ${paper} | CVPR |\n| ${paper} |\n`
    expect(linesOf(`${table}\n${rows}`)).toEqual([5, 6])
    expect(mend(`${table}\n${rows}`)).toBe(`${table}| ${paper} | CVPR |\n| ${paper} | |\n`)
  })

  test('are reported where a table goes without outer pipes; where a text follows, a person joins them', () => {
    const bare = `Paper | Venue\n--- | ---\n${paper} | CVPR\n\n[Wide Residual Networks](https://arxiv.org/abs/1605.07146) | BMVC\n`
    expect(linesOf(bare)).toEqual([5])
    expect(mend(bare)).toBe(bare.replace('\n\n', '\n'))
    const followed = `${table}\n| ${paper} | CVPR |\nMore to come.\n`
    expect(linesOf(followed)).toEqual([5])
    expect(mend(followed)).toBe(followed)
  })

  test('are none where a line of prose or another header has a pipe', () => {
    expect(linesOf(`${table}\nUse a | b.\n\n| Model | Size |\n`)).toEqual([])
  })

  test('are half of them as wide as the table, if not all have a paper', () => {
    const text = (count: number) => `| ${paper} | CVPR |\n`.repeat(count) + '| a | b | c |\n'.repeat(2)
    expect(linesOf(`${table}\n${text(1)}`)).toEqual([])
    expect(linesOf(`${table}\n${text(2)}`)).toEqual([5])
  })

  test('are left to a person where their cells part a code span', () => {
    const text = `${table}\n| [Is](https://arxiv.org/abs/1512.03385) \`a | b\` |\n`
    expect(linesOf(text)).toEqual([5])
    expect(mend(text)).toBe(text)
  })

  test('are left to a person where another table begins on the next line, whose header would become a row', () => {
    const text = `${table}\n| ${paper} | CVPR |\n| Model | Size |\n| --- | --- |\n| FooNet | 7B |\n`
    expect(linesOf(text)).toEqual([5])
    expect(lint(text, {config: {rules}}).map(({fix: offered}) => offered)).toEqual([undefined])
  })

  test('are left to a person in a list item, whose blanks they need', () => {
    const text = `- item\n\n  ${`${table}\n| ${paper} | CVPR |\n| ${paper} | CVPR |`.replaceAll('\n|', '\n  |')}\n`
    expect(linesOf(text)).toEqual([7])
    expect(mend(text)).toBe(text)
  })
})
