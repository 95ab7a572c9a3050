import {describe, expect, test} from '@jest/globals'
import type {Nodes, Root} from 'mdast'
import {parseWithRemark} from '../../src/markdown/remark.js'
import {loadSatteri} from '../../src/markdown/satteri.js'

const parsers = [['satteri', loadSatteri()!] as const, ['remark', parseWithRemark] as const]

/** The values of all texts and code spans, and the addresses of all links. */
function valuesOf(node: Nodes): string[] {
  const own = node.type === 'link' ? [node.url] : 'value' in node ? [node.value] : []
  return 'children' in node ? [...own, ...node.children.flatMap(valuesOf)] : own
}

function cellsOf(tree: Root): number[] {
  return tree.children.flatMap((node) => (node.type === 'table' ? node.children.map((row) => row.children.length) : []))
}

describe.each(parsers)('%s reads a pipe behind an even number of backslashes', (_, parse) => {
  const table = (row: string) => parse(`| a | b |\n|-|-|\n${row}\n`)

  test.each([
    ['| $\\\\|x\\\\|$ | y |', ['a', 'b', '$|x|$', 'y']],
    ['| x \\\\\\\\| | y |', ['a', 'b', 'x \\|', 'y']],
    ['| `e \\\\| f` | y |', ['a', 'b', 'e \\| f', 'y']],
    ['| [x](http://s.de/\\\\|t) | y |', ['a', 'b', 'http://s.de/|t', 'x', 'y']]
  ])('as a text of the cell in %s', (row, values) => {
    expect(cellsOf(table(row))).toEqual([2, 2])
    expect(valuesOf(table(row))).toEqual(values)
  })

  test('as it stands outside of a table', () => {
    expect(valuesOf(parse('a \\\\| `b \\\\| c`\n\n    d \\\\|\n'))).toEqual(['a \\| ', 'b \\\\| c', 'd \\\\|'])
  })

  test('in a header, which is as wide as its cells', () => {
    expect(cellsOf(parse('| a \\\\| b |\n|-|-|\n'))).toEqual([])
    expect(cellsOf(parse('| a \\\\| b |\n|-|\n'))).toEqual([1])
  })

  test('though the text has the sign already that is parsed in its place', () => {
    expect(cellsOf(table('| ⸎ \\\\| x | y |'))).toEqual([2, 2])
    expect(valuesOf(table('| ⸎ \\\\| x | y |'))).toEqual(['a', 'b', '⸎ | x', 'y'])
  })

  test('with every node at its place', () => {
    const text = '| a | b |\n|-|-|\n| x \\\\| **y** | z |\n'
    const tree = parse(text)
    const [, row] = tree.children[0]!.type === 'table' ? tree.children[0].children : []
    const strong = row!.children[0]!.children[1]!
    expect(text.slice(strong.position!.start.offset, strong.position!.end.offset)).toBe('**y**')
  })
})
