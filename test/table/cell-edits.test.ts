import {expect, test} from '@jest/globals'
import {applyEdits} from '../../src/fix/apply.js'
import {placeOfCell, setCell} from '../../src/table/cell-edits.js'
import {insertCells} from '../../src/table/edits.js'
import {readRow} from '../../src/table/grid.js'
import {Source} from '../../src/text/source.js'

test.each([
  ['a padded blank', '| a |  | b |', '-', '| a | - | b |'],
  ['a narrow blank in a padded row', '| a || b |', '-', '| a | - | b |'],
  ['a wide blank of an aligned table', '| a |      | b |', '-', '| a | -    | b |'],
  ['a compact blank', '|a||b|', '-', '|a|-|b|'],
  ['a blank of one space in a compact row', '|a| |b|', '-', '|a|-|b|'],
  ['a content with padding', '| a |  N/A  | b |', '-', '| a |  -  | b |'],
  ['a content that goes', '| a | - | b |', '', '| a | | b |'],
  ['a content that goes from a wide cell', '| a |  N/A  | b |', '', '| a |    | b |'],
  ['a compact content that goes', '|a|-|b|', '', '|a| |b|']
])('setCell: %s', (_, line, content, expected) => {
  const source = new Source(line)
  const row = readRow(line, 0, line.length, 1)
  expect(applyEdits(line, [setCell(row, 1, content, source)])).toBe(expected)
})

test.each([
  ['a | b', '| - | b'],
  [' | b', '| - | b']
])(
  'setCell opens a row that starts with its first cell by a pipe, since a bare `-` would begin a list: %j',
  (line, expected) => {
    const source = new Source(line)
    const row = readRow(line, 0, line.length, 1)
    expect(applyEdits(line, [setCell(row, 0, '-', source)])).toBe(expected)
  }
)

test('placeOfCell is the content, or all between the pipes of a blank cell', () => {
  const row = readRow('| a |  |', 0, 8, 1)
  expect(placeOfCell(row, 0)).toEqual({start: 2, end: 3})
  expect(placeOfCell(row, 1)).toEqual({start: 5, end: 7})
})

test.each([
  ['a | b |', 'c | c | c', '-', 'a | b | -'],
  ['a|b|', 'c|c|c', '-', 'a|b|-'],
  ['a | b |', 'c | c | c', '', 'a | b | |'],
  ['| a | b |', '| c | c | c |', '-', '| a | b | - |'],
  ['a | b', 'c | c | c', '-', 'a | b | -']
])('insertCells at the end of %j below %j', (line, header, content, expected) => {
  const [row, headerRow] = [line, header].map((text) => readRow(text, 0, text.length, 1))
  expect(applyEdits(line, [insertCells(row!, 2, [content], new Source(line), headerRow)])).toBe(expected)
})
