import type {Nodes, Root} from 'mdast'
import type {Position} from 'unist'
import type {Parser} from '../markdown/parse.js'
import type {Source} from '../text/source.js'

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
  place(tree, (point) => placeOf(point, lines, source))
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

/** What ends on a line that the source lacks ends there with the line above. */
function placeOf({line, column}: Point, lines: readonly MeantLine[], source: Source): Point {
  let index = line - 1
  while (index > 0 && typeof lines[index] === 'string') index--
  const found = lines[index]
  const number = typeof found === 'object' ? found.line : Number(found ?? 1)
  const start = source.lineStart(number) ?? source.text.length
  const end = source.lineEnd(number)
  const isThere = index === line - 1
  const offset = isThere ? Math.min(start + writtenColumn(column - 1, found), end) : end
  return {line: number, column: offset - start + 1, offset}
}

/** Where a place of a line is as it was written. */
function writtenColumn(column: number, line: MeantLine | undefined): number {
  if (typeof line !== 'object' || column <= line.at) return column
  return Math.max(line.at, column - line.inserted.length + line.removed)
}

function place(node: Nodes, placeOf: (point: Point) => Point): void {
  const {position} = node
  if (position) node.position = {start: placeOf(position.start), end: placeOf(position.end)}
  if ('children' in node) for (const child of node.children) place(child, placeOf)
}
