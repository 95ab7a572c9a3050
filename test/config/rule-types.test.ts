import {expect, test} from '@jest/globals'
import noEmptyLink from '../../rules/no-empty-link.js'
import type {Config, PluginOptions, RuleSettings} from '../../src/index.js'
import {lint, remarkPaperlint} from '../../src/index.js'

// `npm run types` checks this file: an editor knows the rules of a config and their options.

test('a config names rules that exist, with options that they have', () => {
  const config: Config = {
    rules: {'no-empty-link': ['error', {badges: true}], 'table-format': ['warn', {style: 'padded'}], 'toc-sync': 'off'},
    overrides: [{files: ['docs/**'], rules: {'sorted-entries': ['warn', {by: 'year', order: 'ascending'}]}}]
  }
  expect(lint('- [Wide Residual Networks]()\n', {config})).toHaveLength(1)
})

test('what no rule has is an error of the types too', () => {
  // @ts-expect-error no rule has this name
  const rule: Config = {rules: {'no-empty-links': 'off'}}
  // @ts-expect-error the rule has no such option
  const option: Config = {rules: {'no-empty-link': ['warn', {badge: true}]}}
  // @ts-expect-error the option has no such value
  const value: Config = {rules: {'table-format': ['warn', {style: 'wide'}]}}
  // @ts-expect-error the rule has no options
  const none: Config = {rules: {'toc-sync': ['warn', {strict: true}]}}
  // @ts-expect-error no such level
  const level: PluginOptions = {config: false, rules: {'toc-sync': 'on'}}
  for (const config of [rule, option, value, none]) expect(() => lint('', {config})).toThrow()
  expect(() => remarkPaperlint.call({} as never, level)).toThrow()
})

test('the names are those of the rules', () => {
  const name: keyof RuleSettings = 'no-empty-link'
  expect(noEmptyLink.meta.name).toBe(name)
})
