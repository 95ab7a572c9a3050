import {describe, expect, test} from '@jest/globals'
import {columnSchemas} from '../../src/columns/schema.js'
import type {Config} from '../../src/config/config.js'
import {lint} from '../../src/lint/lint.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings, type Settings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

let papers = 0
/** A list with one table of one paper for each line of headers. */
function listOf(headers: readonly string[]): string {
  const tables = headers.map((line) => {
    const names = line.split(' ')
    const paper = `[Paper Number ${++papers} of Them All](https://arxiv.org/abs/2301.${10000 + papers})`
    return [names, names.map(() => '-'), names.map((name) => (name === 'Paper' ? paper : 'x'))]
      .map((cells) => `| ${cells.join(' | ')} |\n`)
      .join('')
  })
  return tables.map((table, index) => `## Section ${index + 1}\n\n${table}`).join('\n')
}

const times = (count: number, headers: string) => Array.from({length: count}, () => headers)

function schemaOf(headers: readonly string[]) {
  const source = new Source(listOf(headers))
  return columnSchemas(readPaperList(parse(source.text), source, defaultSettings))[0]
}

/** What consistent-columns says, without the reasons. */
function told(headers: readonly string[]): string[] {
  return lint(listOf(headers))
    .filter(({ruleId}) => ruleId === 'consistent-columns')
    .map(({reason}) => reason.replace(/^Unexpected | as in .*/g, ''))
}

test('a table of titles is not compared with tables of names and their links', () => {
  const table = (header: string, title: string, more = '') => {
    const link = `[link](https://arxiv.org/abs/2301.${10000 + ++papers})`
    return `## Section ${papers}\n\n| ${header} | Venue | Paper |${more && ' Code |'}\n|-|-|-|${more && '-|'}\n| ${title} | ICML | ${link} |${more}\n\n`
  }
  const ofNames = ['FooNet', 'BarNet', 'BazNet', 'QuxNet'].map((name) => table('Method', name, ' x |')).join('')
  expect(lint(ofNames + table('Title', 'A Survey of All the Networks'))).toEqual([])
  expect(lint(ofNames + table('Model', 'QuuxNet', ' x |'))).toMatchObject([
    {reason: expect.stringMatching(/^Unexpected column `Model`, expected `Method` as in 4 of 5 tables/)}
  ])
})

describe('a schema is inferred', () => {
  test('from three tables, and not from two', () => {
    expect(schemaOf(times(2, 'Paper Venue Code'))).toBeUndefined()
    expect(schemaOf(times(3, 'Paper Venue Code'))!.columns.map(({name}) => name)).toEqual(['Paper', 'Venue', 'Code'])
  })

  test('with the columns that more than half of the tables have', () => {
    expect(schemaOf([...times(2, 'Paper Venue'), ...times(2, 'Paper Code')])).toBeUndefined()
    const names = schemaOf([...times(3, 'Paper Venue'), ...times(2, 'Paper Code')])!.columns.map(({name}) => name)
    expect(names).toEqual(['Paper', 'Venue'])
  })

  test.each([
    ['one of three tables lacks it', 2, 1, false],
    ['one of four does', 3, 1, true],
    ['two of thirteen do', 11, 2, false],
    ['two of fourteen do', 12, 2, true]
  ])('a column has to be there: %s', (_, having, lacking, required) => {
    const schema = schemaOf([...times(having, 'Paper Venue Code'), ...times(lacking, 'Paper Venue')])!
    expect(schema.columns.find(({name}) => name === 'Code')!.required).toBe(required)
  })

  test.each([
    [6, 3, true],
    [5, 3, false]
  ])('the order counts in %d tables against %d: %p', (most, others, ordered) => {
    expect(schemaOf([...times(most, 'Paper Venue Code'), ...times(others, 'Paper Code Venue')])!.orderMatters).toBe(
      ordered
    )
  })
})

