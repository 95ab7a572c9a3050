import {describe, expect, test} from '@jest/globals'
import {applyEdits} from '../../src/fix/apply.js'
import {guard} from '../../src/fix/guard.js'
import {parse} from '../../src/markdown/parse.js'
import type {Fix} from '../../src/text/edit.js'

/** Applies one fix of a made-up rule and lets the guard look at it. */
function guarded(text: string, find: string, replacement: string, fix: Partial<Fix> = {}): string {
  const start = text.indexOf(find)
  const edits = [{start, end: start + find.length, text: replacement}]
  const after = applyEdits(text, edits)
  const applied = [{rule: 'made-up', fix: {applicability: 'safe' as const, edits, ...fix}}]
  guard({text, tree: parse(text)}, {text: after, tree: parse(after)}, applied)
  return after
}

const list =
  '# Papers\n\n| Paper | Code |\n| --- | --- |\n| [One](https://a.example/1) | first |\n| [Two](https://a.example/2) | - |\n'

describe('guard', () => {
  test('lets a fix pass that keeps every word and link', () => {
    expect(guarded(list, '| first', '| first and last')).toContain('first and last')
  })

  test('refuses to lose a word', () => {
    expect(() => guarded(list, 'first', '-')).toThrow(
      'The fix of made-up would have lost the word "first"; nothing was changed.'
    )
  })

  test('refuses to lose a link', () => {
    expect(() => guarded(list, '(https://a.example/2)', '(https://a.example/1)')).toThrow(
      'would have lost the link "//a.example/2"'
    )
  })

  test('knows where an address ends in a text without blanks', () => {
    const text = '- [论文](https://a.example/1）和[源码](https://a.example/2)\n'
    expect(guarded(text, '）', ')')).toBe('- [论文](https://a.example/1)和[源码](https://a.example/2)\n')
  })

  test('refuses to make something else of a table, a row, an item or a heading', () => {
    const bare = 'Paper | Rank\n--- | ---\nOne | first\n'
    expect(() => guarded(bare, 'One', '1. One')).toThrow('The fix of made-up would have broken a tableRow')
    expect(() => guarded(bare, '--- | ---', '- -- | ---')).toThrow('would have broken the tableRow on line 1')
    expect(() => guarded('# Papers\n', '# ', '#')).toThrow('would have broken a heading')
    expect(() => guarded('- One\n- Two\n', '- T', ', T')).toThrow('would have broken the listItem on line 1')
  })

  test('refuses to lose a word by a safe fix beside an unsafe one', () => {
    const text = '- One\n- Two\n'
    const safe = {applicability: 'safe' as const, edits: [{start: 2, end: 5, text: '-'}]}
    const unsafe = {applicability: 'unsafe' as const, edits: [{start: 8, end: 11, text: '-'}]}
    const after = '- -\n- -\n'
    const applied = [safe, unsafe].map((fix) => ({rule: `${fix.applicability}-rule`, fix}))
    expect(() => guard({text, tree: parse(text)}, {text: after, tree: parse(after)}, applied)).toThrow(
      'The fix of safe-rule would have lost the word "One"'
    )
  })

  test('lets the number of an item go with it, but no number of a text', () => {
    const numbered = '1. One\n2. Two\n3. One\n'
    expect(guarded(numbered, '3. One\n', '')).toBe('1. One\n2. Two\n')
    expect(() => guarded('1. One\n2. One 3\n', '2. One 3\n', '')).toThrow('would have lost the word "3"')
  })

  test('lets a word go that the config ordered to replace', () => {
    expect(guarded(list, 'Code', '源码', {ordered: ['Code']})).toContain('| Paper | 源码 |')
  })

  test('lets a word go in an unsafe fix, which was asked for', () => {
    expect(guarded(list, 'first', '-', {applicability: 'unsafe'})).not.toContain('first')
  })

  test.each(['safe', 'unsafe'] as const)('refuses a %s fix that breaks what it did not touch', (applicability) => {
    const broken = () =>
      guarded(`${list}\nAfter it a [link](https://a.example/3).\n`, '| - |\n', '| - |\n```\n', {applicability})
    expect(broken).toThrow(/^The fix of made-up would have broken the paragraph on line 8; nothing was changed\./)
  })

  test('lets the scheme of an address be mended', () => {
    expect(guarded('[One](http://a.example/1)\n', 'http:', 'https:')).toBe('[One](https://a.example/1)\n')
  })
})
