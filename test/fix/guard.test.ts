import {describe, expect, test} from '@jest/globals'
import {applyEdits} from '../../src/fix/apply.js'
import {findLoss} from '../../src/fix/guard.js'
import {addressesOf} from '../../src/fix/visible.js'
import {parse} from '../../src/markdown/parse.js'
import type {Fix} from '../../src/text/edit.js'

/** What the guard says of fixes of made-up rules, applied together. */
function lossOf(text: string, fixes: readonly Fix[]): string | undefined {
  const after = applyEdits(
    text,
    fixes.flatMap(({edits}) => edits)
  )
  const applied = fixes.map((fix) => ({rule: 'made-up', fix}))
  return findLoss({text, tree: parse(text)}, {text: after, tree: parse(after)}, applied)?.what
}

function edit(text: string, find: string, replacement: string, fix: Partial<Fix> = {}): Fix {
  const start = text.indexOf(find)
  return {applicability: 'safe', edits: [{start, end: start + find.length, text: replacement}], ...fix}
}

/** What the guard says of one replacement. */
function guarded(text: string, find: string, replacement: string, fix?: Partial<Fix>): string | undefined {
  return lossOf(text, [edit(text, find, replacement, fix)])
}

const list =
  '# Papers\n\n| Paper | Code |\n| --- | --- |\n| [One](https://a.example/1) | first |\n| [Two](https://a.example/2) | - |\n'

describe('guard', () => {
  test('lets a fix pass that keeps every word and link', () => {
    expect(guarded(list, '| first', '| first and last')).toBeUndefined()
  })

  test('refuses to lose a word', () => {
    expect(guarded(list, 'first', '-')).toBe('lost the word "first"')
  })

  test('refuses to lose a link', () => {
    expect(guarded(list, '(https://a.example/2)', '(https://a.example/1)')).toBe('lost the link "//a.example/2"')
  })

  test('knows where an address ends in a text without blanks', () => {
    const text = '- [论文](https://a.example/1）和[源码](https://a.example/2)\n'
    expect(guarded(text, '）', ')')).toBeUndefined()
  })

  test('refuses to make something else of a link in brackets, though its address stays', () => {
    const text = 'As [One](https://a.example/1) says `so.\n'
    expect(guarded(text, 'As', '`As')).toBe('broken the link on line 1')
  })

  test('knows where an address ends before a pipe, escaped or not', () => {
    expect(addressesOf('| https://a.example/1\\| |')).toEqual(['//a.example/1'])
    expect(addressesOf('| https://a.example/1| |')).toEqual(['//a.example/1'])
  })

  test('refuses to make something else of a table, a row, an item or a heading', () => {
    const bare = 'Paper | Rank\n--- | ---\nOne | first\n'
    expect(guarded(bare, 'One', '1. One')).toBe('broken a tableRow')
    expect(guarded(bare, '--- | ---', '- -- | ---')).toBe('broken the tableRow on line 1')
    expect(guarded('# Papers\n', '# ', '#')).toBe('broken a heading')
    expect(guarded('- One\n- Two\n', '- T', ', T')).toBe('broken the listItem on line 1')
  })

  test('refuses to make one table of two, though every row stays a row', () => {
    const two = '| a |\n| - |\n| b |\n\n| a |\n| - |\n| c |\n'
    expect(guarded(two, '\n\n', '\n')).toBe('broken a table')
    expect(guarded(two, '\n\n', '\n', {applicability: 'unsafe'})).toBe('broken a table')
  })

  test.each(['safe', 'unsafe'] as const)(
    'refuses a %s fix that puts out of sight what it does not take away',
    (applicability) => {
      const wide = '| a | b |\n| - | - | - |\n| c | d | [e](https://e.example) |\n'
      expect(guarded(wide, '| - | - | - |', '| - | - |', {applicability})).toBe('lost the word "e"')
      const cutOff = '| a |\n| - |\n| b |\n\n| c | c |\n'
      expect(guarded(cutOff, '\n\n', '\n', {applicability})).toBe('lost the word "c"')
      expect(guarded('one\n\ntwo\n', '\n\n', '\n\n<!-- ', {applicability})).toBe('lost the word "two"')
      const reference = '[a][b] c\n\n[b]: https://b.example\n'
      expect(guarded(reference, '[a][b] c', '[a][c] c', {applicability})).toBe('lost the link "//b.example"')
    }
  )

  test('lets one of two equal rows go, and an unsafe fix take away what it will', () => {
    const twins = `${list}| [Two](https://a.example/2) | - |\n`
    expect(guarded(twins, '| [Two](https://a.example/2) | - |\n', '')).toBeUndefined()
    expect(guarded(list, '| [Two](https://a.example/2) | - |\n', '')).toBe('lost the word "Two"')
    expect(guarded(list, '| [Two](https://a.example/2) | - |\n', '', {applicability: 'unsafe'})).toBeUndefined()
  })

  test('counts no comment, no attribute and no excess cell as visible', () => {
    expect(guarded('a <!-- b -->\n', ' <!-- b -->', '')).toBeUndefined()
    expect(guarded('<b title="c">a</b>\n', ' title="c"', '')).toBeUndefined()
    expect(guarded('| a |\n| - |\n| b | c |\n', ' c |', '')).toBeUndefined()
    expect(guarded('<a href="https://a.example">a</a>\n', 'https://a.example', '')).toBe('lost the link "//a.example"')
  })

  test('lets a text become the target of a link', () => {
    expect(guarded('[a](b.example/c d\n', 'c d', 'c%20d)')).toBeUndefined()
  })

  test('refuses to lose a word by a safe fix beside an unsafe one', () => {
    const text = '- One\n- Two\n'
    expect(lossOf(text, [edit(text, 'One', '-'), edit(text, 'Two', '-', {applicability: 'unsafe'})])).toBe(
      'lost the word "One"'
    )
  })

  test('lets a twin go beside an unsafe fix that takes away the other', () => {
    const text = '- One [x](https://x.example)\n- Two\n- One [x](https://x.example)\n'
    const first = edit(text, '- One [x](https://x.example)\n', '', {applicability: 'unsafe'})
    const start = text.lastIndexOf('- One')
    const twin: Fix = {applicability: 'safe', edits: [{start, end: text.length, text: ''}]}
    expect(lossOf(text, [first, twin])).toBeUndefined()
  })

  test('lets the number of an item go with it, but no number of a text', () => {
    expect(guarded('1. One\n2. Two\n3. One\n', '3. One\n', '')).toBeUndefined()
    expect(guarded('1. One\n2. One 3\n', '2. One 3\n', '')).toBe('lost the word "3"')
  })

  test('lets a word go that the config ordered to replace, and a note that is meant to be hidden', () => {
    expect(guarded(list, 'Code', '源码', {mayRemove: ['Code']})).toBeUndefined()
    expect(guarded('| a |\n| - |\n| [//]: #x |\n', '| [', '| | [', {mayRemove: ['[//]: #x']})).toBeUndefined()
  })

  test('lets a word go in an unsafe fix, which was asked for', () => {
    expect(guarded(list, 'first', '-', {applicability: 'unsafe'})).toBeUndefined()
  })

  test.each(['safe', 'unsafe'] as const)('refuses a %s fix that breaks what it did not touch', (applicability) => {
    const text = `${list}\nAfter it a [link](https://a.example/3).\n`
    expect(guarded(text, '| - |\n', '| - |\n```\n', {applicability})).toBe('broken the paragraph on line 8')
  })

  test('lets the scheme of an address be corrected', () => {
    expect(guarded('[One](http://a.example/1)\n', 'http:', 'https:')).toBeUndefined()
  })
})
