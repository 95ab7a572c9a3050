import type {ColumnKind, Entry, RowEntry} from '../list/model.js'
import {kindByName} from '../list/tables/columns.js'
import {textOfHtml} from '../markdown/html-text.js'
import {plainText} from '../markdown/plain-text.js'
import {contentOf} from '../table/grid.js'
import {isDate} from '../text/dates.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import {encloses, type Span} from '../text/span.js'
import {oneLine, trimCharacters} from '../text/trim.js'
import {lettersOf} from '../text/words.js'
import {areFullNames, areNames, authorsLength} from '../titles/authors.js'
import {isLabel} from '../titles/labels.js'
import {readYear} from '../venues/venue.js'
import {isDatedVenue, isVenueTag, isVenueWord} from '../venues/venue-words.js'
import {readBadges} from './badges.js'
import {plainLines} from './plain-lines.js'
import {authorsBefore, authorsBeforeVenue, citedAuthors, venueBeforeYear} from './reference.js'

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

/** Reads what an entry says of its paper: of a row by its columns, else from the text around the title. */
export function detailsOf(entry: Entry, source: Source): EntryDetails {
  const cells = cellsOf(entry, source)
  const details = cells ? detailsOfCells(entry, cells, source) : detailsIn(aroundTitle(entry, entry, source))
  const year = readYear(details.venue ?? '') ?? readYear(details.date ?? '')
  return {...details, year: year?.value}
}

type WithoutYear = Omit<EntryDetails, 'year'>

/** A cell of a row: the name and the kind of its column, and what it says, if it says something. */
interface Cell extends Span {
  name: string
  kind: ColumnKind
  text(): string | undefined
}

/** What its columns say; what no column says can be beside the title: `Title <br> Authors <br> CVPR 2021`. */
function detailsOfCells(entry: Entry, cells: readonly Cell[], source: Source): WithoutYear {
  const titleCell = cells.find((cell) => encloses(cell, entry.titleSpan))
  const first = (accepts: (cell: Cell) => boolean) => cells.find((cell) => cell !== titleCell && accepts(cell))?.text()
  const published = first(({kind}) => kind === 'venue')
  // `Publication date`, or the month that a paper without a venue has instead.
  const isDated = published !== undefined && isDate(published)
  const inColumns = {
    authors: first(({name}) => says(name, 'column of authors')),
    venue: isDated ? undefined : (published ?? venueOfLink(cells)),
    date: first(({kind}) => kind === 'date') ?? (isDated ? published : undefined)
  }
  if (!titleCell) return inColumns
  const around = aroundTitle(entry, titleCell, source)
  const besideTitle = detailsIn(around)
  const isOfAuthors = says(titleCell.name, 'column of authors')
  return {
    authors: inColumns.authors ?? (isOfAuthors ? firstPlainLine(around.texts.at(-1)!) : besideTitle.authors),
    venue: inColumns.venue ?? besideTitle.venue,
    date: inColumns.date ?? besideTitle.date
  }
}

/** `[[ECCV'22]](…)` in a column of links to papers. */
function venueOfLink(cells: readonly Cell[]): string | undefined {
  const text = cells.find(({kind}) => kind === 'link')?.text() ?? ''
  const label = trimCharacters(text, BRACKETS, BRACKETS)
  return isDatedVenue(label) && !isDate(label) ? label : undefined
}

const BRACKETS = new Set(' []')

/** The cells of a row of a table, in Markdown or in HTML; nothing for another entry. */
function cellsOf(entry: Entry, source: Source): Cell[] | undefined {
  if (entry.kind === 'row') {
    const {columns} = entry.table
    return entry.row.cells.slice(0, columns.length).map(({start, end}, index) => ({
      start,
      end,
      name: columns[index]!.name,
      kind: columns[index]!.kind,
      text: () => textOfCell(entry, index, source)
    }))
  }
  const cells = entry.htmlRow?.cells
  if (!cells?.some(({name}) => name !== '')) return undefined
  return cells.map(({name, start, end}) => ({
    start,
    end,
    name,
    kind: kindByName(name),
    text: () => {
      const html = source.text.slice(start, end)
      const text = textOfHtml(html) || readBadges(html).join(' ')
      return says(text, 'perhaps nothing') ? undefined : text
    }
  }))
}

