import {expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'

test('problems that start at one place are in the order of their ends', () => {
  const text = 'Paper | Venue | Code\n--- | --- | ---\n[Deep Residual Learning for Image Recognition]() | -\n'
  const places = lint(text).map(({ruleId, place}) => [ruleId, place.start.offset, place.end.offset])
  expect(places).toEqual([
    ['no-empty-link', 37, 85],
    ['no-ragged-row', 37, 89]
  ])
})
