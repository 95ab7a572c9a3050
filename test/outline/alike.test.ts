import {expect, test} from '@jest/globals'
import {isHalfAlike, readsLike} from '../../src/outline/alike.js'

const titles = [
  'Agents of speed and taste',
  'Speed and pose',
  'Pose-guided video',
  'Motion-guided video',
  'Agent capabilities',
  'Code capabilities',
  'Reasoning speed'
]

test.each([
  ['a word that no other title has', 'Reasoning steps', 'Reasoning speed', true],
  ['words that others have, beside words of other letters', 'Instruct-guided video', 'Motion-guided video', false],
  ['words that others have, beside words of like letters', 'Coding capabilities', 'Code capabilities', true],
  ['words that no other title has together', 'Tempo of agents and speed', 'Agents of speed and taste', true],
  ['no word', 'Vision', 'Reasoning speed', false],
  ['all letters but one', 'Reasoning spead', 'Reasoning speed', true]
])('a text reads like a title with %s in common: %s, %s', (_, text, title, expected) => {
  expect(readsLike(text, title, titles)).toBe(expected)
})

test.each([
  ['abcd', 'abxy', true],
  ['abcd', 'axyz', false]
])('words are alike where half of their letters are: %s, %s', (a, b, expected) => {
  expect(isHalfAlike(a, b)).toBe(expected)
})
