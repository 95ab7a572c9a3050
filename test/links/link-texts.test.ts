import {expect, test} from '@jest/globals'
import {imagesOfPages, misspeltLabels} from '../../src/links/link-texts.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** What is said of a link text beside some links of another. */
function read(text: string, label: string, uses: number): string[] {
  const links = Array.from({length: uses}, (_, index) => `[[${label}]](https://example.org/${index})`)
  const document = [`- [[${text}]](https://example.org/x)`, ...links.map((link) => `- ${link}`)].join('\n')
  const list = readPaperList(parse(document), new Source(document), defaultSettings)
  return misspeltLabels(list).map(({message}) => message)
}

test.each([
  ['Porject', 'Project'],
  ['Pape', 'Paper'],
  ['paepr', 'paper'],
  ['codde', 'code'],
  ['Projact', 'Project']
])('%s is a slip of %s', (text, label) => {
  expect(read(text, label, 10)).toEqual([`Unexpected text “${text}” of a link, expected “${label}” as in 10 others`])
  expect(read(text, label, 9)).toEqual([])
})

test.each([
  ['Papers', 'Paper'],
  ['Node', 'Code'],
  ['CVPR', 'CVPR2'],
  ['Qwem', 'Qwen'],
  ['code', 'codes'],
  ['Projects', 'Project'],
  ['paper', 'Paper']
])('%s is none of %s', (text, label) => {
  expect(read(text, label, 12)).toEqual([])
})

const listOf = (document: string) => readPaperList(parse(document), new Source(document), defaultSettings)

test('an image of a page that is none', () => {
  const told = (url: string) => imagesOfPages(listOf(`- A ![Paper](${url})\n`)).map(({message}) => message)
  expect(told('https://arxiv.org/abs/1608.06993')).toEqual([
    'Unexpected image of a page, `https://arxiv.org/abs/1608.06993`, expected a link to it, without `!`'
  ])
  expect(told('https://github.com/lab/net')).toHaveLength(1)
  expect(told('https://arxiv.org/html/1608.06993/x1.png')).toEqual([])
  // Without a text there is nothing to click.
  const [unnamed] = imagesOfPages(listOf('- A ![](https://github.com/lab/net)\n'))
  expect(unnamed?.fix).toBeUndefined()
  expect(told('https://github.com/lab/net/blob/main/a.png?raw=true')).toEqual([])
})
