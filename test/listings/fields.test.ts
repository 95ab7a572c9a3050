import {expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {fields} from '../../src/listings/fields.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** Compares the two rows of a table with the columns Title, Year, Venue, Code. */
function compare(field: string, first: string, second: string) {
  const title = '[Image-Chat: Engaging Grounded Conversations](https://arxiv.org/abs/1811.00945)'
  const source = new Source(
    `| Title | Year | Venue | Code |\n|-|-|-|-|\n| ${title} | ${first} |\n| ${title} | ${second} |\n`
  )
  const [one, other] = readPaperList(parse(source.text), source, defaultSettings).entries
  const found = fields[field]!(one!, other!, source)
  return found && (found.keep === found.first ? 'first' : found.keep === found.second ? 'second' : 'a person')
}

test.each([
  ['venue', '- | arXiv | -', '- | ACL | -', 'second'],
  ['venue', '- | ACL | -', '- | - | -', 'first'],
  ['venue', '2020 | ACL | -', '2020 | NAACL | -', 'a person'],
  ['venue', '2019 | ACL | -', '2020 | TACL | -', undefined],
  ['venue', '2020 | ACL | -', '2020 | ACL 2020 | -', undefined],
  ['venue', '- | ![ACL](https://img.shields.io/badge/ACL-2020) | -', '- | arXiv | -', undefined],
  ['year', '2019 | ACL | -', '2020 | ACL | -', 'a person'],
  ['year', '2019-12-30 | ACL | -', '2019.12 | ACL | -', undefined],
  ['year', '2019 | arXiv | -', '2020 | - | -', 'a person'],
  ['code link', '- | - | [code](https://github.com/a/b)', '- | - | N/A', 'first'],
  ['code link', '- | - | [code](https://github.com/a/b)', '- | - | [x](https://github.com/A/b.git)', undefined],
  ['code link', '- | - | [code](https://github.com/a/b)', '- | - | [x](https://github.com/a/c)', 'a person'],
  ['code link', '- | - | [code](https://github.com/a/b)', '- | - | [page](https://example.org)', undefined],
  ['code link', '- | - | [Dataset](https://github.com/a/b)', '- | - | -', undefined],
  ['code link', '- | - | -', '- | - | [Code & Data](https://github.com/a/b)', 'second'],
  ['code link', '- | - | coming soon', '- | - | [code](https://github.com/a/b)', undefined]
])('%s: %j and %j: %p', (field, first, second, expected) => {
  expect(compare(field, first, second)).toBe(expected)
})
