import {bareTitle, ENDS_WITH_YEAR} from '../papers/title-decorations.js'
import {says} from '../text/says.js'
import type {Span} from '../text/span.js'
import {oneLine, trimCharacters} from '../text/trim.js'
import {isPlain} from '../text/words.js'
import {isVenueTag} from '../venues/venue-words.js'
import {areFullNames, areNames, areWholeNames, authorsLength, haveInitials} from './authors.js'
import {citedTitle, KIND_OF_REFERENCE} from './citation.js'
import {isLabel} from './labels.js'
import {SHORT_NAME, titleLikeness, withoutOuterSigns} from './likeness.js'

/** The title of an entry. Its span is that of its source, decorations included. */
export interface EntryTitle extends Span {
  text: string
  /** The short name of the work, if the entry gives one: `FooNet`. */
  nickname: string | undefined
}

/** A title without its decorations, authors and venue, and its nickname. */
export function bareTitleOf(text: string, nickname: string | undefined): Pick<EntryTitle, 'text' | 'nickname'> {
  const bare =
    isPlain(text) && !text.includes(' by ') && withoutLabel(text) === text ? {text, name: ''} : withoutDecorations(text)
  const head = bare.text.includes(':') ? NAME_AND_TITLE().exec(bare.text)?.[1] : undefined
  const named = head !== undefined && !says(head, 'kind of paper') ? head : undefined
  const name = nickname ?? (bare.name === '' ? undefined : nicknameIn(bare.name)) ?? named
  return {
    text: bare.text,
    nickname: name ?? (titleLikeness(bare.text) === SHORT_NAME ? bare.text : undefined)
  }
}

function withoutDecorations(text: string): {text: string; name: string} {
  const loose = trimCharacters(withoutLabel(oneLine(withoutEmoji(text))), LOOSE_START, LOOSE_END)
  const {text: clean, name: cited} = withoutCitation(
    beforeDot(withoutAuthorsBefore(loose))
      .replace(/^["“](?=[^"“”]*$)/, '')
      .replace(/^([^"“”]+)["”]$/, '$1')
      .replace(/^《([^《》]+)》$/, '$1')
      .replace(KIND_OF_REFERENCE, '')
  )
  const {text: bare, name, qualifier} = bareTitle(clean)
  const title = withoutVenue(withoutAuthors(qualifier === '' ? bare : `${bare} (${qualifier})`))
  return {text: title === '' ? clean : title, name: name || cited}
}

function withoutEmoji(text: string): string {
  // Few titles have one, and searching takes long.
  return PERHAPS_EMOJI.test(text) ? text.replace(EMOJI(), ' ') : text
}

