// Each number of the tables of contents, just on its one side and just on its other.

import {describe, expect, test} from '@jest/globals'
import {fix} from '../../src/fix/fix.js'
import {lint} from '../../src/lint/lint.js'
import {readPaperList} from '../../src/list/read.js'
import {defaultSettings} from '../../src/list/settings.js'
import {parse} from '../../src/markdown/parse.js'
import {resembles} from '../../src/outline/alike.js'
import {Source} from '../../src/text/source.js'
import {tablesOfContents} from '../../src/toc/read.js'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** So many titles that resemble each other in nothing. */
function titles(count: number): string[] {
  return Array.from({length: count}, (_, index) => letters[index]!.repeat(8))
}

function sections(names: readonly string[], signs = '##'): string {
  return names.map((name) => `\n${signs} ${name}\n`).join('')
}

function items(names: readonly string[]): string {
  return names.map((name) => `- [${name}](#${name})\n`).join('')
}

function isFound(markdown: string): boolean {
  const source = new Source(markdown)
  return tablesOfContents(readPaperList(parse(source.text), source, defaultSettings)).length > 0
}

/** What toc-sync says: line and message. */
function tell(markdown: string): string[] {
  return lint(markdown)
    .filter(({ruleId}) => ruleId === 'toc-sync')
    .map(({place, reason}) => `${place.start.line} ${reason}`)
}

function fixed(markdown: string, unsafe = false): string {
  return fix(markdown, {unsafe}).text
}

describe('a block is a table of contents', () => {
  test('of two links, if they lead to half of the headings below', () => {
    expect(isFound(items(titles(2)) + sections(titles(4)))).toBe(true)
    expect(isFound(items(titles(2)) + sections(titles(5)))).toBe(false)
    expect(isFound(items(titles(3)) + sections(titles(20)))).toBe(true)
  })

  test('if half of the entries lead to headings', () => {
    const broken = '- [X](#x1)\n- [Y](#y1)\n'
    expect(isFound(items(titles(2)) + broken + sections(titles(2)))).toBe(true)
    expect(isFound(`${items(titles(2)) + broken}- [Z](#z1)\n${sections(titles(2))}`)).toBe(false)
  })

  test('if three fifths of the links are to the document', () => {
    const item = (name: string, others: number) => `- [${name}](#${name})${' [x](https://x.org)'.repeat(others)}\n`
    const [a, b, c] = titles(3) as [string, string, string]
    expect(isFound(item(a, 1) + item(b, 1) + item(c, 0) + sections([a, b, c]))).toBe(true)
    expect(isFound(item(a, 1) + item(b, 1) + item(c, 1) + sections([a, b, c]))).toBe(false)
  })

  test('and an address is its own, if half of the fragments behind it are anchors', () => {
    const at = (name: string) => `- [${name}](https://o.org/r#${name})\n`
    const [a, b, c, d] = titles(4) as [string, string, string, string]
    const told = (others: string) => tell(items([a, b, c]) + others + sections([a, b, c, d])).length
    expect(told(at(d) + at('gone'))).toBe(1)
    // The address of another page, whose links may still name a heading.
    expect(tell(items([a, b, c]) + at(d) + at('gone') + at('lost') + sections([a, b, c, d]))).toEqual([])
  })

  test('with words behind the links, if nine of ten items begin with them', () => {
    const names = titles(10)
    const described = (name: string) => `- [${name}](#${name}): what this section is about, in many words\n`
    const within = (name: string) => `- what this section is about, in many words: [${name}](#${name})\n`
    const list = (count: number) => names.map((name, index) => (index < count ? described : within)(name)).join('')
    expect(isFound(list(9) + sections(names))).toBe(true)
    expect(isFound(list(8) + sections(names))).toBe(false)
  })

  test('with words before the links, if they are few', () => {
    const names = titles(5)
    const list = (words: string) => names.map((name) => `- ${words} [${name}abc](#${name})\n`).join('')
    expect(isFound(list('See') + sections(names))).toBe(true)
    expect(isFound(list('Also') + sections(names))).toBe(false)
  })

  test('of as many items with other links as with its own', () => {
    const others = (count: number) => '- [x](https://x.org)\n'.repeat(count)
    expect(isFound(items(titles(4)) + others(2) + sections(titles(4)))).toBe(true)
    expect(isFound(`${items(titles(4))}${'- text\n'.repeat(4)}${sections(titles(4))}`)).toBe(true)
    expect(isFound(`${items(titles(4))}${'- text\n'.repeat(5)}${sections(titles(4))}`)).toBe(false)
  })
})

