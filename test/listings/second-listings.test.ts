import {describe, expect, test} from '@jest/globals'
import type {Config} from '../../src/config/config.js'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'
import {newProblems} from '../../src/lint/new-problems.js'

const A = '[Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)'
const B = '[Wide Residual Networks for Everyone](https://arxiv.org/abs/1605.07146)'
const C = '[Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993)'
const inHtml = (link: string) => link.replace(/\[(.+)\]\((.+)\)/, '<a href="$2">$1</a>')

const pdf = '[[pdf]](https://arxiv.org/abs/2006.10141)'

const only = (config: Config = {}): Config => ({
  ...config,
  rules: {'consistent-paper': 'off', 'toc-sync': 'off', ...config.rules}
})

/** What no-duplicate-paper says: line, severity, and the applicability of the fix. */
function told(text: string, config: Config = {}): string[] {
  return lint(text, {config: only(config)})
    .filter(({ruleId}) => ruleId === 'no-duplicate-paper')
    .map(({place, severity, fix}) => [place.start.line, severity, fix?.applicability].join(' ').trim())
}
const fixed = (text: string, config: Config = {}) => fix(text, {config: only(config)}).text

/** Items of made-up papers. */
const items = (from: number, to: number) =>
  Array.from(
    {length: to - from},
    (_, index) => `- [Paper Number ${from + index} of Them All](https://arxiv.org/abs/2301.${10000 + from + index})\n`
  ).join('')

