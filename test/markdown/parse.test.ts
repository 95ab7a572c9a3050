import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Root} from 'mdast'
import {resolveConfig} from '../../src/config/resolve.js'
import {plainTree} from '../../src/development/compare-parsers/reading.js'
import {lintTree} from '../../src/lint/lint.js'
import {parseWithRemark as remark} from '../../src/markdown/remark.js'
import {loadSatteri} from '../../src/markdown/satteri.js'
import {Source} from '../../src/text/source.js'
import {readExamples} from '../examples.js'
import {config, list} from '../properties/lists.js'
import {runs} from '../properties/runs.js'

const satteri = loadSatteri()!

/** What the two say of a text. */
function both(text: string): [Root, Root] {
  return [plainTree(satteri(text)), plainTree(remark(text))]
}

/** What jest compares of two large trees takes longer than to make them. */
function expectSame(text: string): void {
  const [fast, slow] = both(text)
  if (JSON.stringify(fast) !== JSON.stringify(slow)) expect(fast).toEqual(slow)
}

const read = (folder: string) => {
  const url = new URL(`../../${folder}/`, import.meta.url)
  return readdirSync(url)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(new URL(name, url), 'utf8')] as const)
}

describe('both parsers give the same tree', () => {
  test.each(read('fixtures'))('of the fixture %s', (_, text) => {
    expectSame(text)
  })

  test.each(read('rules'))('of the page %s and its examples', (_, page) => {
    for (const text of [page, ...readExamples(page).flatMap(({input, fixed = ''}) => [input, fixed])]) {
      expectSame(text)
    }
  })

  test.each([
    '|[Mask | R-CNN](https://arxiv.org/abs/1703.06870)|ICCV|-|',
    '|https://arxiv.org/abs/1703.06870|ICCV|www.example.org|',
    '|(https://example.org/a)|x \\| https://example.org/b|-|',
    'https://example.org/a|b|https://example.org/c',
    'o|http://example.org/a\\||a||',
    'o|https://example.org/a\\||[]()',
    'www.example.org\\|a\\|b|[c](https://example.org/d\\|e)|https://example.org\\\\|f|',
    '| [Deep](https://example.org/a|b) | x |',
    '| ![]https://example.org/a?s=social)| y |',
    '<br>\n|a|b|c|',
    '|https://example.org/a|b|c|\n</a>\nx',
    '|a|b|c|\n <br>\n|d|\n# H',
    '|a|b|c|\n   <img src="https://example.org/a|b" alt=\'>\' hidden />\t\n```\n\n```',
    '|a|b|c|\n<br/>\n> d',
    '|a|b|c|\n<br> d\n<a href=x\n<3>\n</a b>\n<a b=>\n<-a>\n|https://example.org/a|b|',
    '|a|b|c|\n\t<br>',
    '|a|b|c|\n</pre>\nx'
  ])('of the rows %j', (rows) => {
    expectSame(`- x\n\n|A|B|C|\n|-|-|-|\n${rows}\n\n# [After](https://example.org) *it*\n`)
  })

  test.each([
    '> | A | B |\n> | - | - |\n> | a | b |\n> <br>\n> | c |\n> # H\n>\n> d\n\ne\n',
    '> |A|B|\r\n> |-|-|\r\n>   </a>\r\n\r\nb\r\n',
    '> |A|B|\n> |-|-|\n<br>\na\n',
    '- |A|B|\n  |-|-|\n  </a>\n  c\n- d\n\n# [H](https://example.org)\n',
    '- a\n\n  |A|B|\n  |-|-|\n  | https://example.org/a|b |\n    <br>\n\n  c | https://example.org/d\n',
    '- a\n\n  |A|B|\n  |-|-|\n<br>\nc\n',
    '> 1. |A|B|\n>    |-|-|\n>    <x-y>\n>    - c\n> 2. d\n',
    '|A|B|\n|-|-|\n<br>\nc\n\n> |A|B|\n> |-|-|\n> <hr x>\n> <br>\n\n|A|B|\n|-|-|\n|https://example.org|b|\n </a>\n'
  ])('of a tag below a table that is indented, quoted or in an item %j', (text) => {
    expectSame(text)
  })

  test('of a bare address, which remark leaves without a position', () => {
    const [fast, slow] = both(
      'See https://example.org/a, www.example.org and (https://example.org/b).\n\n- [ ] to do https://example.org\n'
    )
    expect(fast).toEqual(slow)
  })

  test.each([
    '> a|www.example.org\n> a\n',
    '> - a|https://example.org/a, and\r\n>   b|https://example.org/b\r\n>   c\r\n',
    '> a|www.example.org\n> [b](c)\n',
    '> a|www.example.org\n> b|www.example.org\n\nb|\n',
    '- *|www.example.org b\n   c\nd* e\n'
  ])('of what stands behind a bare address on the next line %j', (text) => {
    expectSame(text)
  })

  test.each([
    '> - [Deep](https://example.org/a)\n> * x\n',
    '> - a\n>   - b\n>   * c\n> 1. d\n\n- e\n',
    '> - a\n>\n> - b\n> * c\n'
  ])('of the lists in a quote %j: remark lets one end behind the mark of the next line', (text) => {
    expectSame(text)
  })

  test.each([
    '- a\n  <!-- paperlint-disable -->\n- [x] b\n',
    '- a\n\n  - <!-- b -->\n\n* c\n',
    '- a\r\n  <!-- b -->\r\n- c\r\n',
    '> - <!-- b -->\n> * c\n',
    '- a\n  - <!-- b\n\n    --> c\n- <!-- d\n- e\n',
    '- <pre>\n  a</pre>\n- <?b?>\n- <!c>\n- d\n'
  ])('of HTML at the end of an item %j: satteri lets it run into the next line', (text) => {
    expectSame(text)
  })

  test.each([
    '---\n\n# H\n\n- a\n- b\n\ntext\n\n1. c',
    '---\nt||\n-|-|-\n>',
    '+++\n- a\n',
    '---\na\n+++\n- b\n',
    '---\na\n---x\n- b\n',
    '---\n\n# H\n\n- a\n\n---\n- b\n',
    '---  \r\na\r\n---  \r\n- b\r\n',
    '---\n---\n- b',
    '---\na\n---',
    '---\na\n...\n---\n- b\n',
    '+++\na\n---\n+++\n- b\n',
    '+++\na\n...\n- b\n+++\n'
  ])(
    'of %j, which begins as front matter does: remark-frontmatter loses lists and quotes where nothing closes it',
    (text) => {
      expectSame(text)
    }
  )
})

