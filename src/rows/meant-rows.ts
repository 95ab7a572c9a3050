import type {PaperList, Table} from '../list/model.js'
import {contentsOf, type GridRow, isDelimiterRow} from '../table/grid.js'
import type {Span} from '../text/span.js'

/** What the lines of a table are meant as: GFM takes every line for a row up to the next blank one. */
export interface MeantRows {
  /** Those that are meant as rows of the table. */
  rows: GridRow[]
  /** Rows that a line break splits in two. */
  brokenRows: (readonly [GridRow, GridRow])[]
  /** The first line of prose or HTML behind them. Where rows go without outer pipes, a line of one cell may well be a row. */
  proseLine: GridRow | undefined
  /** The header of another table further down, whose delimiter row shows as a row. */
  innerHeader: GridRow | undefined
}

/** Separates the rows of a table from other lines that GFM takes for rows. */
export function readMeantRows({grid}: Table, {source}: PaperList): MeantRows {
  const {header} = grid
  const width = header.cells.length
  const delimiter = grid.body.findIndex((row) => isDashed(row, source.text))
  const innerHeader = grid.body[delimiter - 1]
  const body = innerHeader ? grid.body.slice(0, delimiter - 1) : grid.body
  const hasPipes = ({cells, outerPipes}: GridRow) => cells.length > 1 || outerPipes.start || outerPipes.end
  const last = header.outerPipes.start && width > 1 ? body.findLastIndex(hasPipes) : body.length - 1
  const brokenRows = body.flatMap((row, index) => {
    const next = body[index + 1]
    return next && header.outerPipes.start && header.outerPipes.end && isSplitRow(row, next, width)
      ? [[row, next] as const]
      : []
  })
  const parts = new Set(brokenRows.flat())
  const rows = body.slice(0, last + 1).filter((row) => !parts.has(row))
  return {rows, brokenRows, proseLine: body[last + 1], innerHeader}
}

/** The rows of a list that a line break splits in two. */
export function rowsInTwo(list: PaperList): Span[] {
  return list.tables.flatMap((table) => readMeantRows(table, list).brokenRows.map(([{start}, {end}]) => ({start, end})))
}

/** A row of `-` in all cells says that there is nothing in them. */
function isDashed(row: GridRow, text: string): boolean {
  return isDelimiterRow(row, text) && contentsOf(row, text).some((content) => /:|--/.test(content))
}

/** The break is within a cell, the last one too, or behind a pipe; then the line below begins without one. */
function isSplitRow(row: GridRow, next: GridRow, width: number): boolean {
  if (next.outerPipes.start || !next.outerPipes.end) return false
  return (
    (row.cells.length < width || !row.outerPipes.end) &&
    row.cells.length + next.cells.length - (row.outerPipes.end ? 0 : 1) === width
  )
}
