import type {TableCell} from 'mdast'
import type {Column, ColumnKind, Link, PaperList, Table} from '../list/model.js'
import {kindByName} from '../list/tables/columns.js'
import {plainText} from '../markdown/plain-text.js'
import {isCodeAddress} from '../papers/code-address.js'
import {paperId} from '../papers/id.js'
import type {GridRow} from '../table/grid.js'
import {isDate} from '../text/dates.js'
import {groupBy} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'
import {startingIn} from '../text/sorted.js'
import {oneLine} from '../text/trim.js'
import {isTitleLike} from '../titles/labels.js'
import {isVenue} from '../venues/venue-words.js'

/** Where the missing cells of a short row belong. */
export interface MissingCells {
  /** The index of the cell before which they belong, or the number of cells if they belong at the end; absent unless only one place is possible. */
  index: number | undefined
  /** The column under which a cell of another column would be, if they were missing at the end. */
  misplaced: {under: Column; belongs: Column} | undefined
}

/** What a cell plainly is, whatever its header. */
type Content = 'title' | 'venue' | 'date' | 'code' | 'paper'

/** What belongs in a column of a kind, in a table without any row that has all its cells. A title can be any text. */
const OF_KIND: {[Kind in ColumnKind]?: Content} = {venue: 'venue', date: 'date', code: 'code'}

/** A share of the cells of a column; what so many contain belongs there. *Chosen*. */
const FEWEST_ALIKE = 0.1

/**
 * Finds where the missing cells of the short rows of a table belong: most often at the end, but where a link to code is under `Venue` the
 * venue is missing. `width` is the number of cells of the row without the notes at its end.
 */
export const missingCellsOf = memoize((table: Table, list: PaperList) => {
  const {columns, grid, node} = table
  const nodes = new Map(grid.body.map((row, index) => [row, node.children[index + 1]!]))
  const contentsOf = (row: GridRow) => nodes.get(row)!.children.map((cell) => readContents(cell, list.links))
  const full = grid.body.filter(({cells}) => cells.length === columns.length).map(contentsOf)
  const usual = columns.map(({index, name}) => {
    if (full.length === 0) return new Set([OF_KIND[kindByName(name)]])
    const alike = groupBy(
      full.flatMap((row) => row[index]!),
      (content) => content
    )
    return new Set<Content | undefined>(
      [...alike.keys()].filter((content) => alike.get(content)!.length >= full.length * FEWEST_ALIKE)
    )
  })
  const belonging = (content: Content) => columns.find(({index}) => usual[index]!.has(content))
  const isMisplaced = (content: Content, under: number) => !usual[under]!.has(content) && !!belonging(content)
  return (row: GridRow, width: number): MissingCells => {
    const contents = contentsOf(row).slice(0, width)
    const missing = columns.length - contents.length
    const findMisplaced = (place: number) => {
      for (const [index, each] of contents.entries()) {
        const under = index < place ? index : index + missing
        const content = each.find((one) => isMisplaced(one, under))
        if (content) return {under: columns[under]!, belongs: belonging(content)!}
      }
      return
    }
    const misplaced = findMisplaced(contents.length)
    if (!misplaced) return {index: contents.length, misplaced}
    const places = contents.map((_, index) => index).filter((place) => !findMisplaced(place))
    if (full.length === 0 && places.length === 0) return {index: contents.length, misplaced: undefined}
    return {index: places.length === 1 ? places[0] : undefined, misplaced}
  }
})

function readContents(cell: TableCell, links: readonly Link[]): Content[] {
  const {start, end} = cell.position!
  const inside = startingIn(links, {start: start.offset!, end: end.offset!})
  const text = oneLine(plainText(cell))
  const unlinked = oneLine(
    inside.reduce((rest, link) => (link.text === '' ? rest : rest.replace(link.text, ' ')), text)
  )
  const contents: Content[] = []
  // Of a link with a slip in its brackets, which is text, only the address says something.
  if (!hasBrokenLink(unlinked)) {
    if (isTitleLike(text)) contents.push('title')
    if (isDate(unlinked)) contents.push('date')
    else if (unlinked !== '' && isVenue(unlinked)) contents.push('venue')
  }
  const written = text.match(/https?:\/\/[^\s()[\]（）]+/gi) ?? []
  if (inside.some(({id}) => id !== undefined) || written.some((url) => paperId(url) !== undefined))
    contents.push('paper')
  else if (inside.some(({url}) => isCodeAddress(url)) || written.some(isCodeAddress)) contents.push('code')
  return contents
}

/** Whether brackets of a link are left in a text: those around its text next to those around its address, or one without its partner. */
function hasBrokenLink(text: string): boolean {
  return /\]\s?[([{（]/.test(text) || text.split('[').length !== text.split(']').length
}
