import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {missingCellsOf} from '../../src/rows/missing-cells.js'
import {Source} from '../../src/text/source.js'

const table = `| Paper | Venue | Date | Code |
| --- | --- | --- | --- |
| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | CVPR | 2015-12-10 | [code](https://github.com/KaimingHe/deep-residual-networks) |
| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | CVPR | 2016-08-25 | - |
`

/** Before which cell of the last row the missing ones belong, and what would stand wrong at its end. */
function place(row: string) {
  const text = table + row
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  const last = list.tables[0]!.grid.body.at(-1)!
  const {index, misplaced} = missingCellsOf(list.tables[0]!, list)(last, last.cells.length)
  return [index, misplaced && `${misplaced.under.name} → ${misplaced.belongs.name}`]
}

const title = '[Masked Autoencoders Are Scalable Vision Learners](https://arxiv.org/abs/2111.06377)'
const code = '[code](https://github.com/facebookresearch/mae)'

test.each([
  ['the last cell', `| ${title} | CVPR | 2021-11-11 |`, [3, undefined]],
  ['the last two', `| ${title} | CVPR |`, [2, undefined]],
  ['cells of which nothing tells', `| ${title} | see below | ? |`, [3, undefined]],
  ['the venue', `| ${title} | 2021-11-11 | ${code} |`, [1, 'Venue → Date']],
  ['the date', `| ${title} | CVPR | ${code} |`, [2, 'Date → Code']],
  ['venue and date', `| ${title} | ${code} |`, [1, 'Venue → Code']],
  ['the title', `| CVPR | 2021-11-11 | ${code} |`, [0, 'Paper → Venue']]
])('%s', (_, row, expected) => {
  expect(place(row)).toEqual(expected)
})

test.each([
  [9, '2 Date → Code'],
  [10, '3 ']
])('a column is for code if one in ten of its cells has it: one in %i others', (others, expected) => {
  const rows = Array.from(
    {length: others},
    (_, index) =>
      `| [Robust Networks of Kind ${index}](https://arxiv.org/abs/${index + 15}05.07146) | CVPR | 2015-12-10 | - |\n`
  )
  const withCode = `| ${title} | CVPR | 2021-11-11 | ${code} |\n`
  const text = `| Paper | Venue | Date | Code |\n| - | - | - | - |\n${rows.join('')}${withCode}| ${title} | CVPR | ${code} |\n`
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  const last = list.tables[0]!.grid.body.at(-1)!
  const {index, misplaced} = missingCellsOf(list.tables[0]!, list)(last, last.cells.length)
  expect(`${index} ${misplaced ? `${misplaced.under.name} → ${misplaced.belongs.name}` : ''}`).toBe(expected)
})

test('is not told where a pipe is missing, or where several places are possible', () => {
  expect(place(`| ${title} | CVPR ${code} | 2021-11-11 |`)).toEqual([undefined, 'Venue → Code'])
  expect(place(`| ${title} | see below | ${code} |`)).toEqual([undefined, 'Date → Code'])
})

/** What the pipes that can be missing in the last row would be before, and under which column that belongs. */
function pipes(row: string, before = table) {
  const text = before + row
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  const last = list.tables[0]!.grid.body.at(-1)!
  const found = missingCellsOf(list.tables[0]!, list)(last, last.cells.length)
  return found.pipes.map(({behind, belongs}) => `${behind} → ${belongs.name}`)
}

test('a pipe is missing where a cell goes on with the content of the next column', () => {
  expect(pipes(`| ${title} CVPR | 2021-11-11 | ${code} |`)).toEqual(['CVPR → Venue'])
  expect(pipes(`| ${title} | CVPR | 2021-11-11 ${code} |`)).toEqual([`code → Code`])
  expect(pipes(`| ${title} | CVPR | 2021-11-11${code} |`)).toEqual([])
  expect(pipes(`| ${title} | CVPR | 2021-11-11 |`)).toEqual([])
  // The date would be under the code.
  expect(pipes(`| ${title} | CVPR ${code} | 2021-11-11 |`)).toEqual([])
  expect(pipes(`| ${title} | CVPR | ${code} 2021-11-11 |`)).toEqual([])
})

