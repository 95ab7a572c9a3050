import type {Entry} from '../list/model.js'
import {isClear} from '../text/convention.js'
import {isDate} from '../text/dates.js'
import {groupBy} from '../text/group-by.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import {trimCharacters} from '../text/trim.js'
import {lettersOf} from '../text/words.js'
import {areNames, authorsLength} from '../titles/authors.js'
import {isLabel} from '../titles/labels.js'
import {readYear} from '../venues/venue.js'
import {aroundTitle, detailsOf, type EntryDetails} from './details.js'

/**
 * What entries of a list say in the place where their siblings say it: there are more venues than any list of them has, and one name alone
 * is hard to tell from a topic. Rows have columns instead.
 */
export function detailsByPlace(entries: readonly Entry[], source: Source): Map<Entry, EntryDetails> {
  const all = new Map(entries.map((entry) => [entry, detailsOf(entry, source)]))
  for (const [kind, siblings] of groupBy(entries, (entry) => entry.kind)) {
    if (kind === 'row' || kind === 'element') continue
    const known = siblings.map((entry) => ({entry, details: all.get(entry)!}))
    const segments = new Map(siblings.map((entry) => [entry, segmentsOf(entry, source)]))
    const ofAuthors = placeOf(
      known,
      segments,
      ({authors}) => authors,
      (text, authors) => text.startsWith(authors)
    )
    const venueOf = ({venue}: EntryDetails) => venue
    const ofVenues =
      placeOf(known, segments, venueOf, (text, venue) => text === venue) ??
      placeOf(known, segments, venueOf, (text, venue) => text.includes(venue))
    for (const {entry, details} of known) {
      const at = (place: string | undefined) => (place === undefined ? undefined : segments.get(entry)!.get(place))
      const authors = details.authors ?? namesIn(at(ofAuthors))
      const inPlace = ofVenues === ofAuthors ? undefined : venueIn(at(ofVenues))
      const venue = details.venue ?? journalBehind(sidesOf(entry, source)) ?? inPlace
      all.set(entry, {...details, authors, venue, year: details.year ?? readYear(venue ?? '')?.value})
    }
  }
  return all
}

/** The texts before and behind a title. What is beside it in its own decorations is before or behind it too. */
function sidesOf(entry: Entry, source: Source): readonly string[] {
  const {texts} = aroundTitle(entry, entry, source)
  const middle = texts.length / 2
  return [texts.slice(0, middle).join(''), texts.slice(middle).join('')]
}

/** What is before and behind a title by its place: the side, the line, and the part between brackets. */
function segmentsOf(entry: Entry, source: Source): Map<string, string> {
  return new Map(
    sidesOf(entry, source).flatMap((text, side) =>
      text
        .split(/[|\n]/)
        .flatMap((line, number) =>
          line
            .split(/[()[\]]+/)
            .map((part, index): [string, string] => [`${side} ${number} ${index}`, trimCharacters(part, SIGNS, SIGNS)])
        )
    )
  )
}

/** Where the authors and the year come before the title, the journal is behind it: `Turing, A. M. (1950). A Title. Mind, 59, 433-460`. */
function journalBehind([before, behind]: readonly string[]): string | undefined {
  const start = before!.trim()
  if (!YEAR_AT_END.test(start) || authorsLength(start.replace(/^[^\p{L}]+/u, '')) === 0) return
  const [, journal, end] = JOURNAL().exec(behind!) ?? []
  if (journal === undefined || end!.startsWith(',')) return journal
  return lettersOf(journal).every((word) => /\p{Lu}/u.test(word) || says(word, 'small word')) ? journal : undefined
}

const YEAR_AT_END = /(?:19|20)\d\d[a-z]?\)?[.,:]?$/
/** Up to its volume or its pages, or alone; what is alone and not in capitals is a sentence. *Chosen*: so is a longer text. */
const JOURNAL = () =>
  /^[\s.*”"]*(?!In )(\p{Lu}[^.\d]{2,80}?|\p{Ll}\p{Lu}\p{L}{2,20})(, (?:\d|e\d|pp?\.)|\.?\s*(?:\[|$))/u

const SIGNS = new Set(' \t,.;:*"“”<>–—-•')

interface Known {
  entry: Entry
  details: EntryDetails
}

/** Where those that are known to say a thing say it, if most of them do so in one place. */
function placeOf(
  siblings: readonly Known[],
  segments: ReadonlyMap<Entry, ReadonlyMap<string, string>>,
  answerOf: (details: EntryDetails) => string | undefined,
  fits: (text: string, answer: string) => boolean
): string | undefined {
  const places = new Map<string, number>()
  let total = 0
  for (const {entry, details} of siblings) {
    const answer = answerOf(details)
    if (answer === undefined) continue
    total++
    for (const [place, text] of segments.get(entry)!)
      if (fits(text, answer)) places.set(place, (places.get(place) ?? 0) + 1)
  }
  return [...places].find(([, count]) => isClear(count, total))?.[0]
}

/** The names at the start of a text, which a year or a venue with its year can follow: `Ada Lovelace, CSUR 2024`. */
function namesIn(text = ''): string | undefined {
  const [names = ''] = text.split(/[,.] (?=[^,.]*\b(?:19|20)\d\d\b)/, 1)
  return names.includes(' ') && areNames(names) && !isLabel(names) ? names : undefined
}

/** *Chosen*: a longer text is a sentence. */
const LONGEST_VENUE = 80

/** A venue without its volume and its pages. */
function venueIn(said = ''): string | undefined {
  const text = said.split(/, (?:\d|e\d|pp?\.)| \d{1,4}\.\d{1,4}$/, 1)[0]!.replace(/^In /, '')
  const isVenue =
    text.length <= LONGEST_VENUE &&
    /^[\p{Lu}\d]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !isLabel(text) &&
    !isDate(text) &&
    authorsLength(text) === 0 &&
    !says(text, 'perhaps nothing')
  return isVenue ? text : undefined
}
