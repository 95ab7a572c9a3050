import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'

const told = (text: string) => lint(text).map(({place: {start}, message}) => `${start.line}:${start.column} ${message}`)

test.each([
  ['an image', 'A <img src=“a.png” width="9">\n', 'A <img src="a.png" width="9">\n'],
  ['a paragraph', '<p align=”center”>A</p>\n', '<p align="center">A</p>\n']
])('the quotes of prose in a tag: %s', (_, text, fixed) => {
  expect(told(text)).toHaveLength(1)
  expect(fix(text).text).toBe(fixed)
})

test('an id in the quotes of prose is that without them', () => {
  const list = (id: string) =>
    `- [A](#one)\n- [B](#two)\n- [C](#three)\n\n<a id=${id}></a>\n\n## 甲\n\n<a id="two"></a>\n\n## 乙\n\n<a id="three"></a>\n\n## 丙\n`
  expect(told(list('"one"'))).toEqual([])
  expect(told(list('“one”'))).toEqual(['5:1 Unexpected quotes in `<a id=“one”>`, expected `<a id="one">`'])
})

test.each([
  '“a” <p>b</p> “c”\n',
  'x=“y” and <p>\n',
  '`<p align=“center”>`\n',
  '<p title="=“a”">b</p>\n',
  // Quotes within quotes: nobody can say where the value ends.
  '<a href="https://example.org" title=“The “best” list”>x</a>\n',
  'A <img src="a.png" alt=“Overview of the “Foo” model” width="100">\n'
])('none in %j', (text) => expect(told(text)).toEqual([]))
