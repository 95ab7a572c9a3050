import {describe, expect, test} from '@jest/globals'
import {fixProblems} from '../../src/fix/fix.js'
import {configOf, lintTree} from '../../src/lint/lint.js'
import {Problem} from '../../src/lint/problem.js'
import {parse} from '../../src/markdown/parse.js'
import type {Edit} from '../../src/text/edit.js'
import {Source} from '../../src/text/source.js'

/** Fixes a text by the edits of made-up problems; no rule finds any other. */
function fixWith(text: string, edits: readonly Edit[]) {
  const source = new Source(text)
  const problems = edits.map(
    (edit, index) =>
      new Problem(
        {
          message: '',
          start: edit.start,
          end: edit.end,
          about: `edit ${index}`,
          fix: {applicability: 'safe', edits: [edit]}
        },
        'made-up',
        'error',
        source
      )
  )
  return fixProblems(parse(source.text), source, problems, configOf({}), {unsafe: false})
}

const replace = (text: string, find: string, replacement: string): Edit => {
  const start = text.indexOf(find)
  return {start, end: start + find.length, text: replacement}
}

describe('a fix that would lose something is left out', () => {
  test('and the others of the same pass are applied', () => {
    const text = 'one\n\ntwo\n\nthree\n'
    const edits = [replace(text, 'one', 'one!'), replace(text, 'two', '-'), replace(text, 'three', 'three!')]
    const {text: fixed, fixed: count, refused} = fixWith(text, edits)
    expect(fixed).toBe('one!\n\n-\n\nthree!\n'.replace('-', 'two'))
    expect(count).toBe(2)
    expect(refused).toEqual([{rule: 'made-up', about: 'edit 1', line: 3, reason: 'would have lost the word "two"'}])
  })

  test('also where its edits do not show which it is', () => {
    const lines = Array.from({length: 64}, (_, index) => `word${index}`)
    const text = `${lines.join('\n\n')}\n`
    const edits = lines.map((line, index) => {
      const end = text.indexOf(`${line}\n`) + line.length
      return {start: end, end, text: index === 17 ? '\n\n<!--' : '!'}
    })
    const {text: fixed, refused} = fixWith(text, edits)
    expect(fixed).toBe(`${lines.map((line, index) => (index === 17 ? line : `${line}!`)).join('\n\n')}\n`)
    expect(refused.map(({about, line}) => [about, line])).toEqual([['edit 17', 35]])
  })

  test('also where several would', () => {
    const text = 'one\n\ntwo\n\nthree\n\nfour\n'
    const edits = ['one', 'two', 'three', 'four'].map((word) =>
      replace(text, word, word === 'two' || word === 'four' ? '-' : `${word}!`)
    )
    const {text: fixed, refused} = fixWith(text, edits)
    expect(fixed).toBe('one!\n\ntwo\n\nthree!\n\nfour\n')
    expect(refused.map(({about}) => about)).toEqual(['edit 1', 'edit 3'])
  })

  test('and so is one that makes a text that cannot be read', () => {
    const {text: fixed, refused} = fixWith('one\n', [{start: 0, end: 0, text: '> '.repeat(20_000)}])
    expect(fixed).toBe('one\n')
    expect(refused[0]!.reason).toMatch(/^would have made a text that is nested too deeply/)
  })
})

test('a fix that comes to no end is left out of all passes, and the others stay', () => {
  const text = '# Papers\n\n## A\n\n- [Deep](ttps://arxiv.org/abs/1512.03385)\n\n## B\n\n- b\n\n## C\n\n- c\n'
  // A reader that overlooks the table of contents, so that each pass makes one.
  const parseWithoutLinksInside = (fixed: string) => {
    const tree = parse(fixed)
    tree.children = tree.children.filter(
      (node) =>
        node.type !== 'list' || !fixed.slice(node.position!.start.offset, node.position!.end.offset).includes('(#')
    )
    return tree
  }
  const source = new Source(text)
  const config = configOf({config: {toc: 'create'}})
  const tree = parse(text)
  const {problems} = lintTree(tree, source, config)
  const result = fixProblems(tree, source, problems, config, {unsafe: false, parse: parseWithoutLinksInside})
  expect(result.text).toBe(text.replace('ttps:', 'https:'))
  expect(result.refused).toEqual([
    {rule: 'toc-sync', about: 'Papers', line: 1, reason: 'would have come to no end in 10 passes'}
  ])
})
