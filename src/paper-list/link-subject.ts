import type {Link} from './paper-list.js'

/** Where a link stands, for a message: ` in the column `code` of “Deep Residual Learning”`; nothing for a link without any text. */
export function subjectOf(link: Link): string {
  const column = link.column?.name ? ` in the column \`${link.column.name}\`` : ''
  const title = link.entry?.title ?? link.text
  return `${column}${title === '' ? '' : ` of “${title}”`}`
}
