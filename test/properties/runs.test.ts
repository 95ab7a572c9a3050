import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {readSeed, runs} from './runs.js'

test.each([
  ['20261123', 20261123],
  ['-7', -7],
  ['0', 0],
  ['2147483647', 2147483647]
])('%s is a seed', (text, seed) => {
  expect(readSeed(text)).toBe(seed)
})

test.each([[''], [' '], ['x'], ['1.5'], ['2147483648']])('%j is no seed', (text) => {
  expect(() => readSeed(text)).toThrow(`Unexpected FC_SEED "${text}", expected an integer of 32 bits`)
})

test('a property that fails says from which seed', () => {
  const check = () =>
    fc.assert(
      fc.property(fc.nat(), () => false),
      runs(5)
    )
  expect(check).toThrow(`seed: ${runs(5).seed}`)
})
