import type {Root} from 'mdast'
import type {PaperList} from '../list/model.js'
import {readPaperList} from '../list/read.js'
import type {Parser} from '../markdown/parse.js'
import {partitionPoint} from '../text/sorted.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {type MeantLine, parseLines} from './parse-lines.js'
import {type Repair, readRepairs} from './repairs.js'

/** The list as GitHub shows it. */
export function shownList(list: PaperList): PaperList {
  return list.asShown?.list ?? list
}

/** Whether a place is in a block that GitHub shows as text. */
export function isInBroken(place: Span, {asShown}: PaperList): boolean {
  return asShown !== undefined && touchesOne(place, asShown.broken)
}

/** @param spans In order, with something between each two. */
function touchesOne({start, end}: Span, spans: readonly Span[]): boolean {
  const last = spans[partitionPoint(spans.length, (index) => spans[index]!.start <= end) - 1]
  return last !== undefined && start <= last.end
}

/**
 * Reads a list as it is meant: a block that a slip has broken (a table without its delimiter row, Markdown right below HTML) is read as if the
 * slip were mended, with its places in the source. So the slip is one problem, and what merely follows from it is none.
 *
 * @param shown The list as GitHub shows it; returned itself where no block is broken, or where the blocks cannot be read as they are meant.
 */
export function readMeantList(shown: PaperList, parser: Parser): PaperList {
  const {source, settings, surroundings, path} = shown
  const repairs = readRepairs(shown)
  if (repairs.length === 0) return shown
  const broken = joined(repairs.map(({span}) => span))
  try {
    const tree = parseLines(linesWith(repairs, source), source, parser)
    if (hidesRest(tree, broken)) return shown
    const list = readPaperList(tree, source, settings, surroundings, path)
    list.asShown = {list: shown, broken}
    return list
  } catch {
    // As it is shown it could be read: what is nested too deeply is HTML there, and a pipeline with MDX accepts a tag that is closed in another cell.
    return shown
  }
}

function linesWith(repairs: readonly Repair[], source: Source): MeantLine[] {
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
  return lines
}

/** Whether a fence in a broken block would go on behind it, for want of its end: the rest of the list would be code. */
function hidesRest({children}: Root, broken: readonly Span[]): boolean {
  return children.some(({type, position}) => {
    if (type !== 'code') return false
    const [start, end] = [position!.start.offset!, position!.end.offset!]
    return touchesOne({start, end: start}, broken) && !touchesOne({start: end, end}, broken)
  })
}

/** The spans in order, those that touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({start, end})
  }
  return found
}
