// The findings of no-ragged-row about lines in and around a table.

import type {PaperList, Table} from '../list/model.js'
import type {Finding} from '../rule.js'
import {fitDelimiter} from '../table/edits.js'
import type {GridRow} from '../table/grid.js'
import type {Fix} from '../text/edit.js'
import {quote} from '../text/quote.js'
import {shorten} from '../text/shorten.js'
import type {BrokenTable} from './broken-tables.js'
import type {CutOffRows} from './cut-off-rows.js'
import {aboutRow, cells, inRow, widthOf} from './names.js'

/** A row that a line break splits in two. */
export function brokenRow([row, rest]: readonly [GridRow, GridRow], table: Table, list: PaperList): Finding {
  return {
    start: row.start,
    end: rest.end,
    about: aboutRow(row, list),
    message: `Unexpected line break in the row, expected its ${widthOf(table)} cells on one line${inRow(row, list)}`
  }
}

/** Another table begins without a blank line before it. */
export function innerTable({start, end, cells: {length}}: GridRow, table: Table): Finding {
  return {
    start,
    end,
    about: `${table.section.title}: row: inner table`,
    message: `Unexpected header of ${cells(length)} in the table of line ${table.line}, expected a blank line before it`
  }
}

/** A line of prose or HTML that GFM takes for a row. */
export function unexpectedLine(row: GridRow, table: Table, list: PaperList): Finding {
  const {source} = list
  const lineStart = source.lineStart(row.line)!
  const prefix = source.text.slice(lineStart, row.start)
  const line = source.text.slice(row.start, row.end)
  return {
    start: row.start,
    end: row.end,
    about: `${table.section.title}: row: ${shorten(line)}`,
    message: `Unexpected text in the table (line ${table.line}), expected a blank line before it: ${quote(line)}`,
    // With several lines the end of the table is unclear, and the next line would be parsed as something else.
    fix:
      // As a definition it would make links elsewhere.
      /\S/.test(prefix) ||
      /^\[[^\]]{1,999}\]:/.test(line) ||
      row !== table.grid.body.at(-1) ||
      source.line(row.line + 1).trim() !== ''
        ? undefined
        : {
            title: 'Insert a blank line before it',
            applicability: 'unsafe',
            edits: [{start: lineStart, end: row.start, text: source.endOfLine + prefix}]
          }
  }
}

const REMOVE_GAP = 'Remove the blank line'

/** Rows that a blank line has cut off their table. */
export function cutOff({table, span, gap}: CutOffRows, list: PaperList): Finding {
  return {
    ...span,
    about: `${table.section.title}: row`,
    message: `Unexpected blank line before this row, expected it to follow its table (line ${table.line})`,
    mends: true,
    fix: gap && {title: REMOVE_GAP, applicability: 'safe', edits: [{...gap, text: list.source.endOfLine}]}
  }
}

/** A table that shows as text. */
export function brokenTable({header, delimiter, body, gap, isFixable}: BrokenTable, list: PaperList): Finding {
  const {start, end} = delimiter ?? header ?? body[0]!
  const finding = (expectation: string, fix?: Fix | false): Finding => ({
    start,
    end,
    about: `${list.sectionAt(start).title}: table`,
    message: `${expectation}; GitHub shows the table as text`,
    mends: true,
    fix: fix || undefined
  })
  if (!header)
    return finding(
      delimiter
        ? 'Unexpected delimiter row without a header, expected one above it'
        : `Unexpected row of ${cells(body[0]!.cells.length)} without a header and a delimiter row, expected them above it`
    )
  if (!delimiter)
    return finding(`Unexpected header of ${cells(header.cells.length)} without a delimiter row, expected one below it`)
  if (gap)
    return finding(
      `Unexpected blank line before the delimiter row, expected it to follow the header (line ${header.line})`,
      isFixable && {title: REMOVE_GAP, applicability: 'safe', edits: [{...gap, text: list.source.endOfLine}]}
    )
  const width = header.cells.length
  const inHeader = `as in the header (line ${header.line})`
  // If the rows have another number of cells than the header, the header may be wrong.
  const fitting = body.filter((row) => row.cells.length === width)
  return finding(
    delimiter.cells.length === width
      ? `Unexpected empty cell in the delimiter row, expected dashes in all ${width} ${inHeader}`
      : `Unexpected delimiter row of ${cells(delimiter.cells.length)}, expected ${width} ${inHeader}`,
    isFixable && fitting.length * 2 >= body.length && fitDelimiter(delimiter, width, list.source)
  )
}
