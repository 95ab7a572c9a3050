import {expect, test} from '@jest/globals'
import {hasBrokenBadge} from '../../src/details/badges.js'

test.each([
  ['stars/alibaba/EasyNLP', false],
  ['stars/alibaba/EasyNLP.svg?style=social&label=Star', false],
  ['stars/alibaba/EasyNLP/', false],
  ['stars/alibaba/EasyNLP/tree/master/diffusion.svg', true],
  // A branch has a date of its own.
  ['last-commit/alibaba/EasyNLP/master', false]
])('a badge of github/%s is broken: %p', (path, isBroken) => {
  const badge = `[![Star](https://img.shields.io/github/${path})](https://github.com/alibaba/EasyNLP)`
  expect(hasBrokenBadge(badge)).toBe(isBroken)
})

test.each([
  ['stars/alibaba/EasyNLP', false],
  ['stars/alibaba/EasyNLP/', false],
  ['stars/alibaba/EasyNLP/tree/master', true]
])('a badge of github/%s in HTML is broken: %p', (path, isBroken) => {
  expect(hasBrokenBadge(`<img src="https://img.shields.io/github/${path}"/>`)).toBe(isBroken)
  expect(hasBrokenBadge(`<img src='https://img.shields.io/github/${path}'/>`)).toBe(isBroken)
})
