import type {Entry, PaperList} from '../list/model.js'
import {arxivYear} from '../papers/numbering.js'
import {normalizeTitle} from '../papers/title.js'
import {type DateParts, readDate} from '../text/dates.js'
import type {Source} from '../text/source.js'
import {readVenue, readYear} from '../venues/venue.js'
import {type Disagreement, type Field, statementOf} from './fields.js'

export function compareYears(one: Entry, other: Entry, {source}: PaperList): Disagreement | undefined {
  const first = statementOf(one, 'date', source)
  const second = statementOf(other, 'date', source)
  const years = [yearOf(first), yearOf(second)]
  if (!first || !second || years[0] === undefined || years[1] === undefined || years[0] === years[1]) return
  const areTwo =
    areTwoPublications(one, other, source) || isOfPreprint(one, other, years[0]) || isOfPreprint(other, one, years[1])
  return areTwo ? undefined : {first, second, ...rightOne(first, second, source)}
}

/** Whether a year is that of the preprint to which only the one entry has a link. */
function isOfPreprint({ids}: Entry, other: Entry, year: number): boolean {
  return ids.some((id) => arxivYear(id) === year) && other.ids.every((id) => arxivYear(id) === undefined)
}

/** Two months of one year, or two days of one month. */
export function compareDates(one: Entry, other: Entry, {source}: PaperList): Disagreement | undefined {
  const first = statementOf(one, 'date', source)
  const second = statementOf(other, 'date', source)
  if (!first || !second) return
  const [date, otherDate]: readonly (DateParts | undefined)[] = [readDate(first.text), readDate(second.text)]
  if (!date || !otherDate || date[0] !== otherDate[0]) return
  const isOther = date.some((part, index) => otherDate[index] !== undefined && otherDate[index] !== part)
  if (!isOther || areTwoPublications(one, other, source)) return
  return {first, second, ...rightOne(first, second, source)}
}

/** A paper at a conference and again in a journal has two dates. */
function areTwoPublications(one: Entry, other: Entry, source: Source): boolean {
  const [venue, otherVenue] = [one, other].map((entry) => {
    const field = statementOf(entry, 'venue', source)
    return field && readVenue(field.text)
  })
  return (
    venue !== undefined &&
    otherVenue !== undefined &&
    !venue.preprint &&
    !otherVenue.preprint &&
    venue.name !== otherVenue.name
  )
}

export function yearOf(field: Field | undefined): number | undefined {
  return field && readYear(field.text)?.value
}

/** The date of a preprint that its arXiv id bears out; a published paper has a date of its own. */
function rightOne(first: Field, second: Field, source: Source): Pick<Disagreement, 'keep' | 'reason'> {
  const venues = [first, second].map(({entry}) => statementOf(entry, 'venue', source))
  const isPublished = venues.some((field) => field && !field.empty && !readVenue(field.text).preprint)
  return isPublished ? {keep: undefined} : dateOfId(first, second)
}

/** Which of two fields has the date of the arXiv id that both entries have. A paper with a new title can have a new date. */
export function dateOfId(first: Field, second: Field): Pick<Disagreement, 'keep' | 'reason'> {
  const id = first.entry.ids.find((each) => each.startsWith('arxiv:') && second.entry.ids.includes(each))
  const [date, otherDate] = [readDate(first.text), readDate(second.text)]
  const isRenamed = normalizeTitle(first.entry.title) !== normalizeTitle(second.entry.title)
  if (id === undefined || !date || !otherDate || isRenamed) return {keep: undefined}
  const [months, otherMonths] = [monthsBefore(date, id), monthsBefore(otherDate, id)]
  // In the last days of a month arXiv gives ids of the next one.
  const isFirst = months === 0 && otherMonths !== 0 && otherMonths !== 1
  const isSecond = otherMonths === 0 && months !== 0 && months !== 1
  if (!isFirst && !isSecond) return {keep: undefined}
  return {keep: isFirst ? first : second, reason: `\`${id}\` is of ${monthOf(id).join('-')}`}
}

/** How many months a date is before its arXiv id; a year alone is taken as the month of it that is the nearest. */
function monthsBefore([year, month]: DateParts, id: string): number {
  const [idYear, idMonth] = monthOf(id).map(Number) as [number, number]
  const nearest = year === idYear ? idMonth : year < idYear ? 12 : 1
  return (idYear - year) * 12 + idMonth - (month ?? nearest)
}

/** Year and month of an arXiv id: `2024`, `06`. */
function monthOf(id: string): [year: string, month: string] {
  return [String(arxivYear(id)), /^arxiv:(?:[a-z-]+\/)?\d\d(\d\d)/.exec(id)![1]!]
}
