import type {PaperList} from '../list/model.js'
import type {HtmlElement} from '../markdown/html.js'
import type {Finding} from '../rule.js'
import {isClear} from '../text/convention.js'
import {inPaper} from '../text/quote.js'
import {shorten} from '../text/shorten.js'
import {readBrokenTags} from './broken-tags.js'

/** What is odd about the rows of tables in HTML: spans that are no numbers, and rows with other columns than the header. */
export function oddHtmlRows(list: PaperList): Finding[] {
  if (!list.elements.some(({name}) => name === 'td' || name === 'th')) return []
  return readTables(list.elements).flatMap((rows) => [
    ...rows.flatMap(({cells}) => cells.flatMap((cell) => oddSpans(cell, list))),
    ...raggedRows(rows, list)
  ])
}

interface Row {
  element: HtmlElement
  cells: HtmlElement[]
}

/** The rows of each table, those of tables within its cells left out. */
function readTables(elements: readonly HtmlElement[]): Row[][] {
  const tables: Row[][] = []
  const open: {end: number; rows: Row[]}[] = []
  for (const element of elements) {
    while (open.length > 0 && open.at(-1)!.end <= element.start) open.pop()
    const rows = open.at(-1)?.rows
    if (element.name === 'table') {
      tables.push([])
      open.push({end: element.end, rows: tables.at(-1)!})
    } else if (element.name === 'tr') rows?.push({element, cells: []})
    else if (element.name === 'td' || element.name === 'th') rows?.at(-1)?.cells.push(element)
  }
  return tables
}

const SPANS = ['rowspan', 'colspan'] as const

/** `rowspan=2">`: browsers read the number, and whoever edits it next is misled. */
function oddSpans({attributes, attributeSpans, startTagEnd, start, name}: HtmlElement, {source}: PaperList): Finding[] {
  return SPANS.flatMap((attribute) => {
    const value = attributes[attribute]
    if (value === undefined || /^\s*\d{1,4}\s*$/.test(value)) return []
    const span = attributeSpans[attribute]
    const number = /^\s*["'“”]{0,2}(\d{1,4})["'“”]{0,2}\s*$/.exec(value)?.[1]
    const isQuoted = span !== undefined && /["']/.test(source.text[span.start - 1]!)
    return [
      {
        start,
        end: startTagEnd,
        about: `${name}: ${attribute}`,
        severity: 'warning',
        message: `Unexpected \`${attribute}=${value}\` of a cell, expected ${number === undefined ? 'a number' : `\`${attribute}="${number}"\``}`,
        fix:
          span && number !== undefined
            ? {applicability: 'safe', edits: [{...span, text: isQuoted ? number : `"${number}"`}]}
            : undefined
      } satisfies Finding
    ]
  })
}

/** Rows that lack columns or have more than the header, where the table has a header, lists papers, and its other rows agree. */
function raggedRows([header, ...body]: Row[], list: PaperList): Finding[] {
  if (!header || header.cells.length < 2 || header.cells.some(({name}) => name !== 'th')) return []
  const entries = new Map(list.entries.flatMap((entry) => (entry.kind === 'element' ? [[entry.start, entry]] : [])))
  if (!body.some(({element}) => entries.has(element.start))) return []
  const [expected, ...widths] = widthsOf([header, ...body])
  // A row of one cell is a heading within the table.
  const ragged = body
    .map(({element, cells}, index) => ({element, cells, width: widths[index]}))
    .filter(({cells, width}) => cells.length > 1 && width !== expected)
  if (ragged.length === 0 || !isClear(body.length - ragged.length, body.length)) return []
  // A tag without its end swallows cells: that is what has to be said.
  const [first, last] = [header.element.start, body.at(-1)!.element.end]
  if (readBrokenTags(list).some(({start}) => first <= start && start <= last)) return []
  return ragged.map(({element, width}) => {
    const title = entries.get(element.start)?.title
    return {
      start: element.start,
      end: element.end,
      about: title ?? `row: ${shorten(list.source.text.slice(element.startTagEnd, element.end))}`,
      severity: 'warning',
      message: `Unexpected row of ${width} columns, expected ${expected} as in the header (line ${header.element.line})${inPaper(title ?? '')}`
    }
  })
}

/** How many columns each row takes, with those that cells of the rows above span. */
function widthsOf(rows: readonly Row[]): number[] {
  /** For each column, how many rows the cell in it goes on. */
  const left: number[] = []
  return rows.map(({cells}) => {
    let column = 0
    for (const {attributes} of cells) {
      while ((left[column] ?? 0) > 0) column++
      const [rowspan, colspan] = SPANS.map((name) => numberIn(attributes[name]))
      const end = Math.min(column + colspan!, MOST_SPANNED)
      for (; column < end; column++) left[column] = rowspan!
    }
    const width = left.findLastIndex((count) => count > 0) + 1
    for (const [index, count] of left.entries()) left[index] = Math.max(0, (count ?? 0) - 1)
    return width
  })
}

/** More columns or rows are a slip, which should not take long to count: HTML allows 1,000 columns. */
const MOST_SPANNED = 1000

function numberIn(value: string | undefined): number {
  const number = Number.parseInt(/\d{1,4}/.exec(value ?? '')?.[0] ?? '1', 10)
  return Math.min(Math.max(number, 1), MOST_SPANNED)
}
