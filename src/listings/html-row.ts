import type {Entry} from '../list/model.js'
import type {Source} from '../text/source.js'
import {oneLine} from '../text/trim.js'

/**
 * The texts of the cells of an entry that is a row of a table in HTML, by the names of their columns. A table without a header has none,
 * and neither has a row with other cells than it.
 */
export function htmlCellsOf({kind, start, end}: Entry, {text}: Source): ReadonlyMap<string, string> {
  const row = text.slice(start, end)
  if (kind !== 'element' || !/^<tr\b/i.test(row)) return new Map()
  const table = text.lastIndexOf('<table', start)
  const header = table === -1 ? '' : (/<tr\b[^]*?(?=<tr\b)/i.exec(text.slice(table, start + '<tr '.length))?.[0] ?? '')
  const [names, cells] = [textsIn(header, /<th\b[^>]*>/i), textsIn(row, /<t[hd]\b[^>]*>/i)]
  return new Map(names.length === cells.length ? names.map((name, index) => [name, cells[index]!]) : [])
}

/** What is behind each tag that a pattern finds, without tags. */
function textsIn(row: string, tag: RegExp): string[] {
  return row
    .split(tag)
    .slice(1)
    .map((cell) => oneLine(cell.replace(/<[^<>]*>/g, ' ')))
}
