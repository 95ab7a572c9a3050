import {expect, test} from '@jest/globals'
import {placeholderOf} from '../../src/columns/placeholder.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

test.each([
  ['most of the empty cells', ['-', '-', 'N/A', ''], '-'],
  ['no statement that somebody made', ['TBD', 'TBD', 'TBD', '-'], '-'],
  ['nothing in a list without empty cells', ['CVPR'], '']
])('a cell that is to be filled gets what is in %s', (_, cells, expected) => {
  const rows = cells.map(
    (cell, index) => `| [A Paper of Some Length, ${'abcd'[index]}](https://arxiv.org/abs/2101.0000${index}) | ${cell} |`
  )
  const source = new Source(`| Paper | Venue | Year |\n| --- | --- | --- |\n${rows.join('\n')}\n`)
  expect(placeholderOf(readPaperList(parse(source.text), source, defaultSettings))).toBe(expected)
})
