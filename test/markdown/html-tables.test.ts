import {expect, test} from '@jest/globals'
import {readElements} from '../../src/markdown/html.js'
import {htmlTablesOf} from '../../src/markdown/html-tables.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** The rows of each table: of each cell its first column, the name of that, and the content. */
function tables(...lines: string[]): string[][] {
  const source = new Source(lines.join('\n'))
  return htmlTablesOf(readElements(parse(source.text), source), source).map(({rows}) =>
    rows.map(({cells}) =>
      cells
        .map(({column, name, start, end}) => `${column} ${name}: ${source.text.slice(start, end).trim()}`)
        .join(' | ')
    )
  )
}

test('a cell that spans rows or columns moves those behind and below it', () => {
  expect(
    tables(
      '<table>',
      '<tr><th>Task</th><th>Paper</th><th colspan="2">Links</th></tr>',
      '<tr><td rowspan="2">A</td><td>B</td><td>C</td><td>D</td></tr>',
      '<tr><td>E</td><td colspan="2">F</td></tr>',
      '</table>'
    )
  ).toEqual([
    ['0 : Task | 1 : Paper | 2 : Links', '0 Task: A | 1 Paper: B | 2 Links: C | 3 Links: D', '1 Paper: E | 2 Links: F']
  ])
})

test('the first row is no header where it has a link', () => {
  expect(
    tables(
      '<table>',
      '<tr><td><a href="x">A</a></td><td>B</td></tr>',
      '<tr><td>C</td><td>D</td></tr>',
      '</table>'
    )[0]![1]
  ).toBe('0 : C | 1 : D')
})

test('cells and a table without end tags, and a table within a cell', () => {
  expect(tables('<table>', '<tr><td>Task<td>Paper', '<tr><td>A<td>B', '<tr><td>C<td>D')).toEqual([
    ['0 : Task | 1 : Paper', '0 Task: A | 1 Paper: B', '0 Task: C | 1 Paper: D']
  ])
  expect(
    tables('<table>', '<tr><td>A<table><tr><td>x</td></tr></table></td></tr>', '<tr><td>B</td></tr>', '</table>')
  ).toEqual([['0 : A<table><tr><td>x</td></tr></table>', '0 : B'], ['0 : x']])
})

test('Markdown in a cell, with blank lines around', () => {
  expect(
    tables(
      '<table>',
      '<tr><td>Task</td><td>Paper</td></tr>',
      '<tr><td>',
      '',
      '**A**',
      '',
      '</td><td>B</td></tr>',
      '</table>'
    )
  ).toEqual([['0 : Task | 1 : Paper', '0 Task: **A** | 1 Paper: B']])
})
