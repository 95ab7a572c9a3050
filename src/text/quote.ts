import {cutEnd} from './cut.js'
import {displayWidth} from './display-width.js'
import {oneLine, trimCharacters} from './trim.js'

/** The longest quote of a message, in columns: enough to recognise a title, and it fits on one line with the rest of the message. *Chosen*. */
const LONGEST = 60

/**
 * A title or another text of the list in a message: `“Deep Residual Learning”`. A long one is cut after a word; brackets and quotes around
 * it are left out, and so are those that the cut takes apart.
 */
export function quote(text: string): string {
  const bare = withoutFrame(oneLine(text))
  if (bare.length * 2 <= LONGEST || displayWidth(bare) <= LONGEST) return `“${bare}”`
  const start = cutEnd(bare, LONGEST).slice(0, -1)
  const wordEnd = bare[start.length] === ' ' ? start.length : start.lastIndexOf(' ')
  const words = wordEnd > start.length / 2 ? start.slice(0, wordEnd) : start
  const bracket = lastOf('([{（【', words)
  const whole = bracket > lastOf(')]}）】', words) && bracket > words.length / 2 ? words.slice(0, bracket) : words
  return `“${trimCharacters(whole, nothing, loose)}…”`
}

const nothing = new Set<string>()
/** What says nothing at the end of a cut text. */
const loose = new Set(' ,;:.-–—')

/** Where the last of some characters is in a text; -1 for none of them. */
function lastOf(characters: string, text: string): number {
  return Math.max(...Array.from(characters, (character) => text.lastIndexOf(character)))
}

/** Two texts in a message, from the word on in which they differ: what is after the cut says nothing. */
export function quoteDifferent(first: string, second: string): [string, string] {
  let same = 0
  while (same < first.length && first[same] === second[same]) same++
  const start =
    same < FARTHEST_DIFFERENCE ? 0 : Math.max(first.lastIndexOf(' ', same), first.lastIndexOf('/', same)) + 1
  const from = (text: string) => quote(`${start > 0 ? '…' : ''}${text.slice(start)}`)
  return [from(first), from(second)]
}

/** How many letters in front of the difference are quoted with it at most. *Chosen*. */
const FARTHEST_DIFFERENCE = 40

/** The target of a link in Markdown, with the bracket that ends its text. */
export const LINK_TARGET = /\]\([^()\s]*\)/g

/** What a reader sees of a content in Markdown with links, for a message: no addresses, and no brackets of links. */
export function withoutAddresses(content: string): string {
  const text = content.replace(LINK_TARGET, '')
  return text === content ? content : text.replace(/!?\[|\]/g, '')
}

/** Where a problem is, at the end of a message: `, in “Deep Residual Learning”`; nothing without a title. */
export function inPaper(title: string): string {
  return title === '' ? '' : `, in ${quote(title)}`
}

/** Brackets or quotes that are around all of a text, or whose partner is missing. */
function withoutFrame(text: string): string {
  const inner = /^(?:\[([^[\]]*)\]?|([^[\]]*)\]|[“"]([^“”"]*)[”"])$/.exec(text)
  const bare = (inner?.[1] ?? inner?.[2] ?? inner?.[3])?.trim() || text
  return bare.includes('(') ? bare : bare.replace(/\)$/, '')
}
