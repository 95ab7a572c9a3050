import {expect, test} from '@jest/globals'
import {fingerprintsOf} from '../../src/report/fingerprint.js'
import {problem} from './problems.js'

const first = problem('error')
const other = problem('error', {about: 'Deep Residual Learning'})

test('a fingerprint stays when the lines move, and when the message names another line', () => {
  const moved = problem('error', {start: 28, end: 73, message: 'Unexpected empty link on line 9'})
  expect(fingerprintsOf([moved])).toEqual(fingerprintsOf([first]))
})

test('a fingerprint stays when the case or the punctuation of a title changes', () => {
  const retitled = problem('error', {about: '“attention”'})
  expect(fingerprintsOf([retitled, first])).toEqual(fingerprintsOf([first, first]))
})

test('a fingerprint stays when problems about something else come before', () => {
  expect(fingerprintsOf([other, first])[1]).toBe(fingerprintsOf([first])[0])
})

test('problems about the same thing are told apart', () => {
  expect(new Set(fingerprintsOf([first, other, first, first])).size).toBe(4)
})

test('a fingerprint is 32 hexadecimal digits', () => {
  expect(fingerprintsOf([first])).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
})
