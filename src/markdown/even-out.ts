import type {Nodes, Root, Table, TableRow} from 'mdast'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'
import {countLeading} from './sorted.js'

type Parser = (text: string) => Root

/** A character to put before an offset. */
interface Insertion {
  offset: number
  text: '\n' | ' '
}

/**
 * Parses with satteri, and evens out where it reads a table otherwise than GFM:
 *
 * - A line such as `<br>` or `</a>` below a table starts an HTML block (https://github.github.com/gfm/#html-blocks, start condition 7),
 *   which ends the table; satteri takes it for a row. So does a blank line: one is put before it.
 * - A bare address right before a pipe ends at the pipe; satteri lets it swallow the cells behind. A blank is put between.
 *
 * Then the text is parsed again, and the places are counted without what was put in.
 */
export function parseEvenly(parser: Parser, text: string): Root {
  const tree = parser(text)
  const insertions: Insertion[] = []
  visit(tree, 'table', (table) => {
    insertions.push(...insertionsFor(table, text))
  })
  if (insertions.length === 0) return tree
  let changed = ''
  let from = 0
  for (const {offset, text: inserted} of insertions) {
    changed += text.slice(from, offset) + inserted
    from = offset
  }
  return countWithout(insertions, parser(changed + text.slice(from)))
}

function insertionsFor(table: Table, text: string): Insertion[] {
  const found: Insertion[] = []
  for (const row of table.children) {
    const {start, end} = row.position!
    // Inside a quote or an item a blank line would need its marks.
    if (row !== table.children[0] && start.column === 1 && isTag(row, text)) {
      found.push({offset: start.offset!, text: '\n'})
      return found
    }
    const swallowed =
      row.children.length < countCells(text, start.offset!, end.offset!) || holdsAddressWithPipe(row, text)
    if (swallowed) found.push(...pipesAfterAddresses(row, text))
  }
  return found
}

function holdsAddressWithPipe(row: TableRow, text: string): boolean {
  let found = false
  visit(row, 'link', ({url, position}) => {
    if (url.includes('|') && !'[<'.includes(text[position!.start.offset!]!)) found = true
  })
  return found
}

function isTag({position}: TableRow, text: string): boolean {
  if (text[position!.start.offset!] !== '<') return false
  const line = text.slice(position!.start.offset!, position!.end.offset!).trim()
  return /^<(?:[a-z][a-z\d-]*(?:\s[^<>]*)?|\/[a-z][a-z\d-]*\s*)>$/i.test(line)
}

/** How many cells the unescaped pipes of a row make. */
function countCells(text: string, start: number, end: number): number {
  let pipes = 0
  let last = -1
  for (let offset = start; offset < end; offset++) {
    const character = text[offset]
    if (character === '\\') offset++
    else if (character === '|') {
      pipes++
      last = offset
    }
  }
  const closed = last > start && text.slice(last + 1, end).trim() === ''
  return pipes + 1 - (text[start] === '|' ? 1 : 0) - (closed ? 1 : 0)
}

function pipesAfterAddresses({position}: TableRow, text: string): Insertion[] {
  const start = position!.start.offset!
  const source = text.slice(start, position!.end.offset!)
  const found: Insertion[] = []
  for (const {index} of source.matchAll(/(?<=[^\s|\\])\|/g)) {
    const word = source.slice(source.lastIndexOf(' ', index) + 1, index)
    if (/(?:https?:\/\/|www\.)[^|]*$/i.test(word)) found.push({offset: start + index, text: ' '})
  }
  return found
}

/** Takes the inserted characters out of every position. */
function countWithout(insertions: readonly Insertion[], tree: Root): Root {
  // Where each stands in the changed text, and how many line endings are among those before.
  const offsets = insertions.map(({offset}, index) => offset + index)
  const lines = [0]
  for (const {text} of insertions) lines.push(lines.at(-1)! + (text === '\n' ? 1 : 0))
  const countBelow = (limit: number) => countLeading(offsets.length, (index) => offsets[index]! < limit)
  const correct = (point: Point) => {
    const before = countBelow(point.offset!)
    const lineStart = point.offset! - (point.column - 1)
    // Only what stands on the same line moves the column; an inserted line ending is on the line above.
    point.column -= before - Math.min(before, countBelow(lineStart))
    point.offset = point.offset! - before
    point.line -= lines[before]!
  }
  visit(tree, (node: Nodes) => {
    if (!node.position) return
    correct(node.position.start)
    correct(node.position.end)
  })
  return tree
}
