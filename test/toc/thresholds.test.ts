// The thresholds of tables of contents, each just below and just above.
import {describe, expect, test} from '@jest/globals'
import {lint} from '../../src/lint/lint.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {resembles} from '../../src/outline/alike.js'
import {Source} from '../../src/text/source.js'
import {tablesOfContents} from '../../src/toc/read.js'

const titles = [
  'Alpha',
  'Beta',
  'Gamma',
  'Delta',
  'Epsilon',
  'Zeta',
  'Eta',
  'Theta',
  'Iota',
  'Kappa',
  'Lambda',
  'Omega'
]
const linkTo = (title: string) => `[${title}](#${title.toLowerCase()})`
const items = (names: readonly string[]) => names.map((title) => `- ${linkTo(title)}\n`).join('')
const sections = (names: readonly string[], marks = '##') => names.map((title) => `\n${marks} ${title}\n`).join('')

function isFound(text: string): boolean {
  const source = new Source(text)
  return tablesOfContents(readPaperList(parse(source.text), source, defaultSettings)).length > 0
}

const problemsOf = (text: string) =>
  lint(text)
    .filter(({ruleId}) => ruleId === 'toc-sync')
    .map(({reason}) => reason)

describe('a table of contents', () => {
  test.each([
    [2, false],
    [3, true]
  ])('leads to headings with half of six links: %i %s', (count, found) => {
    const wrong = titles.slice(count, 6).map((title) => `- [Not ${title.length}](#no-${title})\n`)
    expect(isFound(items(titles.slice(0, count)) + wrong.join('') + sections(titles.slice(0, 6)))).toBe(found)
  })

  test.each([
    [5, false],
    [6, true]
  ])('leads to the document itself with six of ten links: %i %s', (count, found) => {
    const all = titles.slice(0, count).map((title, index) => {
      const others = index < 10 - count ? ' [x](https://example.org)' : ''
      return `- ${linkTo(title)}${others}\n`
    })
    expect(isFound(all.join('') + sections(titles.slice(0, count)))).toBe(found)
  })

  test.each([
    ['nine of ten items begin with their links, whatever follows', 9, true],
    ['eight of ten do', 8, false]
  ])('%s', (_, count, found) => {
    const all = titles.slice(0, 10).map((title, index) => {
      const words = 'which says a lot about what is to be found below it'
      return index < count ? `- ${linkTo(title)} ${words}\n` : `- About ${linkTo(title)} ${words}\n`
    })
    expect(isFound(all.join('') + sections(titles.slice(0, 10)))).toBe(found)
  })

  test.each([
    ['Go', true],
    ['Read on', false]
  ])('has 1.3 letters for each letter of its links, where its items do not begin with them: “%s”', (before, found) => {
    const names = ['Alpha Centauri', 'Delta Cephei', 'Gamma Draconis']
    const all = names.map((name) => `- ${before} [${name}](#${name.toLowerCase().replace(' ', '-')})\n`)
    expect(isFound(all.join('') + sections(names))).toBe(found)
  })
})

describe('a heading is forgotten where the table of contents names', () => {
  test.each([
    [3, 0],
    [4, 2]
  ])('two thirds of its siblings: %i of six', (count, missing) => {
    const named = titles.slice(0, count)
    expect(problemsOf(items(named) + sections([...named, ...titles.slice(6, 12 - count)]))).toHaveLength(missing)
  })

  test.each([
    [3, 0],
    [4, 1]
  ])('two thirds of the headings of its depth, if its own family is too small: %i of six', (count, missing) => {
    const [first, second, third, fourth, fifth, ...rest] = titles as [
      string,
      string,
      string,
      string,
      string,
      ...string[]
    ]
    const children = rest.slice(0, 6)
    const toc = [
      `- ${linkTo(first)}\n`,
      ...children.slice(0, count).map((title) => `  - ${linkTo(title)}\n`),
      `- ${linkTo(second)}\n`,
      `  - ${linkTo(fifth)}\n`,
      `- ${linkTo(third)}\n`
    ].join('')
    const text = `${toc}\n## ${first}\n${sections(children, '###')}\n## ${second}\n\n### ${fifth}\n\n### ${fourth}\n\n## ${third}\n`
    expect(problemsOf(text).filter((reason) => reason.includes(fourth))).toHaveLength(missing)
  })
})

describe('an entry is misplaced if', () => {
  const swap = (names: readonly string[], from: number, to: number) => {
    const moved = [...names]
    moved.splice(to, 0, ...moved.splice(from, 1))
    return moved
  }

  test.each([
    [3, 0],
    [4, 1]
  ])('it has three siblings: %i entries', (count, misplaced) => {
    const names = titles.toSorted().toReversed().slice(0, count)
    expect(problemsOf(items(swap(names, 0, count - 1)) + sections(names))).toHaveLength(misplaced)
  })

  test('no more than a tenth of its siblings are: one of twelve is, and two are an order of their own', () => {
    const names = titles.toSorted().toReversed()
    const one = swap(names, 0, 5)
    expect(problemsOf(items(one) + sections(names))).toHaveLength(1)
    expect(problemsOf(items(swap(one, 11, 7)) + sections(names))).toHaveLength(0)
  })
})

test.each([
  ['Watermarking speech models', 'Watermarkng speech modls', true],
  ['Watermarking speech models', 'Watermarkng spech modl', false]
])('titles resemble each other if 12 %% of their letters differ: “%s” and “%s”', (first, second, expected) => {
  expect(resembles(first, second)).toBe(expected)
})

test('the sections about the list itself are not forgotten', () => {
  const names = titles.slice(0, 4)
  expect(problemsOf(items(names) + sections([...names, 'Citation']))).toEqual([])
  expect(problemsOf(items(names) + sections([...names, 'Omega']))).toHaveLength(1)
})

test('links below the papers of a section are a table of contents from six on, where they lead to half of what is below', () => {
  const highlights = '# List\n\n## News of Ours\n\n- [A paper on lenses](https://arxiv.org/abs/2009.05518)\n\n---\n\n'
  const list = (linked: number, all: number) =>
    `${highlights}${items(titles.slice(0, linked))}${sections(titles.slice(0, all))}`
  expect(isFound(list(5, 5))).toBe(false)
  expect(isFound(list(6, 6))).toBe(true)
  expect(isFound(list(6, 12))).toBe(true)
})
