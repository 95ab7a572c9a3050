import type {Point, Position} from 'unist'
import {type Location, location} from 'vfile-location'

/** One, or several where texts were put together: the parsers skip them all. */
const BYTE_ORDER_MARK = /^\uFEFF*/

/**
 * The text of a list, and where its lines are.
 *
 * All offsets are UTF-16 offsets into `text`, which is without the byte order mark. mdast counts the same way, since micromark skips the
 * mark, so offsets of nodes can be used here.
 */
export class Source {
  /** The text without its byte order mark. */
  readonly text: string
  /** The byte order mark or `''`: to be written before `text`. */
  readonly byteOrderMark: string
  /** The line ending that the first line uses. */
  readonly endOfLine: '\n' | '\r\n' | '\r'
  readonly #location: Location

  constructor(value: string) {
    this.byteOrderMark = BYTE_ORDER_MARK.exec(value)![0]
    this.text = value.slice(this.byteOrderMark.length)
    this.endOfLine = (/\r\n|\n|\r/.exec(this.text)?.[0] ?? '\n') as '\n' | '\r\n' | '\r'
    this.#location = location(this.text)
  }

  /** The line and column, each from 1, of an offset; an offset past the end is the end. */
  point(offset: number): Point & {offset: number} {
    const bounded = Math.max(0, Math.min(offset, this.text.length))
    const point = this.#location.toPoint(bounded)!
    return {line: point.line, column: point.column, offset: bounded}
  }

  position(start: number, end: number): Position {
    return {start: this.point(start), end: this.point(end)}
  }

  /** The number of the line, from 1, on which an offset lies. */
  lineAt(offset: number): number {
    return this.point(offset).line
  }

  /** The offset at which a line starts; `undefined` if there is no such line. */
  lineStart(line: number): number | undefined {
    return line < 1 ? undefined : this.#location.toOffset({line, column: 1})
  }

  /** The offset at which the text of a line ends, before its line ending. */
  lineEnd(line: number): number {
    const start = this.lineStart(line) ?? this.text.length
    let end = start
    while (end < this.text.length && this.text[end] !== '\n' && this.text[end] !== '\r') end++
    return end
  }

  /** The offset after the line ending of a line: where the next line starts, or the end of the text. */
  nextLine(line: number): number {
    const end = this.lineEnd(line)
    if (this.text[end] === '\r' && this.text[end + 1] === '\n') return end + 2
    return Math.min(end + 1, this.text.length)
  }

  /** The text of a line, without its line ending. */
  line(line: number): string {
    return this.text.slice(this.lineStart(line) ?? this.text.length, this.lineEnd(line))
  }
}
