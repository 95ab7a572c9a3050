import {authorsLength, isAuthors, namesLength} from './authors.js'
import {titleLikeness} from './likeness.js'

/** What is before and behind the title of a citation: `Turing, A. M. (1950). A Title. Mind, 59, 433-460` */

/** What is behind the authors that a text starts with, without the publication behind the title. */
export function behindAuthors(text: string, authors = authorsLength(text)): string {
  if (authors === 0) return betweenCommas(text) ?? text
  return citedTitle(text, authors) ?? withoutJournal(restBehind(text, authors))
}

/** `Alan Turing, Alonzo Church, Kurt Gödel, A Title, Mind, 1950`: nothing but commas parts the title from a list of names and from its publication. */
function betweenCommas(text: string): string | undefined {
  const end = text.search(PUBLICATION)
  const names = end > 0 ? namesLength(text) : 0
  if (names === 0 || names > end || !isAuthors(text.slice(0, names - ', '.length))) return
  const title = text.slice(names, end)
  return titleLikeness(title) === 1 ? title : undefined
}

/** `, Mind, 1950`, `, CVPR 2015`, `, arXiv:1511.04587, 2015`, and what is behind it */
const PUBLICATION = /, (?:arXiv:\d|[A-Z][^,]{1,40},? (?:19|20)\d\d\b)[^,]{0,40}(?:, (?:19|20)\d\d\b[^,]{0,40})?$/

/**
 * The title of a citation that starts with authors: it is quoted, or has the year before it or, with its journal, behind it:
 * `… "Title." Journal 7 (2009): 4`, `… 2018. Title. In Proceedings …`, `… Title. In Proceedings, 2018`
 */
export function citedTitle(text: string, authors: number): string | undefined {
  const rest = restBehind(text, authors)
  const quoted = quotedIn(rest.trim())
  if (titleLikeness(quoted) === 1) return quoted
  const title = titleBehindYear(text, authors) ?? (saysYearLater(rest) ? firstSentence(rest) : undefined)
  return title === undefined ? undefined : withoutJournal(quotedIn(title.trimStart()) || title)
}

/**
 * The sentence behind the authors and their year: `Turing, A. M. (1950). A Title. Mind, 59, 433-460`; nothing where no year is there.
 *
 * @param authors The length of the list of authors, which can have the year at its end.
 */
export function titleBehindYear(text: string, authors: number): string | undefined {
  const rest = text.slice(authors)
  const [year] = YEAR_AT_START().exec(rest) ?? []
  if (year === undefined && !YEAR_AT_END.test(text.slice(0, authors))) return
  return firstSentence(rest.slice(year?.length ?? 0))
}

/** The start of a text up to the end of its first sentence. */
function firstSentence(text: string): string {
  const end = END_OF_SENTENCE().exec(text)
  return end ? text.slice(0, end.index) : text
}

/** `2018. `, `(2018, June). `, `(n.d.). ` where there is no date. */
const YEAR_AT_START = () => /^\s?\(?(?:(?:19|20)\d\d[a-z]?|n\.d\.)\)?(?:, \p{L}{3,9})?\)?[.:,]? /u
const YEAR_AT_END = /\b(?:(?:19|20)\d\d[a-z]?(?:, [A-Z][a-z]{2,8})?|n\.d\.)\)?[.:,]?\s*$/
/** Not that of an abbreviation or an initial: `vs. B`, `U.S. Law`. */
const END_OF_SENTENCE = () => /(?<=[\p{Ll}\d)\]”"?!]{2}|\p{L}[)\]]|\s\p{Lu}\p{Ll})(?<!\b(?:vs|Dr|St))\.\s+(?=\p{L})/u

/** `"Title" …`, `'Title', …` */
function quotedIn(text: string): string {
  const [, double, single] = /^(?:["“]([^"“”]+)["”](?=$|[\s.,;(])|['‘](.{12,}?)['’](?=[.,;]))/.exec(text) ?? []
  return double ?? single ?? ''
}

/** Where the year is behind the title, so are the journal and its pages: `Title. In Proceedings, 2016`, `Title. Journal. 2013;93(2):681`. */
function saysYearLater(text: string): boolean {
  return /\b(?:19|20)\d\d[a-z]?(?:[;,.:(]|\s|$)/.test(text.slice(firstSentence(text).length))
}

/** A list of authors ends with the quotation mark. */
function restBehind(text: string, authors: number): string {
  return text.slice(/["“]$/.test(text.slice(0, authors)) ? authors - 1 : authors)
}

function withoutJournal(text: string): string {
  return text.replace(JOURNAL(), '$1')
}

/** `Title. Geophys. J. Int., 99(2), 321-329`, `Title. Journal 76, 44-49`, `Title. Journal. 2009 Jun 1;25(11)`; *chosen*: a longer text is a sentence. */
const JOURNAL = () =>
  /([.?!]) \p{Lu}[^?!:,;]{1,80}(?:, \d{1,4}(?:\(\d{1,4}\))?(?:[,:.] ?\d.*|[.,]?)| \d{1,4}(?:\(\d{1,4}\))?[,:] ?\d.*|(?:19|20)\d\d[^;]{0,10}; ?\d.*)$/su

/** The medical journals give the date and the volume: `2009 Jun 1;25(11):1422-3`. */
export const YEAR_AND_VOLUME = /\b(?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d\d?)?)?; ?\d/

/** Behind a title, the Chinese standard of references (GB/T 7714) gives the kind of publication: `Title[C]//Venue. 2016`, `Title[J]. Journal`. */
export const KIND_OF_REFERENCE = /\s?\[[A-Z]{1,2}(?:\/OL)?\](?:\/\/|[.,:]|$).*$/s
