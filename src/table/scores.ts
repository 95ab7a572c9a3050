import {isDate} from '../text/dates.js'

/** One number, or a range: `71.3`, `~63%`, `72.9 ± 0.2`, `70.2 (!)`, `66.0-67.2%`, `45.1 (43.9)`. */
const NUMBER = /^[~≈<>≤≥+±-]?(\d[\d.,]*)(?: ?%)?(?: ?(?:±|\+\/-|[-–—]) ?[\d.,]+ ?%?)?(?: ?\([\d.,% !+±-]+\))?[*†‡]*$/

/** A number that is more than a count, a rank, a size or a year: it has a fraction or a sign of one. */
export function isScore(text: string): boolean {
  return NUMBER.test(text) && /\.\d|[%±!]/.test(text) && !isDate(text)
}

/** A whole number up to 100 can be a score too; beside the names of models it is. */
export function isPercentage(text: string): boolean {
  const number = NUMBER.exec(text)?.[1]
  return isScore(text) || (number !== undefined && Number(number) <= 100 && !isDate(text))
}
