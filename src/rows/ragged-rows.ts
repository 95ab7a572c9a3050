// The findings of no-ragged-row about rows with more or fewer cells than their header.

import {placeholderOf} from '../columns/placeholder.js'
import {foldMany} from '../fold.js'
import type {Column, PaperList, Table} from '../list/model.js'
import type {Finding} from '../rule.js'
import {dropCells, escapeCell, insertCells, splitCell} from '../table/edits.js'
import {contentOf, contentsOf, dividesTable, type GridCell, type GridRow} from '../table/grid.js'
import {hasSplitText, hiddenContents, isHiddenNote, joinCells, tightPipes} from '../table/split-cell.js'
import type {Edit, Fix} from '../text/edit.js'
import {quote, withoutAddresses} from '../text/quote.js'
import {readMeantRows} from './meant-rows.js'
import {type MissingCells, missingCellsOf} from './missing-cells.js'
import {aboutRow, cells, inRow, widthOf} from './names.js'

/** A row that lacks cells, and where these belong. */
export interface ShortRow {
  row: GridRow
  missing: MissingCells
}

/** Those of the rows of a table that lack cells. */
export function shortRowsOf(rows: readonly GridRow[], table: Table, list: PaperList): ShortRow[] {
  const short = rows.filter((row) => isShort(row, table, list))
  if (short.length === 0) return []
  const missingCells = missingCellsOf(table, list)
  return short.map((row) => ({row, missing: missingCells(row, ownWidth(row, table, list))}))
}

/** Where the rows of a table get the cells that they lack. */
export function addedCells(table: Table, list: PaperList): {row: GridRow; column: Column}[] {
  const {columns, grid} = table
  if (grid.body.every(({cells}) => cells.length >= columns.length)) return []
  return shortRowsOf(readMeantRows(table, list).rows, table, list).flatMap(({row, missing: {index, pipes}}) => {
    const [from, behind] = [index ?? 0, row.cells.length - (index ?? 0)]
    const added = index === undefined ? [] : columns.slice(from + pipes.length, columns.length - behind)
    return added.map((column) => ({row, column}))
  })
}

/** Whether a table is short as a whole, by a habit that is reported once. *Chosen*: one or two rows show none. */
export function areAllShort(short: readonly unknown[], rows: readonly GridRow[]): boolean {
  return short.length >= 3 && short.length === rows.length
}

/** Whether a row lacks cells. Rows without any content divide a table on purpose. */
function isShort(row: GridRow, table: Table, list: PaperList): boolean {
  return !dividesTable(row, list.source.text) && ownWidth(row, table, list) < widthOf(table)
}

/** How many cells a row has without the notes at its end: `[//]: #10/21` shows under a header, a comment does not and leaves its cell blank. */
function ownWidth(row: GridRow, table: Table, list: PaperList): number {
  const isNote = (cell: GridCell, index: number) => {
    const content = contentOf(cell, list.source.text)
    return isHiddenNote(content) && (index >= widthOf(table) || content.startsWith('['))
  }
  return row.cells.findLastIndex((cell, index) => !isNote(cell, index)) + 1
}

function pad(row: GridRow, index: number, missing: number, table: Table, list: PaperList): Edit {
  const contents = Array<string>(missing).fill(escapeCell(placeholderOf(list)))
  return insertCells(row, index, contents, list.source, table.grid.header)
}

/** The notes of a row, which are out of sight once it has all its cells. */
function notesOf(row: GridRow, list: PaperList): string[] {
  return contentsOf(row, list.source.text).filter(isHiddenNote)
}

function messageOf(width: number, row: GridRow, table: Table, list: PaperList): string {
  return `Unexpected row of ${cells(width)}, expected ${widthOf(table)} as in the header (line ${table.line})${inRow(row, list)}`
}

function emptyCells(count: number): string {
  return count === 1 ? 'an empty cell' : `${count} empty cells`
}

function addedCellsInWords(count: number, list: PaperList): string {
  const content = placeholderOf(list)
  return content === '' ? emptyCells(count) : `${count === 1 ? 'a cell' : `${count} cells`} with \`${content}\``
}

