import {describe, expect, test} from '@jest/globals'
import {excerptOf} from '../../../src/report/terminal/excerpt.js'
import {Source} from '../../../src/text/source.js'

/** The excerpt of a text whose problem is between `«` and `»`. */
function excerpt(text: string, columns: number): string[] {
  const start = text.indexOf('«')
  const end = text.indexOf('»') - 1
  const {line, mark} = excerptOf(new Source(text.replace(/[«»]/g, '')), start, end, columns)!
  return [line, mark]
}

describe('the line of a problem', () => {
  test('is whole where it fits', () => {
    expect(excerpt('# A\n- «[x]()» b\n', 20)).toEqual(['- [x]() b', '  ^^^^^'])
  })

  test('is cut on both sides of the mark', () => {
    expect(excerpt(`${'abcdefghi '.repeat(9)}«[x]()» ${'abcdefghi '.repeat(9)}`, 30)).toEqual([
      '… abcdefghi [x]() abcdefghi a…',
      '            ^^^^^'
    ])
  })

  test('shows more on one side where the other is short', () => {
    expect(excerpt(`| «[x]()» ${'abcdefghi '.repeat(9)}`, 30)[0]).toBe('| [x]() abcdefghi abcdefghi a…')
    expect(excerpt(`${'abcdefghi '.repeat(9)}«[x]()» |`, 30)[0]).toBe('…i abcdefghi abcdefghi [x]() |')
  })

  test('is cut in the middle of a long mark, whose ends say what is wrong', () => {
    expect(excerpt(`| «[${'A long title '.repeat(9)}]()» | 2024 |`, 40)).toEqual([
      '| [A long title …long title ]() | 2024 |',
      '  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'
    ])
  })

  test('takes two columns for a Chinese character', () => {
    expect(excerpt('| 多模态 | «预训练» |', 20)).toEqual(['| 多模态 | 预训练 |', '           ^^^^^^'])
    expect(excerpt(`| ${'多模态'.repeat(9)} | «预训练» |`, 20)).toEqual(['…态多模态 | 预训练 |', '            ^^^^^^'])
  })

  test('has a mark of one column where something is missing', () => {
    expect(excerpt('| a | b «»', 20)).toEqual(['| a | b', '        ^'])
  })

  test('is the first of several', () => {
    expect(excerpt('- «[x\n  y]()»', 20)).toEqual(['- [x', '  ^^'])
  })
})
