import {expect, test} from '@jest/globals'
import {optimizeLater} from '../../src/cli/optimize-later.js'

test.each([
  ['11.3.244.8-node.29', ['--interrupt-budget=405504']],
  ['11.3.244.8-node.38', ['--interrupt-budget=405504']],
  // An unknown option is an error message on the terminal.
  ['12.4.254.14-node.11', []],
  ['13.6.233.8-node.3', []]
])('V8 %s is given %j', (version, expected) => {
  const given: string[] = []
  optimizeLater(version, (flag) => given.push(flag))
  expect(given).toEqual(expected)
})
