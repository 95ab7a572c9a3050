import {describe, expect, test} from '@jest/globals'
import type {Config} from '../../src/config/config.js'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const sections = (...titles: string[]) => titles.map((title) => `\n## ${title}\n`).join('')

/** The table of contents after the fixes; the headings below it stay as they are. */
function fixed(toc: string, titles: string[], {unsafe = false, ...config}: Config & {unsafe?: boolean} = {}): string {
  const below = sections(...titles)
  const {text} = fix(toc + below, {config, unsafe})
  expect(text.endsWith(below)).toBe(true)
  return text.slice(0, -below.length)
}

describe('a missing entry is written like its neighbours', () => {
  const titles = ['Alpha', 'Beta', 'New [one]', 'Gamma']

  test.each([
    [
      'bullet and indent',
      ['  * [Alpha](#alpha)', '  * [Beta](#beta)', '  * [New \\[one\\]](#new-one)', '  * [Gamma](#gamma)']
    ],
    [
      'blank lines between',
      ['- [Alpha](#alpha)', '', '- [Beta](#beta)', '', '- [New \\[one\\]](#new-one)', '', '- [Gamma](#gamma)']
    ],
    [
      'in a quote',
      ['> - [Alpha](#alpha)', '> - [Beta](#beta)', '> - [New \\[one\\]](#new-one)', '> - [Gamma](#gamma)']
    ],
    [
      'emphasis',
      ['- **[Alpha](#alpha)**', '- **[Beta](#beta)**', '- **[New \\[one\\]](#new-one)**', '- **[Gamma](#gamma)**']
    ],
    [
      'an emoji that all have, none of those that some have',
      ['- 📖[Alpha](#alpha)', '- 📖[Beta](#beta)🔥', '- 📖[New \\[one\\]](#new-one)', '- 📖[Gamma](#gamma)🔥🔥']
    ],
    [
      'ordered by hand: the other numbers stay',
      ['1. [Alpha](#alpha)', '2. [Beta](#beta)', '3. [New \\[one\\]](#new-one)', '3. [Gamma](#gamma)']
    ],
    [
      'ordered, one number for all',
      ['1) [Alpha](#alpha)', '1) [Beta](#beta)', '1) [New \\[one\\]](#new-one)', '1) [Gamma](#gamma)']
    ],
    [
      'several bullets a line',
      ['- - [Alpha](#alpha)', '- - [Beta](#beta)', '- - [New \\[one\\]](#new-one)', '- - [Gamma](#gamma)']
    ],
    [
      'trailing blanks of other lines',
      ['- [Alpha](#alpha)  ', '- [Beta](#beta)  ', '- [New \\[one\\]](#new-one)', '- [Gamma](#gamma)  ']
    ],
    [
      'full addresses',
      [
        '- [Alpha](https://github.com/o/r#alpha)',
        '- [Beta](https://github.com/o/r#beta)',
        '- [New \\[one\\]](https://github.com/o/r#new-one)',
        '- [Gamma](https://github.com/o/r#gamma)'
      ]
    ]
  ])('%s', (_, lines) => {
    const toc = lines.map((line) => `${line}\n`)
    const without = toc.filter(
      (line, index) => !line.includes('New') && !(line === '\n' && toc[index + 1]?.includes('New'))
    )
    expect(fixed(without.join(''), titles)).toBe(toc.join(''))
  })

  test('the text without the emoji of the heading, where the others leave it out', () => {
    const toc = '- [Alpha](#-alpha)\n- [Beta](#-beta)\n- [Gamma](#-gamma)\n'
    expect(fixed(toc, ['🚀 Alpha', '📖 Beta', '🔥 Gamma', '🛠️ Tools'])).toBe(`${toc}- [Tools](#%EF%B8%8F-tools)\n`)
  })

  test('anchors percent-encoded', () => {
    const toc = '- [文本](#%E6%96%87%E6%9C%AC)\n- [图像](#%E5%9B%BE%E5%83%8F)\n'
    expect(fixed(toc, ['文本', '图像', '音频'])).toBe(`${toc}- [音频](#%E9%9F%B3%E9%A2%91)\n`)
  })

  test('ids that the author gave', () => {
    const toc = '- [Alpha](#AA)\n- [Beta](#BB)\n'
    const below = '\n<a name="AA"></a>\n\n## Alpha\n\n<a name="BB"></a>\n\n## Beta\n\n<a name="CC"></a>\n\n## Gamma\n'
    expect(fix(toc + below).text).toBe(`${toc}- [Gamma](#CC)\n${below}`)
  })

  test('numbers by hand count on at the end, and a person sees to them in the midst', () => {
    const toc = '- [1. Alpha](#alpha)\n- [2. Beta](#beta)\n'
    expect(fixed(toc, ['Alpha', 'Beta', 'Gamma'])).toBe(`${toc}- [3. Gamma](#gamma)\n`)
    expect(fixed(toc, ['Alpha', 'Gamma', 'Beta'])).toBe(toc)
  })

  test('before the first; after all that is nested in the one before', () => {
    expect(fixed('- [Beta](#beta)\n- [Gamma](#gamma)\n', ['Alpha', 'Beta', 'Gamma'])).toBe(
      '- [Alpha](#alpha)\n- [Beta](#beta)\n- [Gamma](#gamma)\n'
    )
    const toc = '- [Alpha](#alpha)\n  - [One](#one)\n- [Gamma](#gamma)\n'
    expect(fixed(toc, ['Alpha\n\n### One', 'Beta', 'Gamma'])).toBe(
      '- [Alpha](#alpha)\n  - [One](#one)\n- [Beta](#beta)\n- [Gamma](#gamma)\n'
    )
  })

  test('no fix in a table with several entries a row, and none for other hosts', () => {
    const grid = '| | |\n| - | - |\n| [Alpha](#alpha) | [Beta](#beta) |\n| [Gamma](#gamma) | [Delta](#delta) |\n'
    const all = ['Alpha', 'Beta', 'New', 'Gamma', 'Delta']
    expect(lint(grid + sections(...all)).map(({reason}) => reason)).toEqual([
      'Unexpected heading “New” without an entry in the table of contents, expected one after line 3'
    ])
    expect(fixed(grid, all)).toBe(grid)
    const list = '- [Alpha](#alpha)\n- [Beta](#Beta)\n'
    expect(fixed(list, ['Alpha', 'Beta', 'Gamma'], {host: 'other', unsafe: true})).toBe(list)
  })
})

