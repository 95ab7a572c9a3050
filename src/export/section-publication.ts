import type {Section} from '../outline/sections.js'
import {trimCharacters} from '../text/trim.js'
import {readVenue, readYear} from '../venues/venue.js'
import {isVenue} from '../venues/venue-words.js'

/** Where and when the papers of a section were published. */
interface Publication {
  /** With its year: `ICCV 2023`. */
  venue: string | undefined
  year: number | undefined
}

/** What the headings around a section say, the nearest one first: `## ICCV 2023`, `## 2019`; a topic may be between. */
export function publicationOf(section: Section): Publication {
  for (let at: Section | undefined = section; at; at = at.parent) {
    const title = trimCharacters(at.title, SIGNS, SIGNS)
    const year = isVenue(title) && !TWO_YEARS.test(title) ? readYear(title)?.value : undefined
    // `June 2023` and `2023` are no venue.
    if (year !== undefined) return {venue: readVenue(title).name === '' ? undefined : title, year}
  }
  return {venue: undefined, year: undefined}
}

const SIGNS = new Set(' -–—:：[]()【】📅📆')

/** `2021-2023` is the year of none of its papers. */
const TWO_YEARS = /\d{4}\D+\d{2}/
