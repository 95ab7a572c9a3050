import type {PaperList, Table} from '../list/model.js'
import {contentsOf, type GridRow} from '../table/grid.js'
import {shorten} from '../text/shorten.js'

/** How many cells a row of a table should have. */
export function widthOf({grid}: Table): number {
  return grid.header.cells.length
}

/** What a reader calls the row: its title, or its first cell with a content. */
export function nameOf(row: GridRow, list: PaperList): string {
  const names = contentsOf(row, list.source.text).map(withoutBrackets)
  const name = list.entryOf(row)?.title ?? names.find((text) => /[\p{L}\p{N}]/u.test(text)) ?? names.find(Boolean)
  return shorten(name ? withoutBrackets(name) : '')
}

/** Which row a message is about: ` for “Title”`, or nothing for a row without a word. */
export function forRow(row: GridRow, list: PaperList): string {
  const name = nameOf(row, list)
  return name === '' ? '' : ` for “${name}”`
}

/** A title that a pipe has split still has brackets of its link, and a row without a title has whole ones. */
function withoutBrackets(text: string): string {
  return text.replace(/^[![]{1,4}/, '').replace(/\](?:\([^()]*\)?)?$/, '')
}

/** A number of cells, in words. */
export function cells(number: number): string {
  return number === 1 ? '1 cell' : `${number} cells`
}
