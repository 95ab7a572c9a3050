import {describe, expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'

const told = (text: string) => lint(text).map(({line, message}) => `${line}: ${message}`)
const fixable = (text: string) => lint(text).filter(({fix}) => fix).length

const list = (...ids: string[]) => `# Papers

- [Graph Matching](#Graph-Matching)
- [Graph](#Graph)
- [图像分割(Image Segmentation)](#IS)
- [Tracking of Objects](#VT)
- [Depth](#Depth)

${['Graph Matching', 'Graph', '图像分割(Image Segmentation)', '目标跟踪(Object Tracking)', 'Depth']
  .map((title, index) => `<a name="${ids[index]}"></a>\n\n# ${title}\n\nText\n`)
  .join('\n')}`
const NAMES = ['Graph-Matching', 'Graph', 'IS', 'VT', 'Depth']
const withoutName = (index: number) => list(...NAMES.map((name, each) => (each === index ? '' : name)))

describe('an id without a name is meant as', () => {
  test.each([
    ['the name with the letters of its heading, though a shorter one begins them', 0, 9, 3],
    ['the name of the link with the text of its heading', 2, 21, 5],
    ['the name between those that lead to the headings around', 3, 27, 6]
  ])('%s', (_, index, line, from) => {
    expect(told(withoutName(index))).toEqual([
      `${line}: Unexpected empty \`name\` of \`<a>\`, expected \`${NAMES[index]}\`, where line ${from} leads`
    ])
    expect(fixable(withoutName(index))).toBe(1)
  })

  test('one that another heading has too, which is told there; so it has no fix', () => {
    const text = '- [Data](#D)\n- [Depth](#depth)\n\n<a name=""></a>\n\n## Data\n\n<a name="D"></a>\n\n## Depth\n'
    expect(told(text)).toEqual([
      '4: Unexpected empty `name` of `<a>`, expected `D`, where line 1 leads',
      '8: Unexpected second anchor `D`, expected another name; links lead to the first (line 4)'
    ])
    expect(fixable(text)).toBe(0)
  })

  test('that of another id without a name, too; so neither has a fix', () => {
    const anchor = '<a name=""></a>\n\n'
    const text = `- [Data](#my-data)\n\n## Images\n\n${anchor}### Data\n\n## Videos\n\n${anchor}### Data\n`
    expect(told(text)).toEqual([
      '5: Unexpected empty `name` of `<a>`, expected `my-data`, where line 1 leads',
      '11: Unexpected empty `name` of `<a>`, expected `my-data`, where line 1 leads'
    ])
    expect(fixable(text)).toBe(0)
  })
})

describe('an id with `#` is', () => {
  test.each([
    ['none, where a heading has its name', '[Data](#data)\n\n<a name="#data"></a>\n\n## Data\n'],
    ['none, where another id has its name', '[Data](#Data)\n\n<a name="#Data"></a>\n\n<a name="Data"></a>\n'],
    ['none, where no link leads to it', '<a name="#Data"></a>\n\n## Depth\n']
  ])('%s', (_, text) => expect(told(text)).toEqual([]))
})

describe('a second id of one name is', () => {
  const copied = (link: string) =>
    `[Data](#D) · ${link}\n\n<a name="D"></a>\n\n## Data\n\n<a name="D"></a>\n\n## Depth maps\n`

  test('a copy, where a link leads to the heading beside by another name', () => {
    expect(told(copied('[Depth maps](#DM)'))).toEqual([
      '7: Unexpected second anchor `D`, expected `DM`, where line 1 leads; line 3 has `D` already'
    ])
  })

  test.each([
    ['no link does', '[Top](#)'],
    ['the link leads to the same name', '[Depth maps](#D)'],
    ['the link leads to the heading', '[Depth maps](#depth-maps)']
  ])('a second one alone, where %s', (_, link) => {
    expect(told(copied(link))).toEqual([
      '7: Unexpected second anchor `D`, expected another name; links lead to the first (line 3)'
    ])
  })
})

describe('an id without a name and without a heading is not what', () => {
  test.each(['start', 'top', 'readme'])('links lead to, #%s', (name) => {
    const links = `[Back](#${name}) or [up](#${name})`
    expect(told(`# Papers\n\nText\n\n<p id=""><img src="logo.png"></p>\n\n${links}\n`)).toEqual(
      name === 'start'
        ? ['7: Unexpected link to `#start`, expected an anchor that this document has; 1 more to the same anchor']
        : []
    )
  })
})