function textOfCell(entry: RowEntry, index: number, source: Source): string | undefined {
  const node = entry.cells[index]
  const cell = entry.row.cells[index]
  const text = node ? oneLine(plainText(node)) : ''
  const markdown = text === '' && cell ? contentOf(cell, source.text) : ''
  const content = text || readBadges(markdown).join(' ') || markdown
  return says(content, 'perhaps nothing') ? undefined : content
}

/** Under `Title & Authors`, the first line below the title that is no label, venue or date. */
function firstPlainLine(text: string): string | undefined {
  return text
    .split(/[[\]\n|]/)
    .map(withoutSigns)
    .find((line) => /\p{L}/u.test(line) && !isLabel(line) && !isVenueTag(line) && !isDate(line))
}

/** The venue and the date in the text of an entry that is no row: names of authors take longer to find. */
export function datedVenueInText(entry: Entry, source: Source): Pick<EntryDetails, 'venue' | 'date'> {
  return datedVenueIn(aroundTitle(entry, entry, source))
}

/** What a reader sees of an entry apart from its title. */
interface Around {
  /** The text before the title, in its decorations, and behind it. */
  texts: readonly string[]
  badges: readonly string[]
  /** What is in bold, which text can follow without a mark between them: `**CVPR** 12 citations`. */
  bold: readonly string[]
}

/** *Chosen*: a longer text in bold is a sentence. */
const BOLD = /\*\*([^*\n]{2,60})\*\*/g

