import {describe, expect, test} from '@jest/globals'
import {rules} from '../../rules/index.js'
import {parseRuleLevels, withRuleLevels} from '../../src/cli/rule-levels.js'
import type {Config} from '../../src/config/config.js'

describe('--rule', () => {
  test('names a rule and a level; the last one wins', () => {
    const levels = parseRuleLevels(['no-empty-link:off', 'toc-sync:warn', 'no-empty-link:error'], rules)
    expect([...levels]).toEqual([
      ['no-empty-link', 'error'],
      ['toc-sync', 'warn']
    ])
  })

  test.each([
    ['no-empty-links:off', 'unknown rule "no-empty-links" at --rule; did you mean "no-empty-link"?'],
    [
      'no-empty-link:of',
      'unexpected level "of" at --rule no-empty-link, expected off, warn or error; did you mean "off"?'
    ],
    ['no-empty-link=off', 'unexpected "=" at --rule no-empty-link=off, expected no-empty-link:off'],
    ['no-empty-link', 'missing level at --rule no-empty-link, expected no-empty-link:off, :warn or :error']
  ])('%s is an error', (value, message) => {
    expect(() => parseRuleLevels([value], rules)).toThrow(message)
  })

  test('sets the level, in overrides too, and keeps the options', () => {
    const config: Config = {
      host: 'gitlab',
      rules: {'no-empty-link': 'off'},
      overrides: [{files: ['*.md'], rules: {'no-empty-link': ['off', {badges: true}]}}]
    }
    expect(
      withRuleLevels(
        config,
        new Map([
          ['no-empty-link', 'warn'],
          ['toc-sync', 'off']
        ])
      )
    ).toEqual({
      host: 'gitlab',
      rules: {'no-empty-link': 'warn', 'toc-sync': 'off'},
      overrides: [{files: ['*.md'], rules: {'no-empty-link': ['warn', {badges: true}]}}]
    })
  })
})
