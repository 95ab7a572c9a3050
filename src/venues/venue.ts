import {fullYear, monthOf} from '../text/dates.js'
import {says} from '../text/says.js'
import {lettersAndDigits, lettersOf} from '../text/words.js'
import {isVenue, isVenueWord} from './venue-words.js'

/** Where and when a paper was published, as a venue cell says it. */
export interface Venue {
  /** The words of the name in lower case and in the order of the alphabet, without the year, months, publishers and how the paper was received; empty if there is only a date. */
  name: string
  /** The same of the text in parentheses: `Computer Vision and Pattern Recognition (CVPR)`. */
  aside: string
  /** The first letters of the name's words, in their order: `Computer Vision and Pattern Recognition` is `cvpr`. */
  initials: string
  year: number | undefined
  /** Whether it names no place of publication: a preprint server, a state of review, only a date. */
  preprint: boolean
}

/** One conference, two acronyms: it was renamed in 2018. */
const renamed = new Map([['nips', 'neurips']])

/** Reads a venue cell. Text in parentheses (`CVPR (Oral)`) is about the paper, and left out of the name. */
export function readVenue(text: string): Venue {
  const plain = text.normalize('NFKC').replace(/\([^()]*\)/g, ' ')
  const year = readYear(plain)
  const words = wordsIn(year ? `${plain.slice(0, year.start)} ${plain.slice(year.end)}` : plain)
  const aside = wordsIn(/\(([^()]*)\)/.exec(text)?.[1] ?? '')
  return {
    name: nameOf(words),
    aside: nameOf(aside),
    initials: renameOf(
      words
        .filter((word) => !says(word, 'word without an initial'))
        .map((word) => word[0])
        .join('')
    ),
    year: year?.value,
    preprint:
      words.every((word) => says(word, 'preprint server') || says(word, 'not yet published')) ||
      words.some((word) => says(word, 'submitted'))
  }
}

function renameOf(name: string): string {
  return renamed.get(name) ?? name
}

function wordsIn(text: string): string[] {
  const words = lettersOf(text.toLowerCase()).map(renameOf)
  const named = words.filter((word) => monthOf(word) === undefined && !says(word, 'word before a venue'))
  // Some spell out the publisher before a venue; alone it is all that is known of it.
  return named.every((word) => says(word, 'publisher')) ? named : named.filter((word) => !says(word, 'publisher'))
}

/** `ACL Findings` and `Findings of ACL` are one venue. */
function nameOf(words: readonly string[]): string {
  return words
    .filter((word) => !says(word, 'perhaps a distinction'))
    .sort()
    .join('')
}

export interface YearInText {
  value: number
  start: number
  end: number
}

/** Reads the year of `CVPR 2023`, `CVPR'23`, `CVPR23`; the number of an arXiv id (`2005.14165`) is not a year. */
export function readYear(text: string): YearInText | undefined {
  const full = /(?<!\d|\d\.)(?:19|20)\d{2}(?!\d|\.\d{4})/.exec(text)
  if (full) return {value: Number(full[0]), start: full.index, end: full.index + 4}
  const elided = /['’‘]/.test(text) ? ELIDED_YEAR().exec(text) : undefined
  if (elided) {
    const start = text.indexOf(elided[1] ?? elided[2]!, elided.index)
    return {value: fullYear(Number(text.slice(start, start + 2))), start, end: start + 2}
  }
  // `ResNet 50` and `F-16` have a number; a venue, a month or an apostrophe says that it is a year.
  const short = /\d\d\D*$/.test(text) ? SHORT_YEAR().exec(text) : undefined
  if (!short) return
  const start = short.index
  const word = lettersOf(text.slice(0, start)).at(-1)!
  if (!/['’‘`]/.test(text[start - 1]!) && !isVenueWord(word) && monthOf(word) === undefined && !isVenue(text)) return
  return {value: fullYear(Number(short[0])), start, end: start + 2}
}

const SHORT_YEAR = () => /(?<=\p{L}[ '’‘`_-]{0,2})\d{2}(?=[^\p{L}\p{N}]*$)/u

/** `CVPR'22 & TMC`, `FAST '25, Best Paper`, `VISAPP' 22`, `21'ITSC` */
const ELIDED_YEAR = () => /(?<=\p{L} ?)['’‘] ?(\d\d)(?![\d\p{L}])|(?<![\d\p{L}])(\d\d)['’](?=\p{Lu})/u

/**
 * Which of two venues of one paper says more: the published one, or the one that gives all that the other gives, and also a
 * name or a year.
 *
 * @returns `agree`: both say the same. `versions`: two publications of different years, as of a paper at a conference and in a
 * journal, both of which can be right. `unclear`: they contradict each other.
 */
export function compareVenues(first: Venue, second: Venue): 'agree' | 'first' | 'second' | 'versions' | 'unclear' {
  const differentYears = first.year !== undefined && second.year !== undefined && first.year !== second.year
  if (first.preprint !== second.preprint) return first.preprint ? 'second' : 'first'
  // `arXiv 2023`, `ICLR 2024 submission`
  if (first.preprint && first.name !== second.name && first.name !== '' && second.name !== '') return 'agree'
  if (first.name === second.name || (first.preprint && (first.name === '' || second.name === ''))) {
    if (differentYears) return 'unclear'
    return fuller(first, second)
  }
  if (isPublisher(first) || isPublisher(second)) return differentYears ? 'versions' : 'agree'
  if (first.preprint || spellsOut(first, second) || spellsOut(second, first))
    return differentYears ? 'unclear' : 'agree'
  return differentYears ? 'versions' : 'unclear'
}

/** Whether nothing is known but the publisher, who has many venues. */
function isPublisher({name}: Venue): boolean {
  return says(name, 'publisher')
}

/** Two letters are the initials of many names. *Chosen*: the shortest acronyms of venues have three (`ACL`). */
const SHORTEST_ACRONYM = 3

/** Whether one spells out the short name of the other, or has it in parentheses. */
function spellsOut({aside, initials}: Venue, {name}: Venue): boolean {
  return name.length >= SHORTEST_ACRONYM && (aside === name || initials === name)
}

function fuller(first: Venue, second: Venue): 'agree' | 'first' | 'second' {
  const more = Math.sign(second.name.length - first.name.length) || 0
  const years = Number(second.year !== undefined) - Number(first.year !== undefined)
  // One has the name, the other the year: neither is the fuller one.
  if (more === years * -1) return 'agree'
  return more + years > 0 ? 'second' : 'first'
}

/** How a venue is spelled: `Arxiv'{yy}`, `arXiv {yyyy}`. */
export interface VenueSpelling {
  /** What spellings of one venue have in common: letters, digits and the place of the year. */
  key: string
  template: string
  year: number | undefined
}

/** Reads how a venue cell is spelt, and which other cells spell the same venue. */
export function readVenueSpelling(text: string): VenueSpelling {
  const year = readYear(text)
  if (!year) return {key: foldSpelling(text), template: text, year: undefined}
  const [before, after] = [text.slice(0, year.start), text.slice(year.end)]
  const mark = year.end - year.start === 4 ? '{yyyy}' : '{yy}'
  return {key: `${foldSpelling(before)}#${foldSpelling(after)}`, template: before + mark + after, year: year.value}
}

/** Writes a venue in another spelling of it. */
export function spellVenue(template: string, year: number | undefined): string {
  if (year === undefined) return template
  return template.replace('{yyyy}', String(year)).replace('{yy}', String(year).slice(2))
}

function foldSpelling(text: string): string {
  return lettersAndDigits(text.normalize('NFKC').toLowerCase()).join('')
}
