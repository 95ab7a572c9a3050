import type {Link} from '../list/model.js'

/** Where a link stands, for a message: ` in the column `code` of “Deep Residual Learning”`; nothing for a link without any text. */
export function subjectOf(link: Link): string {
  const column = link.column?.name ? ` in the column \`${link.column.name}\`` : ''
  const title = link.entry?.title ?? link.text
  return `${column}${title === '' ? '' : ` of “${title}”`}`
}

/** What a problem of a link is about, without a line number: the paper, and which of its links. */
export function aboutLink({entry, column, text}: Link): string {
  return `${entry?.title ?? text}: ${column?.name ?? text}`
}
