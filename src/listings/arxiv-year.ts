import type {Entry} from '../list/model.js'
import {arxivYear} from '../papers/numbering.js'
import {readDate} from '../text/dates.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import {lettersOf} from '../text/words.js'
import {readVenue} from '../venues/venue.js'
import {type Field, statementOf} from './fields.js'

/** A year of arXiv that is before the year in the entry's arXiv id. */
export interface EarlyYear {
  field: Field
  id: string
  /** The year in which arXiv gave the id. */
  expected: number
}

/**
 * `arXiv 2021` beside an id of 2022, or `arXiv` and a date of 2021. An id says its year, and before it the paper was not on arXiv; later
 * there can be a new version.
 */
export function earlyArxivYear(entry: Entry, source: Source): EarlyYear | undefined {
  const id = entry.ids.find((each) => each.startsWith('arxiv:'))
  const expected = id === undefined ? undefined : arxivYear(id)
  if (id === undefined || expected === undefined) return
  // What is submitted in the last days of a year gets an id of January.
  const earliest = /^arxiv:(?:[a-z-]+\/)?\d\d01/.test(id) ? expected - 1 : expected
  const text = source.text.slice(entry.start, entry.end)
  if (!ARXIV.test(text) || !mayHaveYearBefore(earliest, text)) return
  const stated = (ARXIV_WITH_YEAR.test(text) ? yearOfArxiv(entry, source) : undefined) ?? yearBesideArxiv(entry, source)
  return stated && stated.year < earliest ? {field: stated.field, id, expected} : undefined
}

/** The name in other places than an address or an id. An entry is not read any further without. */
const ARXIV = /(?<![a-z\d])arxiv(?![a-z\d]|\.[a-z]|:\d)/i

/** What an entry has where it names arXiv and a year. */
const ARXIV_WITH_YEAR =
  /\barxiv[^a-z0-9\n]{1,4}(?:\d{1,2} )?(?:[a-z]{3,9}\.? )?(?:19|20)?\d\d|(?:19|20)\d\d[^a-z0-9\n]{1,4}arxiv\b/i

/** Whether a number in a text can be a year before another: finding out where it stands takes longer. */
function mayHaveYearBefore(year: number, text: string): boolean {
  if (SHORT_YEAR.test(text)) return true
  for (const [written] of text.matchAll(FULL_YEAR)) if (Number(written) < year) return true
  return false
}

const FULL_YEAR = /(?:19|20)\d\d/g
/** `arXiv'21`, `arXiv 21`, `21'arXiv` */
const SHORT_YEAR = /[A-Za-z\u00aa-\uffff][ '’‘`_-]{0,2}\d\d(?!\d)|\d\d['’]/

interface Stated {
  field: Field
  year: number
}

/** The year of `arXiv 2021`, with whatever institution behind it; `arXiv:2012.06475` is an id. */
function yearOfArxiv(entry: Entry, source: Source): Stated | undefined {
  const field = statementOf(entry, 'venue', source)
  if (!field || !lettersOf(field.text).some((word) => says(word, 'arXiv'))) return
  const {year, preprint} = readVenue(/^arxiv[^a-z0-9]{1,4}20\d\d\b(?!\.\d{4})/i.exec(field.text)?.[0] ?? field.text)
  return preprint && year !== undefined ? {field, year} : undefined
}

/** The year of the date in a row whose venue is `arXiv`. */
function yearBesideArxiv(entry: Entry, source: Source): Stated | undefined {
  if (entry.kind !== 'row' || !says(statementOf(entry, 'venue', source)?.content ?? '', 'arXiv')) return
  const field = statementOf(entry, 'date', source)
  const year = field && readDate(field.text)?.[0]
  return field && year !== undefined ? {field, year} : undefined
}