/** The first pictograph but © and ® is U+203C; the others are above it. */
const PERHAPS_EMOJI = /[\u203C-\uFFFF]|:[a-z_]/
const EMOJI = () => /(?![\d#*©®™])\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]?|:[a-z_]{3,30}:/gu
/** `Title: Deep Residual Learning`, `论文：Deep Residual Learning`; the longest word for a title, `article title`, is not longer. *Chosen*. */
function withoutLabel(text: string): string {
  const [between, dead] = LABEL_BETWEEN.exec(text) ?? []
  if (between !== undefined && isLabel(dead!)) return text.slice(between.length)
  const [label, name] = /^([^:：]{1,12})[:：]/.exec(text) ?? []
  const rest = label === undefined ? '' : text.slice(label.length)
  return name !== undefined && says(name, 'title column') && titleLikeness(rest) > 0 ? rest : text
}

/** `[paper](…) / code - A Title`: a label without its link, between the links and the title. The longest of a link has twelve letters. *Chosen*. */
const LABEL_BETWEEN = /^ ?[/|,·•] ?([^\s/|]{1,12}) [-–—:] /

/** `A Title · Northwind University · Survey` */
function beforeDot(text: string): string {
  const end = text.indexOf(' · ')
  const before = end < 0 ? text : text.slice(0, end)
  return titleLikeness(before) === 1 ? before : text
}

/** `Turing, A. M. (1950). A Title. Mind, 59, 433-460`, all of it in one link or one font */
function withoutAuthorsBefore(text: string): string {
  const authors = authorsLength(text)
  // Behind a colon a short name is a title too: `Wei et al.: Chain-of-Thought`.
  if (/et al\.?: ?$/.test(text.slice(0, authors)) && titleLikeness(text.slice(authors)) > 0) return text.slice(authors)
  const title = authors > 0 ? (citedTitle(text, authors)?.trimStart() ?? '') : ''
  // `Hopper et al. 1952 | Northwind Letters`
  return titleLikeness(title) === 1 && !LOOSE_START.has(title[0]!) ? title : text
}

/** `El-Beltagy, S., and A. Ali. "Title." Venue. 2013`, all of it in one link; before a colon is the work's own name: `FooNet: "Title"`. */
function withoutCitation(text: string): {text: string; name: string} {
  const [, names, sign, title] = CITED.exec(text) ?? []
  if (names === undefined || title === undefined || !areNames(names) || titleLikeness(title) !== 1)
    return {text, name: ''}
  // `When "A Helpful Assistant" Is Not Helpful`
  if (sign === '' && !names.includes(' ')) return {text, name: ''}
  return {text: title, name: sign === ':' ? names : ''}
}

const CITED = /^([^"“”]{3,200}?)([.,:]?) ["“]([^"“”]{12,})["”]/

const LOOSE_START = new Set(' ])|:：,，.·•—–-*')
const LOOSE_END = new Set(' [(（【|,，:：;—–*')

/** `FooNet: A Title`: one word, or two with a number. A longer word is no name. *Chosen*. */
const NAME_AND_TITLE = () => /^([\p{L}\p{N}][\p{L}\p{N}+.@-]{1,24}(?: \d[\d.]*)?) ?: \p{L}/u

/** Cuts `Title, Ashish Vaswani, Noam Shazeer, Niki Parmar` and `Title. A. Vaswani and N. Shazeer` behind the title. */
function withoutAuthors(title: string): string {
  for (const {index, 0: delimiter} of title.matchAll(/[.,;?!] | [-–—/|] | by /g)) {
    const rest = title.slice(index + delimiter.length)
    // Behind more than a comma there can be a short list: `Title - Christian Szegedy, Wei Liu`.
    const isAuthorsNext =
      authorsLength(rest) > 0 ||
      (delimiter === ' by ' && haveInitials(rest)) ||
      (rest.startsWith('by ') && areWholeNames(rest.slice('by '.length))) ||
      (/^ [^b]/.test(delimiter) && areFullNames(rest))
    if (isAuthorsNext) return title.slice(0, index + (/[?!]/.test(delimiter) ? 1 : 0))
  }
  return title
}

/** `FooNet (ICCV 2021)`: `bareTitle` keeps the venue of a name that is too short for a title. And in `A Title. In *CVPR*` and `A Title, submitted to CVPR` the last words are not the title's. */
function withoutVenue(text: string): string {
  const title = text.replace(/ ?([.,;?!，]) ?(?:in|at|submitted(?: to)?)$/i, (_, end: string) =>
    /[?!]/.test(end) ? end : ''
  )
  const tag = /^(.*\S) ?[(（]([^()（）]*)[)）]$/.exec(title)
  return tag && (isVenueTag(tag[2]!) || ENDS_WITH_YEAR.test(tag[2]!)) ? tag[1]! : title
}

/** The longest nicknames of real lists have three words (`Segment Anything Model`). *Chosen*. */
const MOST_NICKNAME_WORDS = 3

/** The short name of a work, if a text is one. */
export function nicknameIn(text: string): string | undefined {
  const name = withoutOuterSigns(oneLine(withoutEmoji(text)))
  // `WIREs'2017` and `IEEE Cloud 2019` are venues, known or not.
  const isName =
    name.length > 1 &&
    titleLikeness(name) > 0 &&
    name.split(' ').length <= MOST_NICKNAME_WORDS &&
    !/[.?!,;] |[[\]<>]|['’] ?\d{2,4}$| (?:19|20)\d\d$/.test(name)
  // `Kipf & Welling`
  const areAuthors = / (?:&|and) /.test(name) && areNames(name)
  return isName && !areAuthors && /\p{Lu}|\d/u.test(name) ? name : undefined
}
