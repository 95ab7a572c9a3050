import {bareTitle} from '../papers/title-decorations.js'
import {isDate} from '../text/dates.js'
import {memoize, memoizeByText} from '../text/memoize.js'
import {says} from '../text/says.js'
import type {Span} from '../text/span.js'
import {oneLine, trimCharacters} from '../text/trim.js'
import {isVenueTag} from '../venues/venue-words.js'
import {areFullNames, areNames, authorsLength, isAuthors} from './authors.js'
import {isLabel, isTitleLike} from './labels.js'
import type {Piece} from './pieces.js'

/** The title of an entry. Its span is that of its source, decorations included. */
export interface EntryTitle extends Span {
  text: string
  /** The short name of the work, if the entry gives one: `FooNet`. */
  nickname: string | undefined
}

/** A place where entries have their title. */
export interface TitlePart {
  name: string
  /** Whether something but its place shows the title: a link to the paper, quotation marks, a font. */
  isMark: boolean
  /** The title of an entry that has it in this place. */
  read(pieces: readonly Piece[]): EntryTitle | undefined
}

/** The title of an entry in one of the parts; each is read once, since siblings are compared many times. */
export function titleIn(part: TitlePart, pieces: readonly Piece[]): EntryTitle | undefined {
  const known = memoize(titlesByPart, pieces, () => new Map<TitlePart, EntryTitle | undefined>())
  const title = known.get(part)
  if (title || known.has(part)) return title
  const read = part.read(pieces)
  known.set(part, read)
  return read
}

const titlesByPart = new WeakMap<readonly Piece[], Map<TitlePart, EntryTitle | undefined>>()

/** Where entries of real lists have their titles. Of places that are equally good for a list, the first counts. */
export const titleParts: readonly TitlePart[] = [
  {name: 'text of the link to the paper', isMark: true, read: (pieces) => titleOf(pieces, isPaperLink)},
  {name: 'quoted text', isMark: true, read: readQuoted},
  {name: 'bold text', isMark: true, read: (pieces) => titleOf(pieces, ({kind}) => kind === 'strong')},
  {name: 'italic text', isMark: true, read: (pieces) => titleOf(pieces, ({kind}) => kind === 'emphasis')},
  {name: 'text of a link at the start', isMark: false, read: readLeadingLink},
  {name: 'text', isMark: false, read: (pieces) => memoize(runs, pieces, () => runsOf(pieces))[0]},
  {name: 'second text', isMark: false, read: (pieces) => memoize(runs, pieces, () => runsOf(pieces))[1]}
]

/** Parts that a title is marked by: a link to the paper, quotation marks, bold. */
export const markedParts: readonly TitlePart[] = titleParts.slice(0, 3)

/** Both kinds of text are read from the same runs. */
const runs = new WeakMap<readonly Piece[], EntryTitle[]>()

/**
 * How much a text is like a title: 1 for a title, less for a short name (`FooNet`) or a phrase that starts like a description
 * (`a library for …`), 0 for a label, a venue, a date or a list of authors.
 */
export const titleLikeness = memoizeByText((text): number => {
  const bare = withoutOuterSigns(text)
  if (!/\p{L}/u.test(bare) || isLabel(bare) || isDate(bare) || isVenueTag(bare) || isAuthors(bare)) return 0
  if (bare.includes('://')) return 0
  if (!isTitleLike(bare)) return SHORT_NAME
  return /^\p{Ll}+[ ,]/u.test(bare) ? DESCRIPTION : 1
})

/** *Chosen*: any title beats a short name, and a short name at its usual place beats a description behind it. */
export const SHORT_NAME = 0.3
const DESCRIPTION = 0.2

/** Brackets, quotation marks and the like around a text. */
const OPENING_SIGNS = new Set(' [({（【“"\'`|,.:：;*_~—–-')
const CLOSING_SIGNS = new Set(' ])}）】”"\'`|,.:：;*_~—–-')

function withoutOuterSigns(text: string): string {
  return trimCharacters(text, OPENING_SIGNS, CLOSING_SIGNS)
}

function isPaperLink({kind, link}: Piece): boolean {
  return kind === 'link' && link?.id !== undefined
}

/** The first piece of a kind that is like a title. */
function titleOf(pieces: readonly Piece[], accepts: (piece: Piece) => boolean): EntryTitle | undefined {
  const index = pieces.findIndex((piece) => accepts(piece) && titleLikeness(piece.text) > 0)
  const piece = pieces[index]
  return piece && {...bareTitleOf(piece.text, nameBefore(pieces, index)), start: piece.start, end: piece.end}
}

