import {isEvidence, normalizeTitle} from '../papers/title.js'
import {isMajority} from '../text/convention.js'
import {memoize} from '../text/memoize.js'
import {says} from '../text/says.js'
import {contentOf, type Grid, type GridRow, isFilled} from './grid.js'

/**
 * Whether a row is a heading within its table: one filled cell without a link, in bold or a year (`| **2016** | | |`). In a table whose rows
 * lead to papers it can be a few words, fewer than a title has, also beside placeholders (`| Rhyme | | |`, `| **Rhyme** | - | - |`), and as
 * long as a title where the table begins with such a row: a paper of which nothing is known stands anywhere.
 */
export function isGroupRow(row: GridRow, grid: Grid, text: string): boolean {
  const cell = row.cells.find(isFilled)
  // A cheap test first: most rows have links.
  if (!cell || LINK.test(text.slice(row.start, row.end))) return false
  const content = contentOf(cell, text)
  const others = row.cells.filter((other) => other !== cell)
  if (!others.some(isFilled) && /^(?:(\*\*|__).+\1|<(?:b|strong)>.+|\d{4})$/.test(content)) return true
  const isAlone = others.every((other) => says(contentOf(other, text).replace(/[*_]/g, ''), 'nothing'))
  if (!isAlone || cell !== row.cells[0] || !rowsLink(grid, text)) return false
  return !isEvidence(normalizeTitle(content)) || (!others.some(isFilled) && beginsAlone(grid, text))
}

/** Whether the first row of a table has only its first cell filled, without a link, and the second row more. */
function beginsAlone({body: [first, second]}: Grid, text: string): boolean {
  return [first, second].map((row) => row !== undefined && hasOnlyWords(row, text)).join() === 'true,false'
}

function hasOnlyWords({cells, start, end}: GridRow, text: string): boolean {
  return cells.length > 1 && cells.findLast(isFilled) === cells[0] && !LINK.test(text.slice(start, end))
}

const LINK = /\]\(|:\/\//

/** Whether most rows have a link and something beside it. */
const rowsLink = memoize(({body}: Grid, text: string): boolean => {
  const rows = body.filter(
    ({cells, start, end}) => cells.find(isFilled) !== cells.findLast(isFilled) && LINK.test(text.slice(start, end))
  )
  return isMajority(rows.length, body.length)
})
