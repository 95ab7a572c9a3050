import {datedVenueInText} from '../details/details.js'
import type {Column, ColumnKind, Entry, Link, PaperList, RowEntry} from '../list/model.js'
import {kindByName} from '../list/tables/columns.js'
import {plainText} from '../markdown/plain-text.js'
import {repositoryOf} from '../papers/code-address.js'
import {placeOfCell, setCell} from '../table/cell-edits.js'
import {contentOf} from '../table/grid.js'
import {hiddenContents, isHiddenNote} from '../table/split-cell.js'
import {isDate, readDate} from '../text/dates.js'
import type {Edit} from '../text/edit.js'
import {memoize} from '../text/memoize.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import {encloses, indexIn, type Span} from '../text/span.js'
import {oneLine} from '../text/trim.js'
import {foldWords} from '../text/words.js'

/** The venue, date or code of an entry: in a column, or in the text around its title. */
export interface Field {
  entry: Entry
  /** The place for a problem: the cell of a row, else the words, or the title if there are none. */
  place: Span
  /** Its source. */
  content: string
  /** Its text as a reader sees it; of a code link, and of a link without text, the target. */
  text: string
  /** Whether the cell is blank or says "nothing here", and whether the text has no such link. */
  empty: boolean
  /** Its links that have a target. */
  links: readonly Link[]
  /** The edit that replaces it; absent if the maintainer has to make it. */
  write: ((content: string) => Edit) | undefined
}

/** A field in which two entries of one paper disagree. */
export interface Disagreement {
  first: Field
  second: Field
  /** The field that says more; absent if the maintainer has to decide. */
  keep: Field | undefined
  /** What else shows that it is right, in the words of a message. */
  reason?: string
}

/** Compares two entries of one paper of a list, the earlier first. */
export type Compare = (first: Entry, second: Entry, list: PaperList) => Disagreement | undefined

/** The row's field in the first column of a kind; nothing if there is none. */
export function fieldOf(
  entry: Entry,
  kind: ColumnKind,
  source: Source,
  accepts: (column: Column) => boolean = () => true
): Field | undefined {
  if (entry.kind !== 'row') return
  const {table, row} = entry
  const column = table.columns.find((candidate) => candidate.kind === kind && accepts(candidate))
  const cell = column && row.cells[column.index]
  if (!column || !cell) return
  const content = contentOf(cell, source.text)
  const node = entry.cells[column.index]
  const text = node ? oneLine(plainText(node)) : ''
  const links = entry.links.filter((link) => link.column === column)
  const url = links[0]?.url
  return {
    entry,
    place: placeOfCell(row, column.index),
    content,
    text: (kind === 'code' || text === '' ? url : undefined) ?? (text || content),
    empty: says(content, 'perhaps nothing') && !url,
    links: links.filter((link) => link.url !== ''),
    write: (written) => setCell(row, column.index, written, source)
  }
}

/** The date of the paper: `Latest Update` is that of something else. */
export function dateField(entry: Entry, source: Source): Field | undefined {
  return fieldOf(entry, 'date', source, isOfPaper)
}

function isOfPaper({name}: Column): boolean {
  return !/updat|更新/i.test(name)
}

/** The venue, date or code of an entry of any kind; nothing if it has none. */
export function statementOf(entry: Entry, kind: Statement, source: Source): Field | undefined {
  const known = statementsOf(entry)
  if (!known.has(kind)) known.set(kind, readStatement(entry, kind, source))
  return known.get(kind)
}

type Statement = 'venue' | 'date' | 'code'

/** An entry is compared with each other listing of its paper. */
const statementsOf = memoize((_entry: Entry) => new Map<Statement, Field | undefined>())

