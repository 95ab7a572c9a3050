import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'

const title = '[Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993)'
const pdf = '[pdf](https://arxiv.org/pdf/1608.06993)'
const others = `
- [Wide Residual Networks for Everyone](https://arxiv.org/abs/1605.07146)
- [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385)
`

/** What is left of the text behind the title of an item. */
function left(behind: string, siblings = others): string {
  const before = `- ${title}`
  const {text} = fix(before + behind + siblings, {unsafe: true})
  expect(text.startsWith(before) && text.endsWith(siblings)).toBe(true)
  return text.slice(before.length, text.length - siblings.length)
}

test.each([
  [' [code]()', ''],
  [` ${pdf} [code]()`, ` ${pdf}`],
  [` ${pdf} | [code]()`, ` ${pdf}`],
  [` ${pdf} | [code]() | [demo](https://example.org)`, ` ${pdf} | [demo](https://example.org)`],
  [` [code]() | ${pdf}`, ` ${pdf}`],
  [`, Huang et al. [code]() | ${pdf}`, `, Huang et al. ${pdf}`],
  [` [${pdf}] [[code]()], 2017`, ` [${pdf}], 2017`],
  [` [${pdf}] [[code]]()`, ` [${pdf}]`],
  [` **CVPR 2017** |[\`[code]\`]()`, ' **CVPR 2017**'],
  [' **CVPR 2017** **[code]()**', ' **CVPR 2017**'],
  [' (CVPR 2017) - [code](), [more text](https://example.org)', ' (CVPR 2017) - [more text](https://example.org)'],
  [' CVPR 2017, [code](), by others', ' CVPR 2017, by others'],
  [` [${pdf}] [[code]()] by Huang`, ` [${pdf}] by Huang`],
  [` ${pdf} ([code]()) (oral)`, ` ${pdf} (oral)`],
  [`\n  ${pdf}\n  [[code]()]  \n  2017`, `\n  ${pdf}\n  2017`],
  [`\n\n  ${pdf}\n\n  [[code]()]\n\n  2017\n`, `\n\n  ${pdf}\n\n  2017\n`]
])('a label goes with its brackets and its sign: %j', (behind, expected) => {
  expect(left(behind)).toBe(expected)
})

test.each([
  [' Code: [link]()', ' Code: link'],
  [' ([code]() for a part)', ' (code for a part)'],
  [`, ${pdf}, the [code]() is by Ann`, `, ${pdf}, the code is by Ann`],
  [`, ${pdf} and [code]()`, `, ${pdf} and code`],
  [`, ${pdf} with [code]() and data`, `, ${pdf} with code and data`],
  [`, ${pdf}, [code]() and data`, `, ${pdf}, code and data`],
  [` ${pdf} [code]() (in Torch)`, ` ${pdf} code (in Torch)`],
  [` ${pdf}<br>[code]()`, ` ${pdf}<br>code`],
  [' CVPR 2017 [code]() by others', ' CVPR 2017 code by others'],
  [' CVPR 2017 / [code]() by others', ' CVPR 2017 / code by others'],
  [' state-[code]()', ' state-code'],
  [' [code soon]()', ' code soon'],
  [' [Torch (under development)]()', ' Torch (under development)']
])('a text that says more, or that others need, stays: %j', (behind, expected) => {
  expect(left(behind)).toBe(expected)
})

test('a list that writes the word for papers without code keeps it', () => {
  const silent = '\n- [Wide Residual Networks for Everyone](https://arxiv.org/abs/1605.07146)'
  const saying = '\n- [Deep Residual Learning for Image Recognition](https://arxiv.org/abs/1512.03385) [code]'
  expect(left(` ${pdf} [code]()`, silent + silent.replace('Wide', 'Long').replace('07146', '07147') + saying)).toBe(
    ` ${pdf}`
  )
  expect(left(` ${pdf} [code]()`, silent + saying)).toBe(` ${pdf} code`)
  expect(left(` ${pdf} [code]()`, '')).toBe(` ${pdf} code`)
})

test('in a cell, a label beside another link goes', () => {
  const rows = (code: string) =>
    `| Paper | Links |\n| --- | --- |\n| ${title} | ${pdf}${code} |\n| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | - |\n`
  expect(fix(rows(', [code]()'), {unsafe: true}).text).toBe(rows(''))
})

test('a label behind a title without a link goes', () => {
  const item = '- Densely Connected Convolutional Networks'
  expect(fix(`${item} [code]() ${pdf}${others}`, {unsafe: true}).text).toBe(`${item} ${pdf}${others}`)
})
