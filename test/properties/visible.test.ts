import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {rules} from '../../rules/index.js'
import type {Config} from '../../src/config/config.js'
import {fix} from '../../src/fix/fix.js'
import {mutatedList} from './mutated.js'
import {runs} from './runs.js'
import {notShown} from './shown.js'

/** All rules but those that are asked to write a word or an address otherwise. */
const asked = ['canonical-paper-url', 'consistent-venue', 'no-dead-link']
const everyRule = Object.fromEntries(
  rules.flatMap(({meta: {name, level}}) => (asked.includes(name) ? [] : [[name, level === 'off' ? 'warn' : level]]))
) as Config['rules'] & object
const settings = fc.constantFrom<Config>(
  {},
  {rules: everyRule, toc: 'create'},
  {rules: {...everyRule, 'table-format': ['warn', {style: 'aligned'}]}},
  {rules: {...everyRule, 'table-format': ['warn', {style: 'compact'}]}}
)

test('safe fixes of lists with slips hide no word and no link', () => {
  fc.assert(
    fc.property(mutatedList, settings, (text, chosen) => {
      expect(notShown(text, fix(text, {config: chosen}).text)).toEqual([])
    }),
    runs(200)
  )
})
