import {isMajority} from '../text/convention.js'
import {oneLine} from '../text/trim.js'
import {isDatedVenue} from '../venues/venue-words.js'
import {areFullNames, authorsLength} from './authors.js'
import {behindAuthors} from './citation.js'
import {bareTitleOf, type EntryTitle} from './entry-title.js'
import {SHORT_NAME, titleLikeness} from './likeness.js'
import type {Piece} from './pieces.js'

/** A run of text that has a title. */
export interface Run extends EntryTitle {
  /** With the authors and what else is before and behind the title. */
  whole: string
}

/** The runs of text between links, line breaks, and venues, labels or lists of authors in bold or code. */
export function runsOf(all: readonly Piece[]): Run[] {
  const pieces = all.flatMap(splitAtPipes)
  const runs: Run[] = []
  /** What starts in code is named by that: ``foonet` [[paper](…)]: what it is`. */
  const first = pieces.find(({text}) => text.trim() !== '')
  const isNamed = first?.kind === 'code' && titleLikeness(first.text) > 0
  let run: Piece[] = []
  let hasBoldTitle = false
  /** `[FooNet](…): A Title` */
  let name: Piece | undefined
  /** Up to the next link or break. */
  let describes = false
  /** `**Turing, A. (1950).** A Title` */
  let authorsBefore = ''
  const said = () => {
    const text = run.map((piece) => piece.text).join('')
    return oneLine(name ? name.text + text.replace(/^\s(?=[:：])/, '') : text)
  }
  const close = () => {
    const text = authorsBefore + said()
    const [tag = ''] = LEADING_TAG().exec(text) ?? []
    const behind = tag + behindAuthors(text.slice(tag.length), authorsBefore.length || undefined)
    if (titleLikeness(behind) > 0) {
      const title = bareTitleOf(behind, undefined)
      if (titleLikeness(title.text) > 0)
        runs.push({...title, whole: text, start: (name ?? run[0]!).start, end: run.at(-1)!.end})
    }
    run = []
    hasBoldTitle = false
    name = undefined
    authorsBefore = ''
  }
  for (const [index, piece] of pieces.entries()) {
    const ends = piece.kind === 'link' || piece.kind === 'break'
    if (run.length === 0 && isNamedBy(pieces[index - 1], piece)) name = pieces[index - 1]
    if (run.length < 2 && describesWhatIsBefore(piece, pieces[index - 1], isNamed)) {
      if (run.length > 0) close()
      describes = true
    }
    if (ends) describes = false
    if (describes) continue
    const isTag = !ends && piece.kind !== 'text' && isTagged(piece.text)
    // `**A Title.** *Authors*`, `A Title. *Journal*`: another font is not for the title.
    const mayBeSentence = run.length <= MOST_PIECES && /[.?!]\s*$/.test(run.at(-1)?.text ?? '')
    if (piece.kind === 'emphasis' && (hasBoldTitle || (mayBeSentence && isSentence(said())))) close()
    if (ends || isTag) {
      if (run.length > 0) close()
      authorsBefore = isTag && authorsLength(piece.text) > 0 ? `${piece.text} ` : ''
    } else {
      run.push(piece)
      hasBoldTitle ||= piece.kind === 'strong' && titleLikeness(piece.text) === 1
    }
  }
  if (run.length > 0) close()
  // `Ada Lovelace, Charles Babbage:` and `The first work on networks:` above the title.
  const titles = runs.filter(({text, whole}) => !areFullNames(text) && !/[:：]$/.test(whole))
  return titles.length > 0 ? titles : runs
}

/** `[CVPR 2016] Ada Lovelace et al. A Title`; *chosen*: a longer bracket is a note. */
const LEADING_TAG = () => /^\s*(?:\[[^[\]]{1,40}\]|\([^()]{1,40}\)|【[^【】]{1,40}】)\s+/

/** *Chosen*: no title has so many pieces in other fonts; reading more again at each takes time with the square of their number. */
const MOST_PIECES = 20

/** Whether a title ends as a sentence does. */
function isSentence(text: string): boolean {
  return /[.?!]$/.test(text) && titleLikeness(text) > 0
}

/** `NeurIPS`, `PVLDB 2018, Rio de Janeiro` */
function isTagged(text: string): boolean {
  return titleLikeness(text) === 0 || isDatedVenue(text.split(',', 1)[0]!)
}

/** A pipe parts what an item says of its paper: `Title | **Venue** | [pdf](…)`. */
function splitAtPipes(piece: Piece): Piece[] {
  if (piece.kind !== 'text' || !PIPE.test(piece.text)) return [piece]
  // A text with escapes is shorter than its source.
  const isPlain = piece.text.length === piece.end - piece.start
  let at = piece.start
  return piece.text.split(PIPE).flatMap((text, index): Piece[] => {
    const start = isPlain ? piece.start + piece.text.indexOf(text, at - piece.start) : piece.start
    const end = isPlain ? start + text.length : piece.end
    at = end
    return [...(index > 0 ? [{...piece, kind: 'break' as const, text: ''}] : []), {...piece, text, start, end}]
  })
}

const PIPE = /(?:^|\s)[|｜](?=\s|$)/

/** `[FooNet](…): A Title`, `[FooNet](…) : A Title`, `[FooNet:](…) A Title`, `[A Title](…): Its Subtitle` */
function isNamedBy(before: Piece | undefined, {kind, text}: Piece): boolean {
  if (before?.kind !== 'link') return false
  const likeness = titleLikeness(before.text)
  if (likeness === 1) return SUBTITLE().test(text) && isInTitleCase(text) && !text.includes(' et al')
  return likeness === SHORT_NAME && (/^\s?[:：]\s/.test(text) || (kind === 'text' && /[:：]$/.test(before.text)))
}

/** *Chosen*: what is longer, or ends with a period, says what the paper is about. */
const SUBTITLE = () => /^[:：] \p{Lu}[^.!?]{4,80}$/u

/** A sentence can only be told from a subtitle by its small letters: `Serving Mixed Workloads`, `Uses graphs to learn boats`. */
function isInTitleCase(text: string): boolean {
  const [, ...words] = text.match(LONG_WORD()) ?? []
  return isMajority(words.filter((word) => /^\p{Lu}/u.test(word)).length, words.length)
}

/** Small words of titles have fewer letters. */
const LONG_WORD = () => /\p{L}{4,}/gu

/** `[FooNet](…) - what it is`, `**FooNet** (CVPR 2021) – proposes to …`, `**FooNet**: A fast network. It is …` */
function describesWhatIsBefore({text}: Piece, before: Piece | undefined, isNamed: boolean): boolean {
  if (before?.kind === 'strong') return BEHIND_BOLD().test(text) && titleLikeness(before.text) > 0
  if (before?.kind !== 'link') return false
  return (/^\s*[-–—]\s/.test(text) && titleLikeness(before.text) > 0) || (isNamed && /^\s*[-–—:：]\s/.test(text))
}

/** What starts in lower case behind a dash, or is two sentences, is no title. */
const BEHIND_BOLD = () =>
  /^\s*(?:\([^()]{1,40}\)\s*)?(?:[-–—]\s+\p{Ll}|[-–—:]\s+[^.]{10,300}\. \p{Lu}[^.]{1,300}\.[\s[(]*$)/u
