import type {ColumnKind, Entry, RowEntry} from '../list/model.js'
import {plainText} from '../markdown/plain-text.js'
import {contentOf} from '../table/grid.js'
import {isDate} from '../text/dates.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import {oneLine, trimCharacters} from '../text/trim.js'
import {authorsLength} from '../titles/authors.js'
import {readYear} from '../venues/venue.js'
import {isDatedVenue, isVenueTag} from '../venues/venue-words.js'

/** What an entry says of its paper, apart from the title. */
export interface EntryDetails {
  /** As they are written: `Ashish Vaswani, Noam Shazeer, …`, `Shin et al` */
  authors: string | undefined
  /** With its year, if it is written there: `CVPR 2021`. */
  venue: string | undefined
  /** A date or a year, where it is not part of the venue: `2021-03`. */
  date: string | undefined
  year: number | undefined
}

/** Reads what an entry says of its paper: of a row by the columns, else from the text around the title. */
export function detailsOf(entry: Entry, source: Source): EntryDetails {
  const details = entry.kind === 'row' ? detailsOfRow(entry, source) : detailsOfText(entry, source)
  const year = readYear(details.venue ?? '') ?? readYear(details.date ?? '')
  return {...details, year: year?.value}
}

type WithoutYear = Omit<EntryDetails, 'year'>

function detailsOfRow(entry: RowEntry, source: Source): WithoutYear {
  const textOf = (index: number) => {
    const node = entry.cells[index]
    const cell = entry.row.cells[index]
    const text = node ? oneLine(plainText(node)) : ''
    const content = text === '' && cell ? contentOf(cell, source.text) : text
    return says(content, 'perhaps nothing') ? undefined : content
  }
  const first = (accepts: (kind: ColumnKind, name: string) => boolean) => {
    const column = entry.table.columns.find(({kind, name}) => accepts(kind, name))
    return column && textOf(column.index)
  }
  return {
    authors: first((_, name) => says(name, 'column of authors')),
    venue: first((kind) => kind === 'venue'),
    date: first((kind) => kind === 'date')
  }
}

/** The venue and the date in the text of an entry that is no row: names of authors take longer to find. */
export function datedVenueInText(entry: Entry, source: Source): Pick<EntryDetails, 'venue' | 'date'> {
  return datedVenueIn(textsAroundTitle(entry, source))
}

function textsAroundTitle(entry: Entry, source: Source): string[] {
  const before = visibleText(source.text.slice(entry.start, entry.titleSpan.start))
  const behind = visibleText(source.text.slice(entry.titleSpan.end, entry.end))
  const inTitle = visibleText(source.text.slice(entry.titleSpan.start, entry.titleSpan.end)).split(entry.title)
  return [before, ...inTitle, behind]
}

function datedVenueIn(texts: readonly string[]): Pick<EntryDetails, 'venue' | 'date'> {
  const parts = texts.flatMap((text) => text.split(/[()[\]{}（）【】|"“”\n]|[,.;:] /)).map(withoutSigns)
  const venue = parts.find((part) => isDatedVenue(part)) ?? parts.find((part) => isVenueTag(part) && !isDate(part))
  return {venue, date: parts.find((part) => isDate(part))}
}

function detailsOfText(entry: Entry, source: Source): WithoutYear {
  const texts = textsAroundTitle(entry, source)
  const {venue, date} = datedVenueIn(texts)
  // Authors often run on into the venue: `Ashish Vaswani, Noam Shazeer, Niki Parmar, NeurIPS 2017`.
  const lines = texts.flatMap((text) => text.split(venue ?? '\n')).flatMap((text) => text.split(/[()[\]|\n]/))
  return {authors: lines.map(leadingAuthors).find((authors) => authors !== ''), venue, date}
}

function leadingAuthors(line: string): string {
  const text = withoutSigns(line)
  return withoutSigns(text.slice(0, authorsLength(text)))
}

const SIGNS = new Set(' ,.;:*"“”–—-')

function withoutSigns(text: string): string {
  return trimCharacters(text, SIGNS, SIGNS)
}

/** The text of some Markdown without targets, tags and marks of emphasis. */
function visibleText(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '[$1]')
    .replace(/<\/?(?:td|tr|br|p|div|li)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[*_`\\]/g, '')
}
