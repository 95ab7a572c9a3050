import {expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'

const emptyLink = (title: string) => `- [${title}]()\n`
const list = `${emptyLink('Attention')}
# Papers

## 2023

${emptyLink('Deep Residual Learning')}
**Vision**

${emptyLink('Wide Residual Networks')}
## 2023

${emptyLink('Densely Connected Convolutional Networks')}`

test('a problem knows the heading above it; a bold line has none of its own', () => {
  const problems = lint(list).filter(({ruleId}) => ruleId === 'no-empty-link')
  expect(problems.map(({heading}) => heading)).toEqual([
    undefined,
    {text: '2023', line: 5},
    {text: '2023', line: 5},
    {text: '2023', line: 13}
  ])
})

test('so do the other places that it is about', () => {
  const paper = '- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n'
  const [problem] = lint(`# A\n\n${paper}\n# B\n\n${paper}`)
  expect([problem!.heading, problem!.related[0]!.heading]).toEqual([
    {text: 'B', line: 5},
    {text: 'A', line: 1}
  ])
})
