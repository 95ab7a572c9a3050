import {expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** The shapes in which real lists write their entries, with the same three papers in each. */

function titles(markdown: string): string[] {
  const source = new Source(markdown)
  return readPaperList(parse(source.text), source, defaultSettings).entries.map(({title}) => title)
}

const papers = [
  {
    title: 'Deep Residual Learning for Image Recognition',
    id: '1512.03385',
    authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren',
    surnames: 'He, K., Zhang, X., Ren, S.'
  },
  {
    title: 'Densely Connected Convolutional Networks',
    id: '1608.06993',
    authors: 'Gao Huang, Zhuang Liu, Laurens van der Maaten',
    surnames: 'Huang, G., Liu, Z.'
  },
  {
    title: 'Virtual Try-On and What to Put It On',
    id: '1711.08447',
    authors: 'Xintong Han, Zuxuan Wu, Zhe Wu',
    surnames: 'Han, X., Wu, Z.'
  }
]

type Shape = (paper: (typeof papers)[number] & {url: string; number: number}) => string

const listOf = (shape: Shape) =>
  papers
    .map((paper, index) => shape({...paper, url: `https://arxiv.org/abs/${paper.id}`, number: index + 1}))
    .join('\n')

test.each<[string, Shape]>([
  ['a linked title', ({title, url}) => `- [${title}](${url}), CVPR 2016`],
  ['a bold title', ({title, url}) => `- **${title}**, CVPR 2016 [[pdf]](${url})`],
  ['a quoted title', ({title, url, authors}) => `- ${authors}. "${title}." CVPR 2016. [[pdf]](${url})`],
  ['a plain title', ({title, url}) => `- ${title} [[CVPR 2016]](${url})`],
  ['a plain title and its authors', ({title, url, authors}) => `- ${title}. ${authors}. CVPR 2016. [[pdf]](${url})`],
  ['authors, then the title', ({title, url, authors}) => `- ${authors}. ${title}. CVPR 2016. [[pdf]](${url})`],
  [
    'authors, then a line in italics',
    ({title, url, surnames}) => `- ${surnames},\\\n  *${title}*,\\\n  CVPR 2016. [PDF](${url})`
  ],
  ['authors, then a linked line in italics', ({title, url, surnames}) => `- ${surnames},\n  *[${title}](${url})*`],
  [
    'the affiliation, then the title',
    ({title, url}) => `- Northwind Research, Harbour University  \n  [${title}](${url})`
  ],
  [
    'a badge first',
    ({title, url}) =>
      `- [![](https://img.shields.io/badge/CVPR-2016-blue)](${url}) [**${title}**](${url})<br> by *${'Kaiming He'}*`
  ],
  ['a label first', ({title, url}) => `- [pdf](${url}): ${title}`],
  ['a venue first', ({title, url}) => `- \`[CVPR 2016]\` [${title}](${url}), He et al.`],
  ['a nickname first', ({title, url, number}) => `- 🔥[**FooNet${number}**] ${title} [[pdf]](${url})`],
  [
    'two paragraphs',
    ({title, url, authors, number}) =>
      `${number}. **${title}.** CVPR 2016.\n\n    *${authors}.* [[pdf](${url})], 2016.6\n`
  ],
  ['sub-items', ({title, url, authors}) => `- ${title}\n  - ${authors}\n  - [Paper](${url})`],
  [
    'sub-items with a summary',
    ({title, url}) => `- **${title}**\n  - TL;DR: They make it deeper than before. [Paper](${url})`
  ],
  [
    'quoted titles below topics, above sub-items',
    ({title, url, number}) =>
      `- ***Networks of kind ${number}***\n  - **"${title}"**, Northwind, 2016\n    - K. He, J. Sun *(the first of its kind)*\n    - [[Paper]](${url})\n`
  ],
  [
    'a link, and authors and journal in italics',
    ({title, number}) =>
      `- [${title}](https://example.org/${number}.pdf) (*He et al. 2016 | Northwind Letters, Harbour*) goes deeper`
  ],
  [
    'bold authors with a year, then title and journal',
    ({title, surnames}) => `- **${surnames} (2016).** ${title}. *Northwind Letters*, 12(3), 1–14.`
  ],
  ['bold authors without a date, then the title', ({title, surnames}) => `- **${surnames} (n.d.).** ${title}.`],
  ['family names first', ({title, url}) => `- Gu, Kai & Ling, Zhen-Hua & Sun, Jian. (2016). ${title}. ${url}`],
  [
    'a tag of several brackets in bold',
    ({title, url, number}) => `- **[2016/0${number}][ CVPR 2016 - NET-${number} ]** ${title} [[arxiv]](${url})`
  ],
  [
    'names above pictures, titles and venues',
    ({title, url, number}) =>
      `**NET${number}** [[code]]() [[pdf]](${url})\n\n![status](a.png)\n\n${title}. *CVPR 2016*.\n\n> It is deeper than those before.\n`
  ],
  [
    'authors in full-width parentheses',
    ({title, url}) => `- [${title}（He 等人，2016）](${url})：值得一读；推荐第三节`
  ],
  [
    'names above titles with their venue',
    ({title, url, number}) =>
      `- NET${number} [[Code]](https://github.com/a/b) [[PDF]](${url})\n  - ${title}(CVPR16), He et al.\n  - It is deep`
  ],
  [
    'labelled titles in italics below headings of names',
    ({title, url, number}) =>
      `### **Net ${number} (2016.06)**\n\n_论文地址：${url}_\n\n_论文题目：${title}_\n\n背景：已有工作。\n`
  ],
  [
    'year, venue and title between hyphens',
    ({title, number}) => `- [16-OSDI-${title}](https://example.org/${number}.pdf)`
  ],
  ['references of medicine', ({title, url}) => `- He K, Zhang X. ${title}. Northwind Lett. 2016;93(2):681-766. ${url}`],
  [
    'references in single quotation marks',
    ({title, url}) => `- He, K. & Sun, J. (2016) '${title}', *Northwind Letters*, 81(1), pp. 12-34. ${url}`
  ],
  [
    'references in one paragraph',
    ({title, surnames}) => `${surnames} ${title}. In Proceedings of the Northwind Conference, pp. 1–14, 2016.  `
  ],
  ['one-line paragraphs', ({title, url}) => `[${title}](${url}), CVPR 2016\n`],
  [
    'numbered paragraphs',
    ({title, url, authors, number}) => `**[${number}]** ${authors}. "**${title}**." CVPR 2016. [[pdf]](${url})\n`
  ],
  ['a title above its authors and links', ({title, url, authors}) => `**${title}**\n\n${authors}\n\n[[pdf]](${url})\n`],
  [
    'a title above a list of links',
    ({title, url}) => `**${title}**\n\n- Paper: ${url}\n- Code: https://github.com/a/b\n`
  ],
  [
    'a title above its authors and a list of links',
    ({title, url, authors}) => `**${title}**  \n${authors}\n- pdf: [${url}](${url})\n- code: https://github.com/a/b\n`
  ],
  [
    'a title in book marks above a picture and a list of links',
    ({title, url}) => `**《${title}》**\n\n[![](a.png)](a.png)\n\n- intro: short\n- arXiv: <${url}>\n`
  ],
  [
    'a bold title and its authors above a list of links',
    ({title, url, authors}) => `**${title}**. ${authors}. CVPR 2016.\n- [paper](${url})\n`
  ],
  [
    'an emoji by its name, links, then the title',
    ({title, url}) => `:red_square: \`NET\` \`Aug\` - [paper](${url}) / [code](https://github.com/a/b) - ${title}\n`
  ],
  [
    'a label without its link before the title',
    ({title, url}) => `:red_square: \`NET\` - [paper](${url}) / code &nbsp;-&nbsp; ${title}\n`
  ],
  ['references of the APA', ({title, surnames}) => `- ${surnames} (2016). ${title}. Northwind Letters, 12(3), 1–14.`],
  ['references of the ACM', ({title, authors}) => `- ${authors}. 2016. ${title}. In *Proceedings of CVPR*, 1–14.`],
  [
    'names, title, venue and year between commas',
    ({title, url, number}) =>
      `- Kaiming He${number > 1 ? ' and Jian Sun' : ''}, ${title}, Northwind, 2016. [[Paper]](${url})`
  ],
  [
    'references in paragraphs',
    ({title, surnames}) => `${surnames}, 2016, October. ${title}. Northwind Letters, 9(2).\n`
  ],
  [
    'a name above a reference',
    ({title, url, authors, number}) =>
      `- NET${number} [[Paper]](${url})\n  - ${authors}, *${title}*, Northwind Letters 2016`
  ],
  [
    'a meeting in italics',
    ({title, url, authors}) =>
      `- ${authors}. ${title}. <i>2016 Northwind International Conference on Networks, Oslo</i>\n[[pdf](${url})]`
  ],
  [
    'labelled paragraphs in Chinese',
    ({title, url, authors, number}) =>
      `## 网络之${number}\n\n**标题**：${title}\n\n**作者**：${authors}\n\n**链接**：${url}\n`
  ],
  ['a shortcode and a file', ({title, number}) => `- :scroll: [${title}](papers/${number}.pdf)`],
  ['a label before an address', ({title, number}) => `${title} ,\nPDF: <https://example.org/${number}>\n`],
  [
    'headings above links to files',
    ({title, number}) =>
      `### ${title}\n\nIt is short.\n\n[📄 Paper (long version)](https://example.org/${number}.pdf)\n`
  ],
  ['headings with a link', ({title, url, number}) => `### ${number}. [${title}](${url})\n\nA summary.\n`],
  ['headings above links', ({title, url}) => `### ${title}\n\nIt is short. [[pdf]](${url})\n`],
  ['book marks', ({title, url}) => `- 《${title}》 [论文](${url})`],
  [
    'summaries',
    ({title, url, authors}) => `<details>\n<summary>${title}</summary>\n\n${authors}. [[pdf](${url})]\n\n</details>\n`
  ],
  [
    'summaries above lists',
    ({title, url, authors}) =>
      `<details>\n<summary>${title}</summary>\n\n- Authors: ${authors}\n- [Paper](${url})\n\n</details>\n`
  ],
  [
    'summaries in HTML',
    ({title, url, authors}) =>
      `<details><summary><b>${title}</b></summary>\n<p>${authors}. <a href="${url}">Paper</a></p>\n</details>\n`
  ],
  [
    'a venue that no list knows, then the title',
    ({title, url}) => `Northwind Computing Letters 2016, [${title}](${url})\n`
  ],
  [
    'a linked file behind its author',
    ({title, number}) => `- Ada Lovelace, [${title}](https://example.org/${number}.pdf), Northwind Letters, 2016.`
  ],
  [
    'lines of one paragraph that lead to files',
    ({title, number}) => `[ ] [${title}](https://example.org/${number}.pdf) - 2016 Ada Lovelace`
  ],
  ['lines of one paragraph', ({title, url}) => `\`CVPR 2016\` [${title}](${url}) \\`],
  [
    'references of the IEEE',
    ({title, url, number}) => `[${number}] K. He et al., "${title}," CVPR 2016. [[pdf]](${url})\n`
  ],
  [
    'references by the Chinese standard',
    ({title, url}) => `- He K, Zhang X, Ren S. ${title}[C]//CVPR. 2016: 770-778. [pdf](${url})`
  ],
  [
    'references by the Chinese standard without links',
    ({title}) => `- He K, Zhang X, Ren S. ${title}[J]. Northwind Letters, 2016, 12(3): 1-14.`
  ],
  [
    'one author or two behind a period',
    ({title, number}) =>
      `- ${title}. Kaiming He${number > 1 ? ' and Jian Sun' : ''}. 2016\n  - https://example.org/${number}.pdf`
  ],
  [
    'references of medical journals in quotes',
    ({title, surnames}) => `> ${surnames} ${title}. Northwind Lett. 2016 Jun 1;25(11):1-14. doi: 10.1000/182.\n`
  ],
  [
    'a kind in brackets and authors first',
    ({title, url}) => `[Summary] He K, Zhang X, et al. **${title}**[J]. Northwind Letters, 2016. [PDF](${url})\n`
  ],
  [
    'a remark with a colon above a reference',
    ({title, url, number}) =>
      `- 1.${number} The work that was number ${number} of all:\n  Turing A, Church A, et al. ${title}.\n  Letters. [2016](${url});1:1-14.`
  ],
  ['a label of two words', ({title, number}) => `- ${title} [full text](https://example.org/${number})`],
  [
    'family names and a year behind a comma, in headings',
    ({title, url, number}) => `### ${title}, ${number > 1 ? 'Kimura and ' : ''}Kobayashi, 2016.\n- Link: ${url}\n`
  ],
  [
    'one author with an initial',
    ({title, number}) =>
      `${number}) ${title} by Gabriel H. Loh, published 2016\n    - https://example.org/${number}.pdf`
  ],
  [
    'numbered references without links',
    ({title, number}) => `[${number}] K. He and J. Sun, "${title}," in *Northwind Conference*, Oslo, 2016, pp. 8-15.\n`
  ],
  [
    'a label in bold, authors, then a bold title',
    ({title, url, number}) =>
      `${number > 1 ? '**Best Paper of All:** ' : ''}Ada Lovelace and Alan Turing, **${title}**, CVPR 2016. [PDF](${url})\n`
  ],
  ['a name in parentheses first', ({title, url, number}) => `- (NET-${number}) ${title}, CVPR'16, [pdf](${url})`],
  ['two authors behind a dash', ({title, url}) => `- ${title} - Kaiming He, Jian Sun [[pdf](${url})]`],
  ['slashes', ({title, url, authors}) => `- ${title} / ${authors} / CVPR 2016 / [pdf](${url})`],
  ['a venue in full-width brackets', ({title, url}) => `- ${title}（CVPR 2016）[论文](${url})`],
  ['a Chinese label', ({title, url}) => `**论文标题：${title}**\n\n- 论文链接：${url}\n- 代码地址：无\n`],
  ['an id first', ({title, url}) => `- [arXiv:1512.03385](${url}) - ${title} (CVPR 2016)`],
  [
    'descriptions in a list of definitions in HTML',
    ({title, url, number}) =>
      `<dl>\n<dt>Key${number}</dt>\n<dd>Ada Lovelace: "${title}". <a href="${url}">doi</a></dd>\n</dl>\n`
  ],
  [
    'terms of a list of definitions in HTML',
    ({title, url}) => `<dl>\n<dt><a href="${url}">${title}</a></dt><dd>CVPR 2016</dd>\n</dl>\n`
  ],
  ['HTML paragraphs', ({title, url}) => `<p><a href="${url}">${title}</a>, CVPR 2016</p>\n`],
  ['HTML items', ({title, url}) => `<li><b>${title}</b>, CVPR 2016 <a href="${url}">pdf</a></li>`]
])('%s', (_, shape) => {
  expect(titles(`# Papers\n\n${listOf(shape)}\n`)).toEqual(papers.map(({title}) => title))
})

test.each<[string, string, Shape]>([
  ['a plain title', '| Paper | Link |\n| - | - |', ({title, url}) => `| ${title} | [pdf](${url}) |`],
  ['a linked title', '| Paper | Venue |\n| - | - |', ({title, url}) => `| [${title}](${url}) | CVPR 2016 |`],
  [
    'title and authors',
    '| Title & Authors | Code |\n| - | - |',
    ({title, url, authors}) => `| [${title}](${url}) <br> ${authors} | - |`
  ],
  [
    'a short name beside it',
    '| Name | Paper | Link |\n| - | - | - |',
    ({title, url, number}) => `| Foo${number} | ${title} | [pdf](${url}) |`
  ],
  [
    'titles beside their authors and addresses',
    '| Prior work | What it shows |\n| - | - |',
    ({title, url}) => `| ${title}, Hu et al. (2020), ${url} | A better way to learn of images |`
  ],
  [
    'linked titles under `Method`',
    '| ID | Method | Venue |\n| - | - | - |',
    ({title, url, number}) => `| ${number} | [${title}](${url}) | CVPR 2016 |`
  ]
])('a table with %s', (_, header, shape) => {
  expect(titles(`# Papers\n\n${header}\n${listOf(shape)}\n`)).toEqual(papers.map(({title}) => title))
})

test('under `System` a name is a title beside the link to its paper, also where that has a name', () => {
  const rows = papers.map(
    ({id}, index) => `| Net${index} / Net | ${index > 0 ? '[Paper]' : '[Net]'}(https://arxiv.org/abs/${id}) |`
  )
  expect(titles(`| System | Paper |\n| - | - |\n${rows.join('\n')}\n`)).toEqual([
    'Net0 / Net',
    'Net1 / Net',
    'Net2 / Net'
  ])
})

test('two rows in HTML with a name and the link to its paper are papers', () => {
  const rows = papers
    .slice(1)
    .map(({id}, index) => `<tr><td>Net${index}</td><td><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a></td></tr>`)
  expect(titles(`<table>\n<tr><th>Method</th><th>Paper</th></tr>\n${rows.join('\n')}\n</table>\n`)).toEqual([
    'Net0',
    'Net1'
  ])
})

test('under `Method` a name is a title if it is the link to a paper', () => {
  const rows = papers.map(({id}, index) => `| [Net${index}](https://arxiv.org/abs/${id}) | Transformer | CVPR 2016 |`)
  expect(titles(`| Method | Architecture | Venue |\n| - | - | - |\n${rows.join('\n')}\n`)).toEqual([
    'Net0',
    'Net1',
    'Net2'
  ])
  expect(titles(`| Method | Architecture |\n| - | - |\n| Net | Transformer |\n`)).toEqual([])
})

test.each<[string, Shape]>([
  ['HTML', ({title, url}) => `<tr><td>CVPR 2016</td><td><a href="${url}">${title}</a></td></tr>`],
  [
    'HTML with Markdown in its cells',
    ({title, url}) => `<tr><td>\n\n**${title}**\n\n</td><td>\n\n[pdf](${url})\n\n</td></tr>`
  ]
])('a table in %s', (_, shape) => {
  expect(titles(`# Papers\n\n<table>\n${listOf(shape)}\n</table>\n`)).toEqual(papers.map(({title}) => title))
})

test('each line of a cell is an entry where each has a paper', () => {
  const [first, second, third] = papers.map(({title, id}) => `[${title}](https://arxiv.org/abs/${id})`)
  const table = (cell: string) => `| Date | Paper |\n| - | - |\n| May | ${cell} |\n| June | ${third} |\n`
  const all = papers.map(({title}) => title)
  expect(titles(table(`${first} (CVPR 2016) <br> ${second}`))).toEqual(all)
  expect(titles(table(`${first} <br> Ada Lovelace <br> ${second}`))).toEqual([all[0], all[2]])
  expect(titles(table(`${first} <br> [pdf](https://arxiv.org/abs/1608.06993)`))).toEqual([all[0], all[2]])
})

test('a title between a list of names and its publication is found without siblings', () => {
  const title = 'Learning a Network for Blur Removal'
  const item = (text: string) => titles(`- ${text} [[Paper](https://arxiv.org/abs/1503.00593)]`)
  expect(item(`Jian Sun, Wenfei Cao, Zongben Xu, ${title}, CVPR, 2015`)).toEqual([title])
  expect(item(`Jian Sun, Wenfei Cao, Zongben Xu, ${title}, CVPR 2015 (best paper)`)).toEqual([title])
  expect(item(`Jian Sun, Wenfei Cao, Zongben Xu, ${title}, arXiv:1503.00593, 2015.`)).toEqual([title])
  // Two names could be two topics, and what goes on in lower case is no title.
  expect(item(`Blur Removal, Image Fusion, ${title}, CVPR, 2015`)).toEqual([`Blur Removal, Image Fusion, ${title}`])
  const topics = 'Graph Attention, Point Clouds, Mesh Convolution, and Their Uses in Robotics'
  expect(item(`${topics}, ICRA 2020`)).toEqual([topics])
})

test('a linked name and its title are one, wherever the colon is', () => {
  const items = [
    '- [Orca](https://arxiv.org/abs/2309.00001): A Distributed Serving System for Transformers | OSDI 22',
    '- [MPCFormer](https://arxiv.org/abs/2211.01452) : fast, performant, and private inference | ICLR 23',
    '- [Oobleck:](https://arxiv.org/abs/2309.08125) Resilient Distributed Training of Large Models ｜ SOSP 23',
    '- [Inference without Interference](https://arxiv.org/abs/2401.11181): Serving Mixed Downstream Workloads',
    '- [Efficiently Scaling Transformer Inference](https://arxiv.org/abs/2211.05102): It shows how to part a model.',
    '- [Fast Inference of Deep Transformers](https://arxiv.org/abs/2211.17192): Uses a model to write ahead',
    '- [Fast Distributed Inference Serving](https://arxiv.org/abs/2305.05920): Wu et al, OSDI 2023'
  ]
  expect(titles(items.join('\n'))).toEqual([
    'Orca: A Distributed Serving System for Transformers',
    'MPCFormer: fast, performant, and private inference',
    'Oobleck: Resilient Distributed Training of Large Models',
    'Inference without Interference: Serving Mixed Downstream Workloads',
    'Efficiently Scaling Transformer Inference',
    'Fast Inference of Deep Transformers',
    'Fast Distributed Inference Serving'
  ])
})

const url = 'https://arxiv.org/abs/1512.03385'

test.each([
  ['a sentence', `We follow [Deep Residual Learning for Image Recognition](${url}).\n`],
  ['an announcement', `- [News] The updated version is now on [arXiv](${url}).\n`],
  [
    'a paragraph at the start',
    `A list of papers, based on our survey: [Deep Residual Learning for Image Recognition](${url}).\n`
  ],
  ['a request', `- Please cite [Deep Residual Learning for Image Recognition](${url}) if it helps.\n`],
  ['a section with one link to its survey', `## Introduction to Residual Networks\n\nSee the survey [[pdf]](${url}).\n`]
])('%s is no entry', (_, markdown) => {
  expect(titles(`# Papers\n\n${markdown}`)).toEqual([])
})

test.each(['at', 'see', 'by', 'of', 'for', 'from', 'the', 'our', 'with', 'and', 'via', 'to'])(
  'a sentence that leads to its link by “%s” is no entry',
  (word) => {
    expect(titles(`# Papers\n\n- [News] The long updated version of the survey ${word} [arXiv](${url}).\n`)).toEqual([])
  }
)

test('two paragraphs that start with a link can be prose, three are a list', () => {
  const paragraphs = papers.map(({title, id}) => `[${title}](https://arxiv.org/abs/${id}) goes deeper.`)
  expect(titles(paragraphs.slice(0, 2).join('\n\n'))).toEqual([])
  expect(titles(paragraphs.join('\n\n'))).toEqual(papers.map(({title}) => title))
})

test.each<[string, (number: number) => string]>([
  ['behind a comma', (number) => `Those of size ${number} were the best of the year, CVPR 2016.`],
  ['behind another sentence', (number) => `It is an oral at ICLR. See also those of size ${number}, ICML 2020.`],
  ['in italics within it', (number) => `Those of size ${number} were the best of the year at *CVPR 2016*.`]
])('below the name of a work, a sentence is not its title for a venue %s', (_, sentence) => {
  const works = listOf(({url, number}) => `**NET${number}** [[pdf](${url})]\n\n${sentence(number)}\n`)
  expect(titles(`# Papers\n\n${works}`)).toEqual([])
})

test('a paragraph of nothing but a link to a paper presents it, whatever its name', () => {
  expect(titles(`They led to it:\n\n[FastNet](${url})\n\n[Deep Residual Learning](${url})\n`)).toEqual([
    'FastNet',
    'Deep Residual Learning'
  ])
  expect(titles(`Look here:\n\n[paper](${url})\n`)).toEqual([])
})

test('what a name in bold stands for is described behind a dash', () => {
  const items = papers.map(
    ({id}, index) =>
      `- **Foo${index} (He et al., CVPR 2016)** – proposes a new network of **many layers** ([arxiv.org](https://arxiv.org/abs/${id})).`
  )
  expect(titles(items.join('\n'))).toEqual(['Foo0', 'Foo1', 'Foo2'])
  const tagged = papers.map(
    ({id}, index) =>
      `- **Bar${index}** (CVPR 2016) — UAV images of three towns. They were made by hand. [[arXiv](https://arxiv.org/abs/${id})]`
  )
  expect(titles(tagged.join('\n'))).toEqual(['Bar0', 'Bar1', 'Bar2'])
  const described = papers.map(
    ({id}, index) =>
      `- **Baz${index}**: A network of networks. It learns what all have in common.<br>[[pdf]](https://arxiv.org/abs/${id})`
  )
  expect(titles(described.join('\n'))).toEqual(['Baz0', 'Baz1', 'Baz2'])
})

test('a heading with a link to a file presents its paper among others', () => {
  const headings = papers.map(({title, id}) => `### [${title}](https://arxiv.org/abs/${id})`)
  expect(titles(`${headings.join('\n')}\n### [Wide Networks of Today](https://example.org/a.pdf)\n`).at(-1)).toBe(
    'Wide Networks of Today'
  )
})

test('a short title in quotation marks behind its name in bold is one where siblings have theirs so', () => {
  const items = [
    '- **Qwen**: "Qwen Technical Report" [2023-09] [[paper](https://arxiv.org/abs/2309.16609)]',
    '- **Mistral**: "Mistral 7B" [2023-10] [[paper](https://arxiv.org/abs/2310.06825)]',
    '- **Yi**: "Open Foundation Models by 01.AI" [2024-03] [[paper](https://arxiv.org/abs/2403.04652)]'
  ]
  expect(titles(items.join('\n'))).toEqual(['Qwen Technical Report', 'Mistral 7B', 'Open Foundation Models by 01.AI'])
})

test('a quotation in a title is no title', () => {
  expect(titles(`- [Why "A Helpful Assistant" Is Not Helpful](${url})\n`)).toEqual([
    'Why "A Helpful Assistant" Is Not Helpful'
  ])
})

test('a heading above labelled links can be a topic', () => {
  const links = `- [Paper](${url})\n- [Code](https://github.com/a/b)\n`
  expect(titles(`# Networks\n\n## Detection\n\n${links}`)).toEqual([])
  const weeks = papers.map(
    ({id}, index) => `## Week ${index + 1}\n\n### Required Reading\n\n- [Paper](https://arxiv.org/abs/${id})\n`
  )
  expect(titles(`# Course\n\n${weeks.join('\n')}`)).toEqual([])
})

test('a paragraph of a linked title and its venue presents a paper, also alone', () => {
  expect(titles(`[${papers[0]!.title}](${url}), CVPR 2016\n`)).toEqual([papers[0]!.title])
})

test('a quoted title with its venue presents a paper, whatever its links', () => {
  expect(titles('- **PNet** “Pointer Networks” **NIPS（2015）** [[notes](https://example.org/a)]\n')).toHaveLength(1)
  expect(titles('- **Pointer Networks for All of Us**, NIPS 2015 [[video]](https://example.org/a)\n')).toEqual([])
})

test('a date and a titled link are a paper in a section of papers, whatever the address', () => {
  const dated = listOf(({title, url}) => `(2016) [${title}](${url})\n`)
  const other = '(1999) [Bayesian Averaging of Networks](https://example.org/averaging)\n'
  expect(titles(`${dated}\n${other}`)).toEqual([...papers.map(({title}) => title), 'Bayesian Averaging of Networks'])
  expect(titles(other)).toEqual([])
})

test('a titled link with nothing but a label beside it is a paper in a section of papers, whatever the address', () => {
  const known = listOf(({title, url}) => `[${title}](${url}) ([notes](notes.md))\n`)
  const other = '[Bayesian Averaging of Networks](https://example.org/averaging) ( [Notes](notes.md) )\n'
  expect(titles(`${known}\n${other}`)).toEqual([...papers.map(({title}) => title), 'Bayesian Averaging of Networks'])
  expect(titles(other)).toEqual([])
})

test('references in paragraphs are papers, also two of them', () => {
  const markdown = listOf(
    ({title, url, authors}) => `${authors}. 2016. [${title}.](${url}) In *Proceedings of CVPR*.\n`
  ).split('\n\n', 2)
  expect(titles(markdown.join('\n\n'))).toEqual(papers.slice(0, 2).map(({title}) => title))
})

test('among headings that are titles one is a title too that has other papers below it', () => {
  const headings = papers.map(
    ({title, id}, index) => `## ${index + 1}. ${id} - [${title}](https://arxiv.org/abs/${id})\n`
  )
  const below = `+ Related readings\n  + [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n`
  expect(titles(`${headings[0]}\n${below}\n${headings[1]}\n${headings[2]}`)).toEqual([
    papers[0]!.title,
    'Wide Residual Networks',
    papers[1]!.title,
    papers[2]!.title
  ])
  expect(titles(`${headings[0]}\n${below}\n## [Others](${url})\n\n${below}`)).toEqual([
    'Wide Residual Networks',
    'Wide Residual Networks'
  ])
})

test('what is behind a comma belongs to the title unless it is known as a venue, also where siblings have theirs', () => {
  const known = listOf(({title, url}) => `- ${title}, arXiv [[Paper](${url})]`)
  const item = (text: string) => `${known}\n- ${text} [[Paper](https://arxiv.org/abs/1605.07146)]\n`
  const last = (text: string) => titles(item(text)).at(-1)
  expect(last('Wide, Residual, and Other Networks, arXiv')).toBe('Wide, Residual, and Other Networks')
  const whole = 'Wide Residual Networks: Promise, Peril, Practice'
  expect(last(whole)).toBe(whole)
  expect(last('A Study of Transfer in Language, Vision')).toBe('A Study of Transfer in Language, Vision')
})

test('a reference is an entry by its form, without others beside it', () => {
  const text = 'Turing A, Church A, Lovelace A (1950). Networks for Everything. *Northwind Letters*, 12(3): 1-14.'
  expect(titles(`${text} [doi](https://doi.org/10.1000/182)\n`)).toEqual(['Networks for Everything'])
})

test('a bold label above short names of papers is no entry', () => {
  const markdown = `**Core:**\n- Turing 1950 — https://doi.org/10.1093/mind/lix.236.433\n- Church 1936 — https://doi.org/10.2307/2371045\n`
  expect(titles(markdown)).toEqual(['Turing 1950', 'Church 1936'])
})

test('a line of text above lists of links is their topic, however much it reads like a title', () => {
  const topics = [
    'Losses for Everyone in Vision',
    'Surveys and Overviews of the Field',
    'Losses for Everyone in Vision'
  ]
  const below = (shape: (id: string) => string) =>
    titles(papers.map(({id}, index) => `${topics[index]}\n\n${shape(`https://arxiv.org/abs/${id}`)}\n`).join('\n'))
  expect(below((url) => `- [FooNet](${url})`)).toEqual(['FooNet', 'FooNet', 'FooNet'])
  expect(below((url) => `- [Paper](${url})\n- [Code](https://github.com/a/b)`)).toEqual([])
})

test('a label above what its makers have published is no entry', () => {
  const models = papers.map(({id, title}) => `- [${title}](https://arxiv.org/abs/${id})`).join('\n')
  const markdown = `# Models\n\n<details>\n<summary>Northwind</summary>\n\n${models}\n\n</details>\n`
  expect(titles(markdown)).toEqual(papers.map(({title}) => title))
})

test('a short title among others is a title, also where text follows', () => {
  const markdown = listOf(
    ({title, url, number}) => `> **${number === 1 ? 'Deep Networks' : title}** - Kaiming He - [pdf](${url})\n`
  )
  expect(titles(markdown)).toEqual(['Deep Networks', ...papers.slice(1).map(({title}) => title)])
})

test('paragraphs of two shapes are read each by its own', () => {
  const quoted = listOf(({title, url}) => `K. He et al., "${title}," CVPR 2016. [[pdf]](${url})\n`)
  const bold = listOf(({title, url}) => `**${title}** Kaiming He and Jian Sun [[pdf]](${url})\n`)
  const all = papers.map(({title}) => title)
  expect(titles(`## A\n\n${quoted}\n\n## B\n\n${bold}\n`)).toEqual([...all, ...all])
})

test('what a tool is for is not its title', () => {
  const items = papers.map(
    ({id}, index) =>
      `- [Foo${index}](https://github.com/a/foo${index}) - A Library for Residual Networks ([paper](https://arxiv.org/abs/${id}))`
  )
  expect(titles(items.join('\n'))).toEqual(['Foo0', 'Foo1', 'Foo2'])
})

test('an entry that lacks the part that the others have is read where it has its title', () => {
  const markdown = `${listOf(({title, url}) => `- **${title}** [[pdf]](${url})`)}\n- Wide Residual Networks [[pdf]](https://arxiv.org/abs/1605.07146)\n`
  expect(titles(markdown)).toEqual([...papers.map(({title}) => title), 'Wide Residual Networks'])
})

test('rows of a table that is broken are no paragraphs about papers', () => {
  const rows = listOf(({title, url}) => `| [${title}](${url}) | 2018 |`)
  expect(titles(`| Paper | Year |\n|\u00a0--- | --- |\n${rows}\n`)).toEqual([])
  expect(titles(listOf(({title, url}) => `[${title}](${url}) | 2018\n`))).toEqual(papers.map(({title}) => title))
})