function hintAt(misplaced: MissingCells['misplaced']): string {
  return misplaced ? `; what is under \`${misplaced.under.name}\` belongs under \`${misplaced.belongs.name}\`` : ''
}

function hintAtPipe(pipes: MissingCells['pipes']): string {
  const places = pipes.map(({behind, belongs}) => `${quote(behind)}, which belongs under \`${belongs.name}\``)
  return `; a \`|\` is missing before ${places.join(', or ')}`
}

/** A row that lacks cells. */
export function shortRow({row, missing: {index, misplaced, pipes}}: ShortRow, table: Table, list: PaperList): Finding {
  const width = ownWidth(row, table, list)
  const hint = pipes.length > 0 ? hintAtPipe(pipes) : hintAt(misplaced)
  const missing = widthOf(table) - width - pipes.length
  const added = missing > 0 ? [addedCellsInWords(missing, list)] : []
  return {
    start: row.start,
    end: row.end,
    about: aboutRow(row, list),
    // GitHub pads a row at its end.
    ...(hint === '' && {severity: 'warning'}),
    message: `${messageOf(width, row, table, list)}${hint}`,
    // A row with all its cells would no longer show that one of them is in the wrong column.
    fix:
      index === undefined
        ? undefined
        : {
            title: `Insert ${[...pipes.map(() => 'the missing `|`'), ...added].join(' and ')}`,
            applicability: 'safe',
            edits: [
              ...pipes.map((gap) => splitCell(row, gap, list.source)),
              ...(missing > 0 ? [pad(row, index, missing, table, list)] : [])
            ],
            mayRemove: notesOf(row, list)
          }
  }
}

/** One finding for a table whose rows are all short, at the first of those where something is under a wrong header. */
export function shortTable(short: readonly ShortRow[], table: Table, list: PaperList): readonly Finding[] {
  const findings = short.map((row) => ({...shortRow(row, table, list), about: `${table.section.title}: row`}))
  const [errors, warnings] = [true, false].map((isError) =>
    findings.filter(({severity}) => (severity === undefined) === isError)
  )
  return foldMany([...errors!, ...warnings!], 'rows lack cells: all of the table', 1)
}

/** A row that has more cells than its header, unless those are notes. */
export function longRow(row: GridRow, table: Table, list: PaperList): Finding | undefined {
  if (row.cells.length <= widthOf(table)) return
  const {text} = list.source
  const own = {...row, cells: row.cells.slice(0, ownWidth(row, table, list))}
  const [excess] = own.cells.slice(widthOf(table))
  if (!excess && own.cells.length < row.cells.length) return
  const hidden = hiddenContents(own, widthOf(table), text).filter((content) => content !== '')
  const {start} = excess ?? row.cells[widthOf(table)]!
  const place = {start, end: row.end, about: aboutRow(row, list)}
  const message = messageOf(own.cells.length, row, table, list)
  const split = joinCells(own, widthOf(table), text)
  const pipes = split ?? tightPipes(own, widthOf(table), text)
  if (hidden.length === 0 && !pipes) {
    const title = `Remove ${emptyCells(row.cells.length - widthOf(table)).replace(/^an/, 'the')} at the end`
    const fix: Fix = {title, applicability: 'safe', edits: [dropCells(row, widthOf(table))]}
    return {
      ...place,
      message: `${message}; the last is empty`,
      fix: hasSplitText(row, text) || own.cells.length < row.cells.length ? undefined : fix
    }
  }
  const hides = hidden.length === 0 ? '' : `; GitHub hides ${quote(withoutAddresses(hidden.join(' | ')))}`
  const cause = split ? '; a `|` in the text splits a cell, write it `\\|`' : `${hides}${pipes ? TIGHT : ''}`
  return {
    ...place,
    message: `${message}${cause}`,
    fix: pipes && {
      title: 'Write `\\|` for the `|` in the text',
      applicability: split ? 'safe' : 'unsafe',
      edits: pipes.map((offset) => ({start: offset, end: offset, text: '\\'}))
    }
  }
}

const TIGHT = '; a `|` without spaces around it is likely text, write it `\\|`'