describe('what is missing', () => {
  test('two thirds of a family are named, of three at least', () => {
    const missing = (named: number, all: number) => tell(items(titles(named)) + sections(titles(all))).length
    expect(missing(2, 3)).toBe(1)
    expect(missing(4, 6)).toBe(2)
    expect(missing(4, 7)).toBe(0)
  })

  test('headings that are of a lower rank by their number are left out', () => {
    const [a, b, c] = titles(3) as [string, string, string]
    const below = sections([a, b, c, '2.1 Kernels', '2.2 Flows'])
    expect(tell(items([a, b, c]) + below)).toEqual([])
    expect(tell(`- [2.1 Kernels](#21-kernels)\n${items([a, b, c])}${below}`)).toHaveLength(1)
    expect(tell(items([a, b, c]) + sections([a, b, c, '2 Kernels']))).toHaveLength(1)
  })

  test('in a small family the depth decides', () => {
    const [a, b, c, d, e, f, g, h] = titles(8) as [string, ...string[]]
    const toc = `- [${a}](#${a})\n  - [${b}](#${b})\n  - [${c}](#${c})\n- [${d}](#${d})\n  - [${e}](#${e})\n`
    const below = `\n## ${a}\n\n### ${b}\n\n### ${c}\n\n## ${d}\n\n### ${e}\n\n### ${f}\n`
    expect(tell(toc + below)).toEqual([])
    const more = `- [${g}](#${g})\n  - [${h}](#${h})\n`
    expect(tell(`${toc}${more}${below}\n## ${g}\n\n### ${h}\n`)).toEqual([
      `19 Unexpected heading “${f}” without an entry in the table of contents, expected one after line 5`
    ])
  })

  test('headings about the list itself are no slip, but between the marks of a tool', () => {
    const below = sections([...titles(3), 'License'])
    expect(tell(items(titles(3)) + below)).toEqual([])
    const marked = `<!--ts-->\n\n${items(titles(3))}\n<!--te-->\n`
    expect(fixed(marked + below)).toBe(marked.replace('\n\n<!--te', '\n- [License](#license)\n\n<!--te') + below)
    expect(tell(`${marked}${below}\n### Deep\n`)).toEqual([
      '15 Unexpected heading “License” without an entry in the table of contents, expected one after line 5'
    ])
  })

  test('a heading whose children are named as if they had no parent', () => {
    const [a, b, c, d] = titles(4) as [string, string, string, string]
    const below = `\n# Papers\n\n## ${a}\n\n## ${b}\n\n# ${c}\n\n# ${d}\n\n# eeee\n`
    expect(tell(items([a, b, c, d, 'eeee']) + below)).toEqual([])
    const nested = (papers: string) =>
      `${papers}  - [${a}](#${a})\n  - [${b}](#${b})\n- [${c}](#${c})\n- [${d}](#${d})\n- [eeee](#eeee)\n`
    const first = '- [ffff](#ffff)\n'
    expect(fixed(`${first}${nested('')}\n# ffff\n${below}`)).toBe(
      `${first}${nested('- [Papers](#papers)\n')}\n# ffff\n${below}`
    )
  })

  test.each([
    ['plain text', 'Venues'],
    ['plain text with a note', 'Venues (under construction)'],
    ['plain text with a number of papers', 'Venues: 12 papers'],
    ['a link elsewhere', '[Venues](venues.md)'],
    ['HTML', '<a href="#venues">Venues</a>'],
    ['a link in a link', '[[Venues](https://x.org)](#venues)'],
    ['text with a badge', '![new](https://x.org/b.svg) Venues']
  ])('nothing: an entry is there as %s', (_, entry) => {
    const toc = `- [aaaaaaaa](#aaaaaaaa)\n- ${entry}\n- [bbbbbbbb](#bbbbbbbb)\n- [cccccccc](#cccccccc)\n`
    const below = sections(['aaaaaaaa', 'Venues', 'bbbbbbbb', 'cccccccc'])
    expect(tell(toc + below)).toEqual([])
    expect(tell(toc.replace(/- .*Venues.*\n/, '') + below)).toHaveLength(1)
  })
})

