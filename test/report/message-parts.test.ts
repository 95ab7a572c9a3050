import {expect, test} from '@jest/globals'
import {messageParts} from '../../src/report/message-parts.js'

test.each([
  [
    'Unexpected column `github`',
    [
      ['Unexpected column ', false],
      ['github', true]
    ]
  ],
  [
    '`a` and `b|c`',
    [
      ['a', true],
      [' and ', false],
      ['b|c', true]
    ]
  ],
  ['a lone ` is text', [['a lone ` is text', false]]],
  ['', []]
])('%s', (message, parts) => {
  expect(messageParts(message).map(({text, isCode}) => [text, isCode])).toEqual(parts)
})
