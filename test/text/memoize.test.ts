import {expect, test} from '@jest/globals'
import {memoize, memoizeByText} from '../../src/text/memoize.js'

test('computes an answer once for each object, nothing as well', () => {
  const asked: string[] = []
  const nothingOf = memoize((list: {name: string}, word: string): undefined => void asked.push(list.name + word))
  const [list, other] = [{name: 'a'}, {name: 'b'}]
  expect([nothingOf(list, '!'), nothingOf(other, '?'), nothingOf(list, '!')]).toEqual([undefined, undefined, undefined])
  expect(asked).toEqual(['a!', 'b?'])
})

test('computes an answer once for each text, 0 as well', () => {
  const asked: string[] = []
  const lengthOf = memoizeByText((text) => asked.push(text) && text.length)
  expect([lengthOf(''), lengthOf('ab'), lengthOf(''), lengthOf('ab')]).toEqual([0, 2, 0, 2])
  expect(asked).toEqual(['', 'ab'])
})

test('forgets all answers when it has 10,000 and is asked of another text', () => {
  const asked: string[] = []
  const same = memoizeByText((text) => asked.push(text) && text)
  for (let count = 0; count < 10_000; count++) same(String(count))
  same('0')
  expect(asked).toHaveLength(10_000)
  same('another')
  same('0')
  expect(asked.slice(10_000)).toEqual(['another', '0'])
})
