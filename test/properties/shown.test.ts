import {describe, expect, test} from '@jest/globals'
import {notShown} from './shown.js'

describe('what a reader no longer sees', () => {
  test.each<[string, string, string, string[]]>([
    ['a word', 'Deep nets', 'Deep', ['nets']],
    ['a cell past the last column', '| a | b |\n|-|-|\n| c | d |', '| a |\n|-|\n| c | d |', ['b', 'd']],
    ['a comment', 'Deep nets', 'Deep <!-- nets -->', ['nets']],
    ['an address', '[a](https://x.de)', '[a](https://y.de)', ['//x.de']],
    ['a shown target whose label is gone', '[a b](#c d)', '[a](#cd)', ['b', 'c', 'd']],
    ['a shown target that leads elsewhere', '[a](#deep nets)', '[a](#nets)', ['deep']],
    ['words beside a target', '[a](#b c) d', '[a](#bc)', ['d']]
  ])('%s', (_, before, after, expected) => {
    expect(notShown(before, after)).toEqual(expected)
  })
})

describe('what a reader still has', () => {
  test.each([
    ['an address that is linked', '[a](arxiv.org/abs/1706.03762 ', '[a](https://arxiv.org/abs/1706.03762)'],
    ['an anchor that a blank tore apart', '[a](#image chat)', '[a](#imagechat)'],
    ['one with its signs', '[a](#imagecha\tt)', '[a](#image-chat)'],
    ['a number that is the sign of an item', '1.a', '1. a'],
    ['an address with a sign of emphasis, as GitHub links it', '[a](http://x.d*e/b', '[a](http://x.d*e/b)'],
    [
      'a reference that an open address shows as it is written',
      '[a](http://x.de/()|&amp; b',
      '[a](http://x.de/())|&amp; b'
    ],
    ['an address without a sign that nobody sees', '[a](http://x.d\uFEFFe', '[a](http://x.de)'],
    ['a row below one of a wide blank', '| a |\n|-|\n\u3000\n| b | c |', '| a |\n|-|\n|\u3000|\n| b | c |'],
    ['a note in the place of a cell', '| a | b |\n|-|-|\n| c | [//]: #10 |', '| a | b |\n|-|-|\n| c | |']
  ])('%s', (_, before, after) => {
    expect(notShown(before, after)).toEqual([])
  })
})
