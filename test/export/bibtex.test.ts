import {expect, test} from '@jest/globals'
import bibtexParse from 'bibtex-parse'
import {toBibtex} from '../../src/export/bibtex.js'
import type {ExportedPaper} from '../../src/export/papers.js'
import {hostileTitles, papersIn} from './lists.js'

const paper = (title: string, rest: Partial<ExportedPaper> = {}): ExportedPaper => ({
  title,
  ids: [],
  links: [],
  listings: [{line: 1, section: ''}],
  ...rest
})

/** The entries as another program reads them: key, and fields by name. */
function read(text: string) {
  return bibtexParse
    .parse(text)
    .flatMap((item) => (item.itemtype === 'entry' ? [item] : []))
    .map(({type, key, fields}) => ({type, key, ...Object.fromEntries(fields.map(({name, value}) => [name, value]))}))
}

test('an entry for each paper', () => {
  const list = `# Retrieval

- **ColBERT**: *Efficient and Effective Passage Search*. Omar Khattab et al. SIGIR 2020 [[paper](https://arxiv.org/abs/2004.12832)] [[code](https://github.com/stanford-futuredata/ColBERT)]
`
  expect(toBibtex(papersIn(list))).toBe(`@misc{khattab2020efficient,
  title = {{Efficient and Effective Passage Search}},
  shorttitle = {{ColBERT}},
  author = {Omar Khattab and others},
  year = {2020},
  howpublished = {SIGIR 2020},
  eprint = {2004.12832},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2004.12832},
  keywords = {Retrieval}
}
`)
})

test('a paper with a DOI has it, and one that is only on arXiv has no other place of publication', () => {
  const text = toBibtex([
    paper('Deep Learning', {
      ids: ['doi:10.1038/nature14539'],
      venue: 'Nature',
      year: 2015,
      authors: 'Y. LeCun, Y. Bengio & G. Hinton'
    }),
    paper('Wide Residual Networks', {ids: ['arxiv:1605.07146'], venue: 'arXiv 2016', year: 2016})
  ])
  expect(read(text)).toEqual([
    {
      type: 'misc',
      key: 'lecun2015deep',
      title: '{Deep Learning}',
      author: 'Y. LeCun and Y. Bengio and G. Hinton',
      year: '2015',
      howpublished: 'Nature',
      doi: '10.1038/nature14539'
    },
    {
      type: 'misc',
      key: 'wide2016',
      title: '{Wide Residual Networks}',
      year: '2016',
      eprint: '1605.07146',
      archivePrefix: 'arXiv'
    }
  ])
})

test('a parser reads each title whole, however it is written', () => {
  const entries = read(toBibtex(hostileTitles.map((title) => paper(title))))
  expect(entries).toMatchObject([
    {title: '{=HYPERLINK("http://x","click me") is a Title of a Paper}'},
    {title: '{+1 Is All You Need for Retrieval}'},
    {title: '{Commas, "Quotes" and Semicolons; in Titles of Papers}'},
    {
      title:
        '{Braces {\\textbraceleft}a{\\textbraceleft} and {\\textbackslash}end{\\textbraceleft}document{\\textbraceright} in Titles}'
    },
    {title: '{100\\% of \\$5 \\& \\#1 in snake\\_case {\\textasciitilde} x{\\textasciicircum}2 of Papers}'},
    {title: '{A Title that Turns Around in Terminals}'}
  ])
})

test('an address cannot end its field', () => {
  const links = [{text: 'paper', url: 'https://example.org/a}b{c\\d e_f%20g', role: 'paper' as const}]
  expect(read(toBibtex([paper('Title', {links})]))).toMatchObject([
    {url: 'https://example.org/a%7Db%7Bc%5Cd%20e_f%20g'}
  ])
})

test('each key is another one, also where a title has no Latin letter', () => {
  const text = toBibtex([
    paper('The Title', {year: 2020}),
    paper('On Titles', {year: 2020}),
    paper('A title again', {year: 2020}),
    paper('深度学习', {year: 2020, ids: ['arxiv:2004.12832']}),
    paper('多模态')
  ])
  const keys = read(text).map(({key}) => key)
  expect(keys).toEqual(['title2020', 'titles2020', 'title2020-2', 'arxiv-2004-12832', 'paper'])
})
