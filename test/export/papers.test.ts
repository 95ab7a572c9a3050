import {expect, test} from '@jest/globals'
import {papersIn} from './lists.js'

test('a paper has what its entries say together, and where they are', () => {
  const list = `# Retrieval

## Single vectors

| Paper | Venue | Code |
| --- | --- | --- |
| [Dense Passage Retrieval for Open-Domain Question Answering](https://arxiv.org/abs/2004.04906) | arXiv | - |

## Late interaction

- **ColBERT**: *Efficient and Effective Passage Search*. Omar Khattab et al. SIGIR 2020 [[paper](https://arxiv.org/abs/2004.12832)] [[code](https://github.com/stanford-futuredata/ColBERT)]
- **DPR**: *Dense Passage Retrieval for Open-Domain Question Answering*. Vladimir Karpukhin et al. EMNLP 2020 [[paper](https://arxiv.org/abs/2004.04906v3)] [[code](https://github.com/facebookresearch/DPR)]
`
  expect(papersIn(list)).toEqual([
    {
      title: 'Dense Passage Retrieval for Open-Domain Question Answering',
      nickname: 'DPR',
      authors: 'Vladimir Karpukhin et al',
      venue: 'EMNLP 2020',
      year: 2020,
      code: 'https://github.com/facebookresearch/DPR',
      ids: ['arxiv:2004.04906'],
      links: [
        {
          text: 'Dense Passage Retrieval for Open-Domain Question Answering',
          url: 'https://arxiv.org/abs/2004.04906',
          role: 'other'
        },
        {text: 'paper', url: 'https://arxiv.org/abs/2004.04906v3', role: 'paper'},
        {text: 'code', url: 'https://github.com/facebookresearch/DPR', role: 'code'}
      ],
      listings: [
        {line: 7, section: 'Single vectors'},
        {line: 12, section: 'Late interaction'}
      ]
    },
    {
      title: 'Efficient and Effective Passage Search',
      nickname: 'ColBERT',
      authors: 'Omar Khattab et al',
      venue: 'SIGIR 2020',
      year: 2020,
      code: 'https://github.com/stanford-futuredata/ColBERT',
      ids: ['arxiv:2004.12832'],
      links: [
        {text: 'paper', url: 'https://arxiv.org/abs/2004.12832', role: 'paper'},
        {text: 'code', url: 'https://github.com/stanford-futuredata/ColBERT', role: 'code'}
      ],
      listings: [{line: 11, section: 'Late interaction'}]
    }
  ])
})

test('a paper of several lists is one paper', () => {
  const list = (title: string) => `- [${title}](https://arxiv.org/abs/1605.07146)\n`
  expect(papersIn(list('Wide Residual Networks'), list('Wide residual networks'))).toMatchObject([
    {
      title: 'Wide Residual Networks',
      listings: [
        {path: 'a.md', line: 1, section: ''},
        {path: 'b.md', line: 1, section: ''}
      ]
    }
  ])
})

test('a paper without a venue and a date has the year of its arXiv id', () => {
  expect(papersIn('- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n')).toMatchObject([{year: 2016}])
})

test.each([
  ['a venue and its year', '## ICCV 2023', 'Wide Networks', {venue: 'ICCV 2023', year: 2023}],
  ['them above a topic', '## ICCV 2023\n\n### Residual networks', 'Wide Networks', {venue: 'ICCV 2023', year: 2023}],
  ['them, and the entry a preprint', '## ICCV 2023', 'Wide Networks, arXiv 2022', {venue: 'ICCV 2023', year: 2023}],
  ['them, and the entry another venue', '## ICCV 2023', 'Wide Networks, TPAMI 2024', {venue: 'TPAMI 2024', year: 2024}],
  ['a year', '## - 2017', 'Wide Networks, BMVC', {venue: 'BMVC', year: 2017}],
  ['a month', '## June 2017', 'Wide Networks', {year: 2017}],
  ['several years', '## 2015-2017', 'Wide Networks', {year: 2016}],
  ['a topic with a year', '## Networks of 2017', 'Wide Networks', {year: 2016}]
])('the heading above says %s', (_, heading, text, said) => {
  const [paper] = papersIn(`# Papers\n\n${heading}\n\n- ${text} [[paper](https://arxiv.org/abs/1605.07146)]\n`)
  expect({venue: paper!.venue, year: paper!.year}).toEqual({venue: undefined, ...said})
})

test('a model and the paper that presents it are one paper', () => {
  const list = `# Models

| Model | Paper | Size |
| --- | --- | --- |
| DPR | [link](https://arxiv.org/abs/2004.04906) | 110M |
| ColBERT | [link](https://arxiv.org/abs/2004.12832) | 110M |

# Papers

| Paper | Venue |
| --- | --- |
| [Dense Passage Retrieval for Open-Domain Question Answering (DPR)](https://arxiv.org/abs/2004.04906) | EMNLP 2020 |
`
  expect(papersIn(list)).toMatchObject([
    {
      title: 'Dense Passage Retrieval for Open-Domain Question Answering (DPR)',
      listings: [
        {line: 5, section: 'Models'},
        {line: 12, section: 'Papers'}
      ]
    },
    {title: 'ColBERT', listings: [{line: 6, section: 'Models'}]}
  ])
})

test('rows of a leaderboard are left out', () => {
  const list = `| Model | Paper | Top-1 |
| --- | --- | --- |
| ResNet-50 | [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) | 76.1% |
| WRN-50 | [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | 78.1% |
| ViT-B | [An Image is Worth 16x16 Words](https://arxiv.org/abs/2010.11929) | 81.8% |
`
  expect(papersIn(list)).toEqual([])
})
