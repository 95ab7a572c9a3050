import {describe, expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {hasStyle, printTable, styleOf, type TableStyle} from '../../src/table/style.js'
import {displayWidth} from '../../src/text/display-width.js'
import {Source} from '../../src/text/source.js'

function read(markdown: string) {
  const source = new Source(markdown)
  return {source, table: readPaperList(parse(source.text), source, defaultSettings).tables[0]!}
}

describe('displayWidth', () => {
  test.each([
    ['abc', 3],
    ['论文', 4],
    ['한국', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['🔥', 2],
    ['❤️', 2],
    ['👩‍👧', 2],
    ['🇨🇳', 2],
    ['1️⃣', 2],
    ['→', 1],
    ['\u200b', 0]
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

test.each([
  ['| a |  | b |', true],
  ['| a |   | b |', false]
])('a blank cell of a padded row is two spaces wide at most: %s', (row, expected) => {
  const {table, source} = read(`| x | y | z |\n|---|---|---|\n${row}\n`)
  expect(hasStyle(table, 'padded', source)).toBe(expected)
})

describe('styleOf', () => {
  test.each([
    ['|a|bc|\n|-|-|\n|d|e|\n', 'compact'],
    ['| a | bc |\n|:-:|-----|\n| d | e |\n', 'padded'],
    ['| a | bc |\n| - | -- |\n| d | e  |\n', 'aligned'],
    ['| 论 | bc |\n| -- | -- |\n| d  | e  |\n', 'aligned'],
    ['|a|bc|\n|-|-|\n| d | e |\n|f|g|\n', 'compact'],
    ['a | bc\n--- | ---\nd | e\n', undefined]
  ])('of %j is %p', (markdown, style) => {
    const {table, source} = read(markdown)
    expect(styleOf(table, source)).toBe(style)
  })
})

describe('printTable', () => {
  const table = '|论文|b|c|\n|:-|-:|:-:|\n|x \\| y||\n| | 🔥 | z | more |\na line of text\n'

  test.each<[TableStyle, string[]]>([
    ['compact', ['|论文|b|c|', '|x \\| y| |', '| |🔥|z|more|']],
    ['padded', ['| 论文 | b | c |', '| :-- | --: | :-: |', '| x \\| y | |', '| | 🔥 | z | more |']],
    [
      'aligned',
      ['| 论文   |   b |  c  |', '| :----- | --: | :-: |', '| x \\| y |     |', '|        |  🔥 |  z  | more |']
    ]
  ])('%s: contents, alignments and the number of cells stay, and what is no row is no row', (style, expected) => {
    const {table: read_, source} = read(table)
    const printed = printTable(read_, style, source).map(({text}) => text)
    expect(printed).toEqual(expected)
  })

  test('what is printed has the style', () => {
    for (const style of ['compact', 'padded', 'aligned'] as const) {
      const before = read('a | 论文\n:-: | -\n1 | \n\\| | 22\n')
      const after = read(
        `${printTable(before.table, style, before.source)
          .map(({text}) => text)
          .join('\n')}\n`
      )
      expect(hasStyle(after.table, style, after.source)).toBe(true)
    }
  })
})
