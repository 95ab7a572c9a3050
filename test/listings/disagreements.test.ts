import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {fields} from '../../src/listings/disagreements.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

const title = '[Image-Chat: Engaging Grounded Conversations](https://arxiv.org/abs/1811.00945)'

/** Compares the two rows of a table with the columns Title, Year, Venue, Code. */
function compare(field: string, first: string, second: string) {
  return compareEntries(
    field,
    `| Title | Year | Venue | Code |\n|-|-|-|-|\n| ${title} | ${first} |\n| ${title} | ${second} |\n`
  )
}

/** Compares the first two entries of a list. */
function compareEntries(field: string, markdown: string) {
  const source = new Source(markdown)
  const list = readPaperList(parse(source.text), source, defaultSettings)
  const [one, other] = list.entries
  const found = fields[field]!(one!, other!, list)
  return found && (found.keep === found.first ? 'first' : found.keep === found.second ? 'second' : 'a person')
}

test.each([
  ['venue', '- | arXiv | -', '- | ACL | -', 'second'],
  ['venue', '- | ACL | -', '- | - | -', 'first'],
  ['venue', '2020 | ACL | -', '2020 | NAACL | -', 'a person'],
  ['venue', '2024 | EACL | -', '2024 | ECAL | -', 'first'],
  ['venue', '2024 | ECAL | -', '2024 | EACL | -', 'second'],
  ['venue', '2024 | GeoRoute | -', '2024 | GeoRuote | -', 'a person'],
  ['venue', '2024 | TIP | -', '2024 | TMI | -', 'a person'],
  ['venue', '- | Nov., 2018 | -', '- | ACL, 2020 | -', 'second'],
  ['venue', '- | Nov., 2018 | -', '- | Dec., 2018 | -', undefined],
  ['date', '- | Oct., 2018 | -', '- | Dec., 2018 | -', 'a person'],
  ['date', '- | Nov., 2018 | -', '- | Dec., 2018 | -', 'first'],
  ['date', '- | Sep., 2018 | -', '- | Nov., 2018 | -', 'second'],
  ['date', '- | Oct., 2018 | -', '- | Nov., 2018 | -', 'a person'],
  ['date', '2018-03 | ACL | -', '2018-11 | ACL | -', 'a person'],
  ['venue', '- | arXiv 2018 | -', '- | arXiv 2020 | -', 'first'],
  ['year', '- | Nov., 2018 | -', '- | ACL, 2020 | -', undefined],
  ['venue', '2019 | ACL | -', '2020 | TACL | -', undefined],
  ['venue', '2020 | ACL | -', '2020 | ACL 2020 | -', undefined],
  ['venue', '- | ![ACL](https://img.shields.io/badge/ACL-2020) | -', '- | arXiv | -', undefined],
  ['year', '2019 | ACL | -', '2020 | ACL | -', 'a person'],
  ['year', '2019-12-30 | ACL | -', '2019.12 | ACL | -', undefined],
  ['year', '2019 | arXiv | -', '2020 | - | -', 'a person'],
  ['year', '2019 | arXiv | -', '2020 | ACL | -', 'a person'],
  ['year', '2023 | arXiv | -', '2020 | ACL | -', 'a person'],
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

test.each([
  ['venue', ', arXiv 2018', ', ACL 2020', 'second'],
  ['venue', ' `ACL 2020`', ' (arXiv 2018)', 'first'],
  ['venue', ', ACL 2020', ', NAACL 2020', 'a person'],
  ['venue', ', ACL 2019', ', TACL 2020', undefined],
  ['venue', ', ACL 2020', '', undefined],
  [
    'venue',
    ' [[2 Nov 2018]](https://arxiv.org/abs/1811.00945)',
    ' [[ACL 2020]](https://aclanthology.org/2020.acl-main.219/)',
    'second'
  ],
  ['venue', ' [[2018]](https://arxiv.org/abs/1811.00945)', ', ACL 2020', undefined],
  ['venue', ' (2 Nov 2018)', ', ACL 2020', undefined],
  ['year', ' [[2 Nov 2018]](https://arxiv.org/abs/1811.00945)', ' (3 Nov 2019)', 'first'],
  ['date', ' [[2 Nov 2018]](https://arxiv.org/abs/1811.00945)', ' (3 Nov 2018)', 'a person'],
  ['year', ' (2019)', ' (2020)', 'a person'],
  ['date', ' (2019-03)', ' (2019-04)', 'a person'],
  ['date', ' (2019-03)', ' (2019)', undefined],
  ['date', ' (2019-03)', ' (2019.3)', undefined],
  ['code link', ' [[code](https://github.com/a/b)]', '', 'first'],
  ['code link', ' [[code](https://github.com/a/b)]', ', code soon', undefined],
  ['code link', ' [[code](https://github.com/a/b)]', ' [[x](https://github.com/A/b)]', undefined],
  ['code link', ' [[code](https://github.com/a/b)]', ' [[code](https://github.com/a/c)]', 'a person'],
  ['code link', ' [[page](https://example.org)]', '', undefined],
  ['code link', ' [[data](https://github.com/a/b)]', '', undefined]
])('%s of items: %j and %j: %p', (field, first, second, expected) => {
  expect(compareEntries(field, `- ${title}${first}\n\n## Another group\n\n- ${title}${second}\n`)).toBe(expected)
})

test('a code link on the title: the entry is about the code', () => {
  const paper = '[[ACL 2020](https://arxiv.org/abs/1811.00945)]'
  const items = (name: string) =>
    `- ${name} ${paper}\n\n## Papers\n\n- Image-Chat: Engaging Grounded Conversations ${paper}\n`
  expect(compareEntries('code link', items('[Image-Chat](https://github.com/a/b)'))).toBeUndefined()
  expect(compareEntries('code link', items('Image-Chat [[code](https://github.com/a/b)]'))).toBe('first')
})

test.each([
  [
    'the year of the preprint, to which only one has a link',
    ' [[pdf](https://arxiv.org/abs/1811.00945)] (2018)',
    ' [[pdf](https://doi.org/10.1145/1234.5678)] (2019)',
    undefined
  ],
  [
    'a year that is not that of the preprint',
    ' [[pdf](https://arxiv.org/abs/1811.00945)] (2017)',
    ' [[pdf](https://doi.org/10.1145/1234.5678)] (2019)',
    'a person'
  ]
])('%s', (_name, first, second, expected) => {
  const name = 'Image-Chat: Engaging Grounded Conversations'
  expect(compareEntries('year', `- ${name}${first}\n\n## Journals\n\n- ${name}${second}\n`)).toBe(expected)
})

test('a code link of one of two items of one group', () => {
  const code = '[[code](https://github.com/a/b)]'
  expect(compareEntries('code link', `- ${title} ${code}\n- ${title}\n`)).toBeUndefined()
})

test('of HTML', () => {
  const item = (rest: string) =>
    `<li><a href="https://arxiv.org/abs/1811.00945">Image-Chat: Engaging Grounded Conversations</a>${rest}</li>\n`
  const list = `<ul>\n${item(', arXiv 2018')}${item(', ACL 2020')}</ul>\n`
  expect(compareEntries('venue', list)).toBe('second')
  expect(fix(list, {unsafe: true, config: {rules: {'no-duplicate-paper': 'off'}}}).text).toBe(list)
})

test('of paragraphs', () => {
  const others = '[Wide Residual Networks](https://arxiv.org/abs/1605.07146), BMVC 2016\n'
  expect(compareEntries('venue', `${title}, arXiv 2018\n\n${title}, ACL 2020\n\n${others}`)).toBe('second')
})

// Of 38 letters 3 are less than a tenth, 4 are more.
test.each([
  ['Image-Chat: Engaging Grounded Conversations', 'Image-Chat: Engaging Grounded Conversatoins', 'a person'],
  ['Image-Chat: Engaging Grounded Conversations', 'Image-Chat: Engaged Grounded Conversations', 'a person'],
  ['Image-Chat: Engaging Grounded Conversations', 'Image-Chat: Engaged Grounded Conversation', undefined],
  ['Visual Prompt Tuning', 'Visual Prompt Tunnig', 'a person'],
  ['Image-Chat: Engaging Grounded Conversations', 'image chat: engaging grounded conversations', undefined],
  ['Image-Chat: Engaging Grounded Conversations', 'Engaging Grounded Conversations', undefined]
])('%s, %s: %p', (first, second, expected) => {
  const url = 'https://arxiv.org/abs/1811.00945'
  expect(compareEntries('title', `- [${first}](${url})\n- [${second}](${url})\n`)).toBe(expected)
})

describe('a ragged row', () => {
  const header = '| Date | Title | Venue | Code |\n|-|-|-|-|\n'
  test.each([
    [
      'a row that lacks cells: its date',
      'date',
      `| 2018.11 | ${title} |`,
      `| 2018.12 | ${title} | ACL | - |`,
      'a person'
    ],
    [
      'what is behind the title of it',
      'venue',
      `| 2018.11 | ${title} | arXiv |`,
      `| 2018.11 | ${title} | ACL | - |`,
      undefined
    ],
    [
      'a blank cell too many',
      'venue',
      `| 2018.11 | ${title} | arXiv | - | |`,
      `| 2018.11 | ${title} | ACL | - |`,
      'second'
    ],
    [
      'a cell too many',
      'venue',
      `| 2018.11 | ${title} | arXiv | - | x |`,
      `| 2018.11 | ${title} | ACL | - |`,
      undefined
    ]
  ])('%s', (_name, field, first, second, expected) => {
    expect(compareEntries(field, `${header}${first}\n${second}\n`)).toBe(expected)
  })
})
