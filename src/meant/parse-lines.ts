import type {Nodes, Root} from 'mdast'
import type {Position} from 'unist'
import type {Parser} from '../markdown/parse.js'
import type {Source} from '../text/source.js'

/** A line of a text: the number of one in the source, which may be written in other words of the same length, or a line that the source lacks. */
export type MeantLine = number | {line: number; text: string} | string

/** Parses lines of a source as if there were no others between them. The nodes have their places in the source. */
export function parseLines(lines: readonly MeantLine[], source: Source, parser: Parser): Root {
  const tree = parser(lines.map((each) => textOf(each, source)).join(''))
  const numbers = lines.map((each) => (typeof each === 'object' ? each.line : each))
  place(tree, (point) => placeOf(point, numbers, source))
  return tree
}

/** The text of a line with its line ending. */
function textOf(each: MeantLine, source: Source): string {
  if (typeof each === 'string') return each + source.endOfLine
  const line = typeof each === 'number' ? each : each.line
  const text = typeof each === 'number' ? source.line(line) : each.text
  return text + source.text.slice(source.lineEnd(line), source.nextLine(line))
}

type Point = Position['start']

/** What ends on a line that the source lacks ends there with the line above. */
function placeOf({line, column}: Point, numbers: readonly (number | string)[], source: Source): Point {
  let index = line - 1
  while (index > 0 && typeof numbers[index] !== 'number') index--
  const found = numbers[index]
  const number = typeof found === 'number' ? found : 1
  const start = source.lineStart(number) ?? source.text.length
  const end = source.lineEnd(number)
  const offset = index === line - 1 ? Math.min(start + column - 1, end) : end
  return {line: number, column: offset - start + 1, offset}
}

function place(node: Nodes, placeOf: (point: Point) => Point): void {
  const {position} = node
  if (position) node.position = {start: placeOf(position.start), end: placeOf(position.end)}
  if ('children' in node) for (const child of node.children) place(child, placeOf)
}
