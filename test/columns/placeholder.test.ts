import {expect, test} from '@jest/globals'
import {placeholderOf} from '../../src/columns/placeholder.js'
import {lint} from '../../src/lint/lint.js'
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

test('a row of nothing but empty links gets no placeholders', () => {
  const row = (id: number) => `| [A Paper of Some Length, ${id}](https://arxiv.org/abs/2101.0000${id}) | CVPR | - |\n`
  const text = `| Paper | Venue | Code |\n| --- | --- | --- |\n${row(1)}${row(2)}| []() | | |\n${row(3)}`
  expect(lint(text).map(({ruleId, line}) => `${line} ${ruleId}`)).toEqual(['5 no-empty-link'])
})
