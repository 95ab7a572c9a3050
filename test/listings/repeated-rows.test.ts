import {describe, expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'

/** The lines of the second rows, and what is said of them. */
function secondRows(text: string): string[] {
  return lint(text).flatMap(({line, message}) => {
    const what = /^Unexpected second ((?:row|`).*), expected it once \(first on line \d+\)$/.exec(message)?.[1]
    return what === undefined ? [] : [`${line} ${what}`]
  })
}
const table = (header: string, ...rows: string[]) =>
  `| ${header} |\n|${header.replace(/[^|]+/g, '-')}|\n${rows.map((row) => `| ${row} |\n`).join('')}`

describe('rows of a table that lists no papers', () => {
  test('with two cells of words, and not with one', () => {
    expect(secondRows(table('Tool | Licence', 'A1 tool | MIT', 'A1 tool | MIT'))).toEqual(['4 row “A1 tool”'])
    expect(secondRows(table('Tool | Size', 'A1 tool | 12', 'A1 tool | 12'))).toEqual([])
  })

  test('blanks do not count, words do', () => {
    expect(secondRows(table('Tool | Licence', 'A1  tool |  MIT', 'A1 tool | MIT'))).toEqual(['4 row “A1 tool”'])
    expect(secondRows(table('Tool | Licence', 'A1 tool | MIT', 'A1 tool | BSD'))).toEqual([])
  })

  test('not in two tables', () => {
    const tools = table('Tool | Licence', 'A1 tool | MIT', 'B1 tool | MIT')
    expect(secondRows(`${tools}\n${tools}`)).toEqual([])
  })
})

describe('numbers of rows', () => {
  const numbers = (header: string, ...all: number[]) =>
    secondRows(table(`${header} | Tool`, ...all.map((each, index) => `${each} | t${index}`)))

  test('where most rows count on, up or down', () => {
    expect(numbers('#', 1, 2, 3, 3, 4)).toEqual(['6 `#` 3'])
    expect(numbers('ID', 9, 8, 8, 7)).toEqual(['5 `ID` 8'])
    expect(numbers('#', 1, 2, 2, 3, 3)).toEqual([])
    expect(numbers('#', 1, 2, 2, 3, 3, 4)).toEqual(['5 `#` 2', '7 `#` 3'])
  })

  test('not where the numbers begin again, and not in another column', () => {
    expect(numbers('#', 1, 2, 3, 1, 2, 3)).toEqual([])
    expect(numbers('Rank', 1, 2, 2, 3, 4)).toEqual([])
  })
})
