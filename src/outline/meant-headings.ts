import type {Paragraph} from 'mdast'
import type {NodeIndex} from '../markdown/node-index.js'
import {plainText} from '../markdown/plain-text.js'
import {FEWEST, isClear} from '../text/convention.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'

/** A line that was written as a heading, and is text to Markdown: its signs are full-width, or no ASCII blank is behind them. */
export interface MeantHeading extends Span {
  depth: number
  /** The text behind the sign as a host reads it; as it is written, but for tags, where the line is one of several. */
  text: string
  /** The signs and the blanks behind them. */
  sign: string
  /** The paragraph that the line is in. */
  node: Paragraph
}

const SIGN =
  /^(?:#{1,6}[\u00a0\u2000-\u200a\u202f\u205f\u3000]+|＃{1,6}[ \t\u00a0\u3000]*|#{2,6}(?=[^\s#])|#(?=[^\s#\d][^#]*$))(?=\S)/
/** Nearly no text has any. */
const FIRST_SIGN = /#[\u00a0\u2000-\u200a\u202f\u205f\u3000]|＃|\n[ >]{0,8}#{1,6}[^\s#]/
/** Its signs are right before its text. */
const isGlued = (sign: string) => sign.endsWith('#')

/**
 * The lines that were meant as headings, in document order.
 *
 * @param written How many headings of a depth there are. Full-width signs are text unless others of their depth are headings, or they begin the
 * document as its title does; signs without a blank are text unless that is rare among the signs of the list.
 */
export function readMeantHeadings(
  nodes: NodeIndex,
  source: Source,
  written: (depth: number) => number
): readonly MeantHeading[] {
  if (!FIRST_SIGN.test(source.text)) return []
  const found = nodes.of('paragraph').flatMap(({node, isInFootnote}) => {
    const {start, end} = node.position!
    // A paragraph can begin with the signs, where no line is before them.
    if (isInFootnote || !FIRST_SIGN.test(`\n${source.text.slice(start.offset, end.offset)}`)) return []
    return Array.from({length: end.line - start.line + 1}, (_, index) => start.line + index).flatMap((line) => {
      const before = line === start.line ? start.column - 1 : source.line(line).search(/[^\s>]/)
      const text = source.line(line).slice(before)
      const sign = SIGN.exec(text)?.[0]
      if (sign === undefined) return []
      const depth = /^[#＃]+/.exec(sign)![0].length
      const offset = source.lineStart(line)! + before
      const isTitle = depth === 1 && sign.length > 1 && source.text.slice(0, offset).trim() === ''
      if ((sign.startsWith('＃') || isGlued(sign)) && written(depth) === 0 && !isTitle) return []
      // `#word` can be a tag.
      if (sign === '#' && (start.line < end.line || written(depth) < FEWEST)) return []
      const content = start.line === end.line ? plainText(node) : text.trimEnd().replace(/<[^<>]{1,500}>/g, '')
      return [
        {depth, text: withoutEnd(content.slice(sign.length)), sign, node, start: offset, end: offset + text.length}
      ]
    })
  })
  const glued = found.filter(({sign}) => isGlued(sign))
  const spaced = [1, 2, 3, 4, 5, 6].reduce((sum, depth) => sum + written(depth), 0)
  return isClear(spaced, spaced + glued.length) ? found : found.filter(({sign}) => !isGlued(sign))
}

/** The text without the signs that may close a heading. The blank before a badge is of the text. */
function withoutEnd(text: string): string {
  return text.replace(/[ \t]{1,9}#+$/, '')
}
