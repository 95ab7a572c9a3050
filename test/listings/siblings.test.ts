import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'

let papers = 0
/** A list of made-up papers with arXiv ids of some months; those of one name are equal. */
function listOf(...months: string[]): string {
  const items = months.map((month) => {
    const [date, name] = month.split(' ')
    const title = name ?? `Number ${++papers}`
    return `- [The Paper ${title} of Them All](https://arxiv.org/abs/${date}.${name ? 12345 : 10000 + papers})\n`
  })
  return items.join('')
}

/** Which of two equal entries is deleted: the first or the second. */
function deleted(...months: string[]): string {
  const text = listOf(...months)
  const lines = text.split('\n')
  const twin = months.findIndex((month) => month.includes(' '))
  const left = fix(text).text
  expect(left.split('\n')).toHaveLength(lines.length - 1)
  return left === lines.toSpliced(twin, 1).join('\n') ? 'first' : 'second'
}

test.each([
  ['among papers of its month', 'second', ['2301', '2302', '2303 X', '2303', '2304', '2305', '2303 X']],
  ['only the second is', 'first', ['2301', '2305 X', '2302', '2303', '2304', '2305 X', '2306']],
  ['also downwards', 'first', ['2306', '2301 X', '2305', '2304', '2303', '2302', '2301 X']],
  ['both are', 'second', ['2301', '2302', '2303', '2303 X', '2303', '2303 X', '2304']],
  ['neither is', 'second', ['2301', '2309 X', '2302', '2303', '2304', '2309 X', '2305']],
  ['two of three steps go upwards', 'first', ['2301', '2305 X', '2303', '2302', '2305', '2305 X']],
  [
    'three of five do, which shows no order',
    'second',
    ['2301', '2305 X', '2302', '2303', '2302', '2304', '2303', '2305 X']
  ]
])('the copy that goes: %s', (_, expected, months) => {
  expect(deleted(...months)).toBe(expected)
})

test('a block that is there twice tells nothing of the order', () => {
  const [a, b, c] = ['2303 A', '2304 B', '2305 C']
  const text = listOf('2301', '2302', a, b, c, a, b, c, '2306', '2307')
  expect(fix(text).text).toBe(text.split('\n').toSpliced(5, 3).join('\n'))
})
