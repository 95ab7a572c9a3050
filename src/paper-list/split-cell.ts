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

/** The contents of the cells that a host hides, since the header has none for them. */
export function hiddenContents(row: GridRow, width: number, text: string): string[] {
  return row.cells.slice(width).map(({content}) => text.slice(content.start, content.end))
}

/** A link reference definition as a comment, `[//]: #10/21`: some maintainers keep notes where GitHub hides them. */
export function isHiddenNote(content: string): boolean {
  return content.startsWith('[//]:')
}

/** Whether brackets, the parentheses of links and backticks are all closed, and no bracket is closed that was not open. */
function isWhole(text: string): boolean {
  const code = text.match(/`+/g) ?? []
  if (code.length % 2) return false
  let brackets = 0
  let parentheses = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '\\') index++
    else if (character === '[') brackets++
    else if (character === ']' && --brackets < 0) return false
    else if (character === '(' && (parentheses > 0 || text[index - 1] === ']')) parentheses++
    else if (character === ')' && parentheses > 0) parentheses--
  }
  return brackets === 0 && parentheses === 0
}
