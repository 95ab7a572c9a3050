import {printableLine} from './printable.js'

/** Characters that can start markup in GitHub's Markdown, in the middle of a line or of a cell. */
const active = /[\\`*_[\]<>~#!&|]/g

/**
 * Parts of addresses, mentions and formulas, which GitHub finds after the backslashes are gone. An element around such a character
 * prevents it, as GitHub's docs say for `$`
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
 */
const found = /[$@]|:(?=\/\/)|(?<=www)\./gi

/** One line of Markdown that shows a text as it is: without links, HTML, ends of cells and mentions. */
export function escapeMarkdown(text: string): string {
  return (
    printableLine(text)
      // Parsers differ in how they read backslashes before a pipe.
      .replace(active, (character) => (character === '|' ? '&#124;' : `\\${character}`))
      .replace(found, '<span>$&</span>')
  )
}
