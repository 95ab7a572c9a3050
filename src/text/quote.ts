import {cutEnd} from './cut.js'
import {displayWidth} from './display-width.js'
import {oneLine} from './trim.js'

/** The longest quote of a message, in columns: enough to know a title again, and it fits on a line with what is said of it. *Chosen*. */
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
  const bracket = /[([{（【][^)\]}）】]*$/.exec(words)?.index ?? 0
  const whole = bracket > words.length / 2 ? words.slice(0, bracket) : words
  return `“${whole.replace(/[\s,;:.\-–—]+$/, '')}…”`
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
