// The thresholds of reading tables, each just below and just above.
import {describe, expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

function readTable(...rows: string[][]) {
  const width = rows[0]!.length
  const lines = [rows[0]!, Array(width).fill('---'), ...rows.slice(1)].map((cells) => `| ${cells.join(' | ')} |`)
  const text = `${lines.join('\n')}\n`
  return readPaperList(parse(text), new Source(text), defaultSettings).tables[0]!
}

const letters = 'ABCDEFGHIJ'
const title = (index: number) => `Robust Networks of the Kind ${letters[index]}`
const paper = (index: number) => `[${title(index)}](https://arxiv.org/abs/${index + 15}05.07146)`
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({length: count}, (_, index) => make(index))
const titleColumnOf = (...rows: string[][]) => readTable(...rows).columns.findIndex(({kind}) => kind === 'title')

describe('a column is of the kind of six in ten of its cells', () => {
  test.each([
    [5, 'unknown'],
    [6, 'venue']
  ])('%i venues of ten cells: %s', (venues, kind) => {
    const rows = times(10, (index) => [paper(index), index < venues ? 'CVPR 2021' : 'see the page of it'])
    expect(readTable(['Paper', 'Where'], ...rows).columns[1]!.kind).toBe(kind)
  })
})

describe('a column without the name of titles has links to papers in three of ten cells', () => {
  test.each([
    [2, -1],
    [3, 0]
  ])('%i of ten: column %i', (links, column) => {
    const rows = times(10, (index) => [index < links ? paper(index) : title(index), 'a'])
    expect(titleColumnOf(['Entry', 'Other'], ...rows)).toBe(column)
  })
})

describe('a table whose header does not say that it lists papers links to one in three of ten rows', () => {
  test.each([
    [2, 'other'],
    [3, 'papers']
  ])('%i of ten: %s', (links, kind) => {
    const rows = times(10, (index) => [index < links ? paper(index) : title(index), 'a'])
    expect(readTable(['Name', 'Other'], ...rows).kind).toBe(kind)
  })
})

describe('a column of titles has', () => {
  test.each([
    [2, -1],
    [3, 0]
  ])('titles in three of ten cells, if its header says so: %i', (titles, column) => {
    const rows = times(10, (index) => [index < titles ? paper(index) : '2021', 'a'])
    expect(titleColumnOf(['Paper', 'Other'], ...rows)).toBe(column)
  })

  test.each([
    [4, -1],
    [5, 0]
  ])('titles in five of ten cells, if its header says something else: %i', (titles, column) => {
    const rows = times(10, (index) => [index < titles ? paper(index) : '2021', 'a'])
    expect(titleColumnOf(['Entry', 'Other'], ...rows)).toBe(column)
  })

  test.each([
    [4, -1],
    [5, 0]
  ])('%i different titles of ten', (different, column) => {
    const rows = times(10, (index) => [paper(index % different), 'a'])
    expect(titleColumnOf(['Entry', 'Other'], ...rows)).toBe(column)
  })
})

test('of two columns of titles that of the links to papers is chosen', () => {
  expect(titleColumnOf(['Name', 'Item'], ...times(4, (index) => [title(index), paper(index + 4)]))).toBe(1)
  expect(titleColumnOf(['Item', 'Name'], ...times(4, (index) => [paper(index + 4), title(index)]))).toBe(0)
})

describe('a column of scores has numbers in six of ten cells', () => {
  test.each([
    [5, 'papers'],
    [6, 'leaderboard']
  ])('%i of ten: %s', (scores, kind) => {
    const rows = times(10, (index) => [paper(index), 'BERT', index < scores ? '71.3' : 'out of memory'])
    expect(readTable(['Paper', 'Model', 'GLUE'], ...rows).kind).toBe(kind)
  })
})
