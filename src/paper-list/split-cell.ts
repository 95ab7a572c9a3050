import type {GridRow} from './grid.js'

/**
 * Finds the pipes that split a title, a link or a code span into two cells.
 *
 * @returns The offsets of these pipes, if exactly one way to join cells gives the wanted width and closes what the split left open; else
 * `undefined`, since a person has to say what belongs together.
 */
export function joinCells(row: GridRow, width: number, text: string): number[] | undefined {
  const excess = row.cells.length - width
  const ways: number[][] = []
  for (let first = 0; first + excess < row.cells.length; first++) {
    const cells = row.cells.slice(first, first + excess + 1)
    const parts = cells.map(({start, end}) => text.slice(start, end))
    if (isWhole(parts[0]!) || !isWhole(parts.join('\\|'))) continue
    ways.push(cells.slice(0, -1).map(({end}) => end))
  }
  return ways.length === 1 ? ways[0] : undefined
}

/** Whether brackets, parentheses of links and backticks are all closed, and none is closed that was not open. */
function isWhole(text: string): boolean {
  const code = text.match(/`+/g) ?? []
  if (code.length % 2) return false
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === '[') depth++
    else if (text[index] === ']' && --depth < 0) return false
  }
  return depth === 0
}
