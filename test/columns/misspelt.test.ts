import {describe, expect, test} from '@jest/globals'
import {findMisspelt, misspeltHeaders} from '../../src/columns/misspelt.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

const columns = ['Title', 'Venue', 'Date', 'Code', 'Model', 'Modes'].map((name) => ({name}))

test.each([
  ['Titel', 'Title'],
  ['venu.e', undefined],
  ['Vennue', 'Venue'],
  ['Codes', undefined],
  ['Data', undefined],
  ['Node', undefined],
  ['Mode', undefined],
  ['Modem', undefined],
  ['Authors', undefined]
])('%s misspells %s', (name, meant) => {
  expect(findMisspelt(name, columns)?.name).toBe(meant)
})

describe('a header that no other table has, one slip from one that five others have', () => {
  const misspelt = (names: readonly string[]) => {
    const text = names.map((name) => `| A | ${name} |\n| - | - |\n| b | c |\n`).join('\n')
    const {tables} = readPaperList(parse(text), new Source(text), defaultSettings)
    return misspeltHeaders(tables).map(({column, meant}) => [column.name, meant.length])
  }

  test.each([
    ['Gihub', 'Github'],
    ['Demmo', 'Demo'],
    ['Dmeo', 'Demo'],
    ['Linsk', 'Links']
  ])('%s for %s', (name, meant) => {
    expect(misspelt([...Array(5).fill(meant), name])).toEqual([[name, 5]])
    expect(misspelt([...Array(4).fill(meant), name])).toEqual([])
    expect(misspelt([...Array(5).fill(meant), name, name])).toEqual([])
  })

  test.each([
    ['Data', 'Date'],
    ['Links', 'Link'],
    ['GITHUB', 'Github'],
    ['Top2', 'Top1'],
    ['论文数', '论文'],
    ['논문 수', '논문']
  ])('none: %s beside %s', (name, meant) => {
    expect(misspelt([...Array(5).fill(meant), name])).toEqual([])
  })
})
