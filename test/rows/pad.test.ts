import {expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'

test.each([
  ['with blanks', '| Deep | A |', '| Deep | A | |'],
  ['without', '|Deep|A|', '|Deep|A||']
])('a row is padded in its own style: %s', (_, row, padded) => {
  const table = (last: string) => `${row.replace('Deep', 'Paper').replace('A', 'B')}C|\n|-|-|-|\n${last}\n`
  expect(fix(table(row)).text).toBe(table(padded))
})
