import {charactersOf, displayWidth} from './display-width.js'

/** The start of a text that takes at most so many columns, with `…` for the rest. */
export function cutEnd(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  if (columns < 1) return ''
  const start = isPlain(text) ? text.slice(0, columns - 1) : fitting(charactersOf(text), columns - 1).join('')
  return `${start}…`
}

/** The end of a text that takes at most so many columns, with `…` for the rest. */
export function cutStart(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  return columns < 1
    ? ''
    : `…${fitting(charactersOf(text).reverse(), columns - 1)
        .reverse()
        .join('')}`
}

/** The start and the end of a text that take at most so many columns together, with `…` for what is between them. */
export function cutMiddle(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  if (columns < 1) return ''
  const characters = charactersOf(text)
  const end = fitting([...characters].reverse(), Math.floor((columns - 1) / 2))
    .reverse()
    .join('')
  return `${fitting(characters, columns - 1 - displayWidth(end)).join('')}…${end}`
}

/** Of such a text each character takes one column. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

function fitting(characters: readonly string[], columns: number): string[] {
  let width = 0
  const end = characters.findIndex((character) => {
    width += displayWidth(character)
    return width > columns
  })
  return characters.slice(0, end === -1 ? undefined : end)
}
