import type {Link, List} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {type Options, toMarkdown} from 'mdast-util-to-markdown'

/** Prints a part of a table of contents. `Q&A` stays as it is: only an ampersand that begins a character reference is escaped. */
export function printMarkdown(node: Link | List, options: Options = {}): string {
  const text = toMarkdown(node, {extensions: [gfmToMarkdown()], resourceLink: true, ...options}).trimEnd()
  return text.replace(ESCAPE, (escaped, ampersand?: string) => ampersand ?? escaped)
}

const ESCAPE = /\\(?:(&)(?!#?[a-z\d]{1,40};)|.)/gi