describe('unsafe fixes', () => {
  test('delete the row or line of an entry, unless others are nested in it', () => {
    const toc = '- [Old](#old)\n  - [Alpha](#alpha)\n- [Beta](#beta)\n- [Older](#older)\n'
    expect(fixed(toc, ['Alpha', 'Beta'], {unsafe: true})).toBe('- [Old](#old)\n  - [Alpha](#alpha)\n- [Beta](#beta)\n')
    const table = '| Contents |\n| - |\n| [Alpha](#alpha) |\n| [Old](#old) |\n| [Beta](#beta) |\n'
    expect(fixed(table, ['Alpha', 'Beta'], {unsafe: true})).toBe(table.replace('| [Old](#old) |\n', ''))
  })

  test('move an entry with what is nested in it, also to the front', () => {
    const [alpha, beta, gamma] = ['- [Alpha](#alpha)\n  - [One](#one)\n', '- [Beta](#beta)\n', '- [Gamma](#gamma)\n']
    const delta = '- [Delta](#delta)\n'
    const titles = ['Beta', 'Gamma', 'Alpha\n\n### One', 'Delta']
    expect(fixed(alpha + beta + gamma + delta, titles, {unsafe: true})).toBe(beta + gamma + alpha + delta)
    expect(fixed(gamma + alpha + delta + beta, titles, {unsafe: true})).toBe(beta + gamma + alpha + delta)
  })
})

