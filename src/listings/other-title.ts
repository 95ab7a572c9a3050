import {distance} from 'fastest-levenshtein'
import {normalizeTitle} from '../papers/title.js'
import {quoteDifferent} from '../text/quote.js'

/** What tells which paper an entry presents. */
interface Titled {
  title: string
  ids: readonly string[]
}

/**
 * How two entries are known to present one paper, at the end of a message: `; line 12 lists it as “…”, with the same `arxiv:…``. Nothing where
 * their titles show it.
 *
 * @param place Where the other entry is.
 */
export function otherTitle(here: Titled, there: Titled, place: string): string {
  if (isWithin(here.title, there.title) || areMisspelt(here.title, there.title)) return ''
  const id = here.ids.find((each) => there.ids.includes(each))
  return `; ${place} lists it as ${quoteDifferent(here.title, there.title)[1]}${id === undefined ? '' : `, with the same \`${id}\``}`
}

/** Whether a title is a part of the other: one without its name or its subtitle, or with other marks. */
function isWithin(one: string, other: string): boolean {
  const [title, otherTitle] = [normalizeTitle(one), normalizeTitle(other)]
  return title.includes(otherTitle) || otherTitle.includes(title)
}

/** Whether two titles are one in two spellings, neither of them a part of the other. */
export function areMisspelt(one: string, other: string): boolean {
  if (isWithin(one, other)) return false
  const [title, otherTitle] = [normalizeTitle(one), normalizeTitle(other)]
  const longest = Math.max(title.length, otherTitle.length)
  return distance(title, otherTitle) <= Math.max(SWAPPED, longest * MOST_LETTERS_MISSPELT)
}

/** What part of the letters of a title differs at most where it is a misspelling. *Chosen*: a changed word is more. */
const MOST_LETTERS_MISSPELT = 0.1
/** How far apart two letters are that have changed places. */
const SWAPPED = 2
