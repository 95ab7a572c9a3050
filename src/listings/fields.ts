import {repositoryOf} from '../list/code-address.js'
import {kindByName} from '../list/columns.js'
import type {Column, ColumnKind, Entry} from '../list/model.js'
import {plainText} from '../markdown/plain-text.js'
import {compareVenues, readVenue, readYear} from '../papers/venue.js'
import {contentOf} from '../table/grid.js'
import {oneLine} from '../text/one-line.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'

/** What a row says of its paper in one column. */
export interface Field {
  entry: Entry
  index: number
  /** The cell's source. */
  content: string
  /** What a reader sees of it; of a code link, and of a link without text, its target. */
  text: string
  /** Whether the cell is blank or says "nothing here". */
  empty: boolean
}

/** Two rows of one paper that do not say the same. */
export interface Disagreement {
  first: Field
  second: Field
  /** The field that says more; absent where a person has to decide. */
  keep: Field | undefined
}

/** Compares two rows of one paper, the earlier first. */
export type Compare = (first: Entry, second: Entry, source: Source) => Disagreement | undefined

/** What is compared of the rows of one paper, by the name it has in messages. */
export const fields: Readonly<Record<string, Compare>> = {
  venue: compareVenueFields,
  year: compareYears,
  'code link': compareCode
}

/** The row's field in the first column of a kind; nothing if there is none. */
export function fieldOf(
  entry: Entry,
  kind: ColumnKind,
  source: Source,
  accepts: (column: Column) => boolean = () => true
): Field | undefined {
  const column = entry.table?.columns.find((candidate) => candidate.kind === kind && accepts(candidate))
  const cell = column && entry.row?.cells[column.index]
  if (!column || !cell) return
  const content = contentOf(cell, source.text)
  const node = entry.kind === 'row' ? entry.cells[column.index] : undefined
  const text = node ? oneLine(plainText(node)) : ''
  const url = entry.links.find((link) => link.column === column)?.url
  return {
    entry,
    index: column.index,
    content,
    text: (kind === 'code' || text === '' ? url : undefined) ?? (text || content),
    empty: says(content, 'perhaps nothing') && !url
  }
}

const LONGEST_VENUE = 60

function compareVenueFields(one: Entry, other: Entry, source: Source): Disagreement | undefined {
  const first = fieldOf(one, 'venue', source)
  const second = fieldOf(other, 'venue', source)
  if (!first || !second || !isVenueText(first) || !isVenueText(second)) return
  if (first.empty || second.empty) return fillOf(first, second)
  const venues = [readVenue(first.text), readVenue(second.text)] as const
  const dates = [yearOf(dateField(one, source)), yearOf(dateField(other, source))]
  // Beside a column of dates a venue need not name its year.
  const dated = venues.some(({year}, index) => year === undefined && dates[index] !== undefined)
  const [a, b] = dated ? venues.map((venue) => ({...venue, year: undefined})) : venues
  switch (compareVenues(a!, b!)) {
    case 'first':
      return {first, second, keep: first}
    case 'second':
      return {first, second, keep: second}
    case 'unclear':
      return dated && dates[0] !== dates[1] ? undefined : {first, second, keep: undefined}
    default:
      return
  }
}

/** A badge says nothing to us, and a longer text is a sentence or a list of authors. */
function isVenueText({text}: Field): boolean {
  return text.length <= LONGEST_VENUE && !text.includes('://')
}

function compareYears(one: Entry, other: Entry, source: Source): Disagreement | undefined {
  const first = dateField(one, source)
  const second = dateField(other, source)
  const years = [yearOf(first), yearOf(second)]
  if (!first || !second || years[0] === undefined || years[1] === undefined || years[0] === years[1]) return
  const venues = [fieldOf(one, 'venue', source), fieldOf(other, 'venue', source)].map(
    (venue) => venue && readVenue(venue.text)
  )
  // A paper at a conference and again in a journal has two years.
  if (venues[0] && venues[1] && venues.every((venue) => !venue!.preprint) && venues[0].name !== venues[1].name) return
  return {first, second, keep: undefined}
}

/** The date of the paper: `Latest Update` is that of something else. */
export function dateField(entry: Entry, source: Source): Field | undefined {
  return fieldOf(entry, 'date', source, ({name}) => !/updat|更新/i.test(name))
}

function yearOf(field: Field | undefined): number | undefined {
  return field && readYear(field.text)?.value
}

/** A column with links to data sets or pages, by its name, says something else than a code column. */
function compareCode(one: Entry, other: Entry, source: Source): Disagreement | undefined {
  const isCode = ({name}: Column) => kindByName(name) === 'code'
  const first = fieldOf(one, 'code', source, isCode)
  const second = fieldOf(other, 'code', source, isCode)
  if (!first || !second) return
  if (first.empty !== second.empty) {
    const filled = first.empty ? second : first
    return linksOf(filled).length > 0 && !isDataset(filled) ? fillOf(first, second) : undefined
  }
  const [ours, theirs] = [first, second].map((field) => linksOf(field).map(repositoryOf))
  if (ours!.length === 0 || theirs!.length === 0 || [...ours!, ...theirs!].includes(undefined)) return
  return ours!.some((url) => theirs!.includes(url)) ? undefined : {first, second, keep: undefined}
}

function linksOf({entry, index}: Field): string[] {
  return entry.links.filter((link) => link.column?.index === index && link.url !== '').map((link) => link.url)
}

/** A repository of data by what its link says; the address does not tell. */
function isDataset({content}: Field): boolean {
  const said = content.replace(/\]\([^()]*\)/g, ' ')
  return /data/i.test(said) && !/code/i.test(said)
}

function fillOf(first: Field, second: Field): Disagreement | undefined {
  if (first.empty === second.empty) return
  return {first, second, keep: first.empty ? second : first}
}
