import type {Entry, PaperList} from '../list/model.js'
import {repositoryOf} from '../papers/code-address.js'
import {isDate} from '../text/dates.js'
import {append} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'
import {isSlipOf} from '../text/one-edit.js'
import {inPaper, quoteDifferent} from '../text/quote.js'
import type {Source} from '../text/source.js'
import {encloses} from '../text/span.js'
import {compareVenues, readVenue} from '../venues/venue.js'
import {isVenueWord} from '../venues/venue-words.js'
import {compareDates, compareYears, dateOfId, yearOf} from './dates.js'
import {areDistinctItems} from './distinct-items.js'
import {type Compare, type Disagreement, type Field, statementOf} from './fields.js'
import {areMisspelt, otherTitle} from './other-title.js'
import {type Paper, papersOf} from './papers.js'

/** The comparison of each field of two entries of one paper, by the field's name in messages. */
export const fields: Readonly<Record<string, Compare>> = {
  venue: compareVenueFields,
  year: compareYears,
  date: compareDates,
  'code link': compareCode,
  title: compareTitles
}

const LONGEST_VENUE = 60

function compareVenueFields(one: Entry, other: Entry, list: PaperList): Disagreement | undefined {
  const {source} = list
  const first = statementOf(one, 'venue', source)
  const second = statementOf(other, 'venue', source)
  if (!first || !second || !isVenueText(first) || !isVenueText(second)) return
  if (first.empty || second.empty) return fillOf(first, second)
  // These are compared as dates.
  if (isDate(first.text) && isDate(second.text)) return
  const venues = [readVenue(first.text), readVenue(second.text)] as const
  const dates = [yearOf(statementOf(one, 'date', source)), yearOf(statementOf(other, 'date', source))]
  // Beside a column of dates a venue need not name its year.
  const dated = venues.some(({year}, index) => year === undefined && dates[index] !== undefined)
  const [a, b] = dated ? venues.map((venue) => ({...venue, year: undefined})) : venues
  switch (compareVenues(a!, b!)) {
    case 'first':
      return {first, second, keep: first}
    case 'second':
      return {first, second, keep: second}
    case 'unclear': {
      if (dated && dates[0] !== dates[1]) return
      const misspelt = misspeltVenue(first, second, list)
      if (misspelt) return {first, second, keep: misspelt === first ? second : first}
      return {first, second, ...(a!.preprint ? dateOfId(first, second) : {keep: undefined})}
    }
    default:
      return
  }
}

/** Which of two venues is the other one with a slip of the hand: no other paper of the list has it, and it is none that is known. */
function misspeltVenue(first: Field, second: Field, list: PaperList): Field | undefined {
  const [venue, otherVenue] = [readVenue(first.text), readVenue(second.text)]
  if (venue.year !== otherVenue.year) return
  const {paperOf} = papersOf(list)
  const isKnown = ({entry}: Field, name: string) =>
    isVenueWord(name.toUpperCase()) ||
    venuesOf(list)
      .get(name)!
      .some((paper) => paper !== paperOf.get(entry))
  const [isRight, isOtherRight] = [isKnown(first, venue.name), isKnown(second, otherVenue.name)]
  if (isRight && !isOtherRight && isSlipOf(otherVenue.name, venue.name)) return second
  if (isOtherRight && !isRight && isSlipOf(venue.name, otherVenue.name)) return first
  return
}

/** The papers of each venue that a list names. */
const venuesOf = memoize((list: PaperList): ReadonlyMap<string, Paper[]> => {
  const {paperOf} = papersOf(list)
  const venues = new Map<string, Paper[]>()
  for (const entry of list.entries) {
    const field = statementOf(entry, 'venue', list.source)
    if (field) append(venues, readVenue(field.text).name, paperOf.get(entry)!)
  }
  return venues
})

/** A badge cannot be read, and a longer text is a sentence or a list of authors. */
function isVenueText({text}: Field): boolean {
  return text.length <= LONGEST_VENUE && !text.includes('://')
}

