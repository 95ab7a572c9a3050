import {expect, test} from '@jest/globals'
import {findMisspelt} from '../../src/columns/misspelt.js'

const columns = ['Title', 'Venue', 'Date', 'Code', 'Model', 'Modes'].map((name) => ({name}))

test.each([
  ['Titel', 'Title'],
  ['venu.e', undefined],
  ['Vennue', 'Venue'],
  ['Codes', undefined],
  ['Data', undefined],
  ['Node', undefined],
  ['Mode', undefined],
  ['Modem', undefined],
  ['Authors', undefined]
])('%s misspells %s', (name, meant) => {
  expect(findMisspelt(name, columns)?.name).toBe(meant)
})
