import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const told = (text: string) => lint(text).map(({place: {start}, reason}) => `${start.line}:${start.column} ${reason}`)

describe('a start tag without its `>`', () => {
  test.each([
    ['<img src="a.png" alt="A" / A figure', '<img src="a.png" alt="A" /> A figure'],
    ['| A |\n| - |\n| <img width="10" src="a.png" |\n', '| A |\n| - |\n| <img width="10" src="a.png"> |\n'],
    ['<a name="part"</a>\n\n# Part', '<a name="part"></a>\n\n# Part'],
    ['<details\n<summary>A</summary>\n\nB\n\n</details>', '<details>\n<summary>A</summary>\n\nB\n\n</details>'],
    ['<table><tr><td A</td></tr></table>', '<table><tr><td> A</td></tr></table>'],
    ['<table><tr><td 60,000 </td></tr></table>', '<table><tr><td> 60,000 </td></tr></table>'],
    ['<table>\n<tr><th colspan=2A</th></tr></table>', '<table>\n<tr><th colspan=2>A</th></tr></table>'],
    ['<table><tr>\n<th rowspan=2Two words</th></tr></table>', '<table><tr>\n<th rowspan=2>Two words</th></tr></table>'],
    ['<p><a href="https://example.org"Report it</a></p>', '<p><a href="https://example.org">Report it</a></p>'],
    ['<details>\n<summaryA</summary>\n\nB\n\n</details>', '<details>\n<summary>A</summary>\n\nB\n\n</details>']
  ])('%j', (text, mended) => {
    expect(told(text)).toHaveLength(1)
    expect(told(mended)).toEqual([])
  })

  test('ends behind the number of a span', () => {
    expect(fix('<table>\n<tr><td colspan=2A b</td></tr></table>\n').text).toBe(
      '<table>\n<tr><td colspan=2>A b</td></tr></table>\n'
    )
    expect(told('<table>\n<tr><td colspan=2/>A</td></tr></table>\n')).toEqual([
      '2:5 Unexpected `colspan=2/` of a cell, expected a number'
    ])
    expect(told('<table>\n<tr><td colspan=2px>A</td></tr></table>\n')).toEqual([
      '2:5 Unexpected `colspan=2px` of a cell, expected a number'
    ])
  })

  test('is completed', () => {
    const text = 'See <img src="a.png" alt="A" / it\n'
    expect(told(text)).toEqual([
      '1:5 Unexpected `<img src="a.png" alt="A" /` without `>` at its end, expected `<img src="a.png" alt="A" />`'
    ])
    // GitHub shows the tag as text, so it does not go without being asked for.
    expect(fix(text)).toMatchObject({text, refused: []})
    expect(fix(text, {unsafe: true}).text).toBe('See <img src="a.png" alt="A" /> it\n')
    expect(fix('<p>\n<img src="a.png" alt="A" / it\n</p>\n').text).toBe('<p>\n<img src="a.png" alt="A" /> it\n</p>\n')
  })

  test.each([
    // Complete, it would begin a block of HTML: the text behind it would be no Markdown.
    '<details<summary>A</summary> and *B*\n\nC\n\n</details>\n',
    '- <details<summary>A</summary> and *B*\n\n  C\n\n  </details>\n',
    // What the address is meant to be is another question.
    'See <a href="[x](https://example.org)" <b>B</b></a>\n'
  ])('is left as it is: %j', (text) => {
    expect(told(text)[0]).toMatch(
      /^1:\d Unexpected `<(?:details|a href="\[x\]\(https:\/\/example\.org\)")` without `>`/
    )
    expect(fix(text)).toMatchObject({text, refused: []})
  })

  test('is one problem: the heading with it has its anchor', () => {
    const list = (end: string) => `- [A](#a)\n- [B](#-b)\n- [C](#c)\n\n# A\n\n# <img src="a.png"${end} B\n\n# C\n`
    expect(told(list('/>'))).toEqual([])
    expect(told(list('/'))).toHaveLength(1)
  })

  test.each([
    '<img\n  src="a.png"\n  alt="A">',
    '`<img src="a.png" | b`',
    '<!-- <img src="a.png" | b -->',
    'a <a b <c',
    '<p><a href="https://example.org"target="_blank">A</a></p>',
    '\\<a href="x" | b',
    '<details open>\n<summary>A</summary>\n\nB\n\n</details>'
  ])('not %j', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('an element that is never closed', () => {
  const list = (summary: string) => `<details>\n${summary}\n\nText\n\n</details>\n`

  test('a summary, a link', () => {
    expect(told(list('<summary>A'))).toEqual([
      '2:1 Unexpected `<summary>` that is never closed, expected `</summary>` where it ends'
    ])
    expect(told('<p><a href="https://example.org">A <a href="https://example.com">B</a></p>\n')).toEqual([
      '1:4 Unexpected `<a>` that is never closed, expected `</a>` where it ends'
    ])
    expect(told('<details>\n<summary>A</summary>\n\nText\n')).toEqual([
      '1:1 Unexpected `<details>` that is never closed, expected `</details>` where it ends'
    ])
  })

  test('only that one, where the others are closed in another block', () => {
    const link = (end: string) => `<a href="https://example.org">\n\n![A](a.png)\n\n${end}\n`
    expect(told(link('</a>') + link('') + link('</a>'))).toEqual([
      '6:1 Unexpected `<a>` that is never closed, expected `</a>` where it ends'
    ])
  })

  test('an anchor, where two thirds of three or more are closed', () => {
    const anchors = (...ends: string[]) =>
      ends.map((end, index) => `<a name="x${index}">${end}\n\n# A${index}\n\n`).join('')
    expect(told(anchors('</a>', '</a>', ''))).toEqual([
      '9:1 Unexpected `<a>` that is never closed, expected `</a>` where it ends'
    ])
    expect(told(anchors('</a>', '', ''))).toEqual([])
    expect(told(anchors('</a>', ''))).toEqual([])
  })

  test.each([
    list('<summary>A</summary>'),
    '<a name="x"/>\n\n<a name="y">\n\n# A\n',
    '<table><tr><td>A<td>B<tr><td>C<td>D</table>\n',
    '- <details>\n  <summary>A</summary>\n\n  - b\n</details>\n'
  ])('not %j', (text) => {
    expect(told(text)).toEqual([])
  })
})
