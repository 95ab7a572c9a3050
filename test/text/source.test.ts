import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {Source} from '../../src/text/source.js'

test.each([
  ['none', ''],
  ['one', '\uFEFF'],
  ['two, as in files that were put together', '\uFEFF\uFEFF']
])('offsets count without byte order marks: %s', (_, marks) => {
  const source = new Source(`${marks}# Papers\n`)
  expect([source.byteOrderMark, source.text]).toEqual([marks, '# Papers\n'])
})

test('a fix is written at its place behind two byte order marks', () => {
  const list = '| Paper | Code |\n| - | - |\n| [Deep Residual Learning](https://arxiv.org/abs/1512.03385) |\n'
  expect(fix(`\uFEFF\uFEFF${list}`).text).toBe(`\uFEFF\uFEFF${fix(list).text}`)
})
