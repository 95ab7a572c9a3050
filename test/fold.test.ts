import {expect, test} from '@jest/globals'
import {lint} from '../src/lint/lint.js'

const rows = (count: number) =>
  Array.from(
    {length: count},
    (_, index) => `| [A Paper on Subject ${index}](https://arxiv.org/abs/1512.${10000 + index}) |`
  )
const list = (short: number) =>
  `| Paper | Code |\n| --- | --- |\n| [A Paper on Titles](https://arxiv.org/abs/1512.03385) | [code](https://github.com/a/b) |\n${rows(short).join('\n')}\n`
const ragged = (short: number) => lint(list(short)).filter(({ruleId}) => ruleId === 'no-ragged-row')

test('nine rows that lack a cell at the end are nine problems', () => {
  expect(ragged(9).map(({line}) => line)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12])
})

test('ten are one, at the first of them, with a fix for all', () => {
  const [problem, ...others] = ragged(10)
  expect(others).toEqual([])
  expect(problem).toMatchObject({
    line: 4,
    severity: 'warning',
    reason:
      'Unexpected row of 1 cell, expected 2 as in the header (line 1), in “A Paper on Subject 0”; 9 more rows lack cells at their end'
  })
  expect(problem!.related.map(({place}) => place.start.line)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13])
  expect(problem!.related[0]!.message).toBe(
    'Unexpected row of 1 cell, expected 2 as in the header (line 1), in “A Paper on Subject 1”'
  )
  expect(problem!.fix!.edits).toHaveLength(10)
})

const entries = (count: number) => Array.from({length: count}, (_, index) => `- [Subject ${index}](#subject-${index})`)
const toc = (dead: number) =>
  `# Papers\n\n- [Surveys](#surveys)\n- [Models](#models)\n- [Data](#data)\n${entries(dead).join('\n')}\n- [Tools](#tools)\n- [Talks](#talks)\n- [Code](#code)\n- [News](#news)\n- [Books](#books)\n- [Courses](#courses)\n- [Blogs](#blogs)\n\n${['Surveys', 'Models', 'Data', 'Tools', 'Talks', 'Code', 'News', 'Books', 'Courses', 'Blogs'].map((title) => `## ${title}\n`).join('\n')}`

test.each([
  [9, 9],
  [10, 1]
])('%d entries of a table of contents that lead nowhere are %d problems', (dead, problems) => {
  expect(lint(toc(dead)).filter(({ruleId}) => ruleId === 'toc-sync')).toHaveLength(problems)
})
