import {describe, expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'
import {tablesOfContents} from '../../src/toc/read.js'

/** Each table of contents as its kind and its entries: depth, text, line of the heading that the entry leads to. */
function read(markdown: string) {
  const source = new Source(markdown)
  const list = readPaperList(parse(source.text), source, defaultSettings)
  return tablesOfContents(list).map(({kind, entries}) => ({
    kind,
    entries: entries.map(({depth, text, heading}) => `${depth} ${text} ${heading?.line}`)
  }))
}

const sections = '## Alpha\n\n## Beta\n\n## Gamma\n'

describe('tablesOfContents finds', () => {
  test('a nested list', () => {
    expect(read(`- [Alpha](#alpha)\n  - [Beta](#beta)\n- [Gamma](#gamma)\n\n${sections}`)).toEqual([
      {kind: 'list', entries: ['0 Alpha 5', '1 Beta 7', '0 Gamma 9']}
    ])
  })

  test('a list whose groups have no links, with emoji and emphasis around the links', () => {
    expect(read(`1. Papers\n   - 📖 [A](#alpha)\n   - **[B](#beta)** 🔥\n2. [C](#gamma)\n\n${sections}`)).toEqual([
      {kind: 'list', entries: ['1 A 6', '1 B 8', '0 C 10']}
    ])
  })

  test('bullets on one line', () => {
    expect(read(`- [Alpha](#alpha)\n- - [Beta](#beta)\n- - [Gamma](#gamma)\n\n${sections}`)).toEqual([
      {kind: 'list', entries: ['0 Alpha 5', '1 Beta 7', '1 Gamma 9']}
    ])
  })

  test('a table, whose blanks tell the depth', () => {
    const table =
      '| Contents |\n| --- |\n| [Alpha](#alpha) |\n| &nbsp;&nbsp;[Beta](#beta) |\n| &nbsp;&nbsp;&nbsp;&nbsp;[Gamma](#gamma) |\n'
    expect(read(`${table}\n${sections}`)).toEqual([{kind: 'table', entries: ['0 Alpha 7', '1 Beta 9', '2 Gamma 11']}])
  })

  test('a table with a column that describes', () => {
    const table =
      '| # | Section | What stands there |\n| --- | --- | --- |\n| 1 | [Alpha](#alpha) | Where everything begins |\n| 2 | [Beta](#beta) | What follows upon it |\n| 3 | [Gamma](#gamma) | And the rest of it |\n'
    expect(read(`${table}\n${sections}`)).toEqual([{kind: 'table', entries: ['0 Alpha 7', '0 Beta 9', '0 Gamma 11']}])
  })

  test('a line of links', () => {
    expect(read(`Jump to: [Alpha](#alpha) · [Beta](#beta) · [Gamma](#gamma)\n\n${sections}`)).toEqual([
      {kind: 'line', entries: ['0 Alpha 3', '0 Beta 5', '0 Gamma 7']}
    ])
  })

  test.each([
    [
      'a list in HTML',
      'list',
      '<details><summary>Contents</summary>\n<ol>\n<li><a href="#alpha">Alpha</a> (2)\n<ul>\n<li>🔥 <a href="#beta"><b>Beta</b></a></li>\n</ul></li>\n<li><a href="#gamma">Gamma</a></li>\n</ol></details>',
      ['0 Alpha', '1 Beta', '0 Gamma']
    ],
    [
      'a list in HTML without end tags',
      'list',
      '<ul>\n<li><a href="#alpha">Alpha</a>\n<li><a href="#beta">Beta</a>\n<li><a href="#gamma">Gamma</a>\n</ul>',
      ['0 Alpha', '0 Beta', '0 Gamma']
    ],
    [
      'a table in HTML, whose blanks tell the depth',
      'table',
      '<table>\n<tr><td colspan="2"><a href="#alpha">1. Alpha</a></td></tr>\n<tr>\n<td>\n&emsp;<a href="#beta">1.1 Beta</a></td><td>&emsp;<a href="#gamma">1.2 Gamma</a></td></tr>\n</table>',
      ['0 1. Alpha', '1 1.1 Beta', '1 1.2 Gamma']
    ],
    [
      'a line in HTML, below badges',
      'line',
      '<p align="center">\n<a href="https://a.example"><img src="a.svg"></a> <a href="https://b.example"><img src="b.svg"></a>\n<a href="https://c.example"><img src="c.svg"></a><br>\n<a href="#alpha">Alpha</a> •\n<a href="#beta">Beta</a> •\n<a href="#gamma">Gamma</a><br>\nStars welcome.\n</p>',
      ['0 Alpha', '0 Beta', '0 Gamma']
    ],
    [
      'lines in details',
      'line',
      '<details>\n<summary>Contents</summary>\n<a href="#alpha">Alpha</a><br>\n<a href="#beta">Beta</a><br>\n<a href="#gamma">Gamma</a>\n</details>',
      ['0 Alpha', '0 Beta', '0 Gamma']
    ],
    [
      'links in HTML in a list in Markdown',
      'list',
      '- <a href="#alpha">Alpha</a>\n  - <a href="#beta">Beta</a>\n- [Gamma](#gamma)',
      ['0 Alpha', '1 Beta', '0 Gamma']
    ],
    [
      'links in HTML in a line in Markdown',
      'line',
      'Jump to: <a href="#alpha">Alpha</a> | [Beta](#beta) | <a href="#gamma">Gamma</a>',
      ['0 Alpha', '0 Beta', '0 Gamma']
    ]
  ])('%s', (_, kind, markdown, entries) => {
    const [alpha, beta, gamma] = ['## Alpha', '## Beta', '## Gamma'].map(
      (heading) => `${markdown}\n\n${sections}`.split('\n').indexOf(heading) + 1
    )
    const lines = [alpha, beta, gamma]
    expect(read(`${markdown}\n\n${sections}`)).toEqual([
      {kind, entries: entries.map((entry, index) => `${entry} ${lines[index]}`)}
    ])
  })

  test('one in details, and another in a section', () => {
    const markdown = `<details>\n<summary>Contents</summary>\n\n- [Alpha](#alpha)\n- [Beta](#beta)\n- [Gamma](#gamma)\n\n</details>\n\n${sections}\n* [One](#one)\n* [Two](#two)\n* [Three](#three)\n\n### One\n\n### Two\n\n### Three\n`
    expect(read(markdown).map(({entries}) => entries.length)).toEqual([3, 3])
  })

  test('one in parts, with text between them', () => {
    const markdown = `**Papers**\n\n- [Alpha](#alpha)\n- [Beta](#beta)\n\n**Code**\n\n- [Gamma](#gamma)\n- [Delta](#delta)\n\n${sections}\n## Delta\n`
    expect(read(markdown)).toEqual([{kind: 'list', entries: ['0 Alpha 11', '0 Beta 13', '0 Gamma 15', '0 Delta 17']}])
  })

  test('full addresses of the document', () => {
    const url = 'https://github.com/o/r#'
    expect(read(`- [A](${url}alpha)\n- [B](${url}beta)\n- [C](${url}gamma)\n\n${sections}`)).toEqual([
      {kind: 'list', entries: ['0 A 5', '0 B 7', '0 C 9']}
    ])
  })

  test('two addresses of the document, and one that is not', () => {
    const toc =
      '- [Alpha](#alpha)\n- [Beta](https://github.com/o/r#beta)\n- [Gamma](https://github.com/o/r/blob/main/README.md#gamma)\n- [Other](https://github.com/o/other#usage)\n'
    expect(read(`${toc}\n${sections}`)).toEqual([{kind: 'list', entries: ['0 Alpha 6', '0 Beta 8', '0 Gamma 10']}])
  })

  test('one below news that name a paper, and below the title of the list', () => {
    const paper = '- [A paper on lenses](https://arxiv.org/abs/2009.05518)\n'
    const toc = '* [Alpha](#alpha)\n* [Beta](#beta)\n* [Gamma](#gamma)\n'
    expect(read(`# List\n\n## News\n\n${paper}\n${toc}\n${sections}`)).toHaveLength(1)
    expect(read(`# List\n\n${paper}\n${toc}\n${sections.replaceAll('##', '#')}`)).toHaveLength(1)
    expect(read(`# List\n\n# Old\n\n${paper}\n${toc}\n${sections.replaceAll('##', '#')}`)).toHaveLength(0)
  })

  test('a small one under the heading of what it names, among papers', () => {
    const paper = '* [A paper on lenses](https://arxiv.org/abs/2009.05518)\n'
    expect(
      read(`# List\n\n## Optics\n\n- [Alpha](#alpha)\n- [Beta](#beta)\n\n${paper}\n${sections.replaceAll('##', '###')}`)
    ).toHaveLength(1)
  })

  test('headings by custom ids, by text and by letters', () => {
    const list = '- [A](#MyAlpha)\n- [Beta](#x)\n- [C](#gam_ma)\n- [Delta](#delta)\n'
    expect(read(`${list}\n<a name="MyAlpha"></a>\n\n${sections}`)).toEqual([
      {kind: 'list', entries: ['0 A 8', '0 Beta 10', '0 C 12', '0 Delta undefined']}
    ])
  })

  test('two entries for two headings, and one between marks', () => {
    expect(read('- [A](#a)\n- [B](#b)\n\n# A\n\n# B\n')).toHaveLength(1)
    const marked = '<!-- START doctoc generated TOC -->\n\n- [A](#a)\n- [B](#b)\n\n<!-- END doctoc generated TOC -->\n'
    expect(read(`${marked}\n# A\n\n# B\n\n# C\n\n# D\n\n# E\n`)).toHaveLength(1)
  })
})

describe('tablesOfContents passes over', () => {
  test.each([
    ['links to other documents', '- [Alpha](a.md#alpha)\n- [Beta](b.md#beta)\n- [Gamma](c.md)\n'],
    [
      'papers with links back',
      '- [Paper one](https://arxiv.org/abs/2302.13971) [up](#alpha)\n- [Paper two](https://arxiv.org/abs/2303.08774) [up](#beta)\n'
    ],
    [
      'prose',
      'See [alpha](#alpha) for what we know today, [beta](#beta) for what we hope to learn, and [gamma](#gamma) last.\n'
    ],
    [
      'news',
      '- 2024-05: we have added all the papers of CVPR to [alpha](#alpha)\n- 2024-04: the papers of ICLR are in [beta](#beta)\n- 2024-03: hello world, see [gamma](#gamma) for more\n'
    ],
    ['a short sentence', 'We cover [alpha](#alpha), [beta](#beta) and [gamma](#gamma).\n'],
    [
      'prose in HTML',
      '<p>We cover <a href="#alpha">alpha</a>, <a href="#beta">beta</a> and <a href="#gamma">gamma</a>.</p>\n'
    ],
    [
      'papers in HTML with links back',
      '<ul>\n<li><a href="https://arxiv.org/abs/2302.13971">Paper one</a> <a href="#alpha">up</a></li>\n<li><a href="https://arxiv.org/abs/2303.08774">Paper two</a> <a href="#beta">up</a></li>\n</ul>\n'
    ],
    [
      'a list in HTML marked as none',
      '<!-- no toc -->\n\n<ul>\n<li><a href="#alpha">Alpha</a></li>\n<li><a href="#beta">Beta</a></li>\n<li><a href="#gamma">Gamma</a></li>\n</ul>\n'
    ],
    ['links in headings', '### [Alpha](#alpha) [Beta](#beta) [Gamma](#gamma)\n'],
    ['a list marked as none', '<!-- no toc -->\n- [Alpha](#alpha)\n- [Beta](#beta)\n- [Gamma](#gamma)\n'],
    ['links of which most lead nowhere', '- [A](#x)\n- [B](#y)\n- [C](#z)\n- [Alpha](#alpha)\n'],
    ['a line of two links', '[Alpha](#alpha) | [Beta](#beta)\n'],
    [
      'links from a section of papers to other sections',
      '# List\n\n## Optics\n\nSee also:\n\n- [Alpha](#alpha)\n- [Beta](#beta)\n- [Gamma](#gamma)\n\n---\n\n- [A paper on lenses](https://arxiv.org/abs/2009.05518)\n'
    ],
    ['links back from the end', '# A\n\n# B\n\n# C\n\n- [A](#a)\n- [B](#b)\n- [C](#c)\n\n<!-- '],
    ['code', '```\n- [Alpha](#alpha)\n- [Beta](#beta)\n- [Gamma](#gamma)\n```\n']
  ])('%s', (_, block) => {
    expect(read(`${block}\n${sections}`)).toEqual([])
  })
})