test('an entry whose link is on another line than its mark, or on the line of an outer item, is not deleted', () => {
  const titles = ['Alpha', 'Beta', 'Gamma']
  const [alpha, beta, gamma] = titles.map((title) => `[${title}](#${title.toLowerCase()})`)
  for (const gone of [`- See\n  [Gone](#no-such)\n`, `- - [Gone](#no-such)\n  - ${gamma}\n`]) {
    const toc = `- ${alpha}\n- ${beta}\n${gone}${gone.includes('gamma') ? '' : `- ${gamma}\n`}`
    expect(fixed(toc, titles, {unsafe: true})).toBe(toc)
  }
})

test('toc: create leaves out the title of a list whose headings are all of one rank', () => {
  const list = '# List\n\n# Alpha\n\n# Beta\n\n# Gamma\n'
  const {text} = fix(list, {config: {toc: 'create'}})
  expect(text).toBe(list.replace('\n\n# Alpha', '\n\n- [Alpha](#alpha)\n- [Beta](#beta)\n- [Gamma](#gamma)\n\n# Alpha'))
})

test('toc: create passes over short lists, and keeps its distance from a list and a heading', () => {
  const create = (text: string) => fix(text, {config: {toc: 'create'}}).text
  const short = '# List\n\n## Alpha\n\n## Beta\n'
  expect(create(short)).toBe(short)
  expect(create('# List\n\n- news\n<a name="a"></a>\n\n## Alpha\n## Beta\n### One [x](#list)\n#### Deep\n')).toBe(
    '# List\n\n- news\n<a name="a"></a>\n\n* [Alpha](#alpha)\n* [Beta](#beta)\n  * [One](#one-x)\n\n## Alpha\n## Beta\n### One [x](#list)\n#### Deep\n'
  )
  expect(create('# List\n## A *b*\n## C <!-- omit in toc -->\n## D\n## E\n')).toBe(
    '# List\n\n- [A b](#a-b)\n- [D](#d)\n- [E](#e)\n\n## A *b*\n## C <!-- omit in toc -->\n## D\n## E\n'
  )
})

test('an entry has the emoji of its heading before its link where the others have', () => {
  const titles = (missing: string) => ['📚 Survey', '🧠 Methods', missing, '💾 Datasets']
  const entries = ['- 📚 [Survey](#-survey)', '- 🧠 [Methods](#-methods)', '- 💾 [Datasets](#-datasets)']
  const corrected = (missing: string) => fixed(`${entries.join('\n')}\n`, titles(missing)).split('\n')[2]
  expect(corrected('🔧 Tools')).toBe('- 🔧 [Tools](#-tools)')
  expect(corrected('Tools')).toBe('- [Tools](#tools)')
})

test('a heading under one that another table of contents lacks is not written into that one', () => {
  const text = `- [Survey papers](#surveypapers)
- [Papers](#papers)
  - [Recuurent Graph Neural Networks](#rgnn)
### Network Embedding
  - [Graph Autoencoders](#gae)
  	  - [Graph Generation](#gg)
  - [Application](#application)
     - [Computer Vision](#cv)
## Papers

<a name="rgnn" />

## Recurrent Graph Neural Networks
## Convolutional Graph Neural Networks
### Spectral

<a name="gae" />

## Graph Auto-encoder
### Graph Generation
## Application
### Computer Vision
`
  expect(lint(text).map(({ruleId, reason, line}) => `${line} ${ruleId}: ${reason.slice(0, 60)}`)).toEqual([
    '1 toc-sync: Unexpected anchor `#surveypapers`, expected one that this do',
    '6 toc-sync: Unexpected anchor `#gg`, expected `#graph-generation` (line ',
    '8 toc-sync: Unexpected anchor `#cv`, expected `#computer-vision` (line 2',
    '14 toc-sync: Unexpected heading “Convolutional Graph Neural Networks” wit'
  ])
})

test('an ampersand is escaped only where it would begin a character reference', () => {
  const titles = ['Alpha', 'Beta', 'Q&A, R&D &amp;copy; \\\\&B', 'Gamma']
  const toc = ['- [Alpha](#alpha)', '- [Beta](#beta)', '- [Gamma](#gamma)']
  expect(fixed(toc.join('\n'), titles)).toBe(
    [...toc.slice(0, 2), '- [Q&A, R&D \\&copy; \\\\&B](#qa-rd-copy-b)', toc[2]].join('\n')
  )
})
