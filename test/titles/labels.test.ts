// What is a label of a link and what a title: each length just below and just above.
import {expect, test} from '@jest/globals'
import {isLabel, isTitleLike} from '../../src/titles/labels.js'

test.each([
  ['[[PDF]]', true],
  ['论文', true],
  ['paper code data video', true],
  ['paper code data video slides', false],
  ['论文链接代码地址', true],
  ['论文链接代码地址论文', false]
])('whether a text says what a link is, with four words or eight ideographs at most: %s', (text, expected) => {
  expect(isLabel(text)).toBe(expected)
})

const sentence = (length: number) => 'Robust Watermarks for Everyone '.repeat(12).slice(0, length)

test.each([
  ['three words', 'Watermarks Here Too', true],
  ['two words', 'Watermarks Everywhere', false],
  ['14 characters', 'Seq to Seq RNN', true],
  ['13 characters', 'Seq to Seq NN', false],
  ['six ideographs', '图像生成模型', true],
  ['five ideographs', '图像生成模', false],
  ['300 characters', sentence(300), true],
  ['301 characters', sentence(301), false],
  ['an address', 'See https://example.org for More', false],
  ['labels', 'paper code video', false]
])('whether %s read like a title', (_, text, expected) => {
  expect(isTitleLike(text)).toBe(expected)
})