function readStatement(entry: Entry, kind: Statement, source: Source): Field | undefined {
  if (entry.kind !== 'row') {
    if (kind === 'code') return codeInText(entry, source)
    return wordsInText(entry, kind, source) ?? (kind === 'venue' ? dateOfPreprint(entry, source) : undefined)
  }
  if (kind === 'date') {
    const dated = knownField(entry, 'date', source, isOfPaper)
    const published = knownField(entry, 'venue', source)
    return (!dated || dated.empty) && published && isDate(published.text) ? published : dated
  }
  if (kind === 'code' && entry.table.columns.every((column) => column.kind !== 'code'))
    return entry.links.some(({role}) => role === 'code') ? codeInText(entry, source) : undefined
  // A column whose name says data sets or pages is no code column.
  return knownField(entry, kind, source, ({name}) => kind !== 'code' || kindByName(name) === 'code')
}

/** A row's field, if it is known which cell is in which column: in a row with fewer cells, or more that a reader would see, only up to the title. */
function knownField(
  entry: RowEntry,
  kind: ColumnKind,
  source: Source,
  accepts: (column: Column) => boolean = () => true
): Field | undefined {
  const {row, table, titleSpan} = entry
  const width = table.columns.length
  const isWhole = row.cells.length >= width && hiddenContents(row, width, source.text).every(isNothing)
  const titleAt = row.cells.findIndex((cell) => encloses(cell, titleSpan))
  const isInPlace = table.columns[titleAt]?.kind === 'title'
  return fieldOf(entry, kind, source, (column) => (isWhole || (isInPlace && column.index < titleAt)) && accepts(column))
}

function isNothing(content: string): boolean {
  return isHiddenNote(content) || says(content, 'blank')
}

/** `[12 Feb 2020](https://arxiv.org/…)`, where other entries have their venue. A year alone is that of any publication. The date is nowhere else: no fix replaces it. */
function dateOfPreprint(entry: Entry, source: Source): Field | undefined {
  const date = wordsInText(entry, 'date', source)
  if (!date || readDate(date.text)?.[1] === undefined) return
  const link = entry.links.find((each) => encloses(each, date.place))
  return link?.id?.startsWith('arxiv:') && foldWords(link.text) === foldWords(date.text)
    ? {...date, write: undefined}
    : undefined
}

function wordsInText(entry: Entry, kind: 'venue' | 'date', source: Source): Field | undefined {
  const text = datedVenueInText(entry, source)[kind]
  if (text === undefined) return
  const span = findWords(text, entry, source)
  const place = span ?? entry.titleSpan
  // HTML is left as it is.
  const write = span && entry.kind !== 'element' ? (written: string) => ({...span, text: written}) : undefined
  return {entry, place, content: text, text, empty: false, links: [], write}
}

/** Where some words of an entry are, as they were read: not in its title, nor in an address. */
function findWords(words: string, {start, end, titleSpan, links}: Entry, {text}: Source): Span | undefined {
  for (let at = indexIn(text, words, {start, end}); at !== -1; at = indexIn(text, words, {start: at + 1, end})) {
    const span = {start: at, end: at + words.length}
    const others = [titleSpan, ...links.flatMap(({urlSpan}) => urlSpan ?? [])]
    if (others.every((other) => span.end <= other.start || other.end <= span.start)) return span
  }
  return undefined
}

/** The links to code of a text, and those to a repository, whatever they say; nothing where it speaks of code without a link. */
function codeInText(entry: Entry, source: Source): Field | undefined {
  const links = entry.links.filter(({url, role, id}) => url !== '' && id === undefined && isCode(role, url))
  const [first] = links
  if (!first)
    return saysCode(entry, source)
      ? undefined
      : {entry, place: entry.titleSpan, content: '', text: '', empty: true, links, write: undefined}
  const {start, end} = first
  const content = source.text.slice(start, end)
  return {entry, place: {start, end}, content, text: first.url, empty: false, links, write: undefined}
}

function isCode(role: Link['role'], url: string): boolean {
  return role === 'code' || repositoryOf(url) !== undefined
}

/** `code is coming soon`, and links that were not read. */
function saysCode({start, end}: Entry, {text}: Source): boolean {
  return /\bcode|github|代码|源码/i.test(text.slice(start, end))
}
