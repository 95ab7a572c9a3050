import type {Root} from 'mdast'
import {refuseDeepMarks} from './deep-marks.js'
import {parseWithRemark} from './remark.js'
import {loadSatteri} from './satteri.js'
import {withReadErrors} from './unreadable.js'

/** Parses a text without its byte order mark. */
export type Parser = (text: string) => Root

let parser: Parser | undefined

/**
 * Parses Markdown as GitHub reads it, with front matter.
 *
 * satteri (native) does so where it can be loaded, and remark elsewhere: this takes time that grows with the square of a table's rows. Both
 * give the same tree: differences are evened out (`normalize.ts`, `positions.ts`), except these:
 *
 * - A table right below the table of a quote or an item, with neither a blank line nor a mark between: remark takes it for a paragraph.
 * - A quote or a list in a quote that a block of another container follows ends behind the mark of the next line, now here, now there.
 * - A bare address with an escaped backslash in it ends one character earlier with remark.
 * - A bare address right before a pipe in a header (`|https://example.org|b|`): satteri extends it over the cells behind, and sees no table.
 * - HTML on a line that goes on with a paragraph of an item, but is indented less, starts with its indentation with remark.
 * - A tab behind the line that closes front matter: satteri does not take it for one.
 *
 * @param text Markdown without its byte order mark; the offsets of the tree are UTF-16 offsets into it.
 * @throws {UnreadableError} if the text is nested too deeply, or cannot be read in a reasonable time.
 */
export function parse(text: string): Root {
  const parseText = ownParser()
  refuseDeepMarks(text)
  return withReadErrors(() => parseText(text))
}

/** Whether `parse` is the native parser, which takes about a hundredth of remark's time. */
export function isNative(): boolean {
  return ownParser() !== parseWithRemark
}

function ownParser(): Parser {
  parser ??= (isSwitchedOff() ? undefined : loadSatteri()) ?? parseWithRemark
  return parser
}

/** Whether `PAPERLINT_PARSER=remark` is set, to show that everything works without the native parser too. A browser has no `process`. */
function isSwitchedOff(): boolean {
  return globalThis.process?.env?.PAPERLINT_PARSER === 'remark'
}