describe('two things that one paper is about are listed once each', () => {
  test.each([
    ['parts in words', `- ${A} (part 1)\n- ${A} (part 2)\n`],
    ['halves', `- ${A}, first half\n- ${A}, second half\n`],
    ['parts in a column', `| Paper | Part |\n| --- | --- |\n| ${A} | Sections 1-3 |\n| ${A} | Sections 4-6 |\n`],
    ['parts in Chinese', `- ${A}（上）\n- ${A}（下）\n`],
    ['parts by number', `- ${A} (1/2)\n- ${A} (2/2)\n`],
    ['volumes', `- **${A}** Vol. 1\n- **${A}** Vol. II\n`],
    ['the second part of one without a mark', `- ${A}\n- ${A} - Part 2\n`],
    [
      'a conference and, later, a journal',
      `| Paper | Venue | Year |\n| - | - | - |\n| ${A} | CVPR | 2016 |\n| ${A} | PAMI | 2018 |\n`
    ],
    [
      'a conference and, later, a journal, each with its own link or none',
      `- **Adversarial Ranking on Graphs.** SIGIR, 2018. [[pdf](https://arxiv.org/abs/1808.03908)]\n- **Adversarial Ranking on Graphs.** TKDE, 2020. [[pdf](https://doi.org/10.1109/TKDE.2019.2893638)]\n- Yang et al. **Social Filtering by Trust.** IJCAI, 2013.\n- Yang et al. **Social Filtering by Trust.** TPAMI, 2017.\n`
    ],
    [
      'a report of two years',
      '- [2019 - A Report on Artificial Intelligence](https://a.org/1.pdf)\n- [2020 – A Report on Artificial Intelligence](https://a.org/2.pdf)\n'
    ],
    [
      'two methods in HTML, below a task that spans both',
      `<table>
<tr><td>Task</td><td>Method</td><td>Paper</td></tr>
<tr><td rowspan="2">Depth</td><td>ResNet-50</td><td>${inHtml(A)}</td></tr>
<tr><td>ResNet-101</td><td>${inHtml(A)}</td></tr>
<tr><td>Width</td><td>WRN-50-2</td><td>${inHtml(B)}</td></tr>
</table>`
    ],
    [
      'homonyms by other authors',
      '- Attention in Practice and Theory, Ann Smith and Bo Li, ICML 2020 [[pdf](https://a.org/1.pdf)]\n- Attention in Practice and Theory, Carl Jones and Di Wu, ACL 2021 [[pdf](https://b.org/2.pdf)]\n'
    ],
    [
      'homonyms by one author each',
      `- <[A Word on Attention and Its Uses](https://a.org/1.pdf)> by Ann Smith, 2018\n- <[A Word on Attention and Its Uses](https://b.org/2.pdf)> by Carl Jones, 2018\n`
    ],
    [
      'two models in two tables',
      `| Name | Paper |\n| - | - |\n| LLaMA-7B | ${A} |\n\n| Name | Paper |\n| - | - |\n| LLaMA-13B | ${A} |\n`
    ],
    // 20 letters are a title.
    ['two names before a short title', `- Foo: Learning with Graphs ${pdf}\n- Barbaz: Learning with Graphs ${pdf}\n`],
    ['parts behind some marks', `- **${A}** – (Chapter three)\n- **${A}** – (Chapter four)\n`],
    // 4 of 12 letters differ: more than 0.3 of them.
    [
      'two names before one title',
      `- AbcdefghXXXX: Self-supervised Learning on Graphs [[pdf]](https://arxiv.org/abs/2006.10141)\n- AbcdefghYYYY: Self-supervised Learning on Graphs [[pdf]](https://arxiv.org/abs/2006.10141)\n`
    ]
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  test.each([
    ['the same part', `- ${A} (part 1)\n- ${A} (part 1)\n`, ['2 error safe']],
    ['a volume of the journal', `- ${A}, Vol. 33\n- ${A}, Vol. 34\n`, ['2 error']],
    [
      'one venue in two years',
      `| Paper | Venue | Year |\n| - | - | - |\n| ${A} | CVPR | 2016 |\n| ${A} | CVPR | 2018 |\n`,
      ['4 error']
    ],
    ['a conference and a journal with one link', `- **${A}**, CVPR 2016\n- **${A}**, TPAMI 2018\n`, ['2 error']],
    [
      'the same with an address that is no id',
      '- [Learning with Graphs and Grids](https://a.org/1.pdf) CVPR 2016\n- [Learning with Graphs and Grids](https://a.org/1.pdf) TPAMI 2018\n',
      ['2 error']
    ],
    [
      'two years before one address',
      '- [2019 - A Report on Artificial Intelligence](https://a.org/1.pdf)\n- [2020 - A Report on Artificial Intelligence](https://a.org/1.pdf)\n',
      ['2 error']
    ],
    [
      'a preprint, and the paper',
      `| Paper | Venue | Year |\n| - | - | - |\n| ${A} | arXiv | 2015 |\n| ${A} | CVPR | 2016 |\n`,
      ['4 error']
    ],
    [
      'two names before fewer letters',
      `- Foo: Learning with Graph ${pdf}\n- Barbaz: Learning with Graph ${pdf}\n`,
      ['2 error']
    ],
    // 3 of 12 letters differ: another spelling.
    [
      'a name that is misspelt',
      `- AbcdefghiXXX: Self-supervised Learning on Graphs [[pdf]](https://arxiv.org/abs/2006.10141)\n- AbcdefghiYYY: Self-supervised Learning on Graphs [[pdf]](https://arxiv.org/abs/2006.10141)\n`,
      ['2 error']
    ]
  ])('but not %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('an entry under “News” is no listing', () => {
  test.each([
    ['a section', `## News\n\n- ${A}\n\n## Networks\n\n- ${A}\n- ${B}\n`, []],
    ['a section within', `## News\n\n### 2024\n\n- ${A}\n\n## Networks\n\n- ${A}\n- ${B}\n`, []],
    ['a section of the first rank that is not the title', `# Networks\n\n- ${A}\n- ${B}\n\n# Citation\n\n- ${A}\n`, []],
    [
      'but one with most of the entries is the list',
      `# Contents\n\n## One\n\n- ${A}\n- ${B}\n\n## Two\n\n- ${A}\n- ${C}\n`,
      ['10 warning']
    ]
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test.each([
    ['two items below the title announce', 2, 6, []],
    ['two are more than a quarter of the list', 2, 5, ['8 warning', '9 warning']],
    ['four are a section', 4, 5, ['10 warning', '11 warning', '12 warning', '13 warning']]
  ])('%s', (_, above, below, expected) => {
    expect(told(`# List\n\n${items(0, above)}\n## Papers\n\n${items(0, below)}`)).toEqual(expected)
  })
})

describe('two groups that show a paper for two reasons', () => {
  const sections = (first: string, second: string) =>
    `# List\n\n## ${first}\n\n- ${A}\n- ${C}\n\n## ${second}\n\n- ${A}\n- ${B}\n`

  test.each([
    ['Data', 'Networks'],
    ['Video Datasets', 'Networks'],
    ['Dataset Papers', 'Networks'],
    ['Networks', '多模态数据集'],
    ['Dataset and Benchmark', 'Networks'],
    ['Datasets', 'Metrics & Benchmarks'],
    ['Networks', 'Best Paper Awards']
  ])('%s, %s', (first, second) => {
    expect(told(sections(first, second))).toEqual([])
  })

  test.each([
    ['Dataset Distillation', 'Networks'],
    ['Noisy Data', 'Networks'],
    ['Data Augmentation', 'Networks'],
    ['Applications and Datasets', 'Networks'],
    ['Datasets', 'Image datasets'],
    ['Benchmarks', 'Metrics']
  ])('but not %s, %s', (first, second) => {
    expect(told(sections(first, second))).toEqual(['10 warning'])
  })

  test('a section within that says more counts, and the title of the list does not', () => {
    expect(told(`# L\n\n## Data\n\n### Video\n\n- ${A}\n\n### Benchmarks\n\n- ${A}\n- ${B}\n`)).toEqual([])
    expect(told(`# Datasets\n\n## Video\n\n- ${A}\n\n## Images\n\n- ${A}\n- ${B}\n`)).toEqual(['9 warning'])
  })

  const row = (column: string, fact: string) =>
    `| Paper | ${column} | Venue |\n| - | - | - |\n| ${A} | ${fact} | CVPR 2016 |\n`
  const rows = (column: string, fact: string, otherFact: string) =>
    `## Scoring\n\n${row(column, fact)}\n## Ranking\n\n${row(column, otherFact)}`

  test('two facts of it in a column of one name', () => {
    expect(told(rows('Backbone (Largest)', 'T5-base (223M)', 'FLAN-T5-XXL (11B)'))).toEqual([])
    // Six words are a fact, seven a note.
    expect(told(rows('Idea', 'one two three four five six', 'seven'))).toEqual([])
  })

  test.each([
    ['a fact that says more', rows('Backbone', 'T5-base', 'T5-base (223M)')],
    ['a fact that is missing', rows('Backbone', 'T5-base', '-')],
    ['a number that grows', rows('Cited', '15', '1,200')],
    ['a note in other words', rows('Idea', 'one two three four five six seven', 'eight')],
    ['a link', rows('Site', '[page](https://a.org)', '[home](https://b.org)')],
    ['a column of another name', `## A\n\n${row('Task', 'scoring')}\n## B\n\n${row('Domain', 'news')}`]
  ])('but not %s', (_, text) => {
    expect(told(text)).toEqual(['11 warning'])
  })

  test('in one group they are two listings', () => {
    expect(told(`${row('Backbone', 'T5')}| ${A} | LLaMA | CVPR 2016 |\n`)).toEqual(['4 error'])
  })
})

test('a paper in the cells of two topics is in two groups, and twice in one cell in one', () => {
  const paper = (number: number) => `[Networks for Everything ${number}](https://arxiv.org/abs/2101.0000${number})`
  const topics = `| Topic | Papers |\n| - | - |\n| Vision | ${paper(1)}<br>${paper(2)} |\n`
  expect(told(`${topics}| Speech | ${paper(3)}<br>${paper(1)} |\n`)).toEqual(['4 warning'])
  expect(told(`${topics}| Speech | ${paper(3)}<br>${paper(4)}<br>${paper(3)} |\n`)).toEqual(['4 error'])
})

describe('what a list makes of papers in several groups', () => {
  const listed = (papers: number, twice: number) => `## One\n\n${items(0, papers)}\n## Two\n\n${items(0, twice)}`

  test('a habit from five papers on', () => {
    expect(told(listed(5, 4))).toHaveLength(4)
    expect(told(listed(5, 5))).toHaveLength(1)
  })

  test('a habit from a twentieth of the papers on', () => {
    expect(told(listed(100, 5))).toHaveLength(1)
    expect(told(listed(101, 5))).toHaveLength(5)
  })

  test('with --since nobody hears of one more, and everybody of a copy in one group', async () => {
    const version = (text: string) => ({text, problems: lint(text, {config: only()})})
    const before = listed(6, 5)
    const more = `${before}${items(5, 6)}`
    expect(await newProblems(version(before), version(more))).toEqual([])
    const again = await newProblems(version(before), version(`${before}${items(0, 1)}`))
    expect(again.map(({severity, place}) => `${place.start.line} ${severity}`)).toEqual(['17 error'])
    const few = await newProblems(version(listed(6, 3)), version(listed(6, 4)))
    expect(few.map(({severity, place}) => `${place.start.line} ${severity}`)).toEqual(['15 warning'])
  })

  test.each([
    ['warn', 5, 'warning'],
    ['forbid', 5, 'error safe'],
    ['allow', 0, ''],
    ['auto', 1, 'warning']
  ] as const)('"%s"', (crossListing, count, what) => {
    const problems = told(`${listed(5, 5)}${items(5, 6)}`, {crossListing}).map((line) => line.replace(/^\d+ /, ''))
    expect(problems).toEqual(Array.from({length: count}, () => what))
  })

  test('a section of prizes, and a table of data sets, show papers of other sections', () => {
    expect(told(`## Best Paper Awards\n\n- ${A}\n\n## Networks\n\n- ${A}\n- ${B}\n`)).toEqual([])
    expect(told(`| Dataset | Paper |\n| - | - |\n| COCO | ${A} |\n\n- ${A}\n- ${B}\n`)).toEqual([])
    expect(told(`| Paper | Dataset |\n| - | - |\n| ${A} | COCO |\n\n- ${A}\n- ${B}\n`)).toEqual(['5 warning'])
    expect(told(`## Best Paper Awards\n\n- ${A}\n- ${A}\n`)).toEqual(['4 error safe'])
    expect(told(`## Trending\n\n- ${A}\n\n## Networks\n\n- ${A}\n`, {crossListing: 'warn'})).toEqual(['7 warning'])
    expect(told(`# Papers with an award\n\n## One\n\n- ${A}\n\n## Two\n\n- ${A}\n`)).toEqual(['9 warning'])
  })
})

test('a paper in three groups is a warning for each later one, in the same words or in others', () => {
  const groups = (first: string) => `## One\n\n- ${first}\n- ${B}\n\n## Two\n\n- ${A}\n\n## Three\n\n- ${A}\n`
  expect(told(groups(A))).toEqual(['8 warning', '12 warning'])
  expect(told(groups(`${A}, again`))).toEqual(['8 warning', '12 warning'])
})

describe('what is deleted', () => {
  test('equal twins, and never the last entry of a group', () => {
    expect(fixed(`- ${A}\n- ${B}\n- ${A}\n`)).toBe(`- ${A}\n- ${B}\n`)
    const parts = `## One\n\n- ${A}\n- ${B}\n\n## Two\n\n- X\n  - ${A}\n- Y\n  - ${C}\n`
    expect(told(parts, {crossListing: 'forbid'})).toEqual(['9 error'])
    const mixed = `- ${A}\n- ${B}\n* ${A}\n`
    expect(told(mixed)).toEqual(['3 error'])
  })

  test('no row that is the last of its group in a table', () => {
    const rows = `| Paper | Venue |\n| - | - |\n| ${A} | CVPR |\n| ${B} | BMVC |\n| **2017** | |\n| ${A} | CVPR |\n`
    expect(told(rows, {crossListing: 'forbid'})).toEqual(['6 error'])
    expect(told(`${rows}| ${C} | CVPR |\n`, {crossListing: 'forbid'})).toEqual(['6 error safe'])
  })

  test('no item with items of their own, none in a quote, and none that another list begins on its line', () => {
    expect(told(`- ${A}\n- ${A}\n  - ${B}\n  - ${C}\n`)).toEqual(['2 error'])
    expect(told(`> - ${A}\n> - ${B}\n> - ${A}\n`)).toEqual(['3 error'])
    expect(told(`- - ${A}\n  - ${A}\n`)).toEqual(['2 error safe'])
  })

  test('no item that leaves a hole in a numbered list', () => {
    expect(told(`1. ${A}\n2. ${A}\n3. ${B}\n`)).toEqual(['2 error'])
    expect(told(`1. ${A}\n1. ${A}\n1. ${B}\n`)).toEqual(['2 error safe'])
    expect(told(`1. ${A}\n2. ${B}\n3. ${A}\n`)).toEqual(['3 error safe'])
    expect(told(`- ${A}\n- ${A}\n- ${B}\n`)).toEqual(['2 error safe'])
  })
})

test('a slash at the end of an address is no difference', () => {
  const table = (code: string) => `| Paper | Code |\n| - | - |\n| ${A} | [code](https://github.com/a/${code}) |\n`
  const reasons = (...codes: string[]) =>
    lint(codes.map((code) => `## For ${code}\n\n${table(code)}`).join('\n'), {config: only()}).map(({reason}) => reason)
  const told = (section: string, rest: string) =>
    `Unexpected second listing of “Deep Residual Learning for Image Recognition” in section “${section}”, expected it once (first on line 5, section “For b”)${rest}; \`"crossListing": "allow"\` in the config allows it`
  expect(reasons('b', 'b/')).toEqual([told('For b/', '; line 5 says more')])
  expect(reasons('b', 'c')).toEqual([
    told('For c', '; the two differ in `Code`: “https://github.com/a/b” and “https://github.com/a/c”')
  ])
})

describe('the part of the list that a listing is in', () => {
  const messageOf = (text: string) =>
    lint(text, {config: only()})
      .filter(({ruleId}) => ruleId === 'no-duplicate-paper')
      .map(({reason}) => reason.slice(0, reason.indexOf(')')))

  test('sections of one title are told apart by those around them', () => {
    expect(messageOf(`## Depth\n\n### Journal\n\n- ${A}\n\n## Width\n\n### Journal\n\n- ${A}\n`)).toEqual([
      'Unexpected second listing of “Deep Residual Learning for Image Recognition” in section “Journal” of “Width”, expected it once (first on line 5, section “Journal” of “Depth”'
    ])
  })

  test.each(['Recently added (May 2024)', 'Full list in chronological order', '快速索引表'])(
    '%s shows a paper once more',
    (title) => {
      expect(messageOf(`## ${title}\n\n- ${A}\n\n## Depth\n\n- ${A}\n`)).toEqual([])
    }
  )

  test('a listing by topic is the first, not one among data sets', () => {
    const sections = ['Datasets', 'Depth', 'Width'].map((title) => `## ${title}\n\n- ${A}\n`)
    expect(messageOf(sections.join('\n'))).toEqual([
      'Unexpected third listing of “Deep Residual Learning for Image Recognition” in section “Width”, expected it once (also on line 7, section “Depth”'
    ])
  })
})
