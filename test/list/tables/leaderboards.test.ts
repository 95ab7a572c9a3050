import {expect, test} from '@jest/globals'
import {readPaperList} from '../../../src/list/read.js'
import {defaultSettings} from '../../../src/list/settings.js'
import {parse} from '../../../src/markdown/parse.js'
import {Source} from '../../../src/text/source.js'

const paper = (number: number) => `[Paper Number ${number} of Them All](https://arxiv.org/abs/2301.${10000 + number})`

/** What a table is; `P1` is a paper. */
function kindOf(header: string, ...rows: string[]): string {
  const lines = [header, header.replace(/[^|]+/g, '-'), ...rows].map((row) => `| ${row.replaceAll('|', ' | ')} |`)
  const text = lines.join('\n').replace(/\bP(\d+)\b/g, (_, number) => paper(Number(number)))
  const source = new Source(text)
  return readPaperList(parse(source.text), source, defaultSettings).tables[0]!.kind
}

test.each([
  ['71.3'],
  ['63%'],
  ['72.9 ± 0.2'],
  ['70.2 (!)'],
  ['66.0-67.2%'],
  ['**78.1**'],
  ['~0.5'],
  ['45.1 (43.9)'],
  ['12'],
  ['100']
])('%s beside models is a score', (score) => {
  expect(kindOf('Model|F1|Paper', `Foo|${score}|P1`, `Bar|${score}|P2`)).toBe('leaderboard')
})

test.each([
  ['a year', '2021'],
  ['a count', '101'],
  ['a date', '2021-03'],
  ['a size', '1.3B'],
  ['a word', 'causal'],
  ['nothing', '-']
])('%s is none', (_, value) => {
  expect(kindOf('Model|Column|Paper', `Foo|${value}|P1`, `Bar|${value}|P2`)).toBe('papers')
})

test('a score beside what is no model is a note, unless titles repeat or there are two scores', () => {
  expect(kindOf('Paper|Rating', 'P1|7.5', 'P2|8.5')).toBe('papers')
  expect(kindOf('Paper|PESQ', 'P1|2.94', 'P1|3.11', 'P2|3.02')).toBe('leaderboard')
  expect(kindOf('Paper|PESQ', 'P1|2.94', 'P1|2.94', 'P2|3.02')).toBe('papers')
  expect(kindOf('Paper|Pages', 'P1|12', 'P1|14')).toBe('papers')
  expect(kindOf('Paper|PESQ|STOI', 'P1|2.94|0.91', 'P2|3.02|0.93')).toBe('leaderboard')
})

test('titles that are names are those of models', () => {
  const name = (number: number) => `[Net${number}](https://arxiv.org/abs/2301.${10000 + number})`
  expect(kindOf('Paper|mAP', `${name(1)}|66.0`, `${name(2)}|70.0`)).toBe('leaderboard')
  expect(kindOf('Paper|mAP', `${name(1)}|66.0`, 'P2|70.0')).toBe('papers')
})

test('three of five cells with numbers are a column of scores, two of five are not', () => {
  const rows = (scores: string[]) => scores.map((score, index) => `Foo|${score}|P${index}`)
  expect(kindOf('Model|F1|Paper', ...rows(['1.5', '2.5', '3.5', 'n.a.', 'OOM']))).toBe('leaderboard')
  expect(kindOf('Model|F1|Paper', ...rows(['1.5', '2.5', 'see paper', 'n.a.', 'OOM']))).toBe('papers')
})

test('a table that does not say so lists papers where three of ten rows link to one', () => {
  const rows = (linked: number) =>
    Array.from({length: 10}, (_, index) => (index < linked ? `P${index}` : `Some Long Name of a Tool ${index}`))
  expect(kindOf('Name', ...rows(3))).toBe('papers')
  expect(kindOf('Name', ...rows(2))).toBe('other')
})

test('the numbers of rows are no scores', () => {
  const rows = ['1|Foo|ICRA', '2|Bar|CVPR', '3|Baz|CVPR']
  expect(kindOf('#|论文|会议', ...rows)).toBe('papers')
  expect(kindOf('序号|论文|会议', ...rows)).toBe('papers')
  expect(kindOf('mAP|论文|会议', ...rows)).toBe('leaderboard')
})

test('a name in several rows with other facts is a model in several sizes', () => {
  const link = '[link](https://arxiv.org/abs/1910.10683)'
  expect(kindOf('Model|Size|Paper', `T5|3B|${link}`, `T5|11B|${link}`, `BERT|340M|${link}`)).toBe('leaderboard')
  expect(kindOf('Model|Size|Paper', `T5|3B|${link}`, `T5|3B|${link}`, `BERT|340M|${link}`)).toBe('papers')
  expect(kindOf('Name|Keywords', 'P1|speech', 'P1|speech, text', 'P2|text')).toBe('papers')
})
