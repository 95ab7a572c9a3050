import {describe, expect, test} from '@jest/globals'
import {applyEdits} from '../../src/fix/apply.js'
import {readTextLinks} from '../../src/links/text-links.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** What was meant as a link, what is wrong with it, and the text in which it is one. */
function read(text: string) {
  const list = readPaperList(parse(text), new Source(text), defaultSettings)
  return readTextLinks(list).broken.map(({slip, start, end, edits}) => [
    slip,
    text.slice(start, end),
    edits && applyEdits(text, edits)
  ])
}

test('a blank before the address', () => {
  expect(read('A **[pdf] (https://example.org/a_(b))**')).toEqual([
    ['blank before', '[pdf] (https://example.org/a_(b))', 'A **[pdf](https://example.org/a_(b))**']
  ])
})

test('full-width brackets, both or the closing one only', () => {
  expect(read('[论文]（https://example.org/a）')).toEqual([
    ['full-width', '[论文]（https://example.org/a）', '[论文](https://example.org/a)']
  ])
  expect(read('[论文](https://example.org/a）')).toEqual([
    ['full-width', '[论文](https://example.org/a）', '[论文](https://example.org/a)']
  ])
})

test('one of two brackets before a text is lost, where other links have two', () => {
  const [whole, broken] = ['[[a]](https://example.org/a)', '[b]](https://example.org/b)']
  const mended = (before: string) => read(before + broken).map(([, , text]) => text)
  expect(mended(`${whole} `)).toEqual([`${whole} [${broken}`])
  expect(mended('[[a]] (https://example.org/a) ')).toEqual([
    '[[a]](https://example.org/a) [b]](https://example.org/b)',
    `[[a]] (https://example.org/a) [${broken}`
  ])
  // It can have one bracket too many as well.
  expect(mended('[a](https://example.org/a) ')).toEqual([undefined])
  expect(mended('')).toEqual([undefined])
})

describe('an unclosed parenthesis', () => {
  test.each([
    ['at the end of a line', '- [a](https://example.org/a\n- b', '- [a](https://example.org/a)\n- b'],
    [
      'before another link',
      '[a](https://example.org/a [b](https://example.org/b)',
      '[a](https://example.org/a) [b](https://example.org/b)'
    ],
    ['before a line break', '[a](https://example.org/a <br> b', '[a](https://example.org/a) <br> b'],
    ['before the bracket around the link', '[[a](https://example.org/a]', '[[a](https://example.org/a)]'],
    [
      'at the end of a cell',
      '| A | B |\n| - | - |\n| [a](https://example.org/a | b |',
      '| A | B |\n| - | - |\n| [a](https://example.org/a) | b |'
    ]
  ])('%s can be closed', (_, text, corrected) => {
    expect(read(text).map(([slip, , edited]) => [slip, edited])).toEqual([['unclosed', corrected]])
  })

  test.each([
    ['a parenthesis in the address is open too', '[a](https://example.org/a_(b'],
    ['prose follows', '[a](https://example.org/a and more'],
    ['the address runs into emphasis', '**[a](https://example.org/a**'],
    ['the parenthesis is escaped', '[a](https://example.org/a\\)'],
    ['a backslash breaks the line', '[a](https://example.org/a\\\nb']
  ])('is left to a person where %s', (_, text) => {
    expect(read(text).map(([slip, , edited]) => [slip, edited])).toEqual([['unclosed', undefined]])
  })
})

test('a missing closing bracket', () => {
  expect(read('[[code(https://example.org/a)], [page(https://example.org/b)')).toEqual([
    [
      'no closing bracket',
      '[code(https://example.org/a)',
      '[[code](https://example.org/a)], [page(https://example.org/b)'
    ],
    [
      'no closing bracket',
      '[page(https://example.org/b)',
      '[[code(https://example.org/a)], [page](https://example.org/b)'
    ]
  ])
})

test('a missing closing bracket behind a text with parentheses', () => {
  expect(read('[A (B-3): C(https://example.org/a) and [see (d) e](f')).toEqual([
    [
      'no closing bracket',
      '[A (B-3): C(https://example.org/a)',
      '[A (B-3): C](https://example.org/a) and [see (d) e](f'
    ]
  ])
})

