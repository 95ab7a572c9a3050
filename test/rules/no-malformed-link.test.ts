import {expect, test} from '@jest/globals'
import noMalformedLink from '../../rules/no-malformed-link.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import type {Finding} from '../../src/rule.js'
import {Source} from '../../src/text/source.js'

/** The messages about a text in a folder with these files. */
function check(text: string, files: readonly string[]): string[] {
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  const findings: Finding[] = []
  const surroundings = {hasFile: (path: string) => files.includes(path)}
  noMalformedLink.check(Object.assign(list, {surroundings}), (finding) => findings.push(finding), {})
  return findings.map(({message}) => message)
}

test('a relative link leads to a file that exists', () => {
  const text =
    '[License](LICENSE) [notes](notes/Deep%20Learning.md#top) [data](data/papers.csv?raw=true) <a href="gone.md">gone</a>'
  expect(check(text, ['LICENSE', 'notes/Deep Learning.md'])).toEqual([
    'Unexpected link to `data/papers.csv`, expected a file that exists, in “data”',
    'Unexpected link to `gone.md`, expected a file that exists, in “gone”'
  ])
})

test('addresses, anchors, paths from the root and placeholders are no relative links', () => {
  expect(
    check(
      '[a](https://example.org) [b](#b) [c](/c) [d](mailto:d@example.org) [e](TODO) [f]() [g](?g) [h](//example.org/h)',
      []
    )
  ).toEqual([])
})

test('a file whose path looks like an address without a scheme', () => {
  const text = '[mirror](example.org/index.html)'
  expect(check(text, ['example.org/index.html'])).toEqual([])
  expect(check(text, [])).toEqual([
    'Unexpected address without a scheme, expected `https://example.org/index.html`, in “mirror”'
  ])
})
