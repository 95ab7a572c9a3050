import {expect, test} from '@jest/globals'
import {changedPart} from '../../src/fix/changed-part.js'

function parts(before: string, after: string): [string, string] {
  const {start, endBefore, endAfter} = changedPart(before, after)
  return [before.slice(start, endBefore), after.slice(start, endAfter)]
}

test('what differs between two texts', () => {
  expect(parts('| a | - |', '| a | b |')).toEqual(['-', 'b'])
  expect(parts('abc', 'abc')).toEqual(['', ''])
  expect(parts('abc', 'xyz')).toEqual(['abc', 'xyz'])
})

test('what is only inserted or removed, also where it is like its neighbours', () => {
  expect(parts('aa', 'aaa')).toEqual(['', 'a'])
  expect(parts('| a |', '| a | |')).toEqual(['', ' |'])
  expect(parts('(htps://x)', '(https://x)')).toEqual(['', 't'])
})

test('no character is cut apart', () => {
  // 😀 and 😁 begin with the same unit, 😀 and 🨀 end with the same.
  expect(parts('😀', '😁')).toEqual(['😀', '😁'])
  expect(parts('a😀b', 'a🨀b')).toEqual(['😀', '🨀'])
})
