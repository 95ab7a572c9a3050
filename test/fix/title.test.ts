import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import type {Config} from '../../src/config/config.js'
import {fixTitle} from '../../src/fix/title.js'
import {lint} from '../../src/lint/lint.js'
import type {Edit} from '../../src/text/edit.js'
import {Source} from '../../src/text/source.js'
import {readExamples} from '../examples.js'

/** The title of a fix by its edits alone, for a problem on the first line. */
function titleOf(text: string, ...edits: Edit[]): string {
  const source = new Source(text)
  return fixTitle({place: source.position(0, 1), fix: {applicability: 'safe', edits}}, source)
}

/** The titles of the fixes in a list. */
function titlesIn(text: string, config: Config = {}): string[] {
  const source = new Source(text)
  return lint(text, {config}).flatMap((problem) => (problem.fix ? [fixTitle(problem, source)] : []))
}

const address = `https://example.org/${'a'.repeat(60)}`

test.each([
  ['Insert `-`', 'a b', {start: 1, end: 1, text: '-'}],
  ['Remove `b`', 'a b', {start: 2, end: 3, text: ''}],
  ['Remove the space', '[a] (b)', {start: 3, end: 4, text: ''}],
  ['Remove the spaces', '[a]  (b)', {start: 3, end: 5, text: ''}],
  ['Replace `b` with `c`', 'a b', {start: 2, end: 3, text: 'c'}],
  ['Replace `d` with `e` on line 2', 'a\nd', {start: 2, end: 3, text: 'e'}],
  ['Insert `- b`', '- a', {start: 0, end: 0, text: '- b\n'}],
  ['Insert `- b` on line 2', '- a\n- c', {start: 0, end: 3, text: '- a\n- b'}],
  ['Insert `- b` on line 2', '- a\n- c', {start: 4, end: 6, text: '- b\n- '}],
  ['Remove `- b` on line 2', '- a\n- b\n- c', {start: 6, end: 10, text: ''}],
  ['Insert `- b` on line 2', '- a\r\n- c', {start: 3, end: 3, text: '\r\n- b'}],
  ['Remove `- b` on line 2', '- a\n- b\n- c', {start: 4, end: 8, text: ''}],
  ['Insert 2 lines on line 2', '- a', {start: 3, end: 3, text: '\n- b\n- c'}],
  ['Remove 2 lines on line 2', '- a\n- b\n- c', {start: 3, end: 11, text: ''}],
  ['Change 2 lines', 'a\nb', {start: 0, end: 3, text: 'c\nd\ne'}]
])('%s', (title, text, edit) => {
  expect(titleOf(text, edit)).toBe(title)
})

test('a long text is cut to what changes in it', () => {
  const edit = {start: 0, end: address.length, text: `${address}/v2`}
  expect(titleOf(address, edit)).toBe('Replace `…aaaaaaaaaa` with `…aaaaaaaaaa/v2`')
  expect(titleOf(address, {...edit, text: `${address.replace('https', 'http')}`})).toBe(
    'Replace `https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…` with `http://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…`'
  )
})

test('of several edits the first is shown', () => {
  const edits = [
    {start: 0, end: 1, text: 'x'},
    {start: 2, end: 3, text: 'y'}
  ]
  expect(titleOf('a b', ...edits)).toBe('Replace `a` with `x`, and 1 more change')
})

const header = '| Paper | Venue | Code |\n| --- | --- | --- |\n'
const dense = '| [Densely Connected Convolutional Networks](https://arxiv.org/abs/1608.06993) | CVPR 2017 | - |\n'
const wide = '| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | BMVC 2016 | - |\n'

test.each<[string, string, Config]>([
  ['Remove this listing of “Wide Residual Networks”', header + wide + wide, {}],
  [
    'Remove this listing of “Wide Residual Networks”, and add what only it says on line 3',
    header + wide + wide.replace('| - |', '| [code](https://github.com/szagoruyko/wide-residual-networks) |'),
    {}
  ],
  ['Insert a cell with `-`', header + dense + wide.replace(' - |', ''), {}],
  ['Insert 2 cells with `-`', header + dense + wide.replace(' BMVC 2016 | - |', ''), {}],
  ['Insert an empty cell', header + wide.replace(' - |', ''), {}],
  ['Remove the empty cell at the end', header + dense + wide.replace(' - |', ' - | |'), {}],
  ['Insert the column `Stars`', header + wide, {columns: ['Paper', 'Venue', 'Code', 'Stars'].map((name) => ({name}))}],
  [
    'Put the columns in the order `Paper`, `Code`, `Venue`',
    header + wide,
    {columns: ['Paper', 'Code', 'Venue'].map((name) => ({name}))}
  ],
  [
    'Insert `- [Speech](#speech)` on line 5',
    '# Papers\n\n- [Text](#text)\n- [Video](#video)\n\n## Text\n\n## Video\n\n## Speech\n',
    {}
  ],
  ['Replace a blank cell with `-`', header + dense.repeat(3) + wide.replace('- |', '|'), {}],
  ['Replace `-` with a blank cell', header + dense, {placeholder: ''}],
  ['Keep the text without the link', header + dense + wide.replace('https://arxiv.org/abs/1605.07146', ''), {}]
])('%s', (title, text, config) => {
  expect(titlesIn(text, config)).toContain(title)
})

test('every fix in the examples of the rules has a title on one line', () => {
  const folder = new URL('../../rules/', import.meta.url)
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))
  const titles = pages.flatMap((name) =>
    readExamples(readFileSync(new URL(name, folder), 'utf8')).flatMap(({input, config}) => {
      const rule = name.replace(/\.md$/, '')
      return titlesIn(input, {...config, rules: {[rule]: 'warn', ...config.rules}})
    })
  )
  expect(titles.length).toBeGreaterThan(100)
  for (const title of titles) expect(title).toMatch(/^[A-Z].{5,220}$/)
})
