import {expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {papersOf} from '../../src/listings/papers.js'
import {wrongLinkOf} from '../../src/listings/wrong-link.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** What is said of the first conflict of a table of titles, years and arXiv ids. */
function wrongIn(rows: [title: string, year: number, id: string][]): string | undefined {
  const lines = rows.map(([title, year, id]) => `| [${title}](https://arxiv.org/abs/${id}) | ${year} |`)
  const text = ['| Title | Year |', '| --- | --- |', ...lines].join('\n')
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  return wrongLinkOf(papersOf(list).conflicts[0]!, list)?.note
}

const ranking = 'Learning to Rank in the Age of Muppets'
const roads = 'Road Graphs that Rewire Themselves at Night'

test('an arXiv id cannot be of a later year, but for the next', () => {
  const reason = 'the link on line 3 is likely the wrong one, since `arxiv:2402.12345` is of 2024, not of 2022'
  expect(
    wrongIn([
      [ranking, 2022, '2402.12345'],
      [roads, 2024, '2402.12345']
    ])
  ).toBe(reason)
  expect(
    wrongIn([
      [ranking, 2023, '2402.12345'],
      [roads, 2024, '2402.12345']
    ])
  ).toBeUndefined()
  expect(
    wrongIn([
      [ranking, 2025, '2402.12345'],
      [roads, 2024, '2402.12345']
    ])
  ).toBeUndefined()
})

test('where both can be wrong, a person has to find out', () => {
  expect(
    wrongIn([
      [ranking, 2020, '2402.12345'],
      [roads, 2021, '2402.12345']
    ])
  ).toBeUndefined()
})
