import {contentOf, type GridRow, isFilled} from './grid.js'

/** Whether a row is a heading within its table, `| **2016** | | |`: one filled cell, in bold or a year, without a link. */
export function isGroupRow({cells}: GridRow, text: string): boolean {
  const cell = cells.find(isFilled)
  // A cheap test first: most rows have more filled cells.
  if (!cell || cells.findLast(isFilled) !== cell) return false
  const content = contentOf(cell, text)
  return !/\]\(|:\/\//.test(content) && /^(?:(\*\*|__).+\1|<(?:b|strong)>.+|\d{4})$/.test(content)
}
