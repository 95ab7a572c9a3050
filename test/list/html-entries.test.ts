import {describe, expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

const papers = {
  A: ['Deep Residual Learning for Image Recognition', '1512.03385'],
  B: ['Wide Residual Networks for Everyone', '1605.07146'],
  C: ['Densely Connected Convolutional Networks', '1608.06993'],
  D: ['Aggregated Residual Transformations for Networks', '1611.05431']
} as const

type Letter = keyof typeof papers

const address = (letter: Letter) => `https://arxiv.org/abs/${papers[letter][1]}`
/** A link to a paper, with its title or another text. */
const link = (letter: Letter, text: string = papers[letter][0]) => `<a href="${address(letter)}">${text}</a>`
const markdown = (letter: Letter) => `[${papers[letter][0]}](${address(letter)})`
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const table = (...rows: string[]) => `<table>\n${rows.join('\n')}\n</table>\n`
const header = '<tr><th>Title</th><th>Venue</th></tr>'

/** The entries: a letter for each title that is one of the papers', and how many links the entry has. */
function entriesOf(text: string): string {
  const source = new Source(text)
  return readPaperList(parse(source.text), source, defaultSettings)
    .entries.map(({title, links}) => {
      const letter = (Object.keys(papers) as Letter[]).find((one) => papers[one][0] === title) ?? `“${title}”`
      return `${letter}${links.length}`
    })
    .join(' ')
}

describe('a short table in HTML lists papers', () => {
  test.each([
    ['where its header says so', table(header, row(link('A'), 'CVPR')), 'A1'],
    ['by names too', table(header, row('ResNet', link('A', 'paper'))), '“ResNet”1'],
    [
      'by the title below that header, whatever is before it',
      table(
        '<tr><th>Task</th><th>Title</th><th>Link</th></tr>',
        row('How to Classify Images Well', papers.A[0], link('A', 'pdf'))
      ),
      'A1'
    ],
    [
      'where each row but the header links a title to its paper',
      table(row('Work', 'Since'), row(link('A'), '2015'), row(link('B'), '2016')),
      'A1 B1'
    ],
    ['without a header', table(row(link('A'), 'CVPR'), row(link('B'), 'BMVC')), 'A1 B1'],
    ['without end tags', `<table>\n<tr><th>Title<th>Venue\n<tr><td>${link('A')}<td>CVPR\n</table>\n`, 'A1']
  ])('%s', (_, text, entries) => {
    expect(entriesOf(text)).toBe(entries)
  })

  test.each([
    ['nor one such row', table(row(link('A'), 'CVPR'))],
    ['nor where other rows have none', table(row(link('A')), row(link('B')), row('Code'), row('Data'))],
    ['nor links that say no title', table(row('Paper', link('A', 'arXiv')), row('Report', link('B', 'arXiv')))],
    [
      'nor names of authors below its header of titles',
      table(
        '<tr><th>Paper</th><th>Form</th></tr>',
        row(link('A', 'He et al.'), 'Depth'),
        row(link('B', 'Smith et al.'), 'Width')
      )
    ],
    ['nor prose', table(row('<img src="a.png">', `We follow ${link('A', 'this work')} here.`))]
  ])('%s', (_, text) => {
    expect(entriesOf(text)).toBe('')
  })
})

describe('in a cell or an item of HTML', () => {
  test.each([
    [
      'each line is an entry where it has a paper',
      table(row('Depth', `${link('A')}<br>${link('B')}`), row('Width', `${link('C')}<br>${link('D')}`)),
      'A1 B1 C1 D1'
    ],
    [
      'a line of authors is none',
      table(header, row(`${link('A')}<br>Ann Smith, Bo Li<br>CVPR`, link('A', 'pdf'))),
      'A2'
    ],
    ['each item is an entry', table(row('Depth', `<ul><li>${link('A')}</li><li>${link('B')}</li></ul>`)), 'A1 B1'],
    [
      'items that say no title are those of the row',
      table(
        header,
        row(
          '<b>Wide Residual Networks for Everyone</b>',
          `<ul><li>${link('B', 'pdf')}</li><li><a href="https://github.com/b/b">code</a></li></ul>`
        )
      ),
      'B2'
    ],
    [
      'items within an item too',
      `<ol>\n<li><b>${papers.A[0]}</b>\n<ul><li>${link('A', 'pdf')}</li></ul></li>\n<li><b>${papers.B[0]}</b>\n<ul><li>${link('B', 'pdf')}</li></ul></li>\n</ol>\n`,
      'A1 B1'
    ]
  ])('%s', (_, text, entries) => {
    expect(entriesOf(text)).toBe(entries)
  })
})

describe('Markdown within HTML is read once', () => {
  const items = (tag: string) =>
    (['A', 'B', 'C'] as const).map((letter) => `<${tag}>\n\n${markdown(letter)}, 2016\n\n</${tag}>\n`).join('')

  test.each([
    ['a paragraph in an item', `<ul>\n${items('li')}</ul>\n`, 'A1 B1 C1'],
    ['a paragraph in a paragraph', items('p'), 'A1 B1 C1'],
    [
      'a list in a cell',
      `<table>\n<tr><td>\n\n- ${markdown('A')}\n- ${markdown('B')}\n\n</td><td>\n\n- ${markdown('C')}\n\n</td></tr>\n</table>\n`,
      'A1 B1 C1'
    ],
    [
      'a table below a label in a paragraph',
      `<p>\n\n**Deep and Wide Networks**\n\n| Title | Year |\n| --- | --- |\n| ${markdown('A')} | 2015 |\n| ${markdown('B')} | 2016 |\n\n</p>\n`,
      'A1 B1'
    ]
  ])('%s', (_, text, entries) => {
    expect(entriesOf(text)).toBe(entries)
  })
})
