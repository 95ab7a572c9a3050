import type {Html, Nodes, Root, Table, TableRow} from 'mdast'
import type {Node, Parent, Point} from 'unist'
import {CONTINUE, SKIP, visit} from 'unist-util-visit'
import {isEscaped, pipesIn} from '../text/pipes.js'
import {partitionPoint} from '../text/sorted.js'
import {endEarlier} from './ends.js'

type Parser = (text: string) => Root

/** What to put before an offset: a blank, or a tag. */
interface Insertion {
  offset: number
  text: string
}

/**
 * Parses with satteri, and evens out what satteri 0.10 reads differently from GFM. None of it is an issue of
 * https://github.com/bruits/satteri yet; the examples are those of `test/markdown/parse.test.ts`. When one is corrected there, its part here goes.
 *
 * - `endBeforeLineEnding`: HTML at the end of an item (`- <!-- a -->`) takes the line ending with it, and the item ends on the next line,
 *   where the next item starts.
 * - `tagsBelow`: a line such as `<br>` or `</a>` below a table starts an HTML block (https://github.github.com/gfm/#html-blocks, start
 *   condition 7), which ends the table; satteri takes it for a row. With a `<p>` before it, it starts one there too (start condition 6), which
 *   ends where the other would have ended.
 * - `blanksBehindAddresses`: a bare address right before a pipe (`|https://example.org|b|`) ends at the pipe; satteri extends it over the
 *   cells behind. A blank is put between.
 *
 * With a `<p>` or a blank put in, the text is parsed again, and the places are counted without it.
 */
export function parseNormalized(parser: Parser, text: string): Root {
  const tree = parseTables(parser, text)
  endBeforeLineEnding(tree, text)
  return tree
}

function parseTables(parser: Parser, text: string): Root {
  let tree = parser(text)
  const mayHoldTag = /^[ \t>]*<[a-z/]/im.test(text)
  const maySwallow = hasPipeBehindAddress(text)
  if (!mayHoldTag && !maySwallow) return tree
  let tables = tablesOf(tree)
  const tags = mayHoldTag ? tagsBelow(tables, text) : []
  if (tags.length > 0) {
    tree = parseWith(tags, parser, text)
    tables = tablesOf(tree)
  }
  const blanks = maySwallow ? blanksBehindAddresses(tables, text) : []
  if (blanks.length === 0) return tree
  return parseWith(
    [...tags, ...blanks].sort((a, b) => a.offset - b.offset),
    parser,
    text
  )
}

function endBeforeLineEnding(tree: Root, text: string): void {
  if (!/<(?:[!?]|pre|script|style|textarea)/i.test(text)) return
  const parents: Parent[] = []
  visit(tree, (node, _, parent) => {
    while (parents.length > 0 && parents.at(-1) !== parent) parents.pop()
    if (node.type === 'html') endHtml(node, parents)
    if (!canContainBlocks(node)) return SKIP
    if ('children' in node) parents.push(node)
    return CONTINUE
  })

  function endHtml(html: Html, parents: Parent[]): void {
    const lineEnding = /\r?\n$/.exec(html.value)?.[0]
    // With remark too, unclosed HTML extends into the next item.
    if (!lineEnding || !isClosed(html.value)) return
    const {line, offset} = html.position!.end
    const end = text.lastIndexOf(lineEnding, offset! - 1)
    html.value = html.value.slice(0, -lineEnding.length)
    endEarlier(html, parents, {line: line - 1, column: end - text.lastIndexOf('\n', end - 1), offset: end})
  }
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

/** The tables of a tree, in document order. */
function tablesOf(tree: Root): Table[] {
  const tables: Table[] = []
  const search = (node: Nodes): void => {
    if (node.type === 'table') tables.push(node)
    else if (canContainBlocks(node) && 'children' in node) node.children.forEach(search)
  }
  search(tree)
  return tables
}

/** Whether a node can contain HTML blocks and tables; only these nodes are searched. */
function canContainBlocks({type}: Node): boolean {
  return type !== 'paragraph' && type !== 'heading' && type !== 'table'
}

/** A tag that starts an HTML block below a table if it is put before a line such as `<br>`; removed again after parsing. */
function tagsBelow(tables: readonly Table[], text: string): Insertion[] {
  const rows = tables.flatMap(({children}) => children.slice(1).find((row) => isTag(row, text)) ?? [])
  if (rows.length === 0) return []
  let tag = '<p paperlint>'
  while (text.includes(tag)) tag = tag.replace('>', '->')
  return rows.map(({position}) => ({offset: position!.start.offset!, text: tag}))
}

function blanksBehindAddresses(tables: readonly Table[], text: string): Insertion[] {
  const rows = tables.flatMap(({children}) => children)
  return rows.flatMap((row) => {
    const {start, end} = row.position!
    const swallowed =
      row.children.length < countCells(text, start.offset!, end.offset!) || hasAddressWithPipe(row, text)
    return swallowed ? pipesAfterAddresses(row, text) : []
  })
}

function hasAddressWithPipe(row: TableRow, text: string): boolean {
  const contains = (node: Nodes): boolean =>
    node.type === 'link'
      ? node.url.includes('|') && !'[<'.includes(text[node.position!.start.offset!]!)
      : 'children' in node && node.children.some(contains)
  return contains(row)
}

function isTag({position}: TableRow, text: string): boolean {
  if (text[position!.start.offset!] !== '<') return false
  const line = text.slice(position!.start.offset!, position!.end.offset!).trim()
  return tagAlone.test(line)
}

/** https://github.github.com/gfm/#open-tag and #closing-tag */
const tagAlone =
  /^<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z\d-]*\s*)>$/i

