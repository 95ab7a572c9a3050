import type {Entry} from '../list/model.js'
import type {Source} from '../text/source.js'
import {oneLine} from '../text/trim.js'

export interface HtmlCell {
  /** The name of its column; `''` in a table without a header, or in a row with other cells than it. */
  name: string
  text: string
}

/** The cells of an entry that is a row of a table in HTML; none of another entry. */
export function htmlCellsOf({kind, start, end}: Entry, {text}: Source): HtmlCell[] {
  const row = text.slice(start, end)
  if (kind !== 'element' || !/^<tr\b/i.test(row)) return []
  const cells = textsIn(row, /<t[hd]\b[^<>]*>/i)
  const names = textsIn(text.slice(text.lastIndexOf('<table', start), start).split('</tr', 1)[0]!, /<th\b[^<>]*>/i)
  return cells.map((cell, index) => ({name: names.length === cells.length ? names[index]! : '', text: cell}))
}

/** What is behind each tag that a pattern finds, without tags. */
function textsIn(html: string, tag: RegExp): string[] {
  return html
    .split(tag)
    .slice(1)
    .map((cell) => oneLine(cell.replace(/<[^<>]*>/g, ' ')))
}