test('a label whose closing bracket may be missing or at the wrong place', () => {
  expect(read('A Title [code(https://example.org/a)], [Foo(https://example.org/b)]')).toEqual([
    [
      'no closing bracket',
      '[code(https://example.org/a)]',
      'A Title [code](https://example.org/a), [Foo(https://example.org/b)]'
    ]
  ])
})

test.each([
  ['[a}(https://example.org/a)', '[a](https://example.org/a)'],
  ['[[a}(https://example.org/a)]', '[[a](https://example.org/a)]'],
  ['[a)(https://example.org/a)', '[a](https://example.org/a)'],
  ['{a](https://example.org/a)', '[a](https://example.org/a)'],
  ['(a](https://example.org/a)', '[a](https://example.org/a)'],
  ['[a][https://example.org/a]', '[a](https://example.org/a)'],
  ['[a]{https://example.org/a}', '[a](https://example.org/a)'],
  ['[a](https://example.org/a]', '[a](https://example.org/a)'],
  ['[a](https://example.org/a}', '[a](https://example.org/a)'],
  ['[[a](https://example.org/a]]', '[[a](https://example.org/a)]']
])('a bracket of another kind: %s', (text, corrected) => {
  const [found, ...others] = read(text)
  expect([found![0], found![2], others]).toEqual(['wrong bracket', corrected, []])
})

test('a parenthesis right behind a text begins its address, not the text of another link', () => {
  expect(read('![](https://example.org/a b](https://example.org/c)').filter(([, , corrected]) => corrected)).toEqual([])
})

test('a `<` before the address that nothing closes', () => {
  expect(read('[a](<https://example.org/a)')).toEqual([
    ['half pointed', '[a](<https://example.org/a)', '[a](https://example.org/a)']
  ])
  expect(read('[a](<https://example.org/a>)')).toEqual([])
})

test('a second parenthesis before the address', () => {
  expect(read('[a]((https://example.org/a)')).toEqual([
    ['extra bracket', '[a]((https://example.org/a)', '[a](https://example.org/a)']
  ])
})

test('a pasted link as the address, without the parenthesis behind it', () => {
  const whole = '[a](https://example.org/a) 2023'
  expect(read('[a]([url](https://example.org/a) 2023')).toEqual([
    ['link inside', '[a]([url](https://example.org/a)', whole]
  ])
  expect(read('[a]([https://example.org/a](https://example.org/a) 2023')).toEqual([
    ['link inside', '[a]([https://example.org/a](https://example.org/a)', whole]
  ])
  expect(read('[a]([code](https://example.org/a) 2023')).toEqual([])
  expect(read('[a] ([url](https://example.org/a) 2023')).toEqual([])
})

test('prose in the place of an address, where the text is the label of a link', () => {
  expect(read('[paper](Towards Open World Detection) [Towards](Open World Detection) $[ab](c/d e)$')).toEqual([])
  expect(read('[paper](Towards Open World Detection) [Towards](Open World Detection)')).toEqual([
    ['blank inside', '[paper](Towards Open World Detection)', undefined]
  ])
})

test('an address that was pasted into itself many times is corrected at once', () => {
  const piece = '[pdf](https://arxiv.org/abs/2004.11779'
  expect(read(piece.repeat(3)).map(([, , corrected]) => corrected)).toEqual([
    `${piece})${piece}${piece}`,
    `${piece}${piece})${piece}`,
    `${piece}${piece}${piece})`
  ])
})

test('brackets the wrong way round', () => {
  expect(read('A Title (code)[https://example.org/a], B')).toEqual([
    ['wrong way round', '(code)[https://example.org/a]', 'A Title [code](https://example.org/a), B']
  ])
})

test('a blank in the target, a missing opening bracket', () => {
  expect(read('[a](https://example.org/a b) [[9 Feb 2020]](A Title in its Place) b](https://example.org/b)')).toEqual([
    ['blank inside', '[a](https://example.org/a b)', undefined],
    ['blank inside', '[[9 Feb 2020]](A Title in its Place)', undefined],
    ['no opening bracket', '](https://example.org/b)', undefined]
  ])
})

