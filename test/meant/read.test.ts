import {describe, expect, test} from '@jest/globals'
import {resolveConfig} from '../../src/config/resolve.js'
import {lint} from '../../src/lint/lint.js'
import {readPaperList} from '../../src/list/read.js'
import {parse} from '../../src/markdown/parse.js'
import {readMeantList} from '../../src/meant/read.js'
import {Source} from '../../src/text/source.js'

const told = (text: string) =>
  lint(text).map(({ruleId, place: {start}, reason}) => `${start.line} ${ruleId} ${reason.replace(/[,;].*/, '')}`)
const row = (id: string, title: string, venue = 'CVPR 2024') =>
  `| [${title}](https://arxiv.org/abs/${id}) | ${venue} | [code](https://github.com/lab/${title.replace(/\W/g, '')}) |\n`
const header = '| Paper | Venue | Code |\n'
const delimiter = '| :-- | :-: | --- |\n'
const residual = row('1512.03385', 'Deep Residual Learning for Image Recognition', 'CVPR 2016')
const dense = row('1608.06993', 'Densely Connected Convolutional Networks', 'CVPR 2017')
const squeeze = row('1709.01507', 'Squeeze-and-Excitation Networks', 'CVPR 2018')
const mobile = row('1704.04861', 'MobileNets: Efficient Convolutional Neural Networks', '-')

describe('a table that shows as text is read as a table: what is wrong in it is found, and nothing follows from the slip', () => {
  const others = `\n## B\n\n${header}${delimiter}${mobile}${squeeze}`
  const list = (table: string) => `# Papers\n\n## A\n\n${table}${others}`
  const again = `${header}${delimiter}${residual}${squeeze}${dense}`

  test('where all is well', () => {
    expect(told(list(again))).toEqual([
      '16 no-duplicate-paper Unexpected second listing of “Squeeze-and-Excitation Networks” in section “B”'
    ])
  })

  test.each([
    ['a delimiter row of fewer cells', again.replace(delimiter, '| :-- | :-: |\n'), 6, 'delimiter row of 2 cells', 16],
    ['a delimiter row of more cells', again.replace(delimiter, '|--|--|--|--|\n'), 6, 'delimiter row of 4 cells', 16],
    ['no delimiter row', again.replace(delimiter, ''), 5, 'header of 3 cells without a delimiter row', 15],
    ['a blank that is none to Markdown', again.replace(':-: |', ':-:\u00a0|'), 6, 'U+00A0', 16],
    [
      'a blank line below the header',
      again.replace(header, `${header}\n`),
      7,
      'blank line before the delimiter row',
      17
    ],
    ['a blank line between its rows', again.replace(squeeze, `\n${squeeze}`), 9, 'blank line before this row', 17],
    [
      'rows without a pipe before them',
      again.replace(`${squeeze}${dense}`, `\n${dense}${squeeze.slice(2)}`),
      9,
      'blank line before this row',
      17
    ]
  ])('%s', (_, table, line, slip, last) => {
    const found = told(list(table))
    expect(found[0]).toContain(`${line} `)
    expect(found[0]).toContain(`Unexpected ${slip}`)
    expect(found.slice(1)).toContain(
      `${last} no-duplicate-paper Unexpected second listing of “Squeeze-and-Excitation Networks” in section “B”`
    )
  })

  test('a header that lacks a cell of all rows is not read: its columns are unknown', () => {
    const table = `| Paper | Code |\n${delimiter}${residual}${dense}`
    expect(told(list(table))).toEqual(['6 no-ragged-row Unexpected delimiter row of 3 cells'])
    const noted = table.replaceAll(' |\n', ' | [//]: #10/21\n').replace('Code | [//]: #10/21', 'Code |')
    expect(told(list(noted.replace('--- | [//]: #10/21', '--- |')))).toEqual([
      '6 no-ragged-row Unexpected delimiter row of 3 cells'
    ])
  })

  test('a row of too many cells is told once GitHub hides one of them', () => {
    const table = `${header}\n${delimiter}${residual}${dense.trimEnd()} more |\n`
    expect(told(list(table))).toEqual(['7 no-ragged-row Unexpected blank line before the delimiter row'])
  })

  test('with the line endings of Windows the places are the same', () => {
    const text = list(again.replace(delimiter, ''))
    expect(told(text.replaceAll('\n', '\r\n'))).toEqual(told(text))
  })
})

describe('Markdown right below HTML', () => {
  const closed = (blank: string) =>
    `# Papers\n\n${header}${delimiter}${squeeze}${mobile}\n<details>\n<summary>Older</summary>\n${blank}${header}${delimiter}${residual}${squeeze}\n</details>\n`

  test('is read as what it is meant', () => {
    expect(told(closed('\n'))).toEqual([
      '14 no-duplicate-paper Unexpected second listing of “Squeeze-and-Excitation Networks” in section “Older”'
    ])
    expect(told(closed(''))).toEqual([
      '10 no-malformed-link Unexpected Markdown in the HTML that begins with `<summary>`',
      '13 no-duplicate-paper Unexpected second listing of “Squeeze-and-Excitation Networks” in section “Older”'
    ])
  })

  test('is left alone within a table of HTML', () => {
    const text = `<table>\n<tr>\n<td>\n[Deep Residual Learning](https://arxiv.org/abs/1512.03385)\n</td>\n</tr>\n</table>\n`
    expect(told(text)).toEqual(['4 no-malformed-link Unexpected Markdown in the HTML that begins with `<td>`'])
  })
})

