import {describe, expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

function read(markdown: string) {
  const source = new Source(markdown)
  return readPaperList(parse(source.text), source, defaultSettings)
}

const entries = (markdown: string) => read(markdown).entries.map(({title, ids, line}) => ({title, ids, line}))

describe('entries in bullets', () => {
  test.each([
    [
      'the title is the link',
      '- [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) - residual blocks\n'
    ],
    [
      'the title comes first',
      '- Deep Residual Learning for Image Recognition [[CVPR 2016]](https://arxiv.org/abs/1512.03385) [[code]](https://github.com/KaimingHe/deep-residual-networks)\n'
    ],
    [
      'the title is bold',
      '- (CVPR 2016) **Deep Residual Learning for Image Recognition**, [Paper](https://arxiv.org/abs/1512.03385)\n'
    ],
    [
      'links on the next line',
      '- **Deep Residual Learning for Image Recognition**  \nCVPR 2016, [Paper](https://arxiv.org/pdf/1512.03385.pdf)\n'
    ],
    [
      'links in sub-items',
      '- Deep Residual Learning for Image Recognition\n  - Paper: https://arxiv.org/abs/1512.03385\n  - [code](https://github.com/KaimingHe/deep-residual-networks)\n'
    ],
    [
      'a bold line over a list of links',
      '**Deep Residual Learning for Image Recognition**\n\n- Paper: https://arxiv.org/abs/1512.03385\n- Code: https://github.com/KaimingHe/deep-residual-networks\n'
    ],
    [
      'a paragraph of title, venue and link',
      '**Deep Residual Learning for Image Recognition**<br>\nCVPR 2016<br>\n[[Paper](https://arxiv.org/abs/1512.03385)]\n'
    ]
  ])('%s', (_, markdown) => {
    expect(entries(markdown)).toEqual([
      {title: 'Deep Residual Learning for Image Recognition', ids: ['arxiv:1512.03385'], line: 1}
    ])
  })

  test.each([
    ['a project', '- [TinyZero](https://github.com/Jiayi-Pan/TinyZero) - a small reproduction\n'],
    ['a sentence that leads to a link', '- The survey is now on [arXiv](https://arxiv.org/abs/2310.10647).\n'],
    ['an entry of the table of contents', '- [Surveys](#surveys)\n'],
    ['an entry of the table of contents that says paper', '- Networks and their papers\n  - [Papers](#papers)\n'],
    ['code', '```\n- [Deep Residual Learning](https://arxiv.org/abs/1512.03385)\n```\n'],
    ['a comment', '<!--\n- [Deep Residual Learning](https://arxiv.org/abs/1512.03385)\n-->\n']
  ])('%s presents no paper', (_, markdown) => {
    expect(entries(markdown)).toEqual([])
  })

  test.each([
    [
      'behind a tag',
      '- [[CVPR2016](https://arxiv.org/abs/1512.03385)] Deep Residual Learning for Image Recognition [[code](https://github.com/KaimingHe/deep-residual-networks)]\n'
    ],
    ['behind a label', '- [pdf](https://arxiv.org/abs/1512.03385): Deep Residual Learning for Image Recognition\n'],
    [
      'behind its authors',
      '- Kaiming He, Xiangyu Zhang, Shaoqing Ren, and Jian Sun. [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385). CVPR 2016.\n'
    ],
    [
      'above its authors',
      '- Deep Residual Learning for Image Recognition\n  - K. He, X. Zhang, S. Ren, and J. Sun. *CVPR 2016*. [[pdf]](https://arxiv.org/pdf/1512.03385.pdf)\n'
    ]
  ])('the title stands %s', (_, markdown) => {
    expect(entries(markdown)).toEqual([
      {title: 'Deep Residual Learning for Image Recognition', ids: ['arxiv:1512.03385'], line: 1}
    ])
  })

  test('a link that says the venue leads to the paper, wherever it leads', () => {
    expect(
      entries('- Deep Residual Learning for Image Recognition [[CVPR2016]]()\n- News [[CVPR2016]](#cvpr)\n')
    ).toEqual([{title: 'Deep Residual Learning for Image Recognition', ids: [], line: 1}])
  })

  test('several papers under one item are entries, also behind a label', () => {
    const first = 'Paper: [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)'
    const second = 'Paper: [Identity Mappings in Deep Residual Networks](https://arxiv.org/abs/1603.05027)'
    expect(entries(`- **[2016.03.16]**\n  - ${first}\n  - ${second}\n`).map(({title}) => title)).toEqual([
      'Deep Residual Learning for Image Recognition',
      'Identity Mappings in Deep Residual Networks'
    ])
  })

  test('papers under a topic are entries, the topic is none', () => {
    const markdown =
      '- Residual networks\n  - [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)\n  - [Identity Mappings in Deep Residual Networks](https://arxiv.org/abs/1603.05027)\n'
    expect(entries(markdown).map(({title}) => title)).toEqual([
      'Deep Residual Learning for Image Recognition',
      'Identity Mappings in Deep Residual Networks'
    ])
  })
})

describe('items whose links lead where no registry is', () => {
  const titlesOf = (markdown: string) => entries(markdown).map(({title}) => title)
  const proven = [
    '- [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)',
    '- [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993)',
    '- [Identity Mappings in Deep Residual Networks](https://arxiv.org/abs/1603.05027)'
  ]
  const provenTitles = proven.map((item) => /\[(.*)\]/.exec(item)![1])

  test('are entries where most items of these lists present papers', () => {
    const item = '- [The Shattered Gradients Problem of Deep Networks](https://example.org/shattered)'
    expect(titlesOf([...proven, item].join('\n'))).toEqual([
      ...provenTitles,
      'The Shattered Gradients Problem of Deep Networks'
    ])
    expect(titlesOf([...proven.slice(0, 2), item].join('\n'))).toEqual(provenTitles.slice(0, 2))
    expect(titlesOf([...proven, item, item, item].join('\n'))).toEqual(provenTitles)
  })

  test('are none in a list without any paper', () => {
    expect(
      titlesOf(`${proven.join('\n')}\n\n## Blogs\n\n- [How I learnt to train networks](https://example.org/a)\n`)
    ).toEqual(provenTitles)
  })

  test('can lead to a project, or nowhere if the year is at the end', () => {
    const items = [
      '- **Deep Residual Learning for Image Recognition** (CVPR 2016) [[pdf]](https://arxiv.org/abs/1512.03385)',
      '- **Densely Connected Convolutional Networks** (CVPR 2017) [[pdf]](https://arxiv.org/abs/1608.06993)',
      '- **Identity Mappings in Deep Residual Networks** (ECCV 2016) [[pdf]](https://arxiv.org/abs/1603.05027)',
      '- **Residual Networks of Residual Networks** (Journal of Networks, 2018)',
      '- **Stochastic Depth in Very Deep Networks** [[page]](https://example.org/depth)'
    ]
    expect(titlesOf(items.join('\n')).slice(3)).toEqual([
      'Residual Networks of Residual Networks',
      'Stochastic Depth in Very Deep Networks'
    ])
  })

  test('show papers where their authors are behind the title', () => {
    const items = [
      '- [Deep Residual Learning for Image Recognition](https://example.org/residual) (He et al. 2016) goes deeper',
      '- [Densely Connected Convolutional Networks](https://github.com/liuzhuang13/DenseNet), Huang et al., CVPR 2017',
      '- [Identity Mappings in Deep Residual Networks](https://example.org/identity), He et al.'
    ]
    expect(titlesOf(items.join('\n'))).toEqual(provenTitles)
    expect(titlesOf('- [Identity Mappings in Deep Residual Networks](https://example.org/identity), a talk')).toEqual(
      []
    )
  })

  test('have their title in the link where the links of their siblings have it', () => {
    const items = proven.map((item, index) => `- NET-${index} - ${item.slice(2)}`)
    const other = '- NET-4 - [The Shattered Gradients Problem of Deep Networks](https://example.org/shattered.pdf)'
    expect(titlesOf([...items, other].join('\n')).slice(3)).toEqual([
      'The Shattered Gradients Problem of Deep Networks'
    ])
  })

  test('have no ids of papers that are cited by name behind their own', () => {
    const title = '[Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)'
    const bare = 'Deep Residual Learning for Image Recognition [arXiv](https://arxiv.org/abs/1512.03385)'
    const idsOf = (item: string) => entries(`- ${item}\n`).map(({ids}) => ids.length)
    expect(idsOf(`${title}, see also [VGG](https://doi.org/10.1109/CVPR.2015.7298594)`)).toEqual([1])
    expect(idsOf(`${title} [[DOI](https://doi.org/10.1109/CVPR.2016.90)]`)).toEqual([2])
    expect(idsOf(`${bare} [VGG](https://doi.org/10.1109/CVPR.2015.7298594)`)).toEqual([1])
    expect(idsOf(`${bare} [Extended version](https://doi.org/10.1109/CVPR.2015.7298594)`)).toEqual([2])
  })

  test('paragraphs with a venue count in a section of papers, not in one of workshops', () => {
    const paragraphs = proven.map((item) => item.slice(2))
    const other = '[The Shattered Gradients Problem of Deep Networks](https://example.org/shattered), ICML 2017'
    const workshop = '[Workshop on Deep Networks and Gradients](https://example.org/workshop), CVPR 2017'
    expect(titlesOf([...paragraphs, other, '## Workshops', workshop].join('\n\n'))).toEqual([
      ...provenTitles,
      'The Shattered Gradients Problem of Deep Networks'
    ])
  })

  test('a paragraph of labelled links belongs to the titled paragraph above it', () => {
    const text = [
      '[Deep Residual Learning for Image Recognition](http://dl.acm.org/citation.cfm?id=2623732), CVPR 2016',
      '[[arxiv]](https://arxiv.org/abs/1512.03385) [[original python code]](https://github.com/KaimingHe/deep-residual-networks)',
      '[Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993), CVPR 2017',
      '[Wide Networks for Everything that Moves](https://arxiv.org/abs/1605.07146) [[code]](https://github.com/a/b)'
    ]
    expect(entries(text.join('\n\n')).map(({ids}) => ids)).toEqual([
      ['acm:2623732', 'arxiv:1512.03385'],
      ['arxiv:1608.06993'],
      ['arxiv:1605.07146']
    ])
  })

  test('paragraphs whose venue is a link count in a section of papers', () => {
    const bold = proven.map((item) => item.replace(/^- \[(.*)\]\((.*)\).*/, '**$1**  \nHe, Zhang\n[CVPR 2016]($2)'))
    const other = '**The Shattered Gradients Problem**  \nBalduzzi, Frean\n[ICML 2017](https://github.com/a/b)'
    const news = '**The Shattered Gradients Problem**  \nBalduzzi, Frean\n[our code](https://github.com/a/b)'
    expect(titlesOf([...bold, other].join('\n\n'))).toHaveLength(proven.length + 1)
    expect(titlesOf([...bold, news].join('\n\n'))).toHaveLength(proven.length)
  })

  test.each([
    ['a tool, whose title leads to its code', '- [A Small Library of Residual Networks](https://github.com/a/b)'],
    ['a name', '- [ResNet Zoo](https://example.org/zoo)'],
    ['a sentence', '- You can find more in [a list of a colleague](https://example.org/list)'],
    ['an entry of the table of contents', '- [More About Residual Networks](#more)'],
    ['a remark', '- More papers on residual networks are to follow']
  ])('%s is no entry', (_, item) => {
    expect(titlesOf([...proven, item].join('\n'))).toEqual(provenTitles)
  })

  test('a topic above papers is none', () => {
    expect(
      titlesOf(
        `${proven.join('\n')}\n- Papers of [our own group](https://example.org)\n  ${proven[0]}\n  ${proven[1]}\n`
      )
    ).toEqual([...provenTitles, provenTitles[0], provenTitles[1]])
  })
})

test('a reference with a year presents a paper without any link', () => {
  const titlesOf = (item: string) => entries(item).map(({title}) => title)
  const title = 'Deep Residual Learning for Image Recognition'
  expect(titlesOf(`- K. He and J. Sun, “${title},” CVPR, 2016.`)).toEqual([title])
  expect(titlesOf(`- He, et al., "${title}", CVPR, 2016. (ResNet)`)).toEqual([title])
  expect(titlesOf(`- "${title}", CVPR 2016.`)).toEqual([title])
  expect(titlesOf(`- Kaiming He, et al.: ${title}, 2016.`)).toEqual([title])
  expect(titlesOf(`- He, K., & Sun, J. (2016). ${title}. Northwind Letters, 3.`)).toEqual([title])
  expect(titlesOf('- He, K., & Sun, J. (2016). Deep residuals. Northwind Letters, 3.')).toEqual(['Deep residuals'])
  expect(titlesOf('- He, K., & Sun, J. (2016) show that deeper networks learn well.')).toEqual([])
  expect(titlesOf(`- Kaiming He, et al.: ${title}`)).toEqual([])
  expect(titlesOf(`- K. He and J. Sun, "${title}"`)).toEqual([])
  expect(titlesOf(`- Our paper "${title}" is accepted by CVPR 2016`)).toEqual([])
})

test('a name with the word for a note in it starts no note', () => {
  const items = [
    'NoteLLM: Models for Recommendation of Notes (WWW 2024)',
    'Note: Nothing of It Is New Any More (WWW 2024)'
  ]
  expect(entries(items.map((item) => `- ${item}\n`).join('')).map(({title}) => title)).toEqual([
    'NoteLLM: Models for Recommendation of Notes'
  ])
})

test('items that end with a venue cite papers without any link, where most of their list do', () => {
  const citations = [
    '1. Distilling the knowledge in a neural network. Hinton et al. arXiv:1503.02531',
    '2. Relational Knowledge Distillation. Park, Wonpyo et al. CVPR 2019 [[code]][2]',
    '3. Ensemble Distribution Distillation. ICLR 2020',
    '4. Like What You Like: Neuron Selectivity Transfer. Huang, Zehao & Wang, Naiyan. 2017',
    '',
    '[2]: https://github.com/lenscloth/RKD'
  ]
  expect(entries(citations.join('\n')).map(({title}) => title)).toEqual([
    'Distilling the knowledge in a neural network',
    'Relational Knowledge Distillation',
    'Ensemble Distribution Distillation',
    'Like What You Like: Neuron Selectivity Transfer'
  ])
  const news = [
    '- Our paper on distillation is accepted by CVPR 2019.',
    '- We gave a talk on distillation. CVPR 2019',
    '- The list has a new section on graphs. May 2020',
    '- The code of our survey is released.'
  ]
  expect(entries(news.join('\n'))).toEqual([])
  const withoutAuthors = ['- Attention Is All You Need. NeurIPS 2017', '- Deep Residual Learning. CVPR 2016']
  expect(entries(withoutAuthors.concat('- Wide Residual Networks. BMVC 2016').join('\n'))).toHaveLength(3)
  const workshops = ['2019', '2020', '2021'].map((year) => `- Workshop on Distillation and Pruning. CVPR ${year}`)
  expect(entries(workshops.join('\n'))).toEqual([])
})

test('what is behind the label of a note is neither a title nor an entry of its own', () => {
  const list = `**Residual Nets**

- intro: North Carolina State University & Alibaba
- keywords: AND-OR Graph of Networks (AOG)
- arxiv: <https://arxiv.org/abs/1512.03385>

**Deep Learning for Image Recognition**

- intro: a detector of persons in images of scenes (NIPS 2018)
- arxiv: <https://arxiv.org/abs/1805.08503>
`
  expect(entries(list).map(({title}) => title)).toEqual(['Residual Nets', 'Deep Learning for Image Recognition'])
})

test('an item with a marked title counts as its siblings do if it ends with a year', () => {
  const item = (title: string, rest: string) => `1. **${title}.** ${rest}\n\n   *Kaiming He, Jian Sun.*\n\n`
  const linked = (title: string, id: string) => item(title, `CVPR 2016. [paper](https://arxiv.org/abs/${id})`)
  const list = [
    linked('Deep Residual Learning for Image Recognition', '1512.03385'),
    linked('Densely Connected Convolutional Networks', '1608.06993'),
    linked('Identity Mappings in Deep Residual Networks', '1603.05027')
  ].join('')
  expect(entries(list + item('Residual Networks of Residual Networks', 'NeurIPS 2019.'))).toHaveLength(4)
  expect(entries(list + item('Residual Networks of Residual Networks', '2019.11'))).toHaveLength(4)
  expect(entries(list + item('Residual Networks of Residual Networks', 'To appear.'))).toHaveLength(3)
})

test('sub-items that start with a linked title are papers, the item above is their topic', () => {
  const text =
    '- Networks with many layers:\n  - (ResNet) [Deep Residual Learning for Image Recognition](https://example.org/resnet.pdf), CVPR 2016\n  - [Densely Connected Convolutional Networks](https://example.org/dense.pdf), CVPR 2017\n'
  expect(entries(text).map(({title}) => title)).toEqual([
    'Deep Residual Learning for Image Recognition',
    'Densely Connected Convolutional Networks'
  ])
})

describe('items at any depth', () => {
  const titlesOf = (markdown: string) => entries(markdown).map(({title, line}) => `${line} ${title}`)
  const first = '[Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)'
  const second = '[Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993)'

  test('papers under narrower topics are entries, however deep', () => {
    const found = (from: number) => [
      `${from} Deep Residual Learning for Image Recognition`,
      `${from + 2} Densely Connected Convolutional Networks`
    ]
    expect(titlesOf(`- **Networks**\n  - Depth\n    - ${first}\n  - Width\n    - ${second}\n`)).toEqual(found(3))
    expect(titlesOf(`- A\n  - B\n    - C\n      - ${first}\n    - D\n      - ${second}\n`)).toEqual(found(4))
  })

  test('links under a label among the sub-items describe the paper above', () => {
    const text =
      '- **Deep Residual Learning for Image Recognition**\n  - Links\n    - [paper](https://arxiv.org/abs/1512.03385)\n    - [code](https://github.com/KaimingHe/deep-residual-networks)\n'
    expect(titlesOf(text)).toEqual(['1 Deep Residual Learning for Image Recognition'])
  })
})

describe('entries in tables', () => {
  test('`Name | Paper` are two columns', () => {
    const markdown =
      '| Name | Paper | Link |\n| - | - | - |\n| ResNet | Deep Residual Learning for Image Recognition | [Link](https://arxiv.org/abs/1512.03385) |\n'
    expect(entries(markdown)).toEqual([
      {title: 'Deep Residual Learning for Image Recognition', ids: ['arxiv:1512.03385'], line: 3}
    ])
  })

  test('a table without header names still has titles', () => {
    const markdown =
      '| | |\n| - | - |\n| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | 2016 |\n'
    expect(read(markdown).tables[0]!.columns.map(({kind}) => kind)).toEqual(['title', 'date'])
  })

  test('badges before the title and authors after it do not belong to it', () => {
    const cell =
      '![Star](https://img.shields.io/x) <br> [**Deep Residual Learning for Image Recognition**](https://arxiv.org/abs/1512.03385) <br> Kaiming He'
    expect(entries(`| Title & Authors | Code |\n| - | - |\n| ${cell} | - |\n`).map(({title}) => title)).toEqual([
      'Deep Residual Learning for Image Recognition'
    ])
  })

  test('the rows of a leaderboard are entries too', () => {
    const markdown =
      '| Paper | Top-1 | Top-5 |\n| - | - | - |\n| [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | 78.6 | 94.3 |\n'
    expect(read(markdown).tables[0]!.kind).toBe('leaderboard')
    expect(entries(markdown)).toEqual([
      {title: 'Deep Residual Learning for Image Recognition', ids: ['arxiv:1512.03385'], line: 3}
    ])
  })

  test('a table about something else lists no papers', () => {
    const markdown = '| Talk | Topic |\n| - | - |\n| CCL 2022 | Open-domain dialogue in practice |\n'
    expect(read(markdown).tables[0]!.kind).toBe('other')
  })
})

test('a bold line parts a section', () => {
  const markdown =
    '## Prompting\n\n**1.1 Zero-shot**\n\n- [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)\n\n**1.2 Few-shot**\n\n- [Identity Mappings in Deep Residual Networks](https://arxiv.org/abs/1603.05027)\n'
  expect(read(markdown).entries.map(({section}) => [section.title, section.parent?.title])).toEqual([
    ['1.1 Zero-shot', 'Prompting'],
    ['1.2 Few-shot', 'Prompting']
  ])
})
