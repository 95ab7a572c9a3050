import type {Link, PaperList} from '../list/model.js'
import {inPaper, quote} from '../text/quote.js'
import {isLabel} from '../titles/labels.js'
import {titleInFront} from '../titles/start.js'

/** Where a link is, at the end of a message: `, in the column `code` of “Deep Residual Learning”`; nothing for a link without any text. A label names no row. */
export function inLinkPlace({column, entry, text, start}: Link, {source}: PaperList): string {
  // `[download]()` in a table of data sets is in no `download`.
  const title = entry?.title ?? (column && isLabel(text) ? '' : (titleInFront(start, source) ?? text))
  if (!column?.name) return inPaper(title)
  return `, in the column \`${column.name}\`${title === '' ? '' : ` of ${quote(title)}`}`
}

/** What a problem of a link is about, without a line number: the paper, and which of its links. */
export function aboutLink({entry, column, text}: Link): string {
  return `${entry?.title ?? text}: ${column?.name ?? text}`
}
