import type {PaperList, Table} from '../list/model.js'
import {contentsOf, type GridRow} from '../table/grid.js'
import {inPaper} from '../text/quote.js'
import {shorten} from '../text/shorten.js'

/** How many cells a row of a table should have. */
export function widthOf({grid}: Table): number {
  return grid.header.cells.length
}

/** What a reader calls the row: its title, or its first cell with a content. */
function nameOf(row: GridRow, list: PaperList): string {
  const names = contentsOf(row, list.source.text).map(withoutBrackets)
  const name = list.entryOf(row)?.title ?? names.find((text) => /[\p{L}\p{N}]/u.test(text)) ?? names.find(Boolean)
  return name ? withoutBrackets(name) : ''
}

/** What a problem with the row is about. */
export function aboutRow(row: GridRow, list: PaperList): string {
  return `row: ${shorten(nameOf(row, list))}`
}

/** Which row a message is about, at its end: `, in “Title”`, or nothing for a row without a word. */
export function inRow(row: GridRow, list: PaperList): string {
  return inPaper(nameOf(row, list))
}

/** A title that a pipe has split still has brackets of its link, and a row without a title has whole ones. */
function withoutBrackets(text: string): string {
  return text.replace(/^[![]{1,4}/, '').replace(/\](?:\([^()]*\)?)?$/, '')
}

/** A number of cells, in words. */
export function cells(number: number): string {
  return number === 1 ? '1 cell' : `${number} cells`
}
