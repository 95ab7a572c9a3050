import {expect, test} from '@jest/globals'
import {oddHtmlRows} from '../../src/html/table-rows.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** The messages about a table with a header of three columns. */
function told(...rows: string[]): string[] {
  const header = '<tr><th>Task</th><th>Paper</th><th>Venue</th></tr>'
  const source = new Source(`<table>\n${[header, ...rows].join('\n')}\n</table>\n`)
  return oddHtmlRows(readPaperList(parse(source.text), source, defaultSettings)).map(({message}) => message)
}

const paper = (number: number) =>
  `<td><a href="https://arxiv.org/abs/2301.${10000 + number}">Paper Number ${number} of Them All</a></td>`
const full = (number: number) => `<tr><td>A</td>${paper(number)}<td>ACL</td></tr>`

test('a row that lacks a cell, and one that has one more', () => {
  expect(told(full(1), full(2), full(3), `<tr><td>A</td>${paper(4)}</tr>`)).toEqual([
    'Unexpected row of 2 columns, expected 3 as in the header (line 2), in “Paper Number 4 of Them All”'
  ])
  expect(told(full(1), full(2), full(3), `<tr><td>A</td>${paper(4)}<td>ACL</td><td>x</td></tr>`)).toHaveLength(1)
})

test('rows below each other that lack the cell that spans them are one problem', () => {
  const short = (number: number) => `<tr>${paper(number)}<td>ACL</td></tr>`
  const others = Array.from({length: 6}, (_, index) => full(index))
  expect(told(...others, short(7), short(8))).toEqual([
    'Unexpected row of 2 columns, expected 3 as in the header (line 2), in “Paper Number 7 of Them All”; the rows below, to line 10, have as many: a cell of all of them may be missing or too many'
  ])
  expect(told(...others, short(7), full(9), short(8))).toHaveLength(2)
})

test.each([
  [
    'a cell that spans two rows',
    [`<tr><td rowspan="2">A</td>${paper(1)}<td>ACL</td></tr>`, `<tr>${paper(2)}<td>ACL</td></tr>`]
  ],
  ['a cell that spans two columns', [`<tr><td>A</td><td colspan=2>B</td></tr>`]],
  [
    'one within that spans two rows',
    [`<tr><td>A</td>${paper(1)}<td rowspan=2>ACL</td></tr>`, `<tr><td>A</td>${paper(2)}</tr>`]
  ],
  ['a heading of one cell', ['<tr><td>Others</td></tr>']],
  ['a table within a cell', [`<tr><td><table><tr><td>x</td><td>y</td></tr></table></td>${paper(1)}<td>ACL</td></tr>`]]
])('but not %s', (_, rows) => {
  expect(told(full(8), full(9), ...rows)).toEqual([])
})

test('also where no row is a paper, but not where half of the rows are so', () => {
  const short = (number: number) => `<tr><td>A</td>${paper(number)}</tr>`
  expect(told(full(1), full(2), short(3), short(4))).toEqual([])
  const row = '<tr><td>A</td><td>B</td><td>C</td></tr>'
  expect(told(...Array(9).fill(row), '<tr><td>A</td><td>B</td></tr>')).toEqual([
    'Unexpected row of 2 columns, expected 3 as in the header (line 2)'
  ])
})

test.each([
  ['rowspan=2"', 'Unexpected `rowspan=2"` of a cell, expected `rowspan="2"`'],
  ['colspan="“2”"', 'Unexpected `colspan=“2”` of a cell, expected `colspan="2"`'],
  ['rowspan=""', 'Unexpected `rowspan=` of a cell, expected a number'],
  ['colspan="two"', 'Unexpected `colspan=two` of a cell, expected a number']
])('a span of %s', (attribute, message) => {
  expect(told(`<tr><td ${attribute}>A</td><td>B</td></tr>`)).toEqual([message])
})

test('nor where a tag without its closing quote swallows cells', () => {
  const broken = `<tr><td>A</td>${paper(4).replace('">', '>')}<td><a href="https://a.example">ACL</a></td></tr>`
  expect(told(full(1), full(2), full(3), broken, full(5), full(6))).toEqual([])
})

test('a tag without its end swallows cells: that is what is said, by another rule', () => {
  expect(told(full(1), full(2), full(3), full(4).replace('<td><a', '<td<a'))).toEqual([])
})