/** The number of cells between the unescaped pipes of a row. */
function countCells(text: string, start: number, end: number): number {
  const pipes = pipesIn(text, start, end)
  const last = pipes.at(-1) ?? start
  const closed = last > start && text.slice(last + 1, end).trim() === ''
  return pipes.length + 1 - (text[start] === '|' ? 1 : 0) - (closed ? 1 : 0)
}

function pipesAfterAddresses({position}: TableRow, text: string): Insertion[] {
  const start = position!.start.offset!
  const source = text.slice(start, position!.end.offset!)
  return pipesBehindAddresses(source).map((pipe) => ({offset: start + pipe, text: ' '}))
}

/** Each word is read once, however many addresses are in it. */
function hasPipeBehindAddress(text: string): boolean {
  const toEndOfWord = /(?:https?:\/\/|www\.)[^\s|]*/gi
  while (toEndOfWord.test(text)) if (text[toEndOfWord.lastIndex] === '|') return true
  return false
}

/** The offsets of unescaped pipes right after a word with an address in it. */
function pipesBehindAddresses(text: string): number[] {
  const found: number[] = []
  for (let pipe = text.indexOf('|'); pipe !== -1; pipe = text.indexOf('|', pipe + 1)) {
    if (pipe === 0 || endsWord(text, pipe - 1) || isEscaped(text, pipe)) continue
    let start = pipe - 1
    while (start > 0 && !endsWord(text, start - 1)) start--
    if (/https?:\/\/|www\./i.test(text.slice(start, pipe))) found.push(pipe)
  }
  return found
}

/** Whether the character at an offset is no part of a word: a word is looked at once, however many pipes are behind it. */
function endsWord(text: string, offset: number): boolean {
  const character = text[offset]!
  return character === ' ' || (character === '|' && !isEscaped(text, offset)) || /\s/.test(character)
}

/** Parses a text with insertions, and removes them from every position and value. */
function parseWith(insertions: readonly Insertion[], parser: Parser, text: string): Root {
  let changed = ''
  let from = 0
  // The place of each in the changed text, and the length of all insertions before it.
  const offsets: number[] = []
  const lengths = [0]
  for (const {offset, text: inserted} of insertions) {
    changed += text.slice(from, offset)
    offsets.push(changed.length)
    lengths.push(lengths.at(-1)! + inserted.length)
    changed += inserted
    from = offset
  }
  const tree = parser(changed + text.slice(from))
  const lengthBelow = (limit: number) => lengths[partitionPoint(offsets.length, (index) => offsets[index]! < limit)]!
  const correct = (point: Point) => {
    const before = lengthBelow(point.offset!)
    // Only insertions on the same line move the column.
    point.column -= before - lengthBelow(point.offset! - (point.column - 1))
    point.offset = point.offset! - before
  }
  const tag = insertions.find(({text: inserted}) => inserted !== ' ')?.text
  visit(tree, (node: Nodes) => {
    if (tag && 'value' in node) node.value = node.value.replaceAll(tag, '')
    if (!node.position) return
    correct(node.position.start)
    correct(node.position.end)
  })
  return tree
}
