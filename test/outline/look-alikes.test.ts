import {expect, test} from '@jest/globals'
import {lookAlikeNote} from '../../src/outline/look-alikes.js'

test.each([
  ['caf\u00e9', 'cafe\u0301', '; they look alike, but U+00E9 is not U+0065 U+0301'],
  ['a\u200bb', 'ab', '; they look alike, but U+200B is not U+0062'],
  ['ab', 'ab\u200b', '; they look alike, but nothing is not U+200B'],
  ['cafe', 'caf\u00e9', ''],
  ['same', 'same', '']
])('%j and %j', (written, expected, note) => {
  expect(lookAlikeNote(written, expected)).toBe(note)
})
