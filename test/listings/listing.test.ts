import {describe, expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {isListing} from '../../src/listings/listing.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** Whether the entries under some headings list their papers, in their order. */
function listings(text: string) {
  const source = new Source(text.replaceAll('PAPER', '- [A Paper of Some Length](https://arxiv.org/abs/2101.00001)'))
  const list = readPaperList(parse(source.text), source, defaultSettings)
  return list.entries.map((entry) => isListing(entry, list))
}

const topic = '## Vision\n\nPAPER\nPAPER\n'

describe('isListing', () => {
  test.each([
    ['below a topic', '# List\n\n## Vision\n\nPAPER\n', [true]],
    ['below news', `# List\n\n## News\n\nPAPER\n\n${topic}`, [false, true, true]],
    ['below a year of news', `# List\n\n## News\n\n### 2024\n\nPAPER\n\n${topic}`, [false, true, true]],
    ['below a month of news', `# List\n\n## News\n\n### 2024\n\n**May**\n\nPAPER\n\n${topic}`, [false, true, true]],
    ['below news that are half of the list', '# List\n\n## News\n\nPAPER\n\n## Vision\n\nPAPER\n', [false, true]],
    [
      'below contents that are most of the list',
      `# List\n\n## Contents\n\n##${topic}\n\n## News\n\nPAPER\n`,
      [true, true, false]
    ],
    ['below a title about the list itself', `# References\n\n${topic}`, [true, true]]
  ])('%s', (_, text, expected) => {
    expect(listings(text)).toEqual(expected)
  })

  test('not in a row whose title a pipe splits', () => {
    const row = (title: string) => `| [${title}](https://arxiv.org/abs/2101.00001) | CVPR |\n`
    const table = `| Paper | Venue |\n| --- | --- |\n${row('A Paper of Some Length')}`
    expect(listings(`${table}${row('A Paper \\| of Some Length')}`)).toEqual([true, true])
    expect(listings(`${table}${row('A Paper | of Some Length')}`)).toEqual([true, false])
  })
})
