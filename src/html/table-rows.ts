import type {PaperList} from '../list/model.js'
import type {HtmlElement} from '../markdown/html.js'
import {type HtmlRow, htmlTablesOf, SPANS} from '../markdown/html-tables.js'
import type {Finding} from '../rule.js'
import {isClear} from '../text/convention.js'
import {inPaper} from '../text/quote.js'
import {shorten} from '../text/shorten.js'
import {readBrokenTags} from './broken-tags.js'
import {readUnclosedTags} from './unclosed-tags.js'

/** What is odd about the rows of tables in HTML: spans that are no numbers, and rows with other columns than the header. */
export function oddHtmlRows(list: PaperList): Finding[] {
  if (!list.elements.some(({name}) => name === 'td' || name === 'th')) return []
  // A tag without its end is told as that.
  const unended = new Set(readUnclosedTags(list).map(({start}) => start))
  return htmlTablesOf(list.elements, list.source).flatMap(({rows}) => [
    ...rows.flatMap(({cells}) =>
      cells.flatMap(({element}) => (unended.has(element.start) ? [] : oddSpans(element, list)))
    ),
    ...raggedRows(rows, list)
  ])
}

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

/** Rows that lack columns or have more than the header, where the table has a header and its other rows agree. */
function raggedRows([header, ...body]: readonly HtmlRow[], list: PaperList): Finding[] {
  if (!header || header.cells.length < 2 || header.cells.some(({element}) => element.name !== 'th')) return []
  const entries = new Map(list.entries.map((entry) => [entry.htmlRow, entry]))
  // A row of one cell is a heading within the table.
  const ragged = body.filter(({cells, width}) => cells.length > 1 && width !== header.width)
  if (ragged.length === 0 || !isClear(body.length - ragged.length, body.length)) return []
  // A tag without its end swallows cells: that is what has to be said.
  const [first, last] = [header.element.start, body.at(-1)!.element.end]
  const unended = [...readBrokenTags(list), ...readUnclosedTags(list)]
  if (unended.some(({start}) => first <= start && start <= last)) return []
  const findingOf = (row: HtmlRow): Finding => {
    const {element, width} = row
    const title = entries.get(row)?.title
    return {
      start: element.start,
      end: element.end,
      about: title ?? `row: ${shorten(list.source.text.slice(element.startTagEnd, element.end))}`,
      severity: 'warning',
      message: `Unexpected row of ${width} columns, expected ${header.width} as in the header (line ${header.element.line})${inPaper(title ?? '')}`
    }
  }
  return withThoseBelow(ragged, body).map(([row, ...below]) => {
    const finding = findingOf(row!)
    if (below.length === 0) return finding
    const to = below.at(-1)!.element.line
    return {
      ...finding,
      message: `${finding.message}; the rows below, to line ${to}, have as many: a cell of all of them may be missing or too many`,
      related: below.map(findingOf).map(({message, start, end}) => ({message, start, end, messageHere: message}))
    }
  })
}

/** The rows of as many columns that are right below each other: a cell that spans them is missing or too many. */
function withThoseBelow(rows: readonly HtmlRow[], all: readonly HtmlRow[]): HtmlRow[][] {
  const groups: HtmlRow[][] = []
  const wanted = new Set(rows)
  for (const [index, row] of all.entries()) {
    if (!wanted.has(row)) continue
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (above && above === all[index - 1] && above.width === row.width) group!.push(row)
    else groups.push([row])
  }
  return groups
}
