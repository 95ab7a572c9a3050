import {describe, expect, test} from '@jest/globals'
import {authorsBefore, authorsBeforeVenue, citedAuthors, venueBeforeYear} from '../../src/details/reference.js'

describe('authors', () => {
  test.each([
    ['[Lamport, Shostak, Pease (1982)]', 'Lamport, Shostak, Pease'],
    ['[Turing (1950)]', 'Turing'],
    ['[Paper (2020)]', undefined],
    ['[CVPR (2020)]', undefined],
    ['[What we know of it (2020)]', undefined]
  ])('of a link that cites, %s: %s', (text, names) => {
    expect(citedAuthors(text)).toBe(names)
  })

  test.each([
    ['- Hilbig, Aaron, Daniel Lehmann, and Michael Pradel. ["', 'Hilbig, Aaron, Daniel Lehmann, and Michael Pradel'],
    ['1. Kingma, Diederik, and Jimmy Ba. "', 'Kingma, Diederik, and Jimmy Ba'],
    ['- \nSurvey\n Titzer, Ben L. ["', 'Titzer, Ben L'],
    ['[1] Jhun B. "', 'Jhun B'],
    ['- FooNet: "', undefined],
    ['- Detection, Segmentation: [', undefined],
    ['- Foo Conference, Bar Workshop. [', undefined],
    ['- What we read of it. [', undefined]
  ])('before a title, %j: %s', (text, names) => {
    expect(authorsBefore(text)).toBe(names)
  })

  test.each([
    ['Andy Newell and Sergey Pupyrev', 'Andy Newell and Sergey Pupyrev'],
    ['Chaum D', 'Chaum D'],
    ['Object Detection', undefined],
    ['Perception and Language Models', undefined],
    ['State and Memory', undefined]
  ])('before a venue, %s: %s', (text, names) => {
    expect(authorsBeforeVenue(text)).toBe(names)
  })
})

describe('a venue before a year', () => {
  test.each([
    [', Future Internet, 2024.', 'Hopper, Grace', 'Future Internet'],
    ['". Physical Review X, 2013, 3(4): 041022.', 'De Domenico M, et al', 'Physical Review X'],
    [' - Martin Maas, IEEE Micro, 2020', undefined, 'IEEE Micro'],
    [' - Ada Lovelace, Grace Hopper. Foo Bar Letters (FBL), 2018', 'Ada Lovelace, Grace Hopper', 'Foo Bar Letters'],
    [
      '. In Advances in neural information processing systems. 2014.',
      undefined,
      'Advances in neural information processing systems'
    ],
    [' - Ada Lovelace, Grace Hopper. Northwind Quarterly, 2018', 'Ada Lovelace, Grace Hopper', 'Northwind Quarterly'],
    [', Ada Lovelace, 2021', undefined, undefined],
    [' - Ada Lovelace, Grace Hopper, Alan Turing, 2021', 'Ada Lovelace, Grace Hopper, Alan Turing', undefined],
    [', Lovelace et al., 2021', 'Lovelace et al', undefined],
    ['. Foo Bar, pages 1999-2013', 'Hopper, Grace', undefined],
    [', March, 2021', undefined, undefined],
    [', Code, 2021', undefined, undefined]
  ])('%j by %s: %s', (text, authors, venue) => {
    expect(venueBeforeYear(text, () => authors)).toBe(venue)
  })

  test('has 81 letters at most', () => {
    const name = 'A review of things'.padEnd(81, 's')
    expect(venueBeforeYear(`, ${name}, 2021`, () => undefined)).toBe(name)
    expect(venueBeforeYear(`, ${name}s, 2021`, () => undefined)).toBeUndefined()
  })
})
