import type {PaperList} from '../list/model.js'
import {readPaperList} from '../list/read.js'
import type {Parser} from '../markdown/parse.js'
import type {Span} from '../text/span.js'
import {type MeantLine, parseLines} from './parse-lines.js'
import {readRepairs} from './repairs.js'

/** The list as GitHub shows it. */
export function shownList(list: PaperList): PaperList {
  return list.asShown?.list ?? list
}

/** Whether a place is in a block that GitHub shows as text. */
export function isInBroken({start, end}: Span, {asShown}: PaperList): boolean {
  return asShown?.broken.some((broken) => start <= broken.end && broken.start <= end) ?? false
}

/**
 * Reads a list as it is meant: a block that a slip has broken (a table without its delimiter row, Markdown right below HTML) is read as if the
 * slip were mended, with its places in the source. So the slip is one problem, and what merely follows from it is none.
 *
 * @param shown The list as GitHub shows it; returned itself where no block is broken.
 */
export function readMeantList(shown: PaperList, parser: Parser): PaperList {
  const {source, settings, surroundings, path} = shown
  const repairs = readRepairs(shown)
  if (repairs.length === 0) return shown
  const lines: MeantLine[] = []
  const last = source.lineAt(source.text.length)
  let line = 1
  for (const {from, to, lines: meant} of repairs.flatMap(({edits}) => edits).sort((a, b) => a.from - b.from)) {
    if (from < line) continue
    while (line < from) lines.push(line++)
    lines.push(...meant)
    line = to
  }
  while (line <= last) lines.push(line++)
  const list = readPaperList(parseLines(lines, source, parser), source, settings, surroundings, path)
  list.asShown = {list: shown, broken: repairs.map(({span}) => span)}
  return list
}