test.each([
  ['a link behind a link', `${title} ${code}`, `${title} | ${code}`],
  ['a link in brackets', `${title} [${code}]`, `${title} | [${code}]`],
  ['a link behind an element', `<b>${title}</b> ${code}`, `<b>${title}</b> | ${code}`],
  ['words before the link', `${title} and its official ${code}`, undefined],
  ['words of a text without a link', `Masked Autoencoders and their official ${code}`, undefined],
  ['brackets around both', `(${title} ${code})`, undefined],
  ['words in brackets', `${title} (builds on ${code})`, undefined],
  ['an element around both', `<b>${title} ${code}</b>`, undefined]
])('a pipe tears nothing apart: %s', (_, cell, expected) => {
  const text = `| Paper | Code | Venue |
| --- | --- | --- |
| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | [code](https://github.com/KaimingHe/deep-residual-networks) | CVPR 2016 |
`
  const finding = lint(`${text}| ${cell} | CVPR 2022 |\n`).find(({ruleId}) => ruleId === 'no-ragged-row')!
  expect(finding.severity).toBe('error')
  expect(finding.message).toMatch(cell.includes('official') ? /a `\|` is missing before “code”/ : /belongs under/)
  expect(fix(`${text}| ${cell} | CVPR 2022 |\n`).text).toBe(`${text}| ${expected ?? cell} | CVPR 2022 |\n`)
})

test('labels behind a title belong to one cell, unless that column has labels as well', () => {
  const demo = '[Demo](https://mae.example.org)'
  const labels = `| Paper | Code |\n| - | - |\n| ${title} | [Project](https://dense.example.org) |\n`
  expect(pipes(`| ${title} [Code](https://dense.example.org) ${demo} |`, labels)).toEqual(['Code Demo → Code'])
  const own = `| Paper | Code |\n| - | - |\n| [pdf](https://arxiv.org/abs/1608.06993) | [Project](https://dense.example.org) |\n`
  expect(pipes(`| [pdf](https://arxiv.org/abs/2111.06377) ${demo} |`, own)).toEqual([])
})

test('a link to the paper shows which of two columns of links is missing', () => {
  const text = `| Benchmark | Site | Paper |
| --- | --- | --- |
| LLMRec | [link](https://github.com/williamliujl/LLMRec) | [paper](https://arxiv.org/abs/2308.12241) |
| OpenP5 | [link](https://openp5.example.org) | [paper](https://arxiv.org/abs/2306.11134) |
| RecBench | [paper](https://arxiv.org/abs/2503.05493) |
`
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  const last = list.tables[0]!.grid.body.at(-1)!
  const {index, misplaced} = missingCellsOf(list.tables[0]!, list)(last, last.cells.length)
  // The name could be what is missing too, so that nothing is filled in.
  expect([index, misplaced?.under.name, misplaced?.belongs.name]).toEqual([undefined, 'Site', 'Paper'])
})

test('an address whose link is broken is where it belongs', () => {
  const broken = title.replace('](', ']（').replace(/\)$/, '）')
  expect(place(`| ${broken} | CVPR | 2021-11-11 |`)).toEqual(place(`| ${title} | CVPR | 2021-11-11 |`))
})

test('a broken link is no title, whatever is where its address should be', () => {
  for (const cell of [
    '[pdf](see the paper of the authors)',
    '(pdf](https://a.example/b.pdf)',
    '[pdf] (https://a.example/b.pdf)'
  ])
    expect(place(`| ${title} | CVPR | ${cell} |`)).toEqual(
      place(`| ${title} | CVPR | [pdf](https://a.example/b.pdf) |`)
    )
})

test('a row without a word has no name', () => {
  const messages = lint(`${table}| ![](logo.svg) | | |\n`)
    .filter(({ruleId}) => ruleId === 'no-ragged-row')
    .map(({message}) => message)
  expect(messages).toEqual(['Unexpected row of 3 cells, expected 4 as in the header (line 1)'])
})
