// The thresholds of matching papers, each just below and just above.
import {describe, expect, test} from '@jest/globals'
import {matchPapers} from '../../src/papers/match.js'
import {samePaper} from '../../src/papers/same-paper.js'

const withOneId = (first: string, second: string) =>
  samePaper({title: first, ids: ['arxiv:2309.09969']}, {title: second, ids: ['arxiv:2309.09969']}).kind
const withoutIds = (first: string, second: string) => samePaper({title: first, ids: []}, {title: second, ids: []}).kind

test.each([
  ['66 % of the letters', 'Graph Attentions for Molecules', 'Graph Convolution for Molecule', 'same'],
  ['61 % of the letters', 'Graph Attention for Small Molecules', 'Graph Convolution for Molecules', 'conflict'],
  [
    'three of seven words',
    'Sparse Attention Transformers Recurrent Speech',
    'Speech Pruning Quantization Transformers Sparse',
    'same'
  ],
  [
    'three of eight words',
    'Sparse Attention Transformers Recurrent Speech',
    'Speech Pruning Quantization Transformers Distillation Sparse',
    'conflict'
  ],
  ['all but two of fourteen letters', 'Graph Attention', 'Graph Retention', 'same'],
  ['all but two of thirteen letters', 'Deep Attention', 'Deep Retention', 'conflict']
])('titles with one id that share %s: “%s” and “%s” are %s', (_, first, second, kind) => {
  expect(withOneId(first, second)).toBe(kind)
})

test.each([
  ['three words', 'Watermarks Resist Paraphrasing', 'Watermarks Resist Paraphrasng', 'suspicion'],
  ['four words', 'Robust Watermarks Resist Paraphrasing', 'Robust Watermarks Resist Paraphrasng', 'same'],
  [
    'a word of six letters',
    'Robust Image Coding against Neural Attackers',
    'Robust Image Coring against Neural Attackers',
    'suspicion'
  ],
  [
    'a word of seven letters',
    'Robust Image Codings against Neural Attackers',
    'Robust Image Corings against Neural Attackers',
    'same'
  ],
  [
    'two words',
    'Robust Watermarks Resist Paraphrasing Attackers',
    'Robust Watermrks Resist Paraphrasng Attackers',
    'same'
  ],
  [
    'three words',
    'Robust Watermarks Resist Paraphrasing Attackers',
    'Robust Watermrks Resist Paraphrasng Attakers',
    'suspicion'
  ],
  [
    'two letters of a word',
    'Robust Watermarks Resist Paraphrasing Attackers',
    'Robust Watermarks Resist Paraphrsng Attackers',
    'same'
  ],
  [
    'three letters of a word',
    'Robust Watermarks Resist Paraphrasing Attackers',
    'Robust Watermarks Resist Parphrsng Attackers',
    'suspicion'
  ],
  ['two of 25 letters', 'Dense Image Code for Everyone', 'Dense Image Cord for Everyone', 'suspicion'],
  ['two of 23 letters', 'Fast Image Coding in Robots', 'Fast Image Coring on Robots', 'different']
])('a slip in %s: “%s” and “%s” are %s', (_, first, second, kind) => {
  expect(withoutIds(first, second)).toBe(kind)
})

test.each([
  ['twelve letters', 'Seeing is Deep', 'conflict'],
  ['eleven letters', 'Seeing a Deep', 'different'],
  ['two letters beyond ASCII', 'Über Öl und Wasser im Boden', 'same'],
  ['one letter beyond ASCII', 'Über Holz und Wasser im Boden', 'conflict']
])('a title of %s, “%s”, with the id of a title in English: %s', (_, title, kind) => {
  expect(withOneId(title, 'Robust Watermarks for Everyone')).toBe(kind)
})

test.each([
  ['three letters', 'RLX', 'same'],
  ['two letters', 'RL', 'conflict']
])('titles with one id and a common name of %s, “%s”: %s', (_, name, kind) => {
  expect(withOneId(`${name}: Robust Watermarks for Everyone`, `${name}: Deep Tracking of Small Animals`)).toBe(kind)
})

test.each([
  ['twelve letters', 'Graph Learner', 'same'],
  ['eleven letters', 'Graph Learns', 'different']
])('a title of %s, “%s”, and the same words before a colon, in a catalogue: %s', (_, head, kind) => {
  const first = {title: head, ids: ['acm:3318464']}
  const second = {title: `${head}: Robust Watermarks for Everyone`, ids: ['acm:3318464']}
  expect(samePaper(first, second).kind).toBe(kind)
})

test('titles with two years are of two papers, and a year that one title leaves out makes no difference', () => {
  expect(withOneId('The 2019 Challenge on Visual Understanding', 'The 2020 Challenge on Visual Understanding')).toBe(
    'conflict'
  )
  expect(withOneId('The 2019 Challenge on Visual Understanding', 'The Challenge on Visual Understanding')).toBe('same')
})

describe('matchPapers looks at no more than', () => {
  const ids = (count: number) => Array.from({length: count}, (_, index) => `arxiv:2301.${10000 + index}`)
  const own = ids(25)

  test.each([
    [20, 1],
    [21, 0]
  ])('twenty ids of an entry: of the common id at place %i it finds %i', (place, found) => {
    const many = {title: 'Robust Watermarks for Everyone', ids: own.slice(0, place)}
    const one = {title: 'Robust Watermarks for Everyone Online', ids: own.slice(place - 1, place)}
    expect(matchPapers([many, one]).filter(({verdict}) => verdict.kind === 'same')).toHaveLength(found)
  })

  test.each([
    [7, 1],
    [8, 0]
  ])('eight unequal titles of an id: behind %i others it finds %i', (others, found) => {
    const wrong = ['Coffee', 'Bridges', 'Volcanoes', 'Glaciers', 'Penguins', 'Orchards', 'Harbours', 'Lanterns']
    const listed = wrong.slice(0, others).map((word) => ({title: `${word} ${word} ${word}`, ids: ['arxiv:2309.09969']}))
    const right = ['Robust Watermarks for Everyone', 'Robust Watermarks for Nobody'].map((title) => ({
      title,
      ids: ['arxiv:2309.09969']
    }))
    expect(matchPapers([...listed, ...right]).filter(({verdict}) => verdict.kind === 'same')).toHaveLength(found)
  })
})
