import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {inferConfig} from '../../../src/config/infer/infer.js'
import {fix} from '../../../src/fix/fix.js'
import {lint} from '../../../src/lint/lint.js'
import {readPaperList} from '../../../src/list/read.js'
import {defaultSettings} from '../../../src/list/settings.js'
import {parse} from '../../../src/markdown/parse.js'
import {Source} from '../../../src/text/source.js'

const infer = (text: string) => inferConfig(readPaperList(parse(text), new Source(text), defaultSettings))
const columnsOf = (text: string) => infer(text).reasons.filter((reason) => /^column|^left/.test(reason))
/** What the inferred config tells that the list has not been told without it. */
function newlyTold(text: string): string[] {
  const place = ({ruleId, place: {start}}: ReturnType<typeof lint>[number]) => `${ruleId} ${start.line}:${start.column}`
  const before = new Set(lint(text).map(place))
  return lint(text, {config: infer(text).config}).flatMap((problem) =>
    before.has(place(problem)) ? [] : [`${problem.place.start.line} ${problem.reason}`]
  )
}

let papers = 0
/** A table of one paper under its headers. */
function table(...headers: string[]): string {
  const cells = headers.map((_, index) =>
    index === 0 ? `[Paper Number ${++papers} of Them All](https://arxiv.org/abs/2301.${10000 + papers})` : 'x'
  )
  return [headers, headers.map(() => '---'), cells].map((row) => `| ${row.join(' | ')} |\n`).join('')
}
const listOf = (...tables: string[]) => tables.map((text, index) => `## Section ${index + 1}\n\n${text}`).join('\n')

describe('the columns of a list', () => {
  test('that some of its tables have are optional', () => {
    const text = readFileSync(new URL('../../../fixtures/broken-zh.md', import.meta.url), 'utf8')
    expect(infer(text).config.columns).toEqual([
      {name: 'paper'},
      {name: '源码', aliases: ['github']},
      {name: '收录', aliases: ['收录&作者']},
      {name: '简介'},
      {name: '笔记'},
      {name: '讲解', optional: true},
      {name: '参考资料', optional: true}
    ])
    expect(columnsOf(text).slice(-2)).toEqual([
      'column `讲解`: in 5 of 10 tables',
      'column `参考资料`: in 1 of 10 tables'
    ])
    expect(newlyTold(text)).toEqual([])
  })

  test('stand where they stand in most tables', () => {
    const text = listOf(
      table('Paper', 'Code', 'Venue'),
      table('Paper', 'Year', 'Code', 'Venue'),
      table('Paper', 'Year', 'Code', 'Venue'),
      table('Paper', 'Code', 'Venue'),
      table('Paper', 'Code', 'Venue')
    )
    expect(infer(text).config.columns!.map((column) => 'name' in column && column.name)).toEqual([
      'Paper',
      'Year',
      'Code',
      'Venue'
    ])
    expect(newlyTold(text)).toEqual([])
  })

  test('leave out a table that has none of them, and are counted among all tables', () => {
    const four = Array.from({length: 4}, () => table('Paper', 'Venue', 'Code'))
    const text = listOf(...four, table('论文', '会议', '代码', '简介'))
    expect(infer(text).config.columns).toEqual([{name: 'Paper'}, {name: 'Venue'}, {name: 'Code'}])
    expect(columnsOf(text)).toEqual([
      'column `Paper`: in 4 of 5 tables',
      'column `Venue`: in 4 of 5 tables',
      'column `Code`: in 4 of 5 tables',
      'left out: tables with none of these columns, 1 of 5 tables (line 27)'
    ])
    expect(newlyTold(text)).toEqual([])
    expect(fix(text, {config: infer(text).config, unsafe: true}).text).toBe(text)
  })

  test('take no name for another of theirs that stands beside it in a table', () => {
    const text = listOf(
      ...Array.from({length: 4}, () => table('Paper', 'Code', 'Venue')),
      table('Paper', 'Site', 'Venue'),
      table('Paper', 'Site', 'Code', 'Venue')
    )
    expect(infer(text).config.columns).toContainEqual({name: 'Site', optional: true})
    expect(newlyTold(text)).toEqual([])
  })

  test('in another order are told', () => {
    const text = listOf(
      ...Array.from({length: 4}, () => table('Paper', 'Code', 'Venue')),
      table('Paper', 'Venue', 'Code')
    )
    expect(columnsOf(text).at(-1)).toBe('left out: another order of the columns, in 1 of 5 tables (line 27)')
  })
})

test('other columns are allowed where more would be reported without that', () => {
  // Two columns of one name: only one of them can be declared.
  const text = listOf(
    ...Array.from({length: 4}, () => table('Paper', 'Code', 'Venue')),
    table('Paper', 'Code', 'Venue', 'Link', 'Link')
  )
  const columns = [{name: 'Paper'}, {name: 'Code'}, {name: 'Venue'}, {name: 'Link', optional: true}]
  expect(infer(text).config.columns).toEqual([{columns, additional: true}])
  expect(columnsOf(text).at(-1)).toBe('columns: others are allowed, since they differ so much')
  expect(newlyTold(text)).toEqual([])
})