function compareCode(one: Entry, other: Entry, {source}: PaperList): Disagreement | undefined {
  const first = statementOf(one, 'code', source)
  const second = statementOf(other, 'code', source)
  if (!first || !second) return
  if (first.empty !== second.empty) {
    // In one group one of the two entries will be removed, and its code link is taken over then.
    if (one.kind !== 'row' && one.group === other.group) return
    const filled = first.empty ? second : first
    if (isSubject(filled)) return
    return filled.links.length > 0 && !isDataset(filled) ? fillOf(first, second) : undefined
  }
  const [ours, theirs] = [first, second].map(({links}) => links.map(({url}) => repositoryOf(url)))
  if (ours!.length === 0 || theirs!.length === 0 || [...ours!, ...theirs!].includes(undefined)) return
  return ours!.some((url) => theirs!.includes(url)) ? undefined : {first, second, keep: undefined}
}

/** Whether an entry is about the code itself, which its title leads to: no other listing of the paper lacks it. */
function isSubject({entry: {titleSpan}, place}: Field): boolean {
  return encloses(place, titleSpan)
}

/** Whether a repository has data, by the text of its link; its address does not show it. */
function isDataset({content}: Field): boolean {
  const said = content.replace(/\]\([^()]*\)/g, ' ')
  return /data/i.test(said) && !/code/i.test(said)
}

function fillOf(first: Field, second: Field): Disagreement | undefined {
  if (first.empty === second.empty) return
  return {first, second, keep: first.empty ? second : first}
}

/** One title in two spellings. A title that is shorter, has a name before it, or was changed for another version is no slip. */
function compareTitles(one: Entry, other: Entry): Disagreement | undefined {
  if (one.title === other.title || !areMisspelt(one.title, other.title)) return
  return {first: titleField(one), second: titleField(other), keep: undefined}
}

function titleField(entry: Entry): Field {
  const {title, titleSpan} = entry
  return {entry, place: titleSpan, content: title, text: title, empty: false, links: [], write: undefined}
}

/** The first of some earlier entries that disagrees with a later one. */
export function findDisagreement(
  compare: Compare,
  earlier: readonly Entry[],
  later: Entry,
  list: PaperList
): Disagreement | undefined {
  for (const entry of earlier) {
    const disagreement = compare(entry, later, list)
    if (disagreement && !areDistinctItems(entry, later, list.source)) return disagreement
  }
  return undefined
}

/** A disagreement in words, as seen from one of its two fields. */
export function describeDisagreement(name: string, here: Field, disagreement: Disagreement, source: Source): string {
  const {first, second, keep, reason} = disagreement
  const there = here === first ? second : first
  const texts = quoteDifferent(here.text, there.text)
  const [own, other] = [here, there].map((field, index) => sayText(name, field, texts[index]!)) as [Said, Said]
  const line = source.lineAt(there.place.start)
  const known = otherTitle(here.entry, there.entry, `line ${there.entry.line}`) + (reason ? `; ${reason}` : '')
  const place = name === 'title' ? '' : inPaper(here.entry.title) + known
  if (keep === here) return `Unexpected ${other.found} on line ${line}, expected ${own.text} as here${place}`
  const expected = keep ? `${other.text} as on line ${line}` : `the same as on line ${line}: ${other.text}`
  return `Unexpected ${own.found}, expected ${expected}${place}`
}

interface Said {
  found: string
  text: string
}

/** What a text is, whatever it is compared with: a date can be where a venue is expected. */
function nameText(name: string, text: string, quoted: string): string {
  if (!/^(?:venue|year)$/.test(name) || !isDate(text)) return `${name} ${quoted}`
  const found = `${/^\d{4}$/.test(text) ? 'year' : 'date'} ${quoted}`
  return name === 'venue' ? `${found} as the venue` : found
}

/** `code link “https://…”`, or that there is none. */
function sayText(name: string, {text, entry}: Field, quoted: string): Said {
  if (text !== '') return {found: nameText(name, text, quoted), text: quoted}
  return entry.kind === 'row'
    ? {found: `blank ${name}`, text: 'blank'}
    : {found: `entry without a ${name}`, text: 'none'}
}
