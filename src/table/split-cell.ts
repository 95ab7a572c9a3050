import type {Span} from '../text/span.js'
import {contentsOf, type GridRow} from './grid.js'

/**
 * Finds the pipes that split a title, a link or a code span into two cells.
 *
 * @returns The offsets of these pipes, if exactly one way to join cells gives the wanted width and closes what the split left open; else
 * `undefined`, since a person has to decide.
 */
export function joinCells(row: GridRow, width: number, text: string): number[] | undefined {
  const excess = row.cells.length - width
  const ways: number[][] = []
  for (let first = 0; first + excess < row.cells.length; first++) {
    const cells = row.cells.slice(first, first + excess + 1)
    // A shorter join that is whole leaves the other cells to be cells of their own.
    if (partsToWhole(cells, text) !== cells.length) continue
    ways.push(cells.slice(0, -1).map(({end}) => end))
  }
  return ways.length === 1 ? ways[0] : undefined
}

/**
 * Finds the pipes that stand in a text, as in `W3|W4`, where the others of the row stand between blanks.
 *
 * @returns The offsets of these pipes, if the row has as many as it has cells too many; else `undefined`.
 */
export function tightPipes({cells}: GridRow, width: number, text: string): number[] | undefined {
  const isTight = (offset: number) => !/[ \t|]/.test(text[offset] ?? ' ')
  const inner = cells.slice(0, -1).map(({end}) => end)
  const tight = inner.filter((pipe) => isTight(pipe - 1) && isTight(pipe + 1))
  const half = inner.filter((pipe) => isTight(pipe - 1) !== isTight(pipe + 1))
  return half.length === 0 && tight.length === cells.length - width ? tight : undefined
}

/** The contents of the cells past the last header, which hosts hide. */
export function hiddenContents(row: GridRow, width: number, text: string): string[] {
  return contentsOf(row, text).slice(width)
}

/**
 * A comment, or a link reference definition as one, `[//]: #10/21`: some maintainers keep notes where GitHub hides them. What
 * also has a link, an image or other words is more than a note.
 */
export function isHiddenNote(content: string): boolean {
  return (DEFINITION.test(content) && !content.includes('](')) || /^<!--.*-->$/.test(content)
}

const DEFINITION = /^\[(?:\/\/\]: {0,9}\S*|[\w-]{1,30}\]: {0,9}(?:#|<>))(?: {1,9}(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/

/** Whether a link or a code span begins in one cell of a row and ends in another. */
export function hasSplitText({cells}: GridRow, text: string): boolean {
  return cells.some((_, index) => (partsToWhole(cells.slice(index, index + MOST_PARTS), text) ?? 1) > 1)
}

const MOST_PARTS = 4

/**
 * The number of cells, joined from the first, until brackets, parentheses of links and backticks are all closed; `undefined` if they stay
 * open, or a closing bracket has no opening one.
 */
function partsToWhole(cells: readonly Span[], text: string): number | undefined {
  let ticks = 0
  let brackets = 0
  let parentheses = 0
  for (const [part, {start, end}] of cells.entries()) {
    for (let index = start; index < end; index++) {
      const character = text[index]
      if (character === '`' && (index === start || text[index - 1] !== '`')) ticks++
      else if (character === '\\' && text[index + 1] !== '`') index++
      else if (character === '[') brackets++
      else if (character === ']' && --brackets < 0) return undefined
      else if (character === '(' && (parentheses > 0 || text[index - 1] === ']')) parentheses++
      else if (character === ')' && parentheses > 0) parentheses--
    }
    if (ticks % 2 === 0 && brackets === 0 && parentheses === 0) return part + 1
  }
  return undefined
}
