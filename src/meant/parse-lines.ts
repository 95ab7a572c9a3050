import type {Nodes, Root} from 'mdast'
import type {Position} from 'unist'
import type {Parser} from '../markdown/parse.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'

/** A line of the source with another text for some characters of it. */
export interface CorrectedLine {
  line: number
  at: number
  removed: number
  inserted: string
}

/** A line of a text: the number of one in the source, one that is corrected, or a line that the source lacks. */
export type MeantLine = number | CorrectedLine | string

/** Parses lines of a source as if there were no others between them. The nodes have their places in the source. */
export function parseLines(lines: readonly MeantLine[], source: Source, parser: Parser): Root {
  const tree = parser(lines.map((each) => textOf(each, source)).join(''))
  const written = writtenLines(lines, source)
  place(tree, (point) => placeOf(point, written))
  return tree
}

/** The text of a line with its line ending. */
function textOf(each: MeantLine, source: Source): string {
  if (typeof each === 'string') return each + source.endOfLine
  const line = typeof each === 'number' ? each : each.line
  const written = source.line(line)
  const text = typeof each === 'number' ? written : correct(written, each)
  return text + source.text.slice(source.lineEnd(line), source.nextLine(line))
}

function correct(written: string, {at, removed, inserted}: CorrectedLine): string {
  return written.slice(0, at) + inserted + written.slice(at + removed)
}

type Point = Position['start']

/** Where a line is in the source; of one that the source lacks, the end of the line above. */
interface WrittenLine extends Span {
  number: number
  lineStart: number
  meant: MeantLine
}

/** Found once for all nodes: a line can be long, and have many of them. */
function writtenLines(lines: readonly MeantLine[], source: Source): WrittenLine[] {
  const written: WrittenLine[] = []
  for (const meant of lines) {
    if (typeof meant === 'string') {
      const above = written.at(-1) ?? {number: 1, lineStart: 0, end: 0}
      written.push({...above, start: above.end, meant})
    } else {
      const number = typeof meant === 'number' ? meant : meant.line
      const start = source.lineStart(number)!
      written.push({number, lineStart: start, start, end: source.lineEnd(number), meant})
    }
  }
  return written
}

/** What ends on a line that the source lacks ends with the line above. */
function placeOf({line, column}: Point, written: readonly WrittenLine[]): Point {
  const {number, lineStart, start, end, meant} = (written[line - 1] ?? written.at(-1))!
  const offset = Math.min(start + writtenColumn(column - 1, meant), end)
  return {line: number, column: offset - lineStart + 1, offset}
}

/** Where a place of a line is as it was written. */
function writtenColumn(column: number, line: MeantLine): number {
  if (typeof line !== 'object' || column <= line.at) return column
  return Math.max(line.at, column - line.inserted.length + line.removed)
}

function place(node: Nodes, placeOf: (point: Point) => Point): void {
  const {position} = node
  if (position) node.position = {start: placeOf(position.start), end: placeOf(position.end)}
  if ('children' in node) for (const child of node.children) place(child, placeOf)
}
