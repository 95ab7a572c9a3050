import {detailsOf} from '../details/details.js'
import type {Entry, PaperList} from '../list/model.js'
import {contentOf} from '../table/grid.js'

/** A cell of one entry beside the cell of another; of entries without cells, a part of what is read of them. */
export interface ComparedField {
  name: string
  here: string
  there: string
}

/**
 * Two listings field by field, to show them beside each other.
 *
 * @param here An offset in the one entry.
 * @param there An offset in the other.
 * @returns `undefined` where there are no two entries.
 */
export function sideBySide(here: number, there: number, list: PaperList): ComparedField[] | undefined {
  const [first, second] = [entryAt(here, list), entryAt(there, list)]
  if (!first || !second || first === second) return
  const [fields, others] = [fieldsOf(first, list), fieldsOf(second, list)]
  const names = new Set([...fields.keys(), ...others.keys()])
  return [...names].map((name) => ({name, here: fields.get(name) ?? '', there: others.get(name) ?? ''}))
}

/** The innermost entry around an offset. */
function entryAt(offset: number, {entries}: PaperList): Entry | undefined {
  return entries.findLast(({start, end}) => start <= offset && offset < end)
}

/** The cells of a row by the names of their columns; of other entries what was read of them. */
function fieldsOf(entry: Entry, {source}: PaperList): Map<string, string> {
  if (entry.kind === 'row') {
    const cells = entry.table.columns.map(({name, index}): [string, string] => {
      const cell = entry.row.cells[index]
      return [name, cell ? contentOf(cell, source.text) : '']
    })
    return new Map(cells)
  }
  const {authors = '', venue = '', date = ''} = detailsOf(entry, source)
  const {title, nickname = '', links} = entry
  const fields = {title, nickname, authors, venue, date, links: links.map(({url}) => url).join(' ')}
  return new Map(Object.entries(fields).filter(([, value]) => value !== ''))
}
