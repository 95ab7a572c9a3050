import {describe, expect, test} from '@jest/globals'
import {detailsByPlace} from '../../src/details/places.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

function said(markdown: string) {
  const source = new Source(markdown)
  const {entries} = readPaperList(parse(source.text), source, defaultSettings)
  return [...detailsByPlace(entries, source).values()]
}

const titles = [
  'Deep Residual Learning for Image Recognition',
  'Densely Connected Convolutional Networks',
  'Identity Mappings in Deep Residual Networks',
  'Residual Networks of Residual Networks'
]

/** Items with one title each, and what is said of it. */
const listOf = (item: (title: string, index: number) => string) =>
  titles.map((title, index) => item(`[${title}](https://arxiv.org/abs/1512.0338${index})`, index)).join('\n')

describe('a venue that nobody knows', () => {
  const venues = (fourth: string, place = (venue: string) => `[${venue}]`) =>
    said(
      listOf((title, index) => `- ${title} | ${place(['CVPR 2016', 'ICLR 2017', 'ECCV 2016', fourth][index]!)}`)
    ).map(({venue, year}) => `${venue}, ${year}`)

  test('is where siblings have theirs', () => {
    expect(venues('Northwind Letters').at(-1)).toBe('Northwind Letters, undefined')
    expect(venues('2018 Northwind').at(-1)).toBe('2018 Northwind, 2018')
    expect(venues('Northwind Letters, 76, 44-49').at(-1)).toBe('Northwind Letters, undefined')
    expect(venues('In Northwind Letters 521.7553').at(-1)).toBe('Northwind Letters, undefined')
  })

  test.each(['code', 'talk of the authors', 'Ada Lovelace et al.', '-', '12'])('%s in that place is none', (text) => {
    expect(venues(text).at(-1)).toBe('undefined, undefined')
  })

  test('of 80 characters is one, a longer text is a sentence', () => {
    const name = (length: number) =>
      'Northwind Letters on Networks '
        .repeat(3)
        .slice(0, length - 1)
        .concat('s')
    expect(venues(name(80)).at(-1)).toBe(`${name(80)}, undefined`)
    expect(venues(name(81)).at(-1)).toBe('undefined, undefined')
  })

  test('is none where siblings have theirs in several places', () => {
    const items = [`${'- '}*CVPR 2016*`, '(ICLR 2017)', 'ECCV 2016', '[Northwind Letters]']
    expect(said(listOf((title, index) => `- ${title} ${items[index]}`)).at(-1)!.venue).toBeUndefined()
  })
})

describe('one name', () => {
  const authors = (fourth: string) =>
    said(
      listOf(
        (title, index) =>
          `- ${title}\n  - ${['Kaiming He, Jian Sun, Xiangyu Zhang', 'Gao Huang et al.', 'K. He, J. Sun', fourth][index]!}`
      )
    ).map((each) => each.authors)

  test('is the author where siblings have theirs', () => {
    expect(authors('Ada Lovelace').at(-1)).toBe('Ada Lovelace')
    expect(authors('Ada Lovelace and Grace Hopper, CSUR 2024').at(-1)).toBe('Ada Lovelace and Grace Hopper')
  })

  test.each(['Lovelace', 'code', 'what is new'])('%s in that place is none', (text) => {
    expect(authors(text).at(-1)).toBeUndefined()
  })
})

test.each([
  ['Northwind Letters, 9(2), 1–14.', 'Northwind Letters'],
  ['Northwind, Southwind and Letters, e28', 'Northwind, Southwind and Letters'],
  ['nLetters.', 'nLetters'],
  ['In Proceedings of the Northwind Society, 1–14.', undefined],
  ['It goes deeper than all before it did, and wins.', undefined]
])('the journal behind authors, year and title: %s', (text, venue) => {
  expect(said(`- He, K., & Sun, J. (2016). ${titles[0]}. ${text}`).map((each) => each.venue)).toEqual([venue])
})
