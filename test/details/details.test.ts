import {expect, test} from '@jest/globals'
import {detailsOf} from '../../src/details/details.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

function details(markdown: string) {
  const source = new Source(markdown)
  const [entry] = readPaperList(parse(source.text), source, defaultSettings).entries
  return detailsOf(entry!, source)
}

const url = 'https://arxiv.org/abs/1512.03385'

test('four digits behind “arXiv” are the month of the id, where its number begins with them', () => {
  const entry = (text: string) => `- [Physical Attacks on Face Recognition](https://arxiv.org/abs/2011.13526), ${text}`
  expect(details(entry('arXiv 2011'))).toMatchObject({venue: 'arXiv', year: undefined})
  expect(details(entry('arXiv 2011, NeurIPS 2020'))).toMatchObject({venue: 'NeurIPS 2020', year: 2020})
  expect(details(entry('arXiv 2020'))).toMatchObject({venue: 'arXiv 2020', year: 2020})
})

test.each([
  [
    `+ 2016 | Deep Residual Learning for Image Recognition | Kaiming He, et al. | CVPR | [\`PDF\`](${url})`,
    {authors: 'Kaiming He, et al', venue: 'CVPR', date: '2016', year: 2016}
  ],
  [
    `- 2016-CVPR - Deep Residual Learning for Image Recognition. [[Paper]](${url})`,
    {authors: undefined, venue: '2016-CVPR', date: undefined, year: 2016}
  ],
  [
    `- [Theory of Residual Learning (1990-2010)](${url}), 2012`,
    {authors: undefined, venue: undefined, date: '2012', year: 2012}
  ],
  [
    `- **Deep Residual Learning for Image Recognition** (ACM Computing Surveys) [[paper]](${url})`,
    {authors: undefined, venue: 'ACM Computing Surveys', date: undefined, year: undefined}
  ],
  [
    `- Deep Residual Learning for Image Recognition, in *CSUR* 2024. [[Paper]](${url})`,
    {authors: undefined, venue: 'CSUR 2024', date: undefined, year: 2024}
  ],
  [
    `- [Deep Residual Learning for Image Recognition](${url}), CVPR 2016`,
    {authors: undefined, venue: 'CVPR 2016', date: undefined, year: 2016}
  ],
  [
    `- [Deep Residual Learning for Image Recognition](${url}), Kaiming He, Xiangyu Zhang, Shaoqing Ren, CVPR 2016 | [github](https://github.com/a/b)`,
    {authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren', venue: 'CVPR 2016', date: undefined, year: 2016}
  ],
  [
    `- [ResNet](${url}): Deep Residual Learning for Image Recognition | CVPR 2016`,
    {authors: undefined, venue: 'CVPR 2016', date: undefined, year: 2016}
  ],
  [
    `- **Deep Residual Learning for Image Recognition** (2015), K. He et al. [[pdf]](${url})`,
    {authors: 'K. He et al', venue: undefined, date: '2015', year: 2015}
  ],
  [
    `- **Deep Residual Learning for Image Recognition**, Kaiming He, Xiangyu Zhang, Shaoqing Ren. *arXiv 2015* [[pdf](${url})]`,
    {authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren', venue: 'arXiv 2015', date: undefined, year: 2015}
  ],
  [
    `1. **Deep Residual Learning for Image Recognition.** Preprint.\n\n   *Kaiming He, Xiangyu Zhang, Shaoqing Ren.* [[pdf](${url})], 2015.12\n`,
    {authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren', venue: 'Preprint', date: '2015.12', year: 2015}
  ],
  [
    `- \`[CVPR 2016]\` [Deep Residual Learning for Image Recognition](${url}), He et al. [Code](https://github.com/a/b)`,
    {authors: 'He et al', venue: 'CVPR 2016', date: undefined, year: 2016}
  ],
  [
    `- **Deep Residual Learning for Image Recognition** *Kaiming He, Jian Sun* CVPR 2016 [[pdf]](${url})`,
    {authors: 'Kaiming He, Jian Sun', venue: 'CVPR 2016', date: undefined, year: 2016}
  ],
  [
    `- **Deep Residual Learning for Image Recognition** *Residual Units, Deep Nets* CVPR 2016 [[pdf]](${url})`,
    {authors: undefined, venue: 'CVPR 2016', date: undefined, year: 2016}
  ],
  [
    `- **Deep Residual Learning for Image Recognition.** *Kaiming He (Microsoft Research) et al. arXiv.* [[pdf](${url})]`,
    {authors: 'Kaiming He et al', venue: 'arXiv', date: undefined, year: undefined}
  ],
  [
    `- <[Deep Residual Learning for Image Recognition](${url})> by Kaiming He and Jian Sun, 2016. (Talk)`,
    {authors: 'Kaiming He and Jian Sun', venue: undefined, date: '2016', year: 2016}
  ],
  [
    `1. **Deep Residual Learning for Image Recognition** *Kaiming He, Jian Sun* 2016.11 [[pdf]](${url})`,
    {authors: 'Kaiming He, Jian Sun', venue: undefined, date: '2016.11', year: 2016}
  ],
  [
    `1. He, K. M., and Sun, J. L. (2016). Deep residual learning for image recognition. Foo J. Int., 53(8), 1985-1992. https://doi.org/10.1000/182`,
    {authors: 'He, K. M., and Sun, J. L', venue: undefined, date: '2016', year: 2016}
  ],
  [
    `- [Deep Residual Learning for Image Recognition](${url}) (USENIX Security 23)`,
    {authors: undefined, venue: 'USENIX Security 23', date: undefined, year: 2023}
  ],
  [
    `- [Deep Residual Learning for Image Recognition](${url}). He K. JACM '88.`,
    {authors: 'He K', venue: "JACM '88", date: undefined, year: 1988}
  ],
  [
    `- \`Survey\` He, Kaiming, and Jian Sun. ["Deep Residual Learning for Image Recognition."](${url}), Future Internet, 2016.`,
    {authors: 'He, Kaiming, and Jian Sun', venue: 'Future Internet', date: '2016', year: 2016}
  ],
  [
    `- [Deep Residual Learning for Image Recognition](${url}) [[DOI](https://doi.org/10.1007/JHEP03(2017)117)] (2016)`,
    {authors: undefined, venue: undefined, date: '2016', year: 2016}
  ],
  [
    `- [Deep Residual Learning for Image Recognition](${url})\n  - Kaiming He, Jian Sun\n  - Date: April 2016\n  - Venue: Northwind Letters 2016`,
    {authors: 'Kaiming He, Jian Sun', venue: 'Northwind Letters 2016', date: 'April 2016', year: 2016}
  ],
  [
    `- [Deep Residual Learning for Image Recognition](${url}) - a deep network - in Northwind Letters 2016`,
    {authors: undefined, venue: 'Northwind Letters 2016', date: undefined, year: 2016}
  ],
  [
    `- [Deep Residual Learning for Image Recognition](${url}) **CVPR** <sub>2016-06 · 12 citations</sub>`,
    {authors: undefined, venue: 'CVPR', date: '2016-06', year: 2016}
  ],
  [
    `- **Deep Residual Learning for Image Recognition** *Kaiming He<sup>1</sup>, Jian Sun<sup>2</sup>* PMLR 2016. [[pdf](${url})] \\\n 21 Feb 2016`,
    {authors: 'Kaiming He, Jian Sun', venue: 'PMLR 2016', date: '21 Feb 2016', year: 2016}
  ],
  [
    `- **Deep Residual Learning for Image Recognition** [[pdf](${url})][[demo](https://example.org/demo)]`,
    {authors: undefined, venue: undefined, date: undefined, year: undefined}
  ],
  [
    `| Paper | Authors | Venue | Date |\n| - | - | - | - |\n| [Deep Residual Learning for Image Recognition](${url}) | He et al. | CVPR | 2016-06 |`,
    {authors: 'He et al.', venue: 'CVPR', date: '2016-06', year: 2016}
  ],
  [
    `| Paper | Venue |\n| - | - |\n| [Deep Residual Learning for Image Recognition](${url}) | - |`,
    {authors: undefined, venue: undefined, date: undefined, year: undefined}
  ]
])('%s', (markdown, expected) => {
  expect(details(markdown)).toEqual(expected)
})

test('what no column says is read beside the title in its cell', () => {
  const title = `[Deep Residual Learning for Image Recognition](${url})`
  const table = (cell: string) => details(`| Paper | Code |\n| - | - |\n| ${cell} | - |`)
  const expected = {
    authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren',
    venue: 'CVPR 2016',
    date: undefined,
    year: 2016
  }
  expect(table(`${title}<br>Kaiming He, Xiangyu Zhang, Shaoqing Ren<br>CVPR 2016`)).toEqual(expected)
  expect(table(`\`CVPR 2016\` ${title} Kaiming He, Xiangyu Zhang, Shaoqing Ren`)).toEqual(expected)
})

test('a link to the paper can name its venue', () => {
  const row = (label: string) =>
    details(`| Title | Paper |\n| - | - |\n| Deep Residual Learning for Image Recognition | [${label}](${url}) |`).venue
  expect(row('[CVPR‘16]')).toBe('CVPR‘16')
  expect(row('CVPR 2016')).toBe('CVPR 2016')
  expect(row('arXiv')).toBeUndefined()
})

test('a row of a table in HTML is read by its columns', () => {
  const rows = (header: string, ...cells: string[]) => `<table>
<tr>${header}</tr>
${cells.map((row) => `<tr>${row}</tr>`).join('\n')}
</table>
`
  const paper = (number: number) =>
    `<td><a href="https://arxiv.org/abs/1512.0338${number}">A Paper on Subject ${number}</a></td>`
  const table = rows(
    '<th>Task</th><th>Paper</th><th>Authors</th><th>Venue</th><th>Date</th>',
    `<td rowspan="2">Vision</td>${paper(1)}<td>Kaiming He, Jian Sun</td><td>CVPR</td><td>2016.06</td>`,
    `${paper(2)}<td>Jian Sun</td><td>-</td><td>2015.12</td>`,
    `<td>Text</td>${paper(3)}<td></td><td>Sensors</td><td></td>`
  )
  const source = new Source(table)
  const {entries} = readPaperList(parse(source.text), source, defaultSettings)
  expect(entries.map((entry) => detailsOf(entry, source))).toEqual([
    {authors: 'Kaiming He, Jian Sun', venue: 'CVPR', date: '2016.06', year: 2016},
    {authors: 'Jian Sun', venue: undefined, date: '2015.12', year: 2015},
    {authors: undefined, venue: 'Sensors', date: undefined, year: undefined}
  ])
})

test('a date in a column of venues is no venue', () => {
  const row = (header: string, cell: string) =>
    details(`| Paper | ${header} |\n| - | - |\n| [Deep Residual Learning for Image Recognition](${url}) | ${cell} |`)
  expect(row('Publication date', '2015-12-10')).toMatchObject({venue: undefined, date: '2015-12-10', year: 2015})
  expect(row('Pub. & Date', 'Dec., 2015')).toMatchObject({venue: undefined, date: 'Dec., 2015', year: 2015})
  expect(row('Pub. & Date', 'CVPR, 2016')).toMatchObject({venue: 'CVPR, 2016', date: undefined, year: 2016})
})

test('under a header that names authors the text below the title are they, however few', () => {
  const row = (cell: string) => details(`| Title & Authors | Links |\n| - | - |\n| ${cell} | [paper](${url}) |`).authors
  const title = `[Deep Residual Learning for Image Recognition](${url})`
  expect(row(`${title} <br> Kaiming He and Jian Sun`)).toBe('Kaiming He and Jian Sun')
  expect(row(`${title} <br> He, Kaiming and Sun, Jian`)).toBe('He, Kaiming and Sun, Jian')
  expect(row(`${title} <br> CVPR 2016 <br> [code](https://github.com/a/b)`)).toBeUndefined()
})

test('a badge says what is in its address', () => {
  const badge = (path: string) => `![](https://img.shields.io/badge/${path})`
  const item = (path: string) => details(`- ${badge(path)} [Deep Residual Learning for Image Recognition](${url})`)
  expect(item('CVPR-2016-blue').venue).toBe('CVPR 2016')
  expect(item("Conference-CVPR'16-blue.svg").venue).toBe("CVPR'16")
  expect(item("-EMNLP'22_Findings-green?style=flat").venue).toBe("EMNLP'22 Findings")
  expect(item('Adapter-blue').venue).toBeUndefined()
  expect(item('Encoder--only-blue').venue).toBeUndefined()
  const image = '<img src="https://img.shields.io/badge/CoRR-2023-blue" alt="img" />'
  expect(details(`- ${image} [Deep Residual Learning for Image Recognition](${url})`).venue).toBe('CoRR 2023')
  const table = `| Venue | Paper |\n| - | - |\n| ${badge('CVPR-2016-blue')} | [Deep Residual Learning for Image Recognition](${url}) |`
  expect(details(table)).toMatchObject({venue: 'CVPR 2016', year: 2016})
})

test('a note behind “Highlight” is no venue', () => {
  const item = `[Deep Residual Learning for Image Recognition](${url})\nHighlight: deeper networks + shortcuts\n`
  expect(details(item).venue).toBeUndefined()
})

test('a label says what the text behind it is', () => {
  const item = (...lines: string[]) =>
    details(
      `- [Deep Residual Learning for Image Recognition](${url})\n${lines.map((line) => `  - ${line}\n`).join('')}`
    )
  expect(item('**Authors**: Kaiming He, Jian Sun.', '📑 Venue: Sensors', '📅 Date: March 27, 2016')).toEqual({
    authors: 'Kaiming He, Jian Sun',
    venue: 'Sensors',
    date: 'March 27, 2016',
    year: 2016
  })
  expect(item('作者：何恺明，孙剑', '会议：CVPR 2016')).toMatchObject({authors: '何恺明，孙剑', venue: 'CVPR 2016'})
  expect(item('Conference: [slides](https://a.org/b)', 'Authors: [homepage](https://a.org)')).toMatchObject({
    authors: undefined,
    venue: undefined
  })
})
