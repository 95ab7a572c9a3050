import type {Entry} from '../list/model.js'
import {arxivYear} from '../papers/numbering.js'
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
 * `arXiv 2021` beside an id of 2022. An id says its year, and before it the paper was not on arXiv; later there can be a new version.
 */
export function earlyArxivYear(entry: Entry, source: Source): EarlyYear | undefined {
  const id = entry.ids.find((each) => each.startsWith('arxiv:'))
  if (id === undefined || !ARXIV_WITH_YEAR.test(source.text.slice(entry.start, entry.end))) return
  const field = statementOf(entry, 'venue', source)
  if (!field || !lettersOf(field.text).some((word) => says(word, 'arXiv'))) return
  const {year, preprint} = readVenue(field.text)
  const expected = arxivYear(id)
  return preprint && year !== undefined && expected !== undefined && year < expected ? {field, id, expected} : undefined
}

/** What an entry has where it names arXiv and a year; it is not read any further without. */
const ARXIV_WITH_YEAR =
  /\barxiv[^a-z0-9\n]{1,4}(?:\d{1,2} )?(?:[a-z]{3,9}\.? )?(?:19|20)?\d\d|(?:19|20)\d\d[^a-z0-9\n]{1,4}arxiv\b/i
