import {describe, expect, test} from '@jest/globals'
import {inferForLists} from '../../../src/config/infer/several-lists.js'
import {readPaperList} from '../../../src/list/read.js'
import {defaultSettings} from '../../../src/list/settings.js'
import {parse} from '../../../src/markdown/parse.js'
import {Source} from '../../../src/text/source.js'

/** A list with two tables of two papers each, under these headers and with this in the empty cells. */
function tables(headers: string, empty = '-'): string {
  const head = `| ${headers} |\n|${' --- |'.repeat(headers.split('|').length)}\n`
  const rest = ` ${empty} |`.repeat(headers.split('|').length - 1)
  return `${head}| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) |${rest}
| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) |${rest}

## More

${head}| [Identity Mappings in Deep Residual Networks](https://arxiv.org/abs/1603.05027) |${rest}
| [Deep Networks with Stochastic Depth](https://arxiv.org/abs/1603.09382) |${rest}
`
}

const english = tables('Paper | Venue | Code')
const chinese = tables('论文 | 会议 | 代码', 'N/A')
const bullets = '- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n'

type Texts = Record<string, string>
function infer(lists: Texts, others: Texts = {}) {
  const read = (texts: Texts) =>
    Object.entries(texts).map(([path, text]) => {
      const source = new Source(text)
      return {path, list: readPaperList(parse(source.text), source, defaultSettings)}
    })
  return inferForLists(read(lists), read(others))
}

const englishConfig = {
  columns: [{name: 'Paper'}, {name: 'Venue'}, {name: 'Code'}],
  placeholder: '-',
  crossListing: 'auto'
}
const chineseConfig = {
  columns: [{name: '论文'}, {name: '会议'}, {name: '代码'}],
  placeholder: 'N/A',
  crossListing: 'auto'
}

describe('what is learned from one list', () => {
  test('is for every list of the folder, where the others have the same conventions or no tables', () => {
    for (const others of [{}, {'more.md': english}, {'bullets.md': bullets}])
      expect(infer({'README.md': english}, others)).toMatchObject({config: englishConfig, others: []})
  })

  test.each([
    ['other columns', chinese],
    ['another placeholder', tables('Paper | Venue | Code', 'N/A')]
  ])('is for that list alone where another one has %s', (_, text) => {
    expect(infer({'README.md': english}, {'more.md': english, 'docs/other.md': text})).toMatchObject({
      config: {overrides: [{files: ['./README.md'], ...englishConfig}]},
      others: ['docs/other.md']
    })
  })

  test('is for that list alone where it would keep quiet about another one', () => {
    const items = (count: number) =>
      Array.from(
        {length: count},
        (_, index) => `- [Paper Number ${index} of All](https://arxiv.org/abs/2301.1000${index})\n`
      )
    const listedAgain = (count: number) => `## One\n\n${items(9).join('')}\n## Two\n\n${items(count).join('')}`
    const habit = listedAgain(6)
    expect(infer({'README.md': habit}, {'other.md': habit})).toMatchObject({
      config: {crossListing: 'allow'},
      others: []
    })
    expect(infer({'README.md': habit}, {'other.md': listedAgain(1)})).toMatchObject({
      config: {overrides: [{files: ['./README.md'], crossListing: 'allow'}]},
      others: ['other.md']
    })
  })
})

describe('what is learned from several lists', () => {
  test('is for every list where they have the same conventions', () => {
    const {config, reasons} = infer({'README.md': english, 'more.md': english})
    expect(config).toEqual(englishConfig)
    expect(reasons[0]).toBe('README.md, more.md: column `Paper`: in 2 of 2 tables')
  })

  test('is for each of them apart where they have not', () => {
    const {config, reasons} = infer({'README.md': english, 'README_zh.md': chinese, 'bullets.md': bullets})
    expect(config).toEqual({
      overrides: [
        {files: ['./README.md', './bullets.md'], ...englishConfig},
        {files: ['./README_zh.md'], ...chineseConfig}
      ]
    })
    expect(reasons).toContain('README_zh.md: placeholder: `N/A`, as in 8 of 8 empty cells')
  })

  test('leaves no columns out since a list without tables comes first', () => {
    expect(infer({'bullets.md': bullets, 'README.md': english}).config.overrides).toMatchObject([
      {files: ['./bullets.md'], crossListing: 'auto'},
      {files: ['./README.md'], ...englishConfig}
    ])
  })
})
