import {months} from './lexicon.js'
import {lettersOf} from './words.js'

/** Year, month and day, as far as a text gives them. */
export type DateParts = readonly [year: number, month?: number, day?: number]

/** The month that a word names in full or for short, from 1. */
export function monthOf(word: string): number | undefined {
  return monthNumbers.get(word.toLowerCase())
}

const monthNumbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1])))

/**
 * Reads the date of a cell or an item: `2023-05-01`, `2023.5`, `05/2023`, `May 2023`, `2 May 2023`, `May 2, 2023`, `2023年5月`, `CVPR 2023`.
 *
 * @returns Nothing if there is no year, or if there are two.
 */
export function readDate(text: string): DateParts | undefined {
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d|\.\d{4})/g))
  if (years.size !== 1) return
  const numeric = /(?<!\d)((?:19|20)\d{2})(?:[-./年] ?(\d{1,2})(?:[-./月] ?(\d{1,2}))?)?(?!\d)/.exec(text)
  const year = Number([...years][0])
  if (numeric?.[2] !== undefined)
    return date(year, Number(numeric[2]), numeric[3] === undefined ? undefined : Number(numeric[3]))
  const reversed = /(?<![\d/.-])(\d{1,2})[/.-](?:19|20)\d{2}/.exec(text)
  if (reversed) return date(year, Number(reversed[1]), undefined)
  const month = lettersOf(text)
    .map(monthOf)
    .find((each) => each !== undefined)
  if (month === undefined) return [year]
  const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(text.replace(/(?:19|20)\d{2}/, ' '))
  return date(year, month, day ? Number(day[1]) : undefined)
}

function date(year: number, month: number, day: number | undefined): DateParts {
  if (month < 1 || month > 12) return [year]
  return day === undefined || day < 1 || day > 31 ? [year, month] : [year, month, day]
}

/** Whether a text is a date or a year and nothing else. */
export function isDate(text: string): boolean {
  const named = NAMED_DATE.exec(text)
  return named ? monthOf(named[1]!) !== undefined : NUMERIC_DATE.test(text)
}

const NUMERIC_DATE = /^(?:\d{4}(?:[./-]\d{1,2}){0,2}|\d{1,2}[./-]\d{4})$/
/** `May 2023`, `May 2, 2023`, `2 May 2023` */
const NAMED_DATE = /^(?:\d{1,2}(?:st|nd|rd|th)? ?)?([a-z]{3,9})\.?,? ?(?:\d{1,2}(?:st|nd|rd|th)?,? ?)?\d{4}$/i

/** The year that its last two digits mean. */
export function fullYear(short: number): number {
  return short < FIRST_SHORT_YEAR ? 2000 + short : 1900 + short
}

/** The oldest paper of the registries is of 1952 (ACL Anthology). *Chosen*, the round year before it. */
const FIRST_SHORT_YEAR = 50
