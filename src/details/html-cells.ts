import {Parser} from 'htmlparser2'
import type {Entry} from '../list/model.js'
import {memoize} from '../text/memoize.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {oneLine} from '../text/trim.js'

/** The content of a cell of a table in HTML, and the name of its column. */
export interface HtmlCell extends Span {
  name: string
  /** As a reader sees it. */
  text: string
}

/** The cells of a `<tr>` that presents a paper; nothing where its table has no header. */
export function htmlCellsOf({kind, start}: Entry, source: Source): readonly HtmlCell[] | undefined {
  const open = kind === 'element' ? source.text.lastIndexOf('<table', start) : -1
  if (open < 0) return undefined
  const ofSource = memoize(tables, source, () => new Map<number, ReadonlyMap<number, HtmlCell[]>>())
  const rows = ofSource.get(open) ?? readTable(source.text, open)
  ofSource.set(open, rows)
  return rows.get(start)
}

/** By where they begin: the tables of a text, and the rows of each. */
const tables = new WeakMap<Source, Map<number, ReadonlyMap<number, HtmlCell[]>>>()

interface Row {
  start: number
  hasLink: boolean
  cells: {start: number; end: number; text: string; columns: number; rows: number}[]
}

/** The rows below the header of a table, which is the first row and has no link. */
function readTable(text: string, open: number): ReadonlyMap<number, HtmlCell[]> {
  const [header, ...body] = readRows(text, open)
  if (!header || header.hasLink || header.cells.length < 2) return new Map()
  /** For each column, its name, and how many rows the cell above goes on. */
  const names = header.cells.flatMap(({text: name, columns}) => Array.from({length: columns}, () => oneLine(name)))
  const left = names.map(() => 0)
  return new Map(
    body.map(({start, cells}) => {
      const taken = left.map((count) => count > 0)
      for (const column of left.keys()) left[column] = Math.max(0, left[column]! - 1)
      const named = cells.flatMap((cell) => {
        const column = taken.indexOf(false)
        if (column < 0) return []
        taken.fill(true, column, column + cell.columns)
        left.fill(cell.rows - 1, column, column + cell.columns)
        return [{name: names[column]!, text: oneLine(cell.text), start: cell.start, end: cell.end}]
      })
      return [start, named]
    })
  )
}

/** The rows of the table that begins at an offset; a table within it ends it. */
function readRows(text: string, open: number): Row[] {
  const rows: Row[] = []
  let cell: Row['cells'][number] | undefined
  const parser = new Parser({
    onopentag: (name, {colspan, rowspan}) => {
      const end = open + parser.endIndex + 1
      if (name === 'tr') rows.push({start: open + parser.startIndex, hasLink: false, cells: []})
      else if (name === 'td' || name === 'th') {
        cell = {start: end, end, text: '', columns: spanOf(colspan), rows: spanOf(rowspan)}
        rows.at(-1)?.cells.push(cell)
      } else if (name === 'a' && rows.length > 0) rows.at(-1)!.hasLink = true
      else if (name === 'br' && cell) cell.text += ' '
    },
    ontext: (value) => {
      if (cell) cell.text += value
    },
    onclosetag: (name) => {
      if (!cell || (name !== 'td' && name !== 'th')) return
      cell.end = Math.max(cell.start, open + parser.startIndex)
      cell = undefined
    }
  })
  const close = text.indexOf('</table', open)
  parser.end(text.slice(open, close < 0 ? text.length : close))
  return rows
}

/** HTML allows 1,000 columns; more are a slip, which should not take long to count. */
const MOST_SPANNED = 1000

function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10)
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), MOST_SPANNED)
}