test('an address that goes on in the next line, where its parenthesis is', () => {
  expect(read('[a](https://example.org/\na) b')).toEqual([['blank inside', '[a](https://example.org/', undefined]])
  expect(read('[a](https://example.org/a\n(b)')).toEqual([
    ['unclosed', '[a](https://example.org/a', '[a](https://example.org/a)\n(b)']
  ])
})

test('a blank in the scheme', () => {
  expect(read('[a](https: //example.org/a) [b](https ://example.org/b)').map(([slip, text]) => [slip, text])).toEqual([
    ['blank inside', '[a](https: //example.org/a)'],
    ['blank inside', '[b](https ://example.org/b)']
  ])
})

test.each([
  ['links that work', '[a](https://example.org/a "title") [[b]](https://example.org/b) ![c](d e.png)'],
  [
    'code, comments and what is escaped',
    '`[a] (https://example.org/a)` <!-- [a] (https://example.org/a) --> \\[a\\] (https://example.org/a)'
  ],
  ['a reference and a footnote', '[a] (https://example.org/a)[^1] (https://example.org/a)\n\n[a]: b\n[^1]: c'],
  ['prose in parentheses', 'We use [some text](see section two) for it, and f[ab](c d).'],
  ['a task box', '- [x] (https://example.org/a)\n- [ ] (https://example.org/a)'],
  ['brackets around a link', '[[a](https://example.org/a)] (https://example.org/b)'],
  ['brackets of prose and of formulas', 'f[i](x, y), [a] (see below), $[ab](c d)$'],
  ['an address in parentheses', '[see a (https://example.org/a) and b] [see a (https://example.org/a)'],
  ['an address in brackets', '(a)[b](https://example.org/b) (a) [https://example.org/a]'],
  ['a row that a pipe has split', '| A |\n| - |\n| [a | b](https://example.org/a) |']
])('%s are left alone', (_, text) => {
  expect(read(text)).toEqual([])
})

test('a row with a hidden cell is read, but not one that a pipe has split', () => {
  const row = (cells: string) => read(`| A | B |\n| - | - |\n${cells}`).map(([slip]) => slip)
  expect(row('| [a}(https://example.org/a) | b |[//]: #10/21')).toEqual(['wrong bracket'])
  expect(row('| c | [a | b](https://example.org/a) |')).toEqual([])
  expect(row('| c | [a](https://example.org/a | b) |')).toEqual([])
})

describe('an address beside a link', () => {
  test('that is there twice', () => {
    expect(read('[a](https://example.org/a)(https://example.org/a), b')).toEqual([
      ['second address', '(https://example.org/a)', '[a](https://example.org/a), b']
    ])
  })

  test('of two, a person chooses', () => {
    expect(read('[a](https://example.org/a)(https://example.org/b)')).toEqual([
      ['second address', '(https://example.org/b)', undefined]
    ])
  })

  test('without parentheses', () => {
    expect(read('[code]https://example.org/a [b](https://example.org/b)')).toEqual([
      ['no parentheses', '[code]https://example.org/a', '[code](https://example.org/a) [b](https://example.org/b)']
    ])
    expect(read('[code]https://example.org/a, and others.')).toEqual([
      ['no parentheses', '[code]https://example.org/a', '[code](https://example.org/a), and others.']
    ])
    expect(read('- [code]https://example.org/a.')).toEqual([
      ['no parentheses', '[code]https://example.org/a', '- [code](https://example.org/a).']
    ])
  })

  test.each([
    'cited as [1]https://example.org/a',
    'cited as [a]https://example.org/a',
    '- [x]https://example.org/done',
    '[^a]https://example.org/a',
    '[a](https://example.org/a) (https://example.org/b)',
    '[a](https://example.org/a)(see b)',
    '[a]: https://example.org/a'
  ])('not in %s', (text) => {
    expect(read(text)).toEqual([])
  })
})
