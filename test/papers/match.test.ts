import {describe, expect, test} from '@jest/globals'
import {matchPapers} from '../../src/papers/match.js'
import type {Presentation} from '../../src/papers/same-paper.js'

const paper = (title: string, ...ids: string[]): Presentation => ({title, ids})
const certain = {kind: 'same', certainty: 'certain'}
const likely = {kind: 'same', certainty: 'likely'}

const WATERMARK = 'A Semantic Invariant Robust Watermark for Large Language Models'
const ROFORMER = 'RoFormer: Enhanced Transformer with Rotary Position Embedding'
const ROBOT = 'Prompt a Robot to Walk with Large Language Models'

describe('matchPapers', () => {
  test('finds papers by id, by title and by a mistyped title', () => {
    expect(
      matchPapers([
        paper('Attention Is All You Need', 'arxiv:1706.03762'),
        paper(WATERMARK, 'openreview:6p8lpe4MNf'),
        paper('[NIPS 2017] Attention is all you need', 'arxiv:1706.03762'),
        paper('Batch Normalization', 'arxiv:1502.03167'),
        paper(WATERMARK),
        paper('A Semantic Invariant Robust Watermark for Large Languge Models')
      ])
    ).toEqual([
      {a: 0, b: 2, verdict: certain},
      {a: 1, b: 4, verdict: likely},
      {a: 1, b: 5, verdict: likely}
    ])
  })

  test('finds a paper by its title without the name before it', () => {
    const [full, title] = [
      paper('DepthBlur: Human Motion Deblurring by Depth'),
      paper('Human Motion Deblurring by Depth')
    ]
    expect(matchPapers([full, title])).toEqual([{a: 0, b: 1, verdict: likely}])
    expect(matchPapers([title, full])).toEqual([{a: 0, b: 1, verdict: likely}])
  })

  test('reports each further copy against the first', () => {
    const copies = Array.from({length: 5}, () => paper(WATERMARK, 'arxiv:2310.06356'))
    expect(matchPapers(copies)).toEqual([1, 2, 3, 4].map((b) => ({a: 0, b, verdict: certain})))
  })

  test('reports one address on two papers, and their copies only as copies', () => {
    expect(
      matchPapers([
        paper(ROFORMER, 'arxiv:2309.09969'),
        paper(ROBOT, 'arxiv:2309.09969'),
        paper(ROBOT, 'arxiv:2309.09969'),
        paper(`${ROBOT}.`, 'arxiv:2309.09969', 'openreview:Qab0aBvhrC')
      ])
    ).toEqual([
      {a: 0, b: 1, verdict: {kind: 'conflict', reason: 'one id, unlike titles', id: 'arxiv:2309.09969'}},
      {a: 1, b: 2, verdict: certain},
      {a: 1, b: 3, verdict: certain}
    ])
  })

  test('reports a conflict that the first copy does not have', () => {
    expect(matchPapers([paper(ROFORMER, 'arxiv:2309.09969'), paper(ROBOT), paper(ROBOT, 'arxiv:2309.09969')])).toEqual([
      {a: 1, b: 2, verdict: likely},
      {a: 0, b: 2, verdict: {kind: 'conflict', reason: 'one id, unlike titles', id: 'arxiv:2309.09969'}}
    ])
  })

  test('an entry without ids does not make one paper of two', () => {
    expect(
      matchPapers([paper(WATERMARK), paper(WATERMARK, 'arxiv:2310.06356'), paper(WATERMARK, 'arxiv:2401.00001')])
    ).toEqual([
      {a: 0, b: 1, verdict: likely},
      {
        a: 1,
        b: 2,
        verdict: {kind: 'conflict', reason: 'one title, two ids', ids: ['arxiv:2310.06356', 'arxiv:2401.00001']}
      }
    ])
  })

  test('a text with three ids is a label', () => {
    const label = 'Detailed information about the paper'
    expect(
      matchPapers([
        paper(label, 'arxiv:2211.05719'),
        paper(label, 'arxiv:2301.00001'),
        paper(label, 'arxiv:2302.00002'),
        paper(label, 'arxiv:2302.00002'),
        paper(label),
        paper('MMDialog: A Large-scale Multi-turn Dialogue Dataset', 'arxiv:2211.05719')
      ])
    ).toEqual([])
  })

  test('a paper that is listed in three places is no label', () => {
    expect(
      matchPapers([
        paper('Attention Is All You Need', 'arxiv:1706.03762'),
        paper('Attention Is All You Need', 'neurips:2017/3f5ee243547dee91fbd053c1c4a845aa'),
        paper('Attention Is All You Need', 'doi:10.5555/3295222.3295349')
      ])
    ).toEqual([
      {a: 0, b: 1, verdict: likely},
      {a: 0, b: 2, verdict: likely}
    ])
  })

  test('mentions do not make a label of a title', () => {
    const mentions = ['arxiv:2211.05719', 'arxiv:2301.00001', 'arxiv:2302.00002']
    expect(matchPapers([paper(WATERMARK, ...mentions), paper(WATERMARK, 'arxiv:2211.05719')])).toEqual([
      {a: 0, b: 1, verdict: certain}
    ])
  })

  test('has nothing to say about what is merely suspected, or nothing at all', () => {
    expect(matchPapers([])).toEqual([])
    expect(
      matchPapers([
        paper('A Large-Scale Benchmark for Few-Shot Program Induction and Synthesis'),
        paper('A Large-Scale Benchmark for Few-Shot Program Induction and its Synthesis'),
        paper(''),
        paper('')
      ])
    ).toEqual([])
  })

  test('many papers behind one address are each reported once', () => {
    const names = Array.from({length: 400}, (_, index) =>
      index.toString(2).replace(/0/g, 'yellow ').replace(/1/g, 'green ')
    )
    const matches = matchPapers(
      names.map((name) => paper(`${name} ${'abcdefghij'[name.length % 10]}`, 'arxiv:2309.09969'))
    )
    const later = matches.map(({b}) => b)
    expect(new Set(later).size).toBe(later.length)
    expect(later.length).toBeLessThanOrEqual(399)
  })
})