test('both parsers lead to the same tree, problems and fixes on generated lists', () => {
  fc.assert(
    fc.property(list, config, (text, settings) => {
      // A table right below the table of a quote or an item, without a blank line: remark takes it for a paragraph.
      fc.pre(!/^(?:>| ).*\r?\n[^> \r\n]/m.test(text))
      // Where a list in a quote ends, behind which the quote goes on.
      fc.pre(!/^>[ \t]*\r?\n/m.test(text))
      const source = new Source(text)
      expectSame(source.text)
      const told = (tree: Root) =>
        lintTree(tree, source, resolveConfig(JSON.parse(JSON.stringify(settings)))).problems.map(
          ({ruleId, reason, place, fix}) => ({
            ruleId,
            reason,
            place,
            fix
          })
        )
      expect(told(satteri(source.text))).toEqual(told(remark(source.text)))
    }),
    runs(300)
  )
})

describe('both parsers give the same tree of what one of them reads otherwise by itself', () => {
  const cell = fc.constantFrom(
    ...['a', '-', '', '论文', '*i*', '`x\\|y`', '[]()', '[c](https://example.org)'],
    ...['https://example.org/a', 'www.example.org', 'https://example.org/a\\|b', 'http://example.org/a\\|']
  )
  const row = fc
    .tuple(fc.constantFrom('', '|'), fc.array(cell, {minLength: 1, maxLength: 4}), fc.constantFrom('', '|'))
    .map(([start, cells, end]) => start + cells.join('|') + end)
    .filter((line) => line !== '')
  const tag = fc.constantFrom(
    ...[
      '<br>',
      ' <br>',
      '<br/>',
      '  </a>',
      '<hr>',
      '<div>',
      '<!-- c -->',
      '<x-y z>',
      '<a href="https://example.org/a|b">'
    ],
    ...["   <img src='x|y' alt='>' />", '<br> x', '<b>c</b>']
  )
  const table = fc
    .array(fc.oneof({weight: 2, arbitrary: row}, {weight: 1, arbitrary: tag}), {maxLength: 4})
    .map((rows) => ['|A|B|', '|-|-|', ...rows])
  const other = fc.oneof(
    fc.constantFrom(['# H'], ['- a', '- b'], ['text'], ['```', '|a|', '```'], ['> a']),
    tag.map((line) => [line])
  )
  const marks = fc.constantFrom(['', ''], ['> ', '> '], ['- ', '  '], ['> 1. ', '>    '])
  const block = fc
    .tuple(fc.oneof({weight: 3, arbitrary: table}, {weight: 2, arbitrary: other}), marks)
    .map(([lines, [first, next]]) => lines.map((line, index) => `${index === 0 ? first : next}${line}\n`).join(''))
  const start = fc.constantFrom(
    '',
    '',
    '---\n',
    '---\n\n',
    '+++\n',
    '---\nx: 1\n---\n',
    '---\nx: 1\n...\n',
    '+++\nx = 1\n+++\n'
  )
  const text = fc
    .tuple(start, fc.array(block, {minLength: 1, maxLength: 4}), fc.constantFrom('\n', '\r\n'))
    .map(([first, blocks, endOfLine]) => (first + blocks.join('\n')).replaceAll('\n', endOfLine))

  test('on generated texts', () => {
    fc.assert(
      fc.property(text, (generated) => {
        expectSame(generated)
      }),
      runs(1000)
    )
  })
})
