import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {UnreadableError} from './unreadable.js'

/** Shorter words cannot contain enough addresses to be slow. In UTF-16 units. */
const LONG = 1000

/** The number of characters that satteri may read or copy again: it takes less than a second for them. */
const MOST = 5e7

/**
 * Refuses a text for which satteri would take very long. After each address that does not become a link, since it is in code or in the
 * destination of another link, it reads on to the end of the word: in a word with many of them, time grows with the square of its length.
 *
 * @throws {UnreadableError} if there are such words.
 */
export function refuseCrowdedWords(text: string): void {
  let vain = 0
  for (const word of longWords(text)) {
    for (const {index} of word.matchAll(/:\/\/|www\./gi)) vain += word.length - index
    if (vain > MOST) throw new UnreadableError('too many addresses in one word to be read')
  }
}

/** The long words, separated by blanks and `<`. Of the text between, only one character in a thousand is looked at. */
function* longWords(text: string): Generator<string> {
  let start = 0
  while (text.length - start > LONG) {
    let last = start + LONG
    while (last > start && !endsWord(text, last)) last--
    if (last === start) {
      last = start + LONG
      while (last < text.length && !endsWord(text, last)) last++
      yield text.slice(start, last)
    }
    start = last
  }
}

function endsWord(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return code === 0x20 || code === 0x3c || (code >= 0x09 && code <= 0x0d)
}

/** A block ends, or its text does: a blank line, the mark of a block, a link. A pipe ends a text only in a table, which is known later. */
const END_OF_TEXT = /\n[ \t]*(?:\n|[-+*>#<\d])|\]\(/

/**
 * Refuses a text for which satteri would need very much memory: at each character reference it keeps a copy of all that the paragraph has said
 * so far.
 *
 * @throws {UnreadableError} if a paragraph has so many.
 */
export function refuseCrowdedReferences(text: string, parse: (text: string) => Root): void {
  if (copiedIn(text) <= MOST) return
  // Only in text are they read, not in HTML or code: without them the text is parsed to the same blocks.
  let copied = 0
  visit(parse(text.replaceAll('&', '%')), 'text', ({position}) => {
    copied += copiedIn(text.slice(position!.start.offset, position!.end.offset))
  })
  if (copied > MOST) throw new UnreadableError('too many character references in one paragraph to be read')
}

/** The number of characters that are copied at most. */
function copiedIn(text: string): number {
  let copied = 0
  let said = 0
  let last = 0
  for (const {index} of text.matchAll(/&#?\w{1,31};/g)) {
    said = END_OF_TEXT.test(text.slice(last, index)) ? 0 : said + index - last
    last = index
    copied += said
  }
  return copied
}