function readLeadingLink(pieces: readonly Piece[]): EntryTitle | undefined {
  const index = pieces.findIndex(({text}) => titleLikeness(text) > 0)
  const piece = pieces[index]
  return piece?.kind === 'link'
    ? {...bareTitleOf(piece.text, undefined), start: piece.start, end: piece.end}
    : undefined
}

/** The shortest text in quotation marks that can be a title: shorter ones are words of an author's own. *Chosen*. */
const SHORTEST_QUOTE = 12

/** `Authors. "Title." Venue`, also with the title in bold or linked between the marks. */
function readQuoted(pieces: readonly Piece[]): EntryTitle | undefined {
  let open: number | undefined
  for (const [index, {kind, text, start}] of pieces.entries()) {
    if (kind === 'break') continue
    if (open !== undefined && /^[.,]?["”]/.test(text)) {
      const inner = pieces.slice(open, index)
      const quoted = inner.map((piece) => piece.text).join('')
      if (titleLikeness(quoted) > 0)
        return {...bareTitleOf(quoted, undefined), start: inner[0]!.start, end: inner.at(-1)!.end}
    }
    if (kind !== 'text') continue
    const match = QUOTED.exec(text)
    const quoted = match?.[1] ?? match?.[2] ?? ''
    if (match && quoted.length >= SHORTEST_QUOTE && titleLikeness(quoted) > 0) {
      const before =
        pieces
          .slice(0, index)
          .map((piece) => piece.text)
          .join('') + text.slice(0, match.index)
      return {...bareTitleOf(quoted, nicknameIn(before)), start, end: pieces[index]!.end}
    }
    open = /(?:^|[\s.,:])["“]$/.test(text) ? index + 1 : open
  }
  return
}

/** `"Title"`, `“Title”`, `《Title》` */
const QUOTED = /(?:^|[\s.,:])(?:["“]([^"“”]+)["”]|《([^《》]+)》)(?=$|[\s.,;(，。（])/

/** The runs of text between links, line breaks, and venues, labels or lists of authors in bold or code. */
function runsOf(pieces: readonly Piece[]): EntryTitle[] {
  const runs: EntryTitle[] = []
  let run: Piece[] = []
  /** `[FooNet](…): A Title` */
  let name: Piece | undefined
  const close = () => {
    const text = oneLine((name?.text ?? '') + run.map((piece) => piece.text).join(''))
    const behindAuthors = text.slice(authorsLength(text))
    if (titleLikeness(behindAuthors) > 0) {
      const title = bareTitleOf(behindAuthors, undefined)
      if (titleLikeness(title.text) > 0) runs.push({...title, start: (name ?? run[0]!).start, end: run.at(-1)!.end})
    }
    run = []
    name = undefined
  }
  for (const [index, piece] of pieces.entries()) {
    if (run.length === 0 && /^[:：]\s/.test(piece.text) && isShortName(pieces[index - 1])) name = pieces[index - 1]
    // `[FooNet](…) - what it is`
    if (run.length === 0 && /^\s*[-–—]\s/.test(piece.text) && isNamedLink(pieces[index - 1])) {
      const next = pieces.slice(index).findIndex(({kind}) => kind === 'link' || kind === 'break')
      return next < 0 ? runs : [...runs, ...runsOf(pieces.slice(index + next))]
    }
    const ends = piece.kind === 'link' || piece.kind === 'break'
    const isTag = !ends && piece.kind !== 'text' && titleLikeness(piece.text) === 0
    if (ends || isTag) {
      if (run.length > 0) close()
    } else run.push(piece)
  }
  if (run.length > 0) close()
  return runs
}

function isShortName(piece: Piece | undefined): boolean {
  return piece?.kind === 'link' && titleLikeness(piece.text) === SHORT_NAME
}

function isNamedLink(piece: Piece | undefined): boolean {
  return piece?.kind === 'link' && titleLikeness(piece.text) > 0
}

/** A title without its decorations, authors and venue, and its nickname. */
function bareTitleOf(text: string, nickname: string | undefined): Pick<EntryTitle, 'text' | 'nickname'> {
  const loose = trimCharacters(withoutLabel(oneLine(withoutEmoji(text))), LOOSE_START, LOOSE_END)
  const clean = loose.replace(/^["“](?=[^"“”]*$)/, '').replace(KIND_OF_REFERENCE, '')
  const bare = bareTitle(clean)
  const title = withoutVenue(withoutAuthors(bare.qualifier === '' ? bare.text : `${bare.text} (${bare.qualifier})`))
  const name = nickname ?? nicknameIn(bare.name) ?? NAME_AND_TITLE.exec(title)?.[1]
  return {
    text: title === '' ? clean : title,
    nickname: name ?? (titleLikeness(title) === SHORT_NAME ? title : undefined)
  }
}

function withoutEmoji(text: string): string {
  // Few titles have one, and searching takes long.
  return PERHAPS_EMOJI.test(text) ? text.replace(EMOJI, ' ') : text
}

/** The first pictograph but © and ® is U+203C; the others are above it. */
const PERHAPS_EMOJI = /[\u203C-\uFFFF]|:[a-z_]/
const EMOJI = /(?![\d#*©®™])\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]?|:[a-z_]{3,30}:/gu
/** `Title: Deep Residual Learning`, `论文：Deep Residual Learning`; the longest word for a title, `article title`, is not longer. *Chosen*. */
function withoutLabel(text: string): string {
  const [label, name] = /^([^:：]{1,12})[:：]/.exec(text) ?? []
  const rest = label === undefined ? '' : text.slice(label.length)
  return name !== undefined && says(name, 'title column') && titleLikeness(rest) > 0 ? rest : text
}

/** Behind a title, the Chinese standard of references (GB/T 7714) gives the kind of publication: `Title[C]//Venue. 2016`, `Title[J]. Journal`. */
const KIND_OF_REFERENCE = /\s?\[[A-Z]{1,2}(?:\/OL)?\](?:\/\/|[.,:]|$).*$/s

const LOOSE_START = new Set(' ])|:：,，.·•—–-*')
const LOOSE_END = new Set(' [(（【|,，:：;—–*')

/** `FooNet: A Title`: one word, or two with a number. A longer word is no name. *Chosen*. */
const NAME_AND_TITLE = /^([\p{L}\p{N}][\p{L}\p{N}+.@-]{1,24}(?: \d[\d.]*)?) ?: \p{L}/u

/** Cuts `Title, Ashish Vaswani, Noam Shazeer, Niki Parmar` and `Title. A. Vaswani and N. Shazeer` behind the title. */
function withoutAuthors(title: string): string {
  for (const {index, 0: delimiter} of title.matchAll(/[.,;?!] | [-–—/|] | by /g)) {
    const rest = title.slice(index + delimiter.length)
    // Behind more than a comma there can be a short list: `Title - Christian Szegedy, Wei Liu`.
    const isAuthorsNext = authorsLength(rest) > 0 || (/^ [^b]/.test(delimiter) && areFullNames(rest))
    if (isAuthorsNext) return title.slice(0, index + (/[?!]/.test(delimiter) ? 1 : 0))
  }
  return title
}

/** `FooNet (ICCV 2021)`: `bareTitle` keeps the venue of a name that is too short for a title. */
function withoutVenue(title: string): string {
  const tag = /^(.*\S)(?: [(（]|（)([^()（）]*)[)）]$/.exec(title)
  return tag && isVenueTag(tag[2]!) ? tag[1]! : title
}

/** The text right before a linked or bold title on its line, if it is a nickname: `**FooNet**: [A Title](…)`. */
function nameBefore(pieces: readonly Piece[], index: number): string | undefined {
  const from = pieces.slice(0, index).findLastIndex(({kind}) => kind === 'break') + 1
  return nicknameIn(
    pieces
      .slice(from, index)
      .filter(({kind}) => kind !== 'link')
      .map(({text}) => text)
      .join('')
  )
}

/** The longest nicknames of real lists have three words (`Segment Anything Model`). *Chosen*. */
const MOST_NICKNAME_WORDS = 3

function nicknameIn(text: string): string | undefined {
  const name = withoutOuterSigns(oneLine(withoutEmoji(text)))
  const isName = titleLikeness(name) > 0 && name.split(' ').length <= MOST_NICKNAME_WORDS && !/[.?!,;] /.test(name)
  // `Kipf & Welling`
  const areAuthors = / (?:&|and) /.test(name) && areNames(name)
  return isName && !areAuthors && /\p{Lu}|\d/u.test(name) ? name : undefined
}
