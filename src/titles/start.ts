import {lexicon} from '../text/lexicon.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {oneLine, trimCharacters} from '../text/trim.js'
import {isAscii} from '../text/words.js'
import {areNames, authorsLength} from './authors.js'
import {bareTitleOf, type EntryTitle} from './entry-title.js'
import {isLabel} from './labels.js'
import {titleLikeness} from './likeness.js'
import {EntryText, paperLink, type TitlePart, titleParts} from './parts.js'
import {goesOn, type Piece} from './pieces.js'

/** What an entry starts with: its title, or something that can come before one. */

/**
 * Whether an entry starts with its title. Prose runs on into a title that it mentions: `We follow [Title](…)`. Before a title there may be
 * a number, a date, a venue, a label, authors or a short name.
 */
export function startsWithTitle({pieces}: EntryText, title: EntryTitle, isItem: boolean): boolean {
  const before = pieces.filter((piece) => piece.end <= title.start && piece.kind !== 'link')
  const line = oneLine(
    before
      .slice(before.findLastIndex((piece) => piece.kind === 'break') + 1)
      .map(({text}) => text)
      .join('')
      .replace(SHORTCODES, '')
      .replace(/[*_[(“"\s]{1,9}$/, '')
  )
  const numbered = line.replace(LEADING_MARK(), '')
  const rest = numbered.slice(authorsLength(numbered))
  const word = /(?:^|[^\p{L}.-])(\p{Ll}{2,})$/u.exec(rest)?.[1]
  if (word !== undefined && !isLabel(word)) return false
  if (isItem) return true
  // Text that runs on into a link with a title leads to that title.
  const next = pieces.find((piece) => piece.kind === 'link' && piece.start >= title.end)
  if (next?.link?.id !== undefined && titleLikeness(next.text) === 1) return false
  // `Best Paper Award: Ada Lovelace, Alan Turing, [Title](…)`
  const labelled = rest.slice(rest.search(/[:：]/) + 1)
  // `ACM Computing Surveys 2018, [Title](…)`
  return titleLikeness(rest) < 1 || areNames(labelled) || /\b(?:19|20)\d\d\W{0,3}$/.test(rest)
}

/** `:fire:`, as GitHub writes emoji */
const SHORTCODES = /:[a-z_]{3,30}:/g

/** `[12] `, `3. `, `🔥 `, `[Summary] ` */
const LEADING_MARK = () => /^(?:\[\p{L}[\p{L} ]{1,20}\] )?[^\p{L}\p{N}]*(?:\d+[^\p{L}\p{N}]+)?/u

/** `Paper: [Title](…)`; a title behind another label is of something else: `Blog: [Title](…)`. */
export function isLabelledPaper({pieces}: EntryText): boolean {
  const [label, link] = pieces.filter(({text}) => text.trim() !== '')
  const [, name] = /^\s*([^:：]{1,12})[:：]\s*$/.exec(label?.text ?? '') ?? []
  return (
    name !== undefined && says(name, 'title column') && link?.link?.id !== undefined && titleLikeness(link.text) === 1
  )
}

/** The title of an item that is read as no entry, in front of a link: where the only link lacks its address, say, as in `- A Title [[CVPR 2018]]()`. */
export function titleInFront(start: number, source: Source): string | undefined {
  const line = source.text.slice(source.lineStart(source.lineAt(start)), start)
  const marker = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.exec(line)?.[0]
  if (marker === undefined || line.includes('](') || /[:：][\s[【(]*$/.test(line)) return undefined
  const {text} = bareTitleOf(trimCharacters(line.slice(marker.length), MARKS, MARKS), undefined)
  return titleLikeness(text) === 1 && !goesOn(text) ? text : undefined
}

const MARKS = new Set(' \t[(*_')

/** Whether some pieces give a title, and not a label with something behind it (`TL;DR: …`, `Code (JAX): https://…`). */
export function hasTitle(whole: EntryText, parts: readonly TitlePart[] = titleParts): boolean {
  const start = whole.pieces.find(({text}) => text.trim() !== '')?.text ?? ''
  const label = /^[^:：]{1,30}(?=[:：])/.exec(start)?.[0]
  if (isNote(start) || (label !== undefined && isLabel(label.split('(', 1)[0]!))) return false
  return parts.some((part) => titleLikeness(whole.titleIn(part)?.text ?? '') === 1)
}

/** `intro: a detector of persons`, `Keywords: AND-OR Graph` */
export function isNote(text: string): boolean {
  const label = /^\p{L}{2,12}(?=[:：])/u.exec(text)?.[0] ?? ''
  // `NoteLLM` is a name, but Chinese has no blanks between words.
  const isWord = !isAscii(label) || wordsOfNotes.has(label.toLowerCase().replace(/s$/, ''))
  return isWord && says(label, 'note column')
}

const {words, parts} = lexicon['note column']
const wordsOfNotes = new Set<string>([...words, ...parts])

/** Whether some pieces give a title or a name. */
export function hasName(whole: EntryText): boolean {
  return titleParts.some((part) => titleLikeness(whole.titleIn(part)?.text ?? '') > 0)
}

export function readsAsTitle(text: EntryText): boolean {
  return titleParts.some((part) => text.titleIn(part) !== undefined)
}

/** The lines that say something. */
export function linesIn({pieces}: EntryText): EntryText[] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([])
    else lines.at(-1)!.push(piece)
  }
  return lines.filter((line) => line.some(({text}) => text.trim() !== '')).map((line) => new EntryText(line))
}

/** The papers of a text where each line is about another: `[Title](…) (CVPR 2016) <br> [Title](…)`. */
export function papersOnLines(whole: EntryText): {title: EntryTitle; line: Span}[] {
  const lines = linesIn(whole)
  const papers = lines.flatMap((line) => {
    const title = line.titleIn(paperLink)
    const span = {start: line.pieces[0]!.start, end: line.pieces.at(-1)!.end}
    return title && titleLikeness(title.text) === 1 ? [{title, line: span}] : []
  })
  return papers.length === lines.length && new Set(papers.map(({title}) => title.text)).size > 1 ? papers : []
}

/** `作者：…`, above the links of a paper */
export function namesOthers(text: string): boolean {
  const label = /^[^:：]{1,12}(?=[:：])/.exec(text)?.[0] ?? ''
  return says(label, 'column of authors') || says(label, 'venue column') || says(label, 'date column')
}

/** `论文题目：A Title` */
export function namesTitle(text: string): boolean {
  const label = /^[^:：]{1,12}(?=[:：])/.exec(text)?.[0]
  return label !== undefined && says(label, 'title column') && titleLikeness(text.slice(label.length)) === 1
}

export function isLikeTitle({kind, text}: Piece): boolean {
  return (kind === 'link' || kind === 'strong') && titleLikeness(text) > 0
}

/** More than a name. */
export function isTitle({text}: Piece): boolean {
  return titleLikeness(text) === 1
}
