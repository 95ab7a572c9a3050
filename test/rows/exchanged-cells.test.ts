import {expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'

const code = (name: string) => `[code](https://github.com/lab/${name})`

/** What is told of the last row below some others. */
function told(last: string, others = 3) {
  const rows = ['Prune', 'Distil', 'Quantise', 'Compress'].slice(0, others)
  const table = rows.map((name, index) => `| ${name} | 202${index} | ICML | ${code(name)} | ![${name}](a.png) |\n`)
  return lint(`| Name | Year | Venue | Code | Figure |\n| --- | --- | --- | --- | --- |\n${table.join('')}${last}\n`)
    .filter(({reason}) => reason.includes('exchanged'))
    .map(({reason}) => reason)
}

test.each([
  [
    'a year and a venue',
    `| Merge | ICLR | 2024 | ${code('merge')} | ![m](a.png) |`,
    '“ICLR” under `Year` and “2024” under `Venue`'
  ],
  [
    'code and an image, which are not side by side with the year',
    `| Merge | ![m](a.png) | ICLR | ${code('merge')} | 2024 |`,
    '“m” under `Year` and “2024” under `Figure`'
  ]
])('two cells are exchanged: %s', (_, row, expected) => {
  expect(told(row)).toEqual([`Unexpected ${expected}, expected them exchanged, in “Merge”`])
})

test.each([
  ['words for words', `| ICLR | 2024 | Merge | ${code('merge')} | ![m](a.png) |`],
  ['one cell alone is of another form', `| Merge | 2024 | ICLR | 2024 | ![m](a.png) |`],
  ['three are', `| Merge | ICLR | ${code('merge')} | 2024 | ![m](a.png) |`],
  ['one has nothing', `| Merge | - | 2024 | ${code('merge')} | ![m](a.png) |`]
])('not where %s', (_, row) => {
  expect(told(row)).toEqual([])
})

test('three other rows show what a column is', () => {
  const row = `| Merge | ICLR | 2024 | ${code('merge')} | ![m](a.png) |`
  expect(told(row, 2)).toEqual([])
  expect(told(row, 3)).toHaveLength(1)
})

test('not where another cell of the column has that form too', () => {
  expect(told(`| Merge | ICLR | 2024 | ${code('merge')} | ![m](a.png) |\n| Split | soon | ICLR | - | - |`)).toEqual([])
})

test.each([
  [4, 'Merge', 1],
  [5, '![m](a.png)', 0]
])('a row has at most four odd cells: %i', (_, name, count) => {
  expect(told(`| ${name} | [x](https://x.org) | ${code('merge')} | ICLR | 2024 |`)).toHaveLength(count)
})

test('two links are no exchanged cells, however long their texts are and wherever they lead', () => {
  const [title, site] = [
    '[Pruning Large Speech Models](https://arxiv.org/abs/2001.00001)',
    '[site](https://example.org)'
  ]
  const table = `| Paper | Site |\n| --- | --- |\n${`| ${title} | ${site} |\n`.repeat(3)}| ${site} | ${title} |\n`
  expect(lint(table).filter(({reason}) => reason.includes('exchanged'))).toEqual([])
})
