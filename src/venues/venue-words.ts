import {monthOf} from '../text/dates.js'
import {memoizeByText} from '../text/memoize.js'
import {says} from '../text/says.js'

/** Whether a text names nothing but a venue or a date: `CVPR 2021`, `ICLR'24 Spotlight`, `arXiv`, `7 Jun 2021`. */
export function isVenue(text: string): boolean {
  const kinds = kindsOf(text)
  return kinds.includes('venue') || kinds.includes('year')
}

/** Whether a text names a venue and its year, or a month and its year, and starts with the name. */
export function isDatedVenue(text: string): boolean {
  const kinds = kindsOf(text.replace(/^(?:in|at) /i, ''))
  return kinds.includes('year') && (kinds[0] === 'venue' || kinds[0] === 'month')
}

/**
 * Whether a text in brackets is a venue, a date, or how a paper was received: `Oral`, `Best Paper Award`, `under review`.
 * In brackets any acronym with a year is a venue, since there are too many for a list of words.
 */
export function isVenueTag(text: string): boolean {
  const kinds = kindsOf(text)
  // `1990-2010` is the time that a title is about.
  if (kinds.length === 2 && kinds.every((kind) => kind === 'year')) return false
  return (
    kinds.some((kind) => kind === 'venue' || kind === 'year' || kind === 'distinction') ||
    isWrittenAsVenue(text) ||
    YEAR_BEFORE_NAME.test(text)
  )
}

/** `ITSC 2021`, `3DV'19`, `VISAPP' 22`, `L4DC 2024`, `JACM '88` */
const ACRONYM_WITH_YEAR = /^[A-Z\d][A-Za-z\d]{0,6}[A-Z][A-Z&-]{0,8}(?:[ ,'-]{0,2}(?:19|20)\d\d| ?['’] ?\d\d)$/
/** `Cryptology ePrint'21`, `USENIX Security'2019`, `S&P'21`; *chosen*: a longer name is a sentence. */
const NAME_WITH_ELIDED_YEAR = () => /^\p{L}[\p{L}&-]{1,20}(?: [\p{L}&-]{1,20}){0,3}['’](?:\d\d|(?:19|20)\d\d)$/u

/** Whether a text behind a comma or the like is a venue for the way it is written, known or not: `STOC'99`, `ITSC 2021`. */
export function isWrittenAsVenue(text: string): boolean {
  return ACRONYM_WITH_YEAR.test(text) || (/['’]\d/.test(text) && NAME_WITH_ELIDED_YEAR().test(text))
}

/** `21'ITSC`, `23'Sensors` */
const YEAR_BEFORE_NAME = /^\d\d['’][A-Z][A-Za-z -]{2,30}$/

type Kind = 'venue' | 'year' | 'month' | 'distinction' | 'other'

/** What each word of a text is; nothing if one of them is a word of its own. */
function kindsOf(text: string): readonly Kind[] {
  const kinds: Kind[] = []
  // The first word of most texts is no venue already.
  const pattern = WORD()
  for (let word = pattern.exec(text)?.[0]; word !== undefined; word = pattern.exec(text)?.[0]) {
    const kind = kinds.length < MOST_WORDS ? kindOf(word, kinds.includes('venue')) : undefined
    if (!kind) return []
    kinds.push(kind)
  }
  return kinds
}

/** Also `RA-L`, `T-PAMI` and `S&P`, which are one word. */
const WORD = () => /(?:(?:RA|T)-[A-Z]{1,5}|S&P)(?!\p{L})|\p{L}+|\d+(?:\.\d+)?/gu

const MOST_WORDS = 12

function kindOf(word: string, isBehindVenue: boolean): Kind | undefined {
  if (/^\d/.test(word)) {
    if (/^(?:19|20)\d\d(?:\.\d\d?)?$/.test(word)) return 'year'
    // `NeurIPS'23`, `AAAI-24`, `USENIX Security 23`
    if (/^\d\d$/.test(word) && isBehindVenue) return 'year'
    // `7 Jun 2021`, `arXiv 2301.00001`
    return /^(?:\d\d?|\d{4}\.\d{4,5})$/.test(word) ? 'other' : undefined
  }
  return kindOfName(word.replace('-', ''))
}

/** The same words begin many titles. */
const kindOfName = memoizeByText((word): Kind | undefined => {
  if (isVenueWord(word)) return 'venue'
  if (monthOf(word) !== undefined) return 'month'
  if (says(word, 'state of a paper')) return 'distinction'
  return says(word, 'word of a venue') ? 'other' : undefined
})

export function isVenueWord(word: string): boolean {
  return says(word, 'venue') || (says(word, 'venue in capitals') && word === word.toUpperCase())
}
