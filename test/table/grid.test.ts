import {describe, expect, test} from '@jest/globals'
import type {Table} from 'mdast'
import {visit} from 'unist-util-visit'
import {applyEdits} from '../../src/fix/apply.js'
import {parse} from '../../src/markdown/parse.js'
import {insertCells, reorderColumns} from '../../src/table/edits.js'
import {type GridRow, readGrid} from '../../src/table/grid.js'
import {Source} from '../../src/text/source.js'

function read(markdown: string) {
  const source = new Source(markdown)
  let table: Table | undefined
  visit(parse(source.text), 'table', (node) => {
    table ??= node
  })
  const grid = readGrid(table!, source)
  const contents = (row: GridRow) => row.cells.map(({content}) => source.text.slice(content.start, content.end))
  return {source, grid, table: table!, contents}
}

describe('readGrid', () => {
  test('finds the delimiter row, which mdast leaves out', () => {
    const {grid, contents} = read('| a | b |\n| :-- | --: |\n| 1 | 2 |\n')
    expect(contents(grid.delimiter)).toEqual([':--', '--:'])
    expect(grid.delimiter.line).toBe(2)
  })

  test.each([
    ['without outer pipes', 'a | b\n--- | ---\n1 | 2\n', ['1', '2']],
    ['an escaped pipe stays in its cell', '| a | b |\n|-|-|\n| x \\| y | z |\n', ['x \\| y', 'z']],
    ['a pipe behind an escaped backslash stays too', '| a | b |\n|-|-|\n| x \\\\| y | z |\n', ['x \\\\| y', 'z']],
    ['a pipe in a code span splits too', '| a | b |\n|-|-|\n| `x|y` |\n', ['`x', 'y`']],
    ['an empty cell', '| a | b |\n|-|-|\n|| y |\n', ['', 'y']],
    ['in a quote', '> | a | b |\n> |-|-|\n> | 1 | 2 |\n', ['1', '2']],
    ['in a list item', '- x\n\n  | a | b |\n  |-|-|\n  | 1 | 2 |\n', ['1', '2']],
    ['more cells than the header', '| a | b |\n|-|-|\n| 1 | 2 | 3 |\n', ['1', '2', '3']]
  ])('%s', (_, markdown, cells) => {
    const {grid, table, contents} = read(markdown)
    expect(contents(grid.body[0]!)).toEqual(cells)
    expect(grid.body[0]!.cells).toHaveLength(table.children[1]!.children.length)
  })
})

test.each(['{: .wide}', '{% endif %}', '{{< /table >}}', '{{% /table %}}'])(
  'readGrid takes `%s` below the rows for no row',
  (line) => {
    const {grid} = read(`| a | b |\n|-|-|\n| 1 | 2 |\n${line}\n`)
    expect(grid.body).toHaveLength(1)
  }
)

test('readGrid keeps a row of braces that is followed by rows, or made of math', () => {
  expect(read('| a |\n|-|\n{% if x %}\n| 1 |\n').grid.body).toHaveLength(2)
  expect(read('a | b\n-|-\n{x}\n').grid.body).toHaveLength(1)
})

describe('insertCells', () => {
  test.each<[name: string, markdown: string, index: number, expected: string, content?: string]>([
    ['a blank one without a closing pipe', '| a | b |\n| - | - |\n| 1\n', 1, '| 1 | |', ''],
    ['padded, at the end', '| a | b |\n| - | - |\n| 1 |\n', 1, '| 1 | - |'],
    ['compact, at the end', '|a|b|\n|-|-|\n|1|\n', 1, '|1|-|'],
    ['without outer pipes', 'a | b\n--|--\n1 |\n', 1, '1 | - |'],
    ['without a closing pipe', '|a|b|\n|-|-|\n|1\n', 1, '|1|-'],
    ['before the first cell', '| a | b |\n| - | - |\n| 1 |\n', 0, '| - | 1 |'],
    ['before the first cell, where a bare `-` would begin a list', 'a | b\n--|--\n1 | 2\n', 0, '| - | 1 | 2']
  ])('%s', (_, markdown, index, expected, content = '-') => {
    const {grid, source} = read(markdown)
    const row = grid.body[0]!
    const edited = applyEdits(source.text, [insertCells(row, index, [content], source)])
    expect(edited.split('\n')[2]).toBe(expected)
  })
})

test('reorderColumns moves cells with their padding and their delimiters', () => {
  const {grid, source} = read('|  b  | a |\n| --- |:-:|\n|  2  | 1 |\n')
  expect(applyEdits(source.text, reorderColumns(grid, [1, 0], source))).toBe('| a |  b  |\n|:-:| --- |\n| 1 |  2  |\n')
})
