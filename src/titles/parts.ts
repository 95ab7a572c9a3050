import {areFamilyNames, areWholeNames, authorsLength, namesLength, pairLength} from './authors.js'
import {behindAuthors} from './citation.js'
import {bareTitleOf, type EntryTitle, nicknameIn} from './entry-title.js'
import {titleLikeness} from './likeness.js'
import {isPaperAddress, type Piece} from './pieces.js'
import {type Run, runsOf} from './runs.js'

/** A place where entries have their title. */
export interface TitlePart {
  name: string
  /** Whether something but its place shows the title: a link to the paper, quotation marks, a font. */
  isMark: boolean
  /** Whether only several siblings show that it is there. */
  needsSiblings?: boolean
  /** The title of an entry that has it in this place. */
  read(text: EntryText): EntryTitle | undefined
}

/** What an entry says. A title is read once from each part, since siblings are compared many times. */
export class EntryText {
  readonly #titles: {part: TitlePart; title: EntryTitle | undefined}[] = []
  #runs: Run[] | undefined

  constructor(readonly pieces: readonly Piece[]) {}

  titleIn(part: TitlePart): EntryTitle | undefined {
    const known = this.#titles.find((each) => each.part === part)
    if (known) return known.title
    const title = part.read(this)
    this.#titles.push({part, title})
    return title
  }

  /** Its runs of text that are like titles: see `runsOf`. */
  get runs(): readonly Run[] {
    this.#runs ??= runsOf(this.pieces)
    return this.#runs
  }
}

/** Where entries of real lists have their titles. Of places that are equally good for a list, the first counts. */
export const titleParts: readonly TitlePart[] = [
  {name: 'text of the link to the paper', isMark: true, read: ({pieces}) => titleOf(pieces, isPaperLink)},
  {name: 'quoted text', isMark: true, read: ({pieces}) => readQuoted(pieces)},
  {name: 'bold text', isMark: true, read: ({pieces}) => titleOf(pieces, ({kind}) => kind === 'strong')},
  {name: 'text of a link at the start', isMark: false, read: ({pieces}) => readLeadingLink(pieces)},
  {name: 'italic text', isMark: true, read: ({pieces}) => titleOf(pieces, ({kind}) => kind === 'emphasis')},
  {name: 'text behind names', isMark: true, needsSiblings: true, read: ({runs}) => readBehindNames(runs[0])},
  {name: 'text before names', isMark: true, needsSiblings: true, read: ({runs}) => readBeforeNames(runs[0])},
  {name: 'text', isMark: false, read: ({runs}) => runs[0]},
  {name: 'second text', isMark: false, read: ({runs}) => runs[1]}
]

/** Parts that a title is marked by: a link to the paper, quotation marks, bold. */
export const markedParts: readonly TitlePart[] = titleParts.slice(0, 3)

/** The link that an entry starts with. */
export const leadingLink = titleParts.find(({name}) => name === 'text of a link at the start')!

export const paperLink = titleParts[0]!
export const quotedText = titleParts.find(({name}) => name === 'quoted text')!
export const plainText = titleParts.find(({name}) => name === 'text')!
export const italicText = titleParts.find(({name}) => name === 'italic text')!

/** A link whose text is a title, wherever it leads. */
export const linkedTitle: TitlePart = {
  name: 'text of a link',
  isMark: true,
  read: ({pieces}) => titleOf(pieces, ({kind, text}) => kind === 'link' && titleLikeness(text) === 1)
}

function isPaperLink({kind, link}: Piece): boolean {
  return kind === 'link' && link !== undefined && isPaperAddress(link)
}

/** The first piece of a kind that is like a title, and one that ends with a colon (`**Best Paper Award:**`) only where no other is. */
function titleOf(pieces: readonly Piece[], accepts: (piece: Piece) => boolean): EntryTitle | undefined {
  const isLike = (piece: Piece) => accepts(piece) && titleLikeness(piece.text) > 0
  const ended = pieces.findIndex((piece) => isLike(piece) && !/[:：]$/.test(piece.text))
  const index = ended < 0 ? pieces.findIndex(isLike) : ended
  return index < 0 ? undefined : titleAt(pieces, index)
}

/** Before it there can be a name: `(FooNet) [A Title](…)`. */
function readLeadingLink(pieces: readonly Piece[]): EntryTitle | undefined {
  const index = pieces.findIndex(
    ({text}) => titleLikeness(text) > 0 && !BRACKETED_NAME.test(text.replace(/<$/, '').trim())
  )
  return pieces[index]?.kind === 'link' ? titleAt(pieces, index) : undefined
}

