import {type MisspeltHeader, misspeltHeaders} from '../columns/misspelt.js'
import {type BrokenTag, readBrokenTags} from '../html/broken-tags.js'
import {markdownBelowHtml} from '../html/markdown-below-html.js'
import {readUnclosedTags, type UnclosedTag} from '../html/unclosed-tags.js'
import type {PaperList} from '../list/model.js'
import {type BrokenTable, brokenTables} from '../rows/broken-tables.js'
import {type CutOffRows, cutOffRows} from '../rows/cut-off-rows.js'
import {contentOf, type GridRow} from '../table/grid.js'
import {isHiddenNote} from '../table/split-cell.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {mostFrequent} from '../text/tally.js'
import {type MergeConflict, mergeConflicts} from './merge-conflicts.js'
import {type OpenBlock, readOpenBlocks} from './open-blocks.js'
import type {MeantLine} from './parse-lines.js'

/** Lines that stand for those from one on and before another. */
interface LineEdit {
  from: number
  to: number
  lines: MeantLine[]
}

/** What makes a broken block what it is meant as. */
export interface Repair {
  /** What GitHub shows as text. */
  span: Span
  edits: LineEdit[]
}

/** The repairs of the blocks of a list that one reading can mend. */
export function readRepairs(list: PaperList): Repair[] {
  return [
    ...mergeConflicts(list).map(settle),
    ...readOpenBlocks(list).map((block) => closeBlock(block, list)),
    ...cutOffRows(list).flatMap((rows) => joinRows(rows, list)),
    ...brokenTables(list).flatMap((table) => completeTable(table, list)),
    ...readBrokenTags(list).flatMap((tag) => straightenQuotes(tag, list)),
    ...readUnclosedTags(list).flatMap((tag) => closeTag(tag, list)),
    // A declared name is no matter of what the other tables have.
    ...(list.settings.columns ? [] : misspeltHeaders(list.tables).flatMap((header) => renameColumn(header, list))),
    ...markdownBelowHtml(list).flatMap(({meant}) =>
      meant ? [{span: meant.span, edits: [{from: meant.line, to: meant.line, lines: ['']}]}] : []
    )
  ]
}

/** Leaves out the marks of a merge conflict, and its second version. */
function settle({start, end, removed}: MergeConflict): Repair {
  return {span: {start, end}, edits: removed.map((lines) => ({...lines, lines: []}))}
}

/** Ends code or a comment where it was meant to end. */
function closeBlock({start, brokenTo, closing, line, isOwnLine}: OpenBlock, {source}: PaperList): Repair {
  const lineEnd = source.lineEnd(line)
  const edit = isOwnLine
    ? {from: line, to: line, lines: [closing]}
    : correct({start: lineEnd, end: lineEnd}, ` ${closing}`, source)
  return {span: {start, end: brokenTo}, edits: [edit]}
}

/**
 * Closes a tag with the slash at its end or the blank behind it, so that all HTML beside it keeps its places. A sign more on the line would
 * move the HTML before it.
 */
function closeTag({start, end, tag}: UnclosedTag, {source}: PaperList): Repair[] {
  const at = /[\s"']\/$/.test(tag) ? end - 1 : end
  const replaced = /[ \t/]/.test(source.text[at] ?? '') ? 1 : 0
  const before = source.text.slice(source.lineStart(source.lineAt(start)), start)
  if (replaced === 0 && before.lastIndexOf('<') !== -1) return []
  return [{span: {start, end}, edits: [correct({start: at, end: at + replaced}, '>', source)]}]
}

/** Gives a tag its quotes, where nothing is moved by it: an id is then the one that is meant, and no text behind the tag is taken for its address. */
function straightenQuotes({start, end, tag, inPlace}: BrokenTag, {source}: PaperList): Repair[] {
  if (inPlace === undefined || tag.includes('\n')) return []
  return [{span: {start, end}, edits: [correct({start, end}, inPlace, source)]}]
}

/** Names a column as the other tables do, so that its name is the only thing wrong with it. */
function renameColumn({table, column, meant}: MisspeltHeader, {source}: PaperList): Repair[] {
  const {start, end} = table.grid.header.cells[column.index]!.content
  const at = source.text.slice(start, end).indexOf(column.name)
  if (at === -1) return []
  const span = {start: start + at, end: start + at + column.name.length}
  return [{span, edits: [correct(span, mostFrequent(meant.map((each) => each.column.name))!, source)]}]
}

/** Another text for a part of a line. */
function correct({start, end}: Span, inserted: string, source: Source): LineEdit {
  const line = source.lineAt(start)
  const at = start - source.lineStart(line)!
  return {from: line, to: line + 1, lines: [{line, at, removed: end - start, inserted}]}
}

/** Removes the blank lines between rows and their table. */
function joinRows({between, span, lastLine}: CutOffRows, {source}: PaperList): Repair[] {
  if (!between) return []
  return [{span, edits: [{...between, lines: []}, ...endAfter(lastLine, source)]}]
}

/** Ends a table where its last row is: the line below is no row. */
function endAfter(line: number, source: Source): LineEdit[] {
  return source.line(line + 1).trim() === '' ? [] : [{from: line + 1, to: line + 1, lines: ['']}]
}

/** Gives a table a delimiter row that fits its header; none if the header may be what is wrong. */
function completeTable({header, delimiter, body, others}: BrokenTable, {source}: PaperList): Repair[] {
  if (!header) return []
  // Notes behind a row are no cells of the table.
  const widthOf = ({cells}: GridRow) => cells.findLastIndex((cell) => !isHiddenNote(contentOf(cell, source.text))) + 1
  const fitting = (row: GridRow) => body.filter((each) => widthOf(each) === row.cells.length).length
  if (delimiter && fitting(delimiter) > fitting(header)) return []
  const rows = [header, ...(delimiter ? [delimiter] : []), ...body, ...others]
  const start = source.lineStart(header.line)!
  const row = source.text.slice(start, header.start) + delimiterFor(header, delimiter, source.text)
  const edits = rows.slice(1).flatMap((each, index): LineEdit[] => {
    const above = rows[index]!
    const gap = {from: above.line + 1, to: each.line, lines: []}
    if (each === delimiter) return [{from: above.line + 1, to: each.line + 1, lines: [row]}]
    return above.line + 1 === each.line ? [] : [gap]
  })
  const inserted = delimiter ? [] : [{from: header.line + 1, to: header.line + 1, lines: [row]}]
  return [
    {
      span: {start: header.start, end: rows.at(-1)!.end},
      edits: [...inserted, ...edits, ...endAfter(rows.at(-1)!.line, source)]
    }
  ]
}

/** A delimiter row with as many cells as a header: those of the written one, as far as they fit. */
function delimiterFor({cells}: GridRow, delimiter: GridRow | undefined, text: string): string {
  const contents = cells.map((_, index) => {
    const cell = delimiter?.cells[index]
    const content = cell ? contentOf(cell, text).trim() : ''
    return /^:?-+:?$/.test(content) ? content : '---'
  })
  return `| ${contents.join(' | ')} |`
}