describe('which heading an entry means', () => {
  test.each([
    ['abc', 'abcd', false],
    ['abcd', 'abcdefghijkl', true],
    ['abcd', 'abcdefghijklm', false],
    ['abcdefghijklmnopq', 'abcdefghijklmnoxy', true],
    ['abcdefghijklmnopq', 'abcdefghijklmnxyz', false]
  ])('%s resembles %s: %s', (a, b, expected) => {
    expect(resembles(a, b)).toBe(expected)
    expect(resembles(b, a)).toBe(expected)
  })

  const [a, b] = titles(2) as [string, string]
  const around = (entry: string) => `${items([a])}- [${entry}](#gone)\n${items([b])}`

  test('one whose words agree by half, between the headings of its neighbours', () => {
    const dead = 'Unexpected anchor `#gone`, expected one that this document has, in the entry “Inference Speed”'
    expect(tell(around('Inference Speed') + sections([a, 'Reasoning Speed', b]))).toEqual([
      `2 ${dead}; did you mean \`#reasoning-speed\` (line 7)?`
    ])
    expect(tell(around('Inference Speed') + sections([a, b, 'Reasoning Speed']))[0]).toBe(`2 ${dead}`)
    expect(tell(around('Fast Inference Speed') + sections([a, 'Reasoning with Speed', b]))).toHaveLength(2)
  })

  test('the one of several with the nearest words, also beside an entry that leads nowhere itself', () => {
    const meant = (text: string) =>
      tell(around(text) + sections([a, 'Agent Capabilities', 'Code Capabilities', b])).map((each) =>
        each.replace(/.*; /, '')
      )
    expect(meant('Coding Capabilities')[0]).toBe('did you mean `#code-capabilities` (line 9)?')
    expect(meant('Agents: Capabilities')[0]).toBe('did you mean `#agent-capabilities` (line 7)?')
    const toc = `${items([a])}- [Agent](#agent)\n- [Coding Skills](#coding-skills)\n${items([b])}`
    expect(tell(toc + sections([a, 'Agent Skills', 'Code Skills', b])).map((each) => each.replace(/.*; /, ''))).toEqual(
      ['did you mean `#agent-skills` (line 8)?', 'did you mean `#code-skills` (line 10)?']
    )
  })

  test('not the one that another entry means: it has the text of a heading that none names', () => {
    const toc = '- [Alphabet](#alphabet)\n- [Language](#vision)\n- [Planning](#planning)\n'
    const below = sections(['Alphabet', 'Language', 'Vision', 'Planning'])
    expect(fixed(toc + below)).toBe(
      `${toc.replace('[Language](#vision)', '[Language](#language)').replace('- [Pl', '- [Vision](#vision)\n- [Pl')}${below}`
    )
    // A short form of its heading.
    const short = '- [Alphabet](#alphabet)\n- [Language](#language-models)\n- [Planning](#planning)\n'
    expect(tell(`${short}${sections(['Alphabet', 'Language models', 'Planning'])}\n### Language\n`)).toEqual([])
  })

  test.each([
    ['#Speech', 'line 9, `#Speech`, is no heading: it lacks a space after `#`'],
    ['#Speech and audio', 'line 9, `#Speech and audio`, is no heading: it lacks a space after `#`'],
    ['**Speech**', 'line 9, “Speech”, is no heading but bold text']
  ])('a line that is no heading: %s', (line, note) => {
    const list = `- [Vision](#vision)\n- [Speech](#speech)\n- [Safety](#safety)\n\n## Vision\n\nText\n\n${line}\n\n## Safety\n`
    expect(tell(list)).toEqual([
      `2 Unexpected anchor \`#speech\`, expected one that this document has, in the entry “Speech”; ${note}`
    ])
    expect(fixed(list, true)).toBe(list)
  })

  test('an entry in bold is no heading', () => {
    const list = '**[Speech](#speech)**\n\n- [Vision](#vision)\n- [Safety](#safety)\n- [Sound](#sound)\n'
    expect(tell(list + sections(['Vision', 'Safety', 'Sound'])).join()).not.toContain('bold text')
  })
})

test('an entry whose link is broken names its heading', () => {
  const list = (link: string) =>
    `- [Vision](#vision)\n- ${link}\n- [Safety](#safety)\n- [Text](#text)\n\n${sections(['Vision', 'Speech', 'Safety', 'Text'])}`
  for (const link of [
    '[Speech](https://a.example/b c#speech)',
    '[Speech] (#speech)',
    '[Speech](#speech',
    '[Speech]（#speech）'
  ])
    expect(tell(list(link))).toEqual([])
  expect(tell(list('[Sound](https://a.example/b c#speech)'))).toHaveLength(1)
  const base = 'https://github.com/lab/list/blob/main/README.md'
  const full = (link: string) => list(link).replaceAll('(#', `(${base}#`)
  expect(tell(full('[Speech](#speech)'))).toEqual([])
  for (const [open, close] of [
    ['{', '}'],
    ['（', '）']
  ])
    expect(tell(full(`[Speech]${open}${base}#speech${close}`))).toEqual([])
})

