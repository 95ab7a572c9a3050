import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const config = {rules: {'no-ragged-row': 'off', 'consistent-placeholder': 'off', 'toc-sync': 'off'}} as const
const told = (text: string) =>
  lint(text, {config}).flatMap(({ruleId, message, place: {start}}) =>
    ruleId === 'no-malformed-link' && message.includes('as text') ? [`${start.line}:${start.column}`] : []
  )
const corrected = (text: string) => fix(text, {config}).text

const link = '[Deep](https://arxiv.org/abs/1512.03385)'
const listed = (mark: string) =>
  ['1608.06993', '1605.07146', '1709.01507'].map((id) => `${mark} [${id}](https://arxiv.org/abs/${id})\n`).join('')

describe('blanks that are none to Markdown', () => {
  test.each([
    ['a heading, beside another of its depth', '## A\n\n##\u00a0B\n', '3:3', '## A\n\n## B\n'],
    ['a heading in the text below an item', `## A\n\n- x\n##\u3000B\n`, '4:3', `## A\n\n- x\n## B\n`],
    ['a full-width sign', '# A\n\n＃ B\n', '3:1', '# A\n\n# B\n'],
    ['an item in the text of another', `- a\n-\u00a0b\n`, '2:2', `- a\n- b\n`],
    ['a numbered item', `1. a\n2.\u2003b\n`, '2:3', `1. a\n2. b\n`],
    ['items without any other', `*\u00a0a\n*\u00a0b\n`, '1:2 2:2', `* a\n* b\n`],
    [
      'a delimiter row',
      `| a | b |\n|\u00a0--- | --- |\n| ${link} | d |\n`,
      '2:2',
      `| a | b |\n| --- | --- |\n| ${link} | d |\n`
    ],
    ['in a quote', `> - a\n> -\u00a0b\n`, '2:4', `> - a\n> - b\n`],
    ['a sign without any blank before a link', `- a\n-${link}\n- c\n`, '2:1', `- a\n- ${link}\n- c\n`],
    [
      'a sign right before the text of an item, which leads to a paper further on',
      `- a\n-**A** ${link}\n- c\n`,
      '2:1',
      `- a\n- **A** ${link}\n- c\n`
    ],
    ['the same with a star', `* a\n*A, ${link}\n* c\n`, '2:1', `* a\n* A, ${link}\n* c\n`],
    ['a first item', `see\n\n-**A** ${link}\n- b\n`, '3:1', `see\n\n-**A** ${link}\n- b\n`],
    ['a heading without any blank', '# A\n\n## B\n\n## C\n\n##D\n', '7:1', '# A\n\n## B\n\n## C\n\n##D\n'],
    ['the same below an item', '# A\n\n## B\n\n## C\n\n- x\n##D\n', '8:1', '# A\n\n## B\n\n## C\n\n- x\n##D\n'],
    ['a heading of the first rank, among others', '# A\n\n# B\n\n# C\n\n#D\n', '7:1', '# A\n\n# B\n\n# C\n\n#D\n'],
    [
      'the same with a star, numbered',
      `* a\n*${link}\n\n1. a\n2.${link}\n`,
      '2:1 5:1',
      `* a\n* ${link}\n\n1. a\n2. ${link}\n`
    ]
  ])('%s', (_, text, places, fixed) => {
    expect(told(text).join(' ')).toBe(places)
    expect(corrected(text)).toBe(fixed)
  })

  test('a delimiter row above a row that has more cells is left to a person', () => {
    const table = `| a | b |\n|\u00a0--- | --- |\n| ${link} | d | e |\n`
    expect(told(table)).toEqual(['2:2'])
    expect(corrected(table)).toBe(table)
  })

  test('an item behind a blank line is left to a person: it may begin another list', () => {
    expect(told('- a\n\n-\u00a0b\n')).toEqual(['3:2'])
    expect(corrected('- a\n\n-\u00a0b\n')).toBe('- a\n\n-\u00a0b\n')
  })

  test('a lone item that leads to a paper, where three papers are in items', () => {
    const list = (items: number) =>
      `## A\n\n${Array.from({length: items}, (_, index) => `- [Deep Paper ${index}](https://arxiv.org/abs/1512.0338${index})\n`).join('')}\n## B\n\n-\u00a0${link}\n`
    expect(told(list(3))).toEqual(['9:2'])
    expect(told(list(2))).toEqual([])
  })

  test('a heading of a depth that no other has is left to a person', () => {
    expect(told('# A\n\n###\u00a0B\n')).toEqual(['3:4'])
    expect(corrected('# A\n\n###\u00a0B\n')).toBe('# A\n\n###\u00a0B\n')
  })

  test.each([
    ['within a text', '# A\u3000B\n\n- a\u00a0b\n\nc\u3000- d\n'],
    ['a dash of prose', 'A\n\n-\u00a0b\n'],
    ['a full-width sign where no heading is of its depth', '## A\n\n＃ B\n'],
    ['a full-width sign within a text', '# A\n\nC ＃ B\n'],
    ['a list with another mark', '* a\n\n-\u00a0b\n'],
    ['emphasis at the start of a line', `* a\n*${link}*\n`],
    ['emphasis before a link', `* a\n*A*, ${link}\n`],
    ['a footnote below items', `${listed('*')}\n*Note: see ${link}\n`],
    ['a footnote right below them', `${listed('*')}*Note: see ${link}\n`],
    ['a footnote below a table', `| a |\n| --- |\n| b* |\n\n*Longer in ${link}\n\n${listed('-')}`],
    ['the author of a quotation', `> So it is\n> -Jane Doe, author of ${link}\n\n${listed('-')}`],
    ['signs of prose', `Values:\n-A lower one, see ${link}\n-A higher one, see ${link}\n`],
    ['a dash of prose before a word', `- a\n-A and b\n`],
    ['signs without a blank, as in half of the headings', '# A\n\n## B\n\n##C\n\n##D\n'],
    ['a tag in a list with few headings of the first rank', '# A\n\n## B\n\n## C\n\n#tag\n'],
    ['a number in a list with headings of the first rank', '# A\n\n# B\n\n# C\n\n#1 of them\n'],
    ['tags', '# A\n\n# B\n\n# C\n\n#vision #speech\n'],
    ['a sign right before a link, in no list', `see\n-${link}\n`],
    ['code', '## A\n\n```\n##\u00a0B\n```\n'],
    ['a row of dashes under a line of another width', '| a |\n|\u00a0--- | --- |\n']
  ])('none: %s', (_, text) => {
    expect(told(text)).toEqual([])
    expect(corrected(text)).toBe(text)
  })

  test('a lone item that begins with a link, where three items with its mark are in the list', () => {
    const list = (items: number, mark = '-') =>
      `## A\n\n${Array.from({length: items}, (_, index) => `${mark} [Deep Paper ${index}](https://arxiv.org/abs/1512.0338${index})\n`).join('')}\n## B\n\n-\u00a0[tool](https://a.example)\n`
    expect(told(list(3))).toEqual(['9:2'])
    expect(told(list(2))).toEqual([])
    expect(told(list(3, '*'))).toEqual([])
  })

  test('a heading that was meant as one is what its links lead to, and begins a section', () => {
    const text =
      '- [A](#a)\n- [B](#-b)\n- [C](#c)\n\n## A\n\n##\u00a0<img src="b.svg"> B\n\n## C\n\nSee [B](#-b) and [D](#d).\n\n＃＃ D\n'
    expect(
      lint(text).map(({ruleId, place, message}) => `${place.start.line} ${ruleId}: ${message.split(';', 1)[0]}`)
    ).toEqual([
      '7 no-malformed-link: Unexpected U+00A0, expected a space, in “## <img src="b.svg"> B”',
      '13 no-malformed-link: Unexpected U+FF03, expected `#`, in “＃＃ D”',
      '13 toc-sync: Unexpected heading “D” without an entry in the table of contents, expected one after line 3'
    ])
    expect(fix(text).text).toBe(
      '- [A](#a)\n- [B](#-b)\n- [C](#c)\n- [D](#d)\n\n## A\n\n## <img src="b.svg"> B\n\n## C\n\nSee [B](#-b) and [D](#d).\n\n## D\n'
    )
  })
})

describe('Markdown in HTML', () => {
  test.each([
    ['an item below a summary', `<details>\n<summary>a</summary>\n- ${link}\n\n</details>\n`, '3:1'],
    ['a table', '<div>\n| a | b |\n| --- | --- |\n</div>\n', '2:1'],
    ['in a cell', `<table><tr>\n<td>a</td>\n<td>${link}</td></tr></table>\n`, '3:1'],
    ['a heading', '<details><summary>a</summary>\n### b\n\n</details>\n', '2:1'],
    ['a fence', '<details>\n<summary>a</summary>\n```bibtex\n@article{b}\n```\n</details>\n', '3:1'],
    ['in a quote', `> <div>\n> ${link}\n> </div>\n`, '2:3']
  ])('%s', (_, text, place) => {
    expect(told(text)).toEqual([place])
  })

  test.each([
    ['behind a blank line', `<details>\n<summary>a</summary>\n\n- ${link}\n\n</details>\n`],
    ['a comment', `<!--\n${link}\n| a | b |\n| --- | --- |\n-->\n`],
    ['a comment in an element', `<div>\n<!-- ${link} -->\n</div>\n`],
    ['verbatim', `<div>\n<pre>\n${link}\n</pre>\n</div>\n`],
    ['brackets that are no link', '<div>\n[a] (b) x[1](2)\n</div>\n'],
    ['a number sign', '<table><tr>\n<th># of papers</th><th>\n# B</th></tr></table>\n'],
    ['an attribute', '<div title="[a](https://a.example)">\n</div>\n'],
    ['within a paragraph', `a <b>${link}</b>\n`]
  ])('none: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  test('the end of its line is none of its text', () => {
    const text = '## A\n\nSee [D](#d).\n\n＃＃ D ##  \nText\n'
    expect(lint(text).map(({ruleId, line}) => `${line} ${ruleId}`)).toEqual(['5 no-malformed-link'])
    expect(fix(text).text).toBe('## A\n\nSee [D](#d).\n\n## D ##  \nText\n')
  })

  test('the blank before a badge at its end is', () => {
    const list = (blank: string) =>
      `#${blank}A [![b](https://a.example/b.svg)](https://a.example)\n\n- [A](#a-)\n- [B](#b)\n- [C](#c)\n\n## B\n\n## C\n`
    expect(lint(list(' '))).toEqual([])
    expect(lint(list('\u2009')).map(({ruleId, line}) => `${line} ${ruleId}`)).toEqual(['1 no-malformed-link'])
  })
})
