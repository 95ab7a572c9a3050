import {memoize} from '../text/memoize.js'
import {startingIn} from '../text/sorted.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import type {HtmlElement} from './html.js'
import {textOfHtml} from './html-text.js'

/** A table in HTML, with the rows of its own: not those of a table within a cell. */
export interface HtmlTable {
  element: HtmlElement
  rows: HtmlRow[]
}

export interface HtmlRow {
  element: HtmlElement
  cells: HtmlCell[]
  /** How many columns it takes, with those that cells of the rows above span. */
  width: number
}

/** A cell of a table in HTML; its span is that of its content. */
export interface HtmlCell extends Span {
  element: HtmlElement
  /** The first of its columns, from 0. */
  column: number
  /** What the header says of that column; `''` in a table without a header. */
  name: string
}

/** The attributes by which a cell takes several rows or columns. */
export const SPANS = ['rowspan', 'colspan'] as const

/** The tables among the elements of a document. */
export const htmlTablesOf = memoize((elements: readonly HtmlElement[], source: Source): HtmlTable[] => {
  const tables = readTables(elements, source)
  for (const {rows} of tables) {
    placeCells(rows)
    nameCells(rows, elements, source)
  }
  return tables
})

function readTables(elements: readonly HtmlElement[], source: Source): HtmlTable[] {
  const tables: HtmlTable[] = []
  const open: {end: number; rows: HtmlRow[]}[] = []
  for (const element of elements) {
    while (open.length > 0 && open.at(-1)!.end <= element.start) open.pop()
    const {name, startTagEnd: start, contentEnd: end} = element
    if (name === 'table') {
      const rows: HtmlRow[] = []
      tables.push({element, rows})
      open.push({end: element.end > start ? element.end : source.text.length, rows})
    }
    const table = open.at(-1)
    if (!table || (name !== 'tr' && name !== 'td' && name !== 'th')) continue
    if (name === 'tr') table.rows.push({element, cells: [], width: 0})
    else table.rows.at(-1)?.cells.push({element, column: 0, name: '', start, end})
  }
  return tables
}

function placeCells(rows: readonly HtmlRow[]): void {
  /** For each column, how many rows the cell in it goes on. */
  const left: number[] = []
  for (const row of rows) {
    let column = 0
    for (const cell of row.cells) {
      while ((left[column] ?? 0) > 0) column++
      cell.column = column
      const [rowspan, colspan] = SPANS.map((name) => numberIn(cell.element.attributes[name]))
      const end = Math.min(column + colspan!, MOST_SPANNED)
      for (; column < end; column++) left[column] = rowspan!
    }
    row.width = left.findLastIndex((count) => count > 0) + 1
    for (const [index, count] of left.entries()) left[index] = Math.max(0, (count ?? 0) - 1)
  }
}

/** More columns or rows are a slip, which should not take long to count: HTML allows 1,000 columns. */
const MOST_SPANNED = 1000

function numberIn(value: string | undefined): number {
  const number = Number.parseInt(/\d{1,4}/.exec(value ?? '')?.[0] ?? '1', 10)
  return Math.min(Math.max(number, 1), MOST_SPANNED)
}

/** The header is the first row, where it has no link. */
function nameCells([header, ...body]: readonly HtmlRow[], elements: readonly HtmlElement[], source: Source): void {
  if (!header || header.cells.length < 2) return
  const end = header.cells.at(-1)!.end
  if (startingIn(elements, {start: header.element.start, end}).some(({name}) => name === 'a')) return
  const names = header.cells.map((cell) => textOfHtml(source.text.slice(cell.start, cell.end)))
  for (const cell of body.flatMap(({cells}) => cells)) {
    const index = header.cells.findLastIndex(({column}) => column <= cell.column)
    cell.name = cell.column < header.width ? names[index]! : ''
  }
}
