import {distance} from 'fastest-levenshtein'
import type {Column, Entry, Table} from '../list/model.js'
import {textOfHtml} from '../markdown/html-text.js'
import {contentOf, type GridCell} from '../table/grid.js'
import {isScore} from '../table/scores.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import {encloses} from '../text/span.js'
import {foldName, foldWords, lettersAndDigits} from '../text/words.js'
import {compareVenues, readVenue, readYear, type Venue} from '../venues/venue.js'
import {haveOtherAuthors} from './authors.js'
import {dateField, fieldOf, statementOf} from './fields.js'

/**
 * Whether two entries of one paper are about two things, so that none repeats the other: two parts of it, two publications (in the text of
 * an entry, where each has its own link), a report of two years (`2019 - Title`, `2020 - Title`), two papers of one title, two methods named before the title that they share (`EdgeMask: Title`, `AttSim: Title`), or two models or data sets named in a column.
 */
export function areDistinctItems(first: Entry, second: Entry, source: Source): boolean {
  return (
    areDistinctVersions(versionOf(first, source), versionOf(second, source)) ||
    haveTwoItems(first, second, source) ||
    (!first.ids.some((id) => second.ids.includes(id)) &&
      (haveOtherAuthors(first, second, source) ||
        (!havePaperLinkInCommon(first, second) &&
          (areTwoPublications(statedVenue(first, source), statedVenue(second, source)) ||
            areOfTwoYears(first, second, source)))))
  )
}

/** Two publications have a repository in common, but no address of the paper. */
function havePaperLinkInCommon(first: Entry, second: Entry): boolean {
  const [addresses, others] = [first, second].map(({links, titleSpan}) =>
    links.flatMap((link) => (link.role === 'paper' || encloses(link, titleSpan) ? link.url : []))
  )
  return addresses!.some((url) => others!.includes(url))
}

/** `2019 - Title`, `2020 - Title` */
function areOfTwoYears(first: Entry, second: Entry, source: Source): boolean {
  const [year, other] = [first, second].map(
    ({titleSpan: {start, end}}) => YEAR_BEFORE_TITLE.exec(source.text.slice(start, end))?.[1]
  )
  return year !== undefined && other !== undefined && year !== other
}

