import {contentOf, type GridRow, isFilled} from './grid.js'

/** Whether a row is a heading within its table, `| **2016** | | |`: it holds one thing, in bold or a year, and no link. */
export function isGroupRow({cells}: GridRow, text: string): boolean {
  const cell = cells.find(isFilled)
  // Most rows hold more.
  if (!cell || cells.findLast(isFilled) !== cell) return false
  const content = contentOf(cell, text)
  return !/\]\(|:\/\//.test(content) && /^(?:(\*\*|__).+\1|<(?:b|strong)>.+|\d{4})$/.test(content)
}
