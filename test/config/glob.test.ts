import {expect, test} from '@jest/globals'
import {exactGlob, globMatcher} from '../../src/config/glob.js'

test.each([
  ['docs/**', 'docs/a/list.md', true],
  ['docs/**', 'other/docs/list.md', false],
  ['./docs/*.md', 'docs/list.md', true],
  ['docs/*.md', 'docs/a/list.md', false],
  ['{docs,lists}/*.md', 'lists/list.md', true],
  ['CHANGELOG.md', 'packages/a/CHANGELOG.md', true],
  ['*.md', '.github/list.md', true],
  ['**/[id].md', 'i.md', true]
])('%s and %s: %s', (glob, path, expected) => {
  expect(globMatcher([glob])(path)).toBe(expected)
})

test('matches what any of the globs matches, and nothing without globs', () => {
  expect(globMatcher(['a.md', 'b.md'])('b.md')).toBe(true)
  expect(globMatcher([])('b.md')).toBe(false)
})

test.each(['README.md', 'docs/list.md', '[id] (a|b) {c,d}.md', '!list.md', '@(a)+$^.md', '*?.md', '论文.md'])(
  'the glob for exactly one file matches it and none beside it: %s',
  (path) => {
    const matches = globMatcher([exactGlob(path)])
    expect(matches(path)).toBe(true)
    expect([`other/${path}`, 'i.md', 'a.md', 'ab.md'].filter(matches)).toEqual([])
  }
)
