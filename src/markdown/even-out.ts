import type {Html, Nodes, Root, Table, TableRow} from 'mdast'
import type {Parent, Point} from 'unist'
import {visit} from 'unist-util-visit'
import {visitParents} from 'unist-util-visit-parents'
import {endEarlier} from './ends.js'
import {NodeIndex} from './node-index.js'
import {countLeading} from './sorted.js'

type Parser = (text: string) => Root

/** A character to put before an offset. */
interface Insertion {
  offset: number
  text: '\n' | ' '
}

/**
 * Parses with satteri, and evens out what it reads otherwise than GFM:
 *
 * - HTML at the end of an item takes the line ending with it, and the item ends on the next line, where the next item starts.
 * - A line such as `<br>` or `</a>` below a table starts an HTML block (https://github.github.com/gfm/#html-blocks, start condition 7),
 *   which ends the table; satteri takes it for a row. So does a blank line: one is put before it.
 * - A bare address right before a pipe ends at the pipe; satteri lets it swallow the cells behind. A blank is put between.
 *
 * Then the text is parsed again, and the places are counted without what was put in.
 */
export function parseEvenly(parser: Parser, text: string): Root {
  const tree = parseTables(parser, text)
  endBeforeLineEnding(tree, text)
  return tree
}

function parseTables(parser: Parser, text: string): Root {
  const tree = parser(text)
  const mayHoldTag = /^<[a-z/]/im.test(text)
  const maySwallow = pipesBehindAddresses(text).length > 0
  const tables = mayHoldTag || maySwallow ? new NodeIndex(tree).of('table') : []
  const insertions = tables.flatMap(({node}) => insertionsFor(node, text))
  if (insertions.length === 0) return tree
  let changed = ''
  let from = 0
  for (const {offset, text: inserted} of insertions) {
    changed += text.slice(from, offset) + inserted
    from = offset
  }
  return countWithout(insertions, parser(changed + text.slice(from)))
}

function endBeforeLineEnding(tree: Root, text: string): void {
  if (!/<(?:[!?]|pre|script|style|textarea)/i.test(text)) return
  visitParents(tree as Parent, 'html', (node, parents) => {
    const html = node as Html
    const lineEnding = /\r?\n$/.exec(html.value)?.[0]
    // HTML that nothing closes goes on to the next item with remark too.
    if (!lineEnding || !isClosed(html.value)) return
    const {line, offset} = html.position!.end
    const end = text.lastIndexOf(lineEnding, offset! - 1)
    html.value = html.value.slice(0, -lineEnding.length)
    endEarlier(html, parents, {line: line - 1, column: end - text.lastIndexOf('\n', end - 1), offset: end})
  })
}

/** Whether an HTML block has come to its own end (https://github.github.com/gfm/#html-blocks, end conditions 1 to 5). */
function isClosed(html: string): boolean {
  return htmlEnds.some(([start, end]) => start.test(html) && end.test(html))
}

const htmlEnds: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:pre|script|style|textarea)\b/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/]
]

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
  const holds = (node: Nodes): boolean =>
    node.type === 'link'
      ? node.url.includes('|') && !'[<'.includes(text[node.position!.start.offset!]!)
      : 'children' in node && node.children.some(holds)
  return holds(row)
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
  return pipesBehindAddresses(source).map((pipe) => ({offset: start + pipe, text: ' '}))
}

/** Where a pipe that is not escaped stands right behind a word with an address in it. */
function pipesBehindAddresses(text: string): number[] {
  const found: number[] = []
  for (let pipe = text.indexOf('|'); pipe !== -1; pipe = text.indexOf('|', pipe + 1)) {
    if (pipe === 0 || endsWord(text, pipe - 1) || text[pipe - 1] === '\\') continue
    let start = pipe - 1
    while (start > 0 && !endsWord(text, start - 1)) start--
    if (/https?:\/\/|www\./i.test(text.slice(start, pipe))) found.push(pipe)
  }
  return found
}

/** Whether the character at an offset is no part of a word: a word is looked at once, however many pipes are behind it. */
function endsWord(text: string, offset: number): boolean {
  const character = text[offset]!
  return character === ' ' || character === '|' || /\s/.test(character)
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
