import {describe, expect, test} from '@jest/globals'
import {applyEdits, offsetMapper} from '../../src/fix/apply.js'
import {chooseFixes} from '../../src/fix/choose.js'
import type {Edit} from '../../src/text/edit.js'

const problem = (name: string, edits: Edit[], applicability: 'safe' | 'unsafe' = 'safe') => ({
  name,
  fix: {applicability, edits}
})
const replace = (start: number, end: number, text = ''): Edit => ({start, end, text})

describe('chooseFixes', () => {
  test('takes safe fixes, and unsafe ones when asked', () => {
    const problems = [
      problem('a', [replace(0, 1)]),
      problem('b', [replace(2, 3)], 'unsafe'),
      {name: 'c', fix: undefined}
    ]
    expect(chooseFixes(problems, false).map(({name}) => name)).toEqual(['a'])
    expect(chooseFixes(problems, true).map(({name}) => name)).toEqual(['a', 'b'])
  })

  test('tests overlap edit by edit: a fix on both ends leaves the middle free', () => {
    const ends = problem('ends', [replace(0, 5), replace(100, 105)])
    const middle = problem('middle', [replace(50, 55)])
    const clash = problem('clash', [replace(20, 25), replace(104, 110)])
    expect(chooseFixes([ends, middle, clash], false).map(({name}) => name)).toEqual(['ends', 'middle'])
  })

  test('a fix is taken whole or not at all', () => {
    const first = problem('first', [replace(10, 12)])
    const half = problem('half', [replace(0, 1), replace(11, 13)])
    const after = problem('after', [replace(0, 1)])
    expect(chooseFixes([first, half, after], false).map(({name}) => name)).toEqual(['first', 'after'])
  })

  test('of two insertions at one place the second waits for the next pass', () => {
    const one = problem('one', [replace(5, 5, 'x')])
    const two = problem('two', [replace(5, 5, 'y')])
    expect(chooseFixes([one, two], false).map(({name}) => name)).toEqual(['one'])
  })

  test('an insertion waits for a replacement that it touches', () => {
    const replaced = problem('replaced', [replace(3, 5, 'x')])
    for (const [start, expected] of [
      [2, 2],
      [3, 1],
      [5, 1],
      [6, 2]
    ] as const) {
      const inserted = problem('inserted', [replace(start, start, 'y')])
      expect(chooseFixes([replaced, inserted], false)).toHaveLength(expected)
      expect(chooseFixes([inserted, replaced], false)).toHaveLength(expected)
    }
  })

  test('replacements that touch do not collide', () => {
    const left = problem('left', [replace(0, 5)])
    const right = problem('right', [replace(5, 9)])
    expect(chooseFixes([left, right], false).map(({name}) => name)).toEqual(['left', 'right'])
  })
})

describe('applyEdits', () => {
  test('replaces, inserts and deletes, whatever the order of the edits', () => {
    expect(applyEdits('one two three', [replace(8, 13), replace(0, 3, '1'), replace(4, 4, '+ ')])).toBe('1 + two ')
  })

  test('offsetMapper says where an untouched place has gone', () => {
    const mapped = offsetMapper([replace(0, 3, '1'), replace(4, 4, '+ ')])
    expect([3, 4, 7].map(mapped)).toEqual([1, 4, 7])
  })
})
