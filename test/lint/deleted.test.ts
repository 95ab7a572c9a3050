import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const deep = '- [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385), [code]()\n'
const wide = '- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n'
const told = (text: string) => lint(text).map(({ruleId, line}) => `${line} ${ruleId}`)

test('what is wrong in a copy that goes is told of the first copy alone', () => {
  expect(told(deep + wide)).toEqual(['1 no-empty-link'])
  expect(told(deep + wide + deep)).toEqual(['1 no-empty-link', '3 no-duplicate-paper'])
  expect(fix(deep + wide + deep).text).toBe(deep + wide)
})

test('a copy that stays has its problems', () => {
  const other = deep.replace('code', 'our code')
  expect(told(deep + wide + other)).toEqual(['1 no-empty-link', '3 no-duplicate-paper', '3 no-empty-link'])
})

test('a problem that is about other places too stays', () => {
  const table = '| Paper | Venue | Code |\n| --- | --- | --- |\n'
  const row = (index: number) =>
    `| [Graph Networks of Kind ${index}](https://arxiv.org/abs/1512.0${1000 + index}) | CVPR |\n`
  const full = (index: number) => row(index).replace('\n', ' - |\n')
  const rows = Array.from({length: 10}, (_, index) => row(index)).join('')
  const others = Array.from({length: 9}, (_, index) => full(20 + index)).join('')
  expect(told(table + row(0) + others + row(0))).toEqual(['3 no-ragged-row', '13 no-duplicate-paper'])
  expect(told(table + row(0) + others + rows)).toContain('3 no-ragged-row')
})
