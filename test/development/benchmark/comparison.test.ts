import {expect, test} from '@jest/globals'
import {comparisonTable, lostAddresses} from '../../../src/development/benchmark/comparison.js'
import {counts} from '../../../src/development/benchmark/counters.js'

test('the table has a row for each tool, and no figures of fixes that it does not have', () => {
  const rows = [
    {name: 'paperlint', version: '0.1.0', problems: 302, changed: 88, lost: 0},
    {name: 'awesome-lint', version: '2.3.0', problems: 12_345, changed: undefined, lost: undefined}
  ]
  expect(comparisonTable(rows)).toBe(
    `
| tool, with its defaults | problems reported | lines changed by its fixes | addresses lost by them |
| --- | --: | --: | --: |
| paperlint 0.1.0 | 302 | 88 | 0 |
| awesome-lint 2.3.0 | 12,345 |  |  |
`.trim()
  )
})

test('an address is lost that is nowhere in the text any more, with whatever scheme and escapes', () => {
  const before = '| [A](https://a.org/x_y) | [code](https://b.org) |\n| [A](https://a.org/x_y) | http://c.org. |\n'
  const after = '| [A](https://a.org/x\\_y) | [code](http://b.org) |\n'
  expect(lostAddresses(before, after)).toEqual(['c.org'])
  expect(lostAddresses(before, before)).toEqual([])
})

test('an address whose repeated slash is mended is not lost', () => {
  expect(lostAddresses('[A](https://a.org/abs//1)', '[A](https://a.org/abs/1)')).toEqual([])
  expect(lostAddresses('[A](https://a.org/abs//1)', '[A](https://a.org/abs1)')).toEqual(['a.org/abs/1'])
})

test('a problem is counted as its tool prints it', () => {
  expect(counts.paperlint('list.md:7:1: warning: Unexpected row\nlist.md: 1 paper, 1 warning\n')).toBe(1)
  expect(counts.rumdl('list.md:1:1: [MD041] First line\n\nIssues: Found 1 issue in 1 file (2ms)\n')).toBe(1)
  expect(counts['markdownlint-cli2']('Summary: 2 error(s)\na.md:3 error MD001/x y\na.md:5:81 error MD013/x y\n')).toBe(
    2
  )
  expect(counts['remark-lint']('a.md\n3:1-4:2 warning Unexpected x no-y remark-lint\n\n⚠ 1 warning\n')).toBe(1)
  expect(counts['awesome-lint']('  a.md:1:1\n  ✖   1:1  Missing badge  remark-lint:x\n\n  1 error\n')).toBe(1)
})
