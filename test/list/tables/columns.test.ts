import {expect, test} from '@jest/globals'
import {readPaperList} from '../../../src/list/read.js'
import {defaultSettings} from '../../../src/list/settings.js'
import {parse} from '../../../src/markdown/parse.js'
import {Source} from '../../../src/text/source.js'

/** The kind of the second column of a table, by its header and what its cells hold. */
function kindOf(header: string, cells: readonly string[]) {
  const rows = cells.map(
    (cell, index) => `| [A Paper on Subject ${index}](https://arxiv.org/abs/1512.0338${index}) | ${cell} |`
  )
  const text = `| Paper | ${header} |\n| --- | --- |\n${rows.join('\n')}\n`
  return readPaperList(parse(text), new Source(text), defaultSettings).tables[0]!.columns[1]!.kind
}

test.each([
  ['venue', '', ['CVPR 2021', 'arXiv 2023', "NeurIPS'23"]],
  ['date', 'Released', ['2021-03-04', 'May 2022', '2023']],
  ['code', 'Resources', ['[x](https://github.com/a/b)', '-', '[y](https://gitlab.com/a/b)']],
  ['venue', '学会', ['-', '-']],
  ['date', 'Año', ['-', '-']],
  ['venue', 'Revista', ['-', '-']],
  ['note', 'Auteurs', ['-', '-']],
  ['code', 'Код', ['-', '-']],
  ['link', '링크', ['-', '-']],
  ['unknown', 'Autoregressive', ['yes', 'no']],
  ['venue', '出处', ['Neurocomputing', 'arXiv']],
  ['venue', '发表年份与出处', ['NeurIPS 2022', 'SOSP 2023']],
  ['unknown', 'Issue', ['[#1](https://github.com/a/b/issues/1)', '[#2](https://github.com/a/b/issues/2)']],
  ['unknown', 'Backbone', ['R50', 'R101', 'ResNet50']],
  ['unknown', 'LLM', ['Vicuna-13B', 'LLaMA-13B']],
  ['unknown', 'Metric', ['AP 58.7', 'mIoU 53.5']]
])('%s: %s', (kind, header, cells) => {
  expect(kindOf(header, cells)).toBe(kind)
})

test.each([
  ['Título', 'papers'],
  ['Papre', 'papers'],
  ['Tool', 'other']
])('a table with its titles under %s is one of %s', (header, kind) => {
  const row = '| [A Paper on Some Subject](https://example.org/a) | [pdf](https://arxiv.org/abs/1512.03385) |'
  const text = `| ${header} | Link |\n| --- | --- |\n${row}\n`
  expect(readPaperList(parse(text), new Source(text), defaultSettings).tables[0]!.kind).toBe(kind)
})

test('a number under a header for titles is how many', () => {
  const text = '| Topic | Papers |\n| --- | --- |\n| Detection | 12 |\n| Segmentation | **7** |\n'
  expect(readPaperList(parse(text), new Source(text), defaultSettings)).toMatchObject({
    tables: [{kind: 'other'}],
    entries: []
  })
})

test('names beside links to papers are titles', () => {
  const table = (header: string, ...cells: string[]) => {
    const rows = cells.map((cell, index) => `| ${cell} | [link](https://arxiv.org/abs/1512.0338${index}) |`)
    const text = `| ${header} | Paper |\n| --- | --- |\n${rows.join('\n')}\n`
    return readPaperList(parse(text), new Source(text), defaultSettings)
  }
  const list = table('Method', 'FedRN', 'STAR', 'Robust FL')
  expect(list.tables[0]).toMatchObject({kind: 'papers', columns: [{kind: 'title'}, {kind: 'link'}]})
  expect(list.entries.map(({title, nickname}) => [title, nickname])).toEqual([
    ['FedRN', 'FedRN'],
    ['STAR', 'STAR'],
    ['Robust FL', 'Robust FL']
  ])
  expect(table('Corpus', 'FedRN', 'STAR', 'Robust FL').tables[0]!.kind).toBe('other')
})

test('beside a column of titles, a column of papers has their links', () => {
  const rows = ['GeoCLIP', 'SatCLIP', 'Earth Embeddings'].map(
    (name, index) => `| A Paper on Subject ${index} | [${name}](https://arxiv.org/abs/1512.0338${index}) |`
  )
  const text = `| Title | Paper |\n| --- | --- |\n${rows.join('\n')}\n`
  const {entries, tables} = readPaperList(parse(text), new Source(text), defaultSettings)
  expect(tables[0]!.columns.map(({kind}) => kind)).toEqual(['title', 'link'])
  expect(entries.map(({title}) => title)).toEqual([
    'A Paper on Subject 0',
    'A Paper on Subject 1',
    'A Paper on Subject 2'
  ])
})
