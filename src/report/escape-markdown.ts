import {printableLine} from './printable.js'

/** What starts something in Markdown as GitHub reads it, in the middle of a line or of a table's cell. */
const active = /[\\`*_[\]<>~#!&|]/g

/**
 * What is found in the finished text, where a backslash is forgotten: the middle of an address, of a name that is mentioned, and
 * of a formula. In an element of its own it is no part of one, as GitHub's docs have it for `$`
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
 */
const found = /[$@]|:(?=\/\/)|(?<=www)\./gi

/** A text on one line of Markdown, with nothing in it but text: no link, no HTML, no end of a cell, nobody mentioned. */
export function escapeMarkdown(text: string): string {
  return (
    printableLine(text)
      // Each parser has its own idea of backslashes before a pipe.
      .replace(active, (character) => (character === '|' ? '&#124;' : `\\${character}`))
      .replace(found, '<span>$&</span>')
  )
}
