import {expect, test} from '@jest/globals'
import {changedLines} from '../../src/fix/changed-lines.js'
import {Source} from '../../src/text/source.js'

const source = new Source('one\r\ntwo\r\nthree\r\nfour')

test('lines that are changed', () => {
  expect(changedLines(source, [{start: 5, end: 8, text: 'TWO'}])).toEqual([{line: 2, before: ['two'], after: ['TWO']}])
})

test('edits on one line are one change, those on others are several', () => {
  const edits = [
    {start: 17, end: 18, text: 'F'},
    {start: 2, end: 3, text: 'E'},
    {start: 0, end: 1, text: 'O'}
  ]
  expect(changedLines(source, edits)).toEqual([
    {line: 1, before: ['one'], after: ['OnE']},
    {line: 4, before: ['four'], after: ['Four']}
  ])
})

test('an inserted line changes no other, and neither does a deleted one', () => {
  expect(changedLines(source, [{start: 5, end: 5, text: 'more\r\n'}])).toEqual([{line: 2, before: [], after: ['more']}])
  expect(changedLines(source, [{start: 5, end: 10, text: ''}])).toEqual([{line: 2, before: ['two'], after: []}])
  expect(changedLines(source, [{start: 21, end: 21, text: '\r\nfive'}])).toEqual([
    {line: 5, before: [], after: ['five']}
  ])
})

test('edits of neighbouring lines', () => {
  const edits = [
    {start: 0, end: 3, text: '1'},
    {start: 5, end: 8, text: '2'}
  ]
  expect(changedLines(source, edits)).toEqual([
    {line: 1, before: ['one'], after: ['1']},
    {line: 2, before: ['two'], after: ['2']}
  ])
})

test('a blank line at the start of a text', () => {
  const blank = new Source('\r\none\r\n')
  expect(changedLines(blank, [{start: 0, end: 0, text: 'x'}])).toEqual([{line: 1, before: [''], after: ['x']}])
  expect(changedLines(blank, [{start: 0, end: 2, text: ''}])).toEqual([{line: 1, before: [''], after: []}])
})