const YEAR_BEFORE_TITLE = /^\[?((?:19|20)\d\d) [-–—] /

/** The part and the publication of its paper that an entry is about: plain data, to compare entries of two files. */
export interface PaperVersion {
  title: string
  /** The part of the paper, as in `(part 2)`. */
  part: string | undefined
  /** Where it was published, by the column of venues. */
  venue: Venue | undefined
}

/** Reads which part and which publication of its paper an entry is about. */
export function versionOf(entry: Entry, source: Source): PaperVersion {
  return {title: entry.title, part: partOf(entry, source), venue: venueOf(entry, source)}
}

/** Whether two entries of one paper are about two parts of it, two publications, or two methods named before one title. */
export function areDistinctVersions(first: PaperVersion, second: PaperVersion): boolean {
  return (
    first.part !== second.part ||
    haveTwoNames(first.title, second.title, NAMED) ||
    areMethods(first.title, second.title) ||
    areTwoPublications(first.venue, second.venue)
  )
}

/** In one table, or in two with such a column of one name. */
function haveTwoItems(first: Entry, second: Entry, source: Source): boolean {
  if (first.htmlRow && second.htmlRow) return haveTwoHtmlItems(first, second, source)
  const column = first.table?.columns.find(({name, kind}) => kind !== 'title' && says(name, 'column of items'))
  const other = second.table?.columns.find(({name, kind}) => kind !== 'title' && name === column?.name)
  const item = column && contentAt(first.row?.cells[column.index], source)
  const otherItem = other && contentAt(second.row?.cells[other.index], source)
  if (!item || !otherItem || says(item, 'perhaps nothing') || says(otherItem, 'perhaps nothing')) return false
  return foldName(item) !== foldName(otherItem)
}

/** Two rows in HTML: they name two items, or have other scores. */
function haveTwoHtmlItems(first: Entry, second: Entry, source: Source): boolean {
  return (first.htmlRow?.cells ?? []).some(({name, column, ...cell}) => {
    const other = second.htmlRow?.cells.find((one) => one.column === column && one.name === name)
    if (!other) return false
    const texts = [cell, other].map(({start, end}) => textOfHtml(source.text.slice(start, end)))
    if (foldName(texts[0]!) === foldName(texts[1]!)) return false
    const isItem = says(name, 'column of items') && !texts[0]!.includes(first.title)
    return isItem ? !texts.some((text) => says(text, 'perhaps nothing')) : texts.every(isScore)
  })
}

/** A paper at a conference, and the year after in a journal: both are right. */
function areTwoPublications(one: Venue | undefined, other: Venue | undefined): boolean {
  return one !== undefined && other !== undefined && compareVenues(one, other) === 'versions'
}

function venueOf(entry: Entry, source: Source): Venue | undefined {
  const field = fieldOf(entry, 'venue', source)
  const venue = field && !field.empty ? readVenue(field.text) : undefined
  return venue && {...venue, year: venue.year ?? readYear(dateField(entry, source)?.text ?? '')?.value}
}

/** The venue that an entry names beside its title, and its year. */
function statedVenue(entry: Entry, source: Source): Venue | undefined {
  const field = statementOf(entry, 'venue', source)
  if (!field || field.empty) return
  const venue = readVenue(field.text)
  return {...venue, year: venue.year ?? readYear(statementOf(entry, 'date', source)?.text ?? '')?.value}
}

/** The part of a paper that an entry is about, by what is right behind its title: `(part 2)`, `, first half`, `（下）`, `Vol. 3`, `(2/3)`. */
function partOf(entry: Entry, source: Source): string | undefined {
  const around = entry.links.filter((link) => encloses(link, entry.titleSpan))
  const end = Math.max(entry.titleSpan.end, ...around.map((link) => link.end))
  const behind = source.text.slice(end, Math.min(end + LONGEST_PART, entry.end)).toLowerCase()
  return (NAMED_PART().exec(behind) ?? COUNTED_PART.exec(behind) ?? BRACKETED_PART.exec(behind))?.[1]
}

/** Room for the marks behind a title and the longest of the marks of a part. Chosen. */
const LONGEST_PART = 30

/** Behind a comma a volume is that of a journal. */
const NAMED_PART = () =>
  /^[\s*_"”:：([（【–—-]{0,6}(?:part|pt\.|vol\.|volume|chapter|lecture|episode|第) ?(\d{1,3}|[ivx]{1,4}|one|two|three|four|[一二三四五六七八九十]{1,3})(?![\p{L}\p{N}]{2})/u
const COUNTED_PART = /^[\s*_"”:：([（【,，–—-]{0,6}((?:first|second|third|last|1st|2nd|3rd) (?:half|part|session))\b/
const BRACKETED_PART =
  /^[\s*_"”]{0,6}[([（【] ?([上中下]|[一二三四五六七八九十]{1,3}|\d{1,2}(?:\/\d{1,2})?) ?[)\]）】]/u

/** `Node Masking: A Title: Its Subtitle`, `EdgeMask: A Title: Its Subtitle`: two methods of one paper, whose whole title they share. */
export function areMethods(first: string, second: string): boolean {
  return haveTwoNames(first, second, METHOD)
}

function haveTwoNames(first: string, second: string, named: RegExp): boolean {
  const [one, other] = [first, second].map((title) => named.exec(title)?.slice(1).map(foldWords))
  if (!one || !other || one[1] !== other[1]) return false
  const [name, otherName] = [one[0]!, other[0]!]
  return distance(name, otherName) > Math.max(name.length, otherName.length) * UNLIKE
}

/** One word, and a title that is as long as one. Chosen. */
const NAMED = /^([^\s:：]+)[:：] (.{20,})$/

/** Many a survey has the subtitle of another (`Few Shots: A Survey of Methods`); only what has a subtitle of its own is surely a title. The length is chosen. */
const METHOD = /^([^:：]{1,40})[:：] ([^:：]+[:：] .+)$/

/** What part of the letters of two names differs at most where one is a misspelling of the other. Chosen. */
const UNLIKE = 0.3

function contentAt(cell: GridCell | undefined, source: Source): string {
  return cell ? contentOf(cell, source.text) : ''
}

/**
 * Whether two rows say two things of their paper, in a column that is not about where and when it appeared: a backbone, a task. In two
 * groups they show two uses of it.
 */
export function haveOtherFacts(first: Entry, second: Entry, source: Source): boolean {
  return (first.table?.columns ?? []).some((column) => {
    const other = second.table?.columns.find(
      ({kind, name}) => kind === 'unknown' && foldName(name) === foldName(column.name)
    )
    if (column.kind !== 'unknown' || !other) return false
    const [fact, otherFact] = [factIn(first, column, source), factIn(second, other, source)]
    return fact.length > 0 && otherFact.length > 0 && !includesAll(fact, otherFact) && !includesAll(otherFact, fact)
  })
}

/** The words of a fact; none where the cell has a link, only numbers, which grow with time, or a sentence. */
function factIn({row, links}: Entry, column: Column, source: Source): string[] {
  const text = contentAt(row?.cells[column.index], source).toLowerCase()
  const words = lettersAndDigits(text)
  const isFact = words.length <= LONGEST_FACT && words.some((word) => /\p{L}{2}/u.test(word))
  return isFact && links.every((link) => link.column !== column) ? words : []
}

/** More words are a note, which two people word in two ways. Chosen. */
const LONGEST_FACT = 6

function includesAll(words: readonly string[], others: readonly string[]): boolean {
  return others.every((word) => words.includes(word))
}

/** Whether a table is about data sets, each with the paper that published it: these papers are listed by topic as well. */
export function isDataSetTable({columns}: Table): boolean {
  const title = columns.findIndex(({kind}) => kind === 'title')
  return columns.slice(0, title).some(({name}) => says(name, 'column of data sets'))
}
