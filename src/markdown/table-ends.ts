import type {Nodes, Root, TableRow} from 'mdast'
import {visit} from 'unist-util-visit'

type Parser = (text: string) => Root

/**
 * Parses with a parser that takes a line such as `<br>` or `</a>` below a table for a row of it.
 *
 * To GFM it starts an HTML block (https://github.github.com/gfm/#html-blocks, start condition 7), which ends the table. So does a
 * blank line: one is put before such lines, and the places are counted without it again.
 */
export function parseEndingTables(parser: Parser, text: string): Root {
  const tree = parser(text)
  const ends = htmlLines(tree, text)
  if (ends.length === 0) return tree
  let parted = ''
  let from = 0
  for (const end of ends) {
    parted += `${text.slice(from, end)}\n`
    from = end
  }
  return countWithout(
    ends.map((end, index) => end + index),
    parser(parted + text.slice(from))
  )
}

/** Where the first line of that kind of each table starts. Inside a quote or an item a blank line would need its marks. */
function htmlLines(tree: Root, text: string): number[] {
  const starts: number[] = []
  visit(tree, 'table', (table) => {
    const row = table.children.slice(1).find((candidate) => isTag(candidate, text))
    if (row && row.position!.start.column === 1) starts.push(row.position!.start.offset!)
  })
  return starts
}

function isTag({position}: TableRow, text: string): boolean {
  const line = text.slice(position!.start.offset!, position!.end.offset!).trim()
  return /^<(?:[a-z][a-z\d-]*(?:\s[^<>]*)?|\/[a-z][a-z\d-]*\s*)>$/i.test(line)
}

/** Takes the inserted line endings out of every position. */
function countWithout(inserted: readonly number[], tree: Root): Root {
  visit(tree, (node: Nodes) => {
    for (const point of [node.position?.start, node.position?.end]) {
      if (!point) continue
      const before = inserted.filter((offset) => offset < point.offset!).length
      point.offset! -= before
      point.line -= before
    }
  })
  return tree
}