export function aroundTitle({title, titleSpan, links}: Entry, {start, end}: Span, source: Source): Around {
  const isMonth = (digits: string) => links.some(({id}) => id?.startsWith(`arxiv:${digits}.`))
  // A tag in code is no part of the names behind it: `` `Survey` Ada Lovelace ``.
  const visible = (from: number, to: number) =>
    plainLines(source.text.slice(from, to).replace(/`([^`\n]*)`/g, '\n$1\n')).replace(
      ARXIV_NUMBER,
      (whole, name: string, digits: string) => (isMonth(digits) ? name : whole)
    )
  const own = plainLines(source.text.slice(titleSpan.start, titleSpan.end)).split(title)
  return {
    // A title that is not found as it was read is in a formula, say: nothing is known of what is around it.
    texts: [visible(start, titleSpan.start), ...(own.length > 1 ? own : []), visible(titleSpan.end, end)],
    badges: readBadges(source.text.slice(start, end)),
    bold: [source.text.slice(start, titleSpan.start), source.text.slice(titleSpan.end, end)].flatMap((text) =>
      Array.from(text.matchAll(BOLD), ([, inner]) => inner!)
    )
  }
}

/** `arXiv 2011` for `2011.13526`: the month of the id, not a year. */
const ARXIV_NUMBER = /\b(arxiv):? (\d{4})\b/gi

function datedVenueIn({texts, badges, bold}: Around): Pick<EntryDetails, 'venue' | 'date'> {
  const shown = [...texts, ...badges, ...bold]
  const parts = shown
    .map((text) => text.replace(NOTE, ''))
    .flatMap((text) => text.split(/[()[\]{}（）【】|"“”\n]|[,.;:] | [-–—·] /))
    .map((part) => withoutSigns(part).replace(/^(?:in|at) /i, ''))
  const tags = parts.filter((part) => isVenueTag(part) && !isDate(part) && !isLabelOnly(part))
  const venue =
    parts.find((part) => isDatedVenue(part) && !isDate(part)) ??
    tags[0] ??
    labelled(shown, (label, value) => kindByName(label) === 'venue' && !isDate(value)) ??
    parts.find((part) => NAME_WITH_YEAR().test(part) && !isDate(part))
  return {
    venue,
    date: labelled(shown, (label) => kindByName(label) === 'date') ?? parts.find((part) => isDate(part))
  }
}

/** `Highlight: what is new`, on a line of its own */
const NOTE = /^(?:highlights?|keywords?)[:：]/gim

/** `Big Data Research 2021`: there are more venues than any list of them has. *Chosen*: a longer text is a sentence. */
const NAME_WITH_YEAR = () => /^\p{Lu}[^,.:;\d]{1,60} (?:19|20)\d\d$/u

/** `demo` is a link here, and a track of a conference elsewhere. */
function isLabelOnly(text: string): boolean {
  return isLabel(text) && readYear(text) === undefined && !lettersOf(text).some(isVenueWord)
}

function detailsIn(around: Around): WithoutYear {
  const {venue: known, date} = datedVenueIn(around)
  const venue = known ?? venueBeforeYear(around.texts.at(-1)!, () => authorsIn(around, undefined))
  return {authors: authorsIn(around, venue), venue, date}
}

function authorsIn({texts}: Around, venue: string | undefined): string | undefined {
  // Authors often run on into the venue: `Ashish Vaswani, Noam Shazeer, Niki Parmar, NeurIPS 2017`.
  const lines = texts
    .flatMap((text) => text.split(venue ?? '\n'))
    .flatMap((text) => text.replace(ASIDE_OF_NAME(), '').split(/[()[\]|\n]/))
  return (
    labelled(texts, (label) => says(label, 'column of authors')) ??
    lines.map(leadingAuthors).find((text) => text !== '') ??
    authorsBefore(texts[0]!) ??
    citedAuthors(texts.at(-1)!) ??
    (venue === undefined ? undefined : authorsBeforeVenue(withoutSigns(texts.at(-1)!.split(venue, 1)[0]!)))
  )
}

/** What a line says behind a label that names a column: `- **Authors**: …`, `📅 Date: …`. */
function labelled(texts: readonly string[], names: (label: string, value: string) => boolean): string | undefined {
  for (const line of texts.flatMap((text) => text.split(/[|\n]/))) {
    const [, label, rest] = LABELLED().exec(line) ?? []
    const value = withoutSigns(rest?.split(/[[(（]/, 1)[0] ?? '')
    if (value !== '' && names(label!, value) && !says(value, 'perhaps nothing')) return value
  }
  return undefined
}

/** *Chosen*: `Publication date` has sixteen letters, and what is longer is a sentence. */
const LABELLED = () => /^[^\p{L}]{0,12}(\p{L}[\p{L} ]{1,18})[:：](.+)$/u

/** `Ashish Vaswani (Google Brain) et al`, `Hao-Ping (Hank) Lee` */
const ASIDE_OF_NAME = () => /(?<=\p{L}) \(\p{Lu}[^()\d]{1,60}\)(?=,| \p{L}|\.)/gu

/** The names at the start of a line. Two full names are authors where they are all of it, and any name is behind `by`. */
function leadingAuthors(line: string): string {
  const text = withoutSigns(line).replace(/^by\s+/, '')
  const isSaid = text !== withoutSigns(line)
  const length = authorsLength(text)
  if (length > 0) return withoutSigns(text.slice(0, length))
  if (areFullNames(text)) return text
  const names = isSaid ? text.split(/(?<=,|;|\band\b|&)/) : []
  const end = names.findIndex((name) => !areNames(name))
  return withoutSigns(names.slice(0, end < 0 ? names.length : end).join(''))
}

/** With the markers of items. */
const SIGNS = new Set(' \t,.;:*+"“”<>–—-')

function withoutSigns(text: string): string {
  return trimCharacters(text, SIGNS, SIGNS)
}