test('a fix waits until the block around it is mended', () => {
  const text = `${header}${residual}| [Dense](arxiv.org/abs/1608.06993) | CVPR | - |\n`
  const fixable = (list: string) => lint(list).flatMap(({ruleId, fix}) => (fix ? [ruleId] : []))
  expect(fixable(text)).toEqual([])
  expect(fixable(text.replace(header, header + delimiter))).toEqual(['no-malformed-link'])
})

test('a column with a slip in its name is read as that of the other tables: it is aligned and filled as theirs', () => {
  const table = (code: string) => `| Paper | Venue | ${code} |\n| --- | --- | :-: |\n${mobile}\n`
  const list = (code: string) => `# A\n\n${table('Github')}# B\n\n`.repeat(3) + table(code)
  const [slip, ...others] = told(list('Gihub')).filter((line) => !/duplicate/.test(line))
  expect(others).toEqual([])
  expect(slip).toMatch(/consistent-columns Unexpected column `Gihub`/)
})

test('an anchor without a name is that of the link with the text of its heading', () => {
  const list = (name: string) =>
    `# A\n\n- [视觉 (Vision)](#VL)\n- [Sound](#sound)\n- [Touch](#touch)\n\n<a name="${name}"></a>\n\n## 视觉 (Vision)\n\n## Sound\n\n## Touch\n`
  expect(told(list('VL'))).toEqual([])
  expect(told(list(''))).toEqual(['7 no-broken-anchor Unexpected empty `name` of `<a>`'])
})

describe('a tag in HTML that lacks a quote does not swallow what is behind it', () => {
  const list = (address: string) =>
    `# A\n\nSee [B](#of-b).\n\n<ul>\n<li>Deep <a href=${address}>code</a> <a href="https://example.org">page</a></li>\n</ul>\n\n<a name="of-b"></a>\n\n## B\n`
  const address = 'https://openreview.net/forum?id=x1'

  test.each([`"${address}"`, `"${address}`, `${address}"`, `“${address}`])('%s', (written) => {
    expect(told(list(written))).toEqual(
      written === `"${address}"` ? [] : [`6 no-malformed-link Unexpected quotes in \`<a href=${written}>\``]
    )
  })
})

test('a title with a full-width sign is a heading', () => {
  const list = (sign: string) =>
    `${sign} A List\n\n- [A List](#a-list)\n- [One](#one)\n- [Two](#two)\n\n## One\n\n## Two\n`
  expect(told(list('#'))).toEqual([])
  expect(told(list('＃'))).toEqual(['1 no-malformed-link Unexpected U+FF03'])
})

describe('what is read as it is meant', () => {
  const deep = '[Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)'

  test('has its places in the source, also before a tag that is completed', () => {
    const line = '<p><a href="http:/example.org/a">A</a> <img src="a.png" <b>B</b> <td</p>'
    const places = lint(`# Papers\n\n${line}\n`).map(({place: {start, end}}) =>
      line.slice(start.column - 1, end.column - 1)
    )
    expect(places).toEqual(['http:/example.org/a', '<img src="a.png"', '<td'])
  })

  test('is no code where a fence goes on behind the block', () => {
    const list = (fence: string) => `<details>\n<summary>A</summary>\n${fence}\nx\n</details>\n\n- ${deep}\n- ${deep}\n`
    expect(told(list('```'))).toEqual([
      '3 no-malformed-link Unexpected Markdown in the HTML that begins with `<summary>`',
      '8 no-duplicate-paper Unexpected second listing of “Deep Residual Learning for Image Recognition”'
    ])
  })

  test('is left as text where it is nested too deeply', () => {
    expect(told(`<div>\n- ${deep}\n${'- '.repeat(600)}x\n</div>\n`)).toEqual([
      '2 no-malformed-link Unexpected Markdown in the HTML that begins with `<div>`'
    ])
  })

  test('is left as text where the parser of a pipeline refuses it, as that of MDX does with a tag that is closed in another cell', () => {
    const text = `${header}| ${deep} <b> | CVPR </b> | - |\n`
    const source = new Source(text)
    const shown = readPaperList(parse(text), source, resolveConfig(undefined, undefined).settings)
    expect(shown.tables).toEqual([])
    expect(readMeantList(shown, parse).tables).toHaveLength(1)
    const refuse = () => {
      throw new Error('Expected a closing tag for `<b>`')
    }
    expect(readMeantList(shown, refuse)).toBe(shown)
  })
})