describe('anchors in another case', () => {
  const upper = (names: readonly string[]) => names.map((name) => `- [${name}](#${name.toUpperCase()})\n`).join('')

  test('of five links are one habit, whatever the others are', () => {
    const names = titles(7)
    expect(tell(upper(names.slice(0, 4)) + sections(names.slice(0, 4)))).toHaveLength(4)
    expect(tell(upper(names.slice(0, 5)) + sections(names.slice(0, 5)))).toEqual([
      '1 Unexpected anchor `#AAAAAAAA`, expected `#aaaaaaaa` (line 7), in the entry “aaaaaaaa”; 4 more are in another case than their headings, which works on GitHub’s page alone'
    ])
    expect(tell(upper(names.slice(0, 5)) + items(names.slice(5)) + sections(names))).toHaveLength(1)
    const eight = titles(8)
    expect(tell(upper(eight.slice(0, 5)) + items(eight.slice(5)) + sections(eight))).toHaveLength(1)
  })

  test('one fix mends them all', () => {
    expect(fixed(upper(titles(5)) + sections(titles(5)))).toBe(items(titles(5)) + sections(titles(5)))
  })
})

describe('out of order', () => {
  /** With every tenth entry one place too late. */
  function mixed(count: number, misplaced: number): string {
    const names = titles(count)
    for (let index = 0; index < misplaced; index++) {
      const at = 1 + index * 5
      ;[names[at], names[at + 1]] = [names[at + 1]!, names[at]!]
    }
    return items(names) + sections(titles(count))
  }

  test('is a slip of one in ten, or an order of its own', () => {
    expect(tell(mixed(20, 2))).toHaveLength(2)
    expect(tell(mixed(19, 2))).toEqual([])
    expect(tell(mixed(6, 1))).toHaveLength(1)
  })

  test('among four entries at least', () => {
    expect(tell(mixed(4, 1))).toHaveLength(1)
    expect(tell(mixed(3, 1))).toEqual([])
  })
})

describe('no entry is deleted', () => {
  const [a, b] = titles(2) as [string, string]

  test('with words on the line before its link', () => {
    const toc = `${items([a])}- Words\n  [old](#old)\n${items([b])}`
    expect(tell(toc + sections([a, b]))).toHaveLength(1)
    expect(fixed(toc + sections([a, b]), true)).toBe(toc + sections([a, b]))
  })

  test('on the line of an outer item that goes on', () => {
    const toc = `- - [old](#old)\n  - [${a}](#${a})\n- [${b}](#${b})\n`
    expect(lint(toc + sections([a, b])).map(({fix}) => fix)).toEqual([undefined])
    const alone = `- - [old](#old)\n- [${a}](#${a})\n- [${b}](#${b})\n`
    expect(fixed(alone + sections([a, b]), true)).toBe(items([a, b]) + sections([a, b]))
  })
})

test('toc: create leaves out the title, also where all headings are of one rank', () => {
  const create = (text: string) => fix(text, {config: {toc: 'create'}}).text
  const list = '# Papers\n\nAbout\n\n# A\n\n# B\n\n# C\n'
  expect(create(list)).toBe(list.replace('About\n', 'About\n\n- [A](#a)\n- [B](#b)\n- [C](#c)\n'))
})

describe('an entry that is there twice', () => {
  const list = (line: string, more = '') =>
    `- [Vision](#vision)\n- [Speech](#speech)\n${line}- [Text](#text)\n${sections(['Vision', 'Speech', 'Text'])}${more}`

  test('is told at its second place, and removed if that is wished', () => {
    const text = list('- [Speech](#speech)\n')
    expect(tell(text)).toEqual(['3 Unexpected second entry “Speech”, expected one (first on line 2)'])
    expect(fixed(text)).toBe(text)
    expect(fixed(text, true)).toBe(list(''))
  })

  test.each([
    ['another text', list('- [Speech and audio](#speech)\n')],
    ['below another', list('', '').replace('- [Text]', '  - [Vision](#vision)\n- [Text]')]
  ])('not with %s', (_, text) => {
    expect(tell(text).filter((each) => each.includes('second entry'))).toEqual([])
  })
})
