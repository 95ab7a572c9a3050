import {expect, test} from '@jest/globals'
import {setV8Options} from '../../src/cli/v8-options.js'

test.each([
  ['11.3.244.8-node.29', ['--interrupt-budget=405504', '--no-regexp-tier-up']],
  ['11.3.244.8-node.38', ['--interrupt-budget=405504', '--no-regexp-tier-up']],
  ['12.4.254.14-node.11', ['--no-regexp-tier-up']],
  ['13.6.233.8-node.3', ['--no-regexp-tier-up']],
  // An unknown option is an error message on the terminal.
  ['14.1.146.11-node.14', []]
])('V8 %s is given %j', (version, expected) => {
  const given: string[] = []
  setV8Options(version, (flag) => given.push(flag))
  expect(given).toEqual(expected)
})