describe('another name in the place of a column', () => {
  const renamed = 'column `Repo`, expected `Code`'
  test('is a slip where the name is clear', () => {
    expect(told([...times(4, 'Paper Code Venue'), ...times(2, 'Paper Repo Venue')])).toEqual([renamed, renamed])
  })

  test('is a name of its own where a third of the tables and more have others', () => {
    const others = ['Paper Repo Venue', 'Paper Repo Venue', 'Paper Implementation Venue']
    expect(told([...times(4, 'Paper Code Venue'), ...others])).toEqual([])
  })
})

test.each([
  [4, 'unsafe'],
  [3, undefined]
])('a missing column is inserted if most of its cells are empty: %d of 6 are', (empty, applicability) => {
  const cells = Array.from({length: 6}, (_, index) => (index < empty ? '-' : 'x'))
  const tables = cells.map((cell) => listOf(['Paper Venue Code']).replace(/x \|$/m, `${cell} |`))
  const [found] = lint([...tables, listOf(['Paper Venue'])].join('\n'))
  expect(found).toMatchObject({ruleId: 'consistent-columns', reason: expect.stringContaining('without the column')})
  expect(found!.fix?.applicability).toBe(applicability)
})

describe('another kind of table', () => {
  test('is that of three tables with the same columns; two are slips', () => {
    expect(told([...times(8, 'Paper Code Venue'), ...times(3, 'Paper Repo Venue')])).toEqual([])
    const renamed = 'column `Repo`, expected `Code`'
    expect(told([...times(8, 'Paper Code Venue'), ...times(2, 'Paper Repo Venue')])).toEqual([renamed, renamed])
  })

  test('has a text where the others have one on something else', () => {
    expect(told([...times(3, 'Paper Idea Venue'), 'Paper Limits Venue'])).toEqual([])
    expect(told([...times(3, 'Paper Authors Venue'), 'Paper Institutions Venue'])).toEqual([])
    expect(told([...times(3, 'Paper 论文数 Venue'), 'Paper 论文类 Venue'])).toEqual([])
    expect(told([...times(3, 'Paper Notes Venue'), 'Paper Comments Venue'])).toEqual([
      'column `Comments`, expected `Notes`'
    ])
  })

  test('has columns of its own, and may lack others', () => {
    expect(told([...times(6, 'Paper Venue Date Code'), 'Paper Venue Date'])).toEqual([
      'table without the column `Code`, expected it'
    ])
    expect(told([...times(6, 'Paper Venue Date Code'), 'Paper Venue Date Pages Updated'])).toEqual([])
  })
})

describe('a declared schema', () => {
  const tables = ['Paper Venue Code', 'Name Paper Size', 'Dataset Paper Size', 'Paper Stars']
  const columns = [{name: 'Name', aliases: ['Dataset']}, {name: 'Paper'}, {name: 'Size'}]
  const rest = {columns: [{name: 'Paper'}, {name: 'Venue'}, {name: 'Code'}]}

  function linesOf(config: Config): number[][] {
    const source = new Source(listOf(tables))
    const list = readPaperList(parse(source.text), source, {...defaultSettings, ...config} as Settings)
    return columnSchemas(list).map(({related}) => related.map(({line}) => line))
  }

  test('is for the tables with its header, also by an alias of that', () => {
    expect(linesOf({columns: [{header: 'name', columns}, rest]})).toEqual([[9, 15], [3]])
  })

  test('is for the tables of its section', () => {
    expect(linesOf({columns: [{section: 'Section 2', columns}, rest]})).toEqual([[9], [3]])
  })

  test('is for the tables with its header in its section, if it has both', () => {
    expect(linesOf({columns: [{header: 'Name', section: 'Section 3', columns}, rest]})).toEqual([[15], [3]])
  })

  test('is not for a table that an earlier one is for', () => {
    const both = {header: 'Paper', columns: [{name: 'Paper'}]}
    expect(linesOf({columns: [{header: 'Name', columns}, both]})).toEqual([
      [9, 15],
      [3, 21]
    ])
  })
})