test('where as many empty cells are blank as have a dash, no placeholder is declared, and the columns are', () => {
  const table = (title: string, code: string) =>
    `| Paper | Code |\n| --- | --- |\n| [${title}](https://arxiv.org/abs/1512.03385) | ${code} |\n`
  const {config, reasons} = infer(
    listOf(
      table('Deep Residual Learning', '-'),
      table('Densely Connected Networks', ''),
      table('Wide Residual Networks', 'x')
    )
  )
  expect(config).toEqual({columns: [{name: 'Paper'}, {name: 'Code'}], crossListing: 'auto'})
  expect(reasons).toContain('placeholder: none, since no more than half of the 2 empty cells look alike')
})

test('no columns are declared where that would report more', () => {
  // The order of these is no habit, but a config has one.
  const text = listOf(
    ...Array.from({length: 3}, () => table('Paper', 'Code', 'Venue')),
    ...Array.from({length: 2}, () => table('Paper', 'Venue', 'Code'))
  )
  const {config, reasons} = infer(text)
  expect(config).toEqual({crossListing: 'auto'})
  expect(reasons[0]).toBe('columns: none, since the tables differ so much that more would be reported')
  expect(reasons.filter((reason) => /^column |^left/.test(reason))).toEqual([])
})

describe('the columns of several kinds of tables', () => {
  const main = Array.from({length: 4}, () => table('Paper', 'Venue', 'Code'))
  const mainColumns = [{name: 'Paper'}, {name: 'Venue'}, {name: 'Code'}]

  test('are known by a header that no other table has', () => {
    const text = listOf(...main, table('Data set', 'Size'), table('Data set', 'Size', 'Licence'))
    expect(infer(text).config.columns).toEqual([
      {header: 'Data set', columns: [{name: 'Data set'}, {name: 'Size'}, {name: 'Licence', optional: true}]},
      {columns: mainColumns}
    ])
    expect(columnsOf(text)).toEqual([
      'columns of the tables with `Data set`: `Data set`, `Size`, `Licence` (optional), in 2 of 6 tables (lines 27, 33); the others have other columns',
      'column `Paper`: in 4 of 6 tables',
      'column `Venue`: in 4 of 6 tables',
      'column `Code`: in 4 of 6 tables'
    ])
    expect(newlyTold(text)).toEqual([])
  })

  test('or else by the section that they are in', () => {
    const others = [
      table('Paper', 'Size', 'Stars'),
      table('Paper', 'Size', 'Stars'),
      table('Size', 'Stars', 'One', 'Two', 'Three')
    ]
    const text = `${listOf(...main)}\n# Data sets\n\n${others.slice(0, 2).join('\n')}\n# More\n\n${others[2]}`
    expect(infer(text).config.columns).toEqual([
      {section: 'Data sets', columns: [{name: 'Paper'}, {name: 'Size'}, {name: 'Stars'}]},
      {columns: mainColumns}
    ])
    expect(newlyTold(text)).toEqual([])
  })

  test('are none where one table is like no other', () => {
    const text = listOf(...main, table('Data set', 'Size'))
    expect(infer(text).config.columns).toEqual(mainColumns)
  })

  test('are plain columns where all tables are of one kind, however few', () => {
    const text = listOf(...main.slice(0, 2))
    expect(infer(text).config.columns).toEqual(mainColumns)
    expect(columnsOf(text)).toEqual([
      'column `Paper`: in 2 of 2 tables',
      'column `Venue`: in 2 of 2 tables',
      'column `Code`: in 2 of 2 tables'
    ])
    expect(newlyTold(text)).toEqual([])
  })

  test('are none in a list with one table, where nothing can differ', () => {
    const {config, reasons} = infer(listOf(main[0]!))
    expect(config.columns).toBeUndefined()
    expect(reasons[0]).toBe('columns: none, since the list has only one paper table')
  })

  test('may be all that a list has', () => {
    const text = listOf(...main.slice(0, 2), table('Data set', 'Size'), table('Data set', 'Size'))
    expect(infer(text).config.columns).toEqual([
      {header: 'Paper', columns: mainColumns},
      {header: 'Data set', columns: [{name: 'Data set'}, {name: 'Size'}]}
    ])
    expect(newlyTold(text)).toEqual([])
  })
})

describe('cross-listing', () => {
  const item = (number: number) =>
    `- [Paper Number ${number} of Them All](https://arxiv.org/abs/2301.${10000 + number})\n`
  /** Some of the papers are in a second section too. */
  const listed = (papers: number, twice: number) =>
    `## One\n\n${Array.from({length: papers}, (_, index) => item(index)).join('')}\n## Two\n\n${Array.from({length: twice}, (_, index) => item(index)).join('')}`

  test.each([
    [100, 5, 'allow', 'allow, which says nothing of a paper in several groups: 5 of 100 are'],
    [101, 5, 'auto', 'auto, which warns of a paper in several groups: 5 of 101 are'],
    [5, 4, 'auto', 'auto, which warns of a paper in several groups: 4 of 5 are'],
    [5, 1, 'auto', 'auto, which warns of a paper in several groups: 1 of 5 is'],
    [5, 0, 'auto', 'auto, which warns of a paper in several groups: 0 of 5 are']
  ])('of %d papers %d: %s', (papers, twice, expected, reason) => {
    const {config, reasons} = infer(listed(papers, twice))
    expect(config.crossListing).toBe(expected)
    expect(reasons.at(-1)).toBe(`crossListing: ${reason}`)
  })
})

test.each(['clean.md', 'broken-bullets.md'])('%s has no new problem with what it suggests', (name) => {
  expect(newlyTold(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8'))).toEqual([])
})
