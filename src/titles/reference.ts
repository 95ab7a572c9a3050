import {isMajority} from '../text/convention.js'
import {oneLine} from '../text/trim.js'
import {readYear} from '../venues/venue.js'
import {isDatedVenue, isWrittenAsVenue} from '../venues/venue-words.js'
import {areNames, authorsLength, namesLength} from './authors.js'
import {KIND_OF_REFERENCE, titleBehindYear, YEAR_AND_VOLUME} from './citation.js'
import type {EntryTitle} from './entry-title.js'
import {SHORT_NAME, titleLikeness} from './likeness.js'
import {type EntryText, italicText, leadingLink, markedParts, quotedText} from './parts.js'
import {isPaperAddress} from './pieces.js'

/** What presents a paper as a bibliography does, by its form and without an address that identifies it. */

/**
 * Whether a text without any link is a reference: `A. Turing, "A Title", Mind, 1950`, `A. Turing and A. Church: A Title, 1950`,
 * `Turing, A. M. (1950). A Title. Mind, 59, 433-460.`, `Turing A, Church A. A Title[J]. Mind, 1950, 59: 433-460.`
 */
export function isReference(text: string): boolean {
  const [, before, title, behind] = QUOTED.exec(text.replace(KEY, '')) ?? []
  if (title !== undefined && titleLikeness(title) === 1)
    return readYear(behind!) !== undefined && (before === '' || authorsLength(before!) > 0 || areNames(before!))
  const authors = authorsLength(text)
  if (authors === 0) return false
  if (KIND_OF_REFERENCE.test(text) || YEAR_AND_VOLUME.test(text)) return true
  return ENDS_IN_YEAR.test(text) || titleLikeness(titleBehindYear(text, authors) ?? '') >= SHORT_NAME
}

/** `[12] ` */
const KEY = /^\[[\w+-]{1,12}\] /

/** `… 2016.`, `… 2016b. URL https://…` */
const ENDS_IN_YEAR = /\b(?:19|20)\d\d[a-z]?\.?(?: (?:URL )?https?:\S+)?$/

/** *Chosen*: more names are cut short in real lists. */
const QUOTED = /^([^"“]{0,300}?)[,.]? ?["“]([^"“”]{12,})["”](.*)$/s

/** Whether each of some lines is a reference, most of them surely: two full names and a period can be another sentence. */
export function areReferences(lines: readonly EntryText[]): boolean {
  const texts = lines.map(({pieces}) => oneLine(pieces.map(({text}) => text).join('')))
  return texts.every((text) => ENDS_IN_YEAR.test(text)) && isMajority(texts.filter(isReference).length, texts.length)
}

/** Whether a marked title and a link to a known paper are in a text. */
export function isLinked(text: EntryText): boolean {
  return text.pieces.some(({link}) => link && isPaperAddress(link)) && markedParts.some((part) => text.titleIn(part))
}

/** Whether names come before a title in italics: `Ada Lovelace, *A Title*, Letters 1997`. */
export function isTitledInItalics(text: EntryText): boolean {
  const isTitled = titleLikeness(text.titleIn(italicText)?.text ?? '') === 1
  return isTitled && namesLength(text.pieces.map((piece) => piece.text).join('')) > 0
}

/** Whether a title without a mark has its dated venue or its authors behind it: `Title (CVPR17), Lovelace et al.` */
export function hasSourceBehind({runs}: EntryText): boolean {
  const [run] = runs
  if (!run || titleLikeness(run.text) < 1) return false
  const behind = run.whole.slice(run.whole.indexOf(run.text) + run.text.length)
  return /\bet al\b/.test(behind) || behind.split(/[,.;|()[\]]/).some(saysVenueAndYear)
}

/** Whether a marked title has its authors behind it: `[Title](…) (Hopper et al. 1952)`. */
function hasAuthorsBehind(text: EntryText): boolean {
  const title = markedTitleOf(text)
  return title !== undefined && authorsLength(behindTitle(text, title)) > 0
}

/** Whether an entry cites a work, whatever the address: `[Title](…) (Hopper et al. 1952)`, `“Title” **CVPR 2021** [[notes](…)]`. */
export function isCitation(text: EntryText): boolean {
  // With a venue a linked or bold title can be that of a workshop or a talk.
  return hasAuthorsBehind(text) || (text.titleIn(quotedText) !== undefined && hasVenueBehind(text))
}

/** Whether a marked title has its dated venue behind it: `[Title](…), CVPR 2021`, `**Title** [CVPR 2021](…)`. A workshop can be so too. */
export function hasVenueBehind(text: EntryText): boolean {
  const title = markedTitleOf(text)
  if (!title) return false
  return (
    behindTitle(text, title)
      .split(/[,.;|()[\]]/)
      .some(saysVenueAndYear) ||
    text.pieces.some(({kind, start, text: label}) => kind === 'link' && start >= title.end && saysVenueAndYear(label))
  )
}

/** Whether a text is nothing but a dated venue: `CIKM 2013` */
export function saysVenueAndYear(text: string): boolean {
  return isDatedVenue(text.trim()) || isWrittenAsVenue(text.trim())
}

/** The first marked title of an entry; in quotation marks it can be short. */
function markedTitleOf(text: EntryText): EntryTitle | undefined {
  return [leadingLink, ...markedParts]
    .map((part) => ({title: text.titleIn(part), least: part === quotedText ? SHORT_NAME : 1}))
    .find(({title, least}) => titleLikeness(title?.text ?? '') >= least)?.title
}

/** What is behind a title on its line; links are cut to a pipe. */
function behindTitle(text: EntryText, title: EntryTitle): string {
  const behind = text.pieces.slice(text.pieces.findLastIndex(({start}) => start < title.end) + 1)
  const end = behind.findIndex(({kind}) => kind === 'break')
  return (end < 0 ? behind : behind.slice(0, end))
    .map((piece) => (piece.kind === 'link' ? '|' : piece.text))
    .join('')
    .replace(/^[\s.,;:([–—-]+/, '')
}