/** The title that a piece is. */
function titleAt(pieces: readonly Piece[], index: number): EntryTitle {
  const piece = pieces[index]!
  const {text, nickname} = bareTitleOf(piece.text, nameBefore(pieces, index))
  // Written out: V8 is slow with objects that are made by spreading, and most entries have theirs here.
  return {text, nickname, start: piece.start, end: piece.end}
}

/** *Chosen*: longer parentheses are part of a title. */
const BRACKETED_NAME = /^(?:\([^()]{1,30}\)|\[[^[\]]{1,30}\])$/

/** The shortest text in quotation marks that can be a title: shorter ones are words of an author's own, but for one behind its name in bold. *Chosen*. */
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
    const match = (kind === 'text' ? QUOTED : WHOLLY_QUOTED).exec(text)
    const quoted = match?.[1] ?? match?.[2] ?? ''
    if (match && titleLikeness(quoted) > 0) {
      const before = text.slice(0, match.index)
      const name = nicknameOf(textOf(lineBefore(pieces, index)) + before)
      const isNamed = name !== undefined && /^[:：]?$/.test(before) && pieces[index - 1]?.kind === 'strong'
      if (quoted.length < SHORTEST_QUOTE && !isNamed) continue
      return {...bareTitleOf(quoted, name), start, end: pieces[index]!.end}
    }
    if (kind === 'text' && /(?:^|[\s.,:])["“]$/.test(text)) open = index + 1
  }
  return
}

/** `"Title"`, `“Title”`, `["Title"]` without an address, `《Title》` */
const QUOTED = /(?:^|[\s.,:[])(?:["“]([^"“”]+)["”]|《([^《》]+)》)(?=$|[\s.,;(，。（\]])/
/** `["Title"](…)` */
const WHOLLY_QUOTED = /^["“]([^"“”]+)["”]$/

/** `Alan Turing, A Title, Mind, 1950`: siblings show that they start with names. */
function readBehindNames(run: Run | undefined): EntryTitle | undefined {
  if (!run) return
  const {whole, start, end} = run
  const authors = authorsLength(whole)
  const names = authors > 0 ? authors : namesLength(whole) || pairLength(whole)
  if (names === 0) return
  const title = (authors > 0 ? behindAuthors(whole, authors) : whole.slice(names)).replace(VENUE_BEHIND_COMMA, '')
  return titleLikeness(title) > 0 ? {...bareTitleOf(title, undefined), start, end} : undefined
}

/** `A Title. Alan Turing`, `A Title, Turing (1950)`, which could be titles: siblings show that they end with names. */
function readBeforeNames(run: Run | undefined): EntryTitle | undefined {
  if (!run) return
  const {text, nickname, whole, start, end} = run
  // Three names are cut off everywhere.
  const behind = whole.slice(Math.max(0, whole.indexOf(text)) + text.length)
  if (authorsLength(behind.replace(/^[.,;:–—| -]+/, '')) > 0) return run
  const isDated = /^[,.]? ?\(?(?:19|20)\d\d/.test(behind)
  for (const {index} of text.matchAll(/[.,?!] (?=\p{Lu})/gu)) {
    const rest = text.slice(index + 2)
    if (!(text[index] === ',' ? isDated && areFamilyNames(rest) : areWholeNames(rest))) continue
    const title = text.slice(0, /[.,]/.test(text[index]!) ? index : index + 1)
    return titleLikeness(title) === 1 ? {text: title, nickname, start, end} : undefined
  }
  return
}

/** `, Mind, 1950`, `, arXiv:1410.3916` */
const VENUE_BEHIND_COMMA = /, (?:[^,]{2,80}, (?:19|20)\d\d|arXiv:\S+)\.?\s*$/

/** The text right before a linked or bold title on its line, if it is a nickname: `**FooNet**: [A Title](…)`. */
function nameBefore(pieces: readonly Piece[], index: number): string | undefined {
  if (index === 0) return
  return nicknameOf(textOf(lineBefore(pieces, index).filter(({kind}) => kind !== 'link')))
}

function lineBefore(pieces: readonly Piece[], index: number): Piece[] {
  const before = pieces.slice(0, index)
  return before.slice(before.findLastIndex(({kind}) => kind === 'break') + 1)
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({text}) => text).join('')
}

/** Before a comma it is the author: `Alan Turing, "A Title"`. */
function nicknameOf(before: string): string | undefined {
  return /[,.]\s*$/.test(before) ? undefined : nicknameIn(before)
}
