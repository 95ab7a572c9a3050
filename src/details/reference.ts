import {monthOf} from '../text/dates.js'
import {says} from '../text/says.js'
import {trimCharacters} from '../text/trim.js'
import {lettersOf} from '../text/words.js'
import {areFullNames, areNames, LONGEST_LIST} from '../titles/authors.js'
import {isLabel} from '../titles/labels.js'
import {isVenueTag, isVenueWord} from '../venues/venue-words.js'

/**
 * What a reference says by its form, where no word is known: which names, and which venue.
 *
 * `Hopper, Grace, and Ada Lovelace. "Title." Northwind Letters, 2020.`
 */

/** A link that cites: `Title. [Hopper, Lovelace (1952)](…)`. */
const CITING_LINK = /\[([^[\]()]{2,100}) \((?:19|20)\d\d[a-z]?\)\]/

export function citedAuthors(text: string): string | undefined {
  const names = CITING_LINK.exec(text)?.[1]
  return names !== undefined && areNames(names) && !isLabel(names) && !isVenueTag(names) ? names : undefined
}

/** Names and nothing else before a title: those of a sentence (`Hopper, Grace, and Ada Lovelace. Title`), or before a quotation mark. */
export function authorsBefore(text: string): string | undefined {
  const line = text.slice(Math.max(text.lastIndexOf('\n') + 1, text.length - LONGEST_LIST))
  const before = trimCharacters(line, NOTHING, OPENING_SIGNS)
  const isQuoted = /["“]/.test(line.slice(before.length))
  const names = trimCharacters(before.slice(Math.max(0, before.search(/\p{L}/u))), NOTHING, CLOSING_SIGNS)
  if (!(isQuoted || before.endsWith('.')) || !SEVERAL_PARTS().test(names)) return
  return areNames(names) && !hasWordOfVenue(names) ? names : undefined
}

const NOTHING: ReadonlySet<string> = new Set()
const OPENING_SIGNS = new Set(' ["“')
const CLOSING_SIGNS = new Set(' .,:')
/** A comma, `and`, or an initial at the end: one word is a topic or a nickname as often as a name. */
const SEVERAL_PARTS = () => /,|\band\b|&| \p{Lu}$/u

/** Two names right before the venue, `Ada Lovelace and Grace Hopper. CGO 2005`, or one with its initials: `Chaum D. CRYPTO'83`. */
export function authorsBeforeVenue(text: string): string | undefined {
  const names = text.trim()
  const isPair = PAIR.test(names) && areFullNames(names.replace(PAIR, ', '))
  return isPair || FAMILY_AND_INITIAL().test(names) ? names : undefined
}

const FAMILY_AND_INITIAL = () => /^\p{Lu}\p{Ll}[\p{L}'’-]{0,20},? \p{Lu}\.?$/u
const PAIR = /,? (?:and|&) /

/**
 * The venue that a reference has before its year: `Northwind Letters, 2020`.
 *
 * @param text What is behind the title.
 * @param authorsOf What is known of them: a venue of two words could be a name too.
 */
export function venueBeforeYear(text: string, authorsOf: () => string | undefined): string | undefined {
  const found = VENUE_AND_YEAR().exec(text)
  const venue = found?.[1]?.replace(/^In /, '')
  if (
    !found ||
    venue === undefined ||
    / et al\b/.test(venue) ||
    isLabel(venue) ||
    lettersOf(venue).some((word) => monthOf(word) !== undefined)
  )
    return
  if (hasWordOfVenue(venue) || !areNames(venue)) return venue
  const authors = authorsOf()
  if (authors === undefined) return
  // Behind a comma a name goes on with the list of authors, behind a period it is no author.
  const end = text.indexOf(authors)
  const between = text.slice(end < 0 ? 0 : end + authors.length, found.index + found[0].indexOf(venue))
  return end < 0 ? (/\p{L}/u.test(between) ? undefined : venue) : /^[.;]\s*$/.test(between) ? venue : undefined
}

/** *Chosen*: a longer text is a sentence. */
const VENUE_AND_YEAR = () =>
  /(?:^|[,.;"”\])–-] |\n)(\p{Lu}[^\d,.:;()[\]{}|"“”\n]{1,80}?)(?: \([\p{L}&-]{2,12}\))?[,.]? (?:19|20)\d\d(?=[\s,.;:)\]]|$)/u

function hasWordOfVenue(text: string): boolean {
  return lettersOf(text).some((word) => isVenueWord(word) || says(word, 'publisher') || says(word, 'kind of venue'))
}
