import {expect, test} from '@jest/globals'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {copiedCode} from '../../src/listings/conflicts/copied-code.js'
import {parse} from '../../src/markdown/parse.js'
import {Source} from '../../src/text/source.js'

/** The lines of the copied links. */
function copied(...items: [title: string, number: number, code: string][]) {
  const source = new Source(
    items
      .map(([title, number, code]) => `- [${title}](https://arxiv.org/abs/2301.${number}) [[code](${code})]\n`)
      .join('')
  )
  return copiedCode(readPaperList(parse(source.text), source, defaultSettings)).map(({entry}) => entry.line)
}

const foo = 'https://github.com/a/foonet'

test('the link of the entry above, and of the one below', () => {
  expect(copied(['FooNet: Learning to Foo', 10001, foo], ['BarNet: Learning to Bar', 10002, foo])).toEqual([2])
  expect(copied(['BarNet: Learning to Bar', 10002, foo], ['FooNet: Learning to Foo', 10001, foo])).toEqual([1])
})

test.each([
  ['the repository of a group', 'FooNet: Learning to Foo', 'BarNet: Learning to Bar', 'https://github.com/a/nets'],
  ['an account of the name', 'FooNet: Learning to Foo', 'BarNet: Learning to Bar', 'https://github.com/bar-net/foonet'],
  ['a folder of a repository', 'FooNet: Learning to Foo', 'BarNet: Learning to Bar', `${foo}/tree/main/bar`],
  ['a name that continues the other', 'FooNet: Learning to Foo', 'FooNet++: Learning to Bar', foo],
  ['a title about the other', 'FooNet: Learning to Foo', 'BarNet: Learning FooNet to Bar', foo],
  ['a title without a name', 'FooNet: Learning to Foo', 'Learning to Bar Better than Before', foo],
  ['a name of two letters', 'FooNet: Learning to Foo', 'Ba: Learning to Bar Better than Before', foo]
])('but not %s', (_, first, second, code) => {
  expect(copied([first, 10001, code], [second, 10002, code])).toEqual([])
})

test('nor where a third paper has it', () => {
  expect(
    copied(
      ['FooNet: Learning to Foo', 10001, foo],
      ['BarNet: Learning to Bar', 10002, foo],
      ['BazNet: Learning to Baz', 10003, foo]
    )
  ).toEqual([])
})

/** Each entry names its repository, `Foo-Net`, in its label or its badge. */
function copiedLabels(...items: [label: string, code: string, badge?: string][]) {
  const source = new Source(
    items
      .map(([label, code, badge]) => {
        const stars = badge ? ` ![Star](https://img.shields.io/github/stars/${badge}.svg)` : ''
        return `- [${label}](https://github.com/${code})${stars} [pdf](https://arxiv.org/abs/2301.1000${label.length})\n`
      })
      .join('')
  )
  return copiedCode(readPaperList(parse(source.text), source, defaultSettings)).map(({entry}) => entry.line)
}

test('the link of an entry that does not name the repository, beside entries that name theirs', () => {
  const named: [string, string][] = [
    ['A Long Name for Foo-Net', 'a/Foo-Net'],
    ['Another Name for Bar-Net', 'a/Bar-Net'],
    ['Some Other Name for Baz-Net', 'a/Baz-Net']
  ]
  expect(copiedLabels(...named)).toEqual([])
  expect(copiedLabels(...named, ['QuickLearn', 'a/Baz-Net'])).toEqual([4])
  expect(copiedLabels(...named, ['How to Learn Things Quickly', 'a/Baz-Net'])).toEqual([])
  expect(copiedLabels(...named, ['Words of Baz-Net for Everybody', 'a/Baz-Net'])).toEqual([])
})

test('nor a word that is the name of a repository', () => {
  const named: [string, string][] = [
    ['A Long Name for edges', 'a/edges'],
    ['Another Name for boxes', 'a/boxes'],
    ['Some Other Name for lines', 'a/lines']
  ]
  expect(copiedLabels(...named, ['QuickLearn', 'a/lines'])).toEqual([])
})

test('the link of an entry whose badge counts the stars of its own repository', () => {
  const foo: [string, string, string] = ['Learning Words of Foo', 'a/Foo-Net', 'a/Foo-Net']
  expect(copiedLabels(foo, ['How to Learn Things Quickly', 'a/Foo-Net', 'b/quick'])).toEqual([2])
  expect(copiedLabels(foo, ['How to Learn Things Quickly', 'a/Foo-Net', 'a/Foo-Net'])).toEqual([])
})
