import type {Table as TableNode} from 'mdast'
import {plainText} from '../../markdown/plain-text.js'
import {isCodeAddress} from '../../papers/code-address.js'
import {isMajority} from '../../text/convention.js'
import {isDate} from '../../text/dates.js'
import {areOneEditApart} from '../../text/one-edit.js'
import {says} from '../../text/says.js'
import {oneLine} from '../../text/trim.js'
import {foldName} from '../../text/words.js'
import {findTitle, rankParts, samplesOf, scoreParts} from '../../titles/choose.js'
import type {EntryTitle} from '../../titles/entry-title.js'
import {titleLikeness} from '../../titles/likeness.js'
import {isVenueTag} from '../../venues/venue-words.js'
import type {Column, ColumnKind} from '../model.js'
import type {CellFacts} from './cell-facts.js'

/** The kinds that a header can name, the surest first: `Code link` is code, `Paper name` is the title. */
const NAMED_KINDS = ['title', 'name', 'code', 'venue', 'date', 'note', 'link'] as const

/** A share of the cells of a column of titles that link to papers, if its header does not say that they are titles. */
const FEWEST_PAPER_LINKS = 0.3

/** The columns of a table, by their content first and their name second, and the titles in its title column. */
export function readColumns(
  node: TableNode,
  body: readonly CellFacts[][]
): {columns: Column[]; titles: Map<CellFacts, EntryTitle>} {
  const names = node.children[0]!.children.map((cell) => oneLine(plainText(cell)))
  const cells = cellsByColumn(body, names.length)
  const columns = names.map(
    (name, index): Column => ({index, name, kind: kindOf(name, cells[index]!), align: node.align?.[index] ?? null})
  )
  return {columns, titles: chooseTitleColumn(columns, body, cells)}
}

/** The cells that each column has; many rows of a wide table may have few. */
export function cellsByColumn(body: readonly CellFacts[][], width: number): CellFacts[][] {
  const columns = Array.from({length: width}, (): CellFacts[] => [])
  for (const row of body) for (const [index, cell] of row.entries()) columns[index]?.push(cell)
  return columns
}

/** The kind of a column by the name of its header alone. */
export function kindByName(name: string): ColumnKind {
  const named = NAMED_KINDS.find((kind) => says(name, `${kind} column`))
  return named ?? (MISSPELT.some((word) => areOneEditApart(foldName(name), word)) ? 'title' : 'unknown')
}

/** Under `Papre` there are titles; without them the table would not be one of papers, and nothing of it would be reported. */
const MISSPELT = ['title', 'paper']

function kindOf(name: string, cells: readonly CellFacts[]): ColumnKind {
  const filled = cells.filter((cell) => !cell.saysNothing || cell.links.length > 0)
  const named = kindByName(name)
  if (doMost(filled, (cell) => cell.links.some(({url}) => isCodeAddress(url))))
    return named === 'title' ? 'title' : 'code'
  if (named !== 'unknown') return named
  if (doMost(filled, ({text}) => isDate(text))) return 'date'
  if (doMost(filled, ({text}) => isVenueTag(text))) return 'venue'
  return 'unknown'
}

/** A share of the filled cells of a column that decide about its kind: a few are of another, as `OOM` among scores. *Chosen*. */
const MOST_CELLS = 0.6

/** Whether most cells pass a test; no more of them are read than it takes. */
export function doMost(cells: readonly CellFacts[], test: (cell: CellFacts) => boolean): boolean {
  let others = 0
  const enough = cells.length * MOST_CELLS
  return cells.length > 0 && cells.every((cell) => test(cell) || cells.length - ++others >= enough)
}

/**
 * Leaves at most one column of kind `title`: `Name | Paper` are two columns, `Title | Paper` are a title and its link, and a
 * table whose headers are blank still has titles.
 *
 * @returns The titles in that column, by cell.
 */
function chooseTitleColumn(
  columns: Column[],
  body: readonly CellFacts[][],
  cells: readonly CellFacts[][]
): Map<CellFacts, EntryTitle> {
  const hasNames = columns.some(({kind}) => kind === 'name')
  const ofLinks = hasNames ? columns.find((column) => leadsToPapers(column, body)) : undefined
  const [first] = columns.filter(({kind, name}) => kind !== 'date' && !says(name, 'column of numbers'))
  const isPaired = ofLinks !== undefined
  const hasTitles = columns.some(({kind, name}) => kind === 'title' && !says(name, 'paper label'))
  let best: Column | undefined
  let bestScore = 0
  let readTitles = () => new Map<CellFacts, EntryTitle>()
  for (const column of columns) {
    const filled = cells[column.index]!.filter((cell) => !cell.saysNothing)
    if (filled.length === 0 || column.kind === 'note' || column === ofLinks) continue
    const isNamed = column.kind === 'title' || column.kind === 'name'
    if (!isNamed && filled.filter(({linksToPaper}) => linksToPaper).length < filled.length * FEWEST_PAPER_LINKS)
      continue
    // Reading all titles of a column that turns out to have labels or names takes long.
    const samples = samplesOf(filled)
    const read = isPaired && column.kind === 'name' ? namesOf : titlesOf
    // Under a header that says so a single word is a title too: `LLaMA`, `残差网络`; beside `[link]` a name is one. A number is how many.
    const isTitle = ({text}: EntryTitle) =>
      (column.kind === 'title' && /\p{L}/u.test(text)) ||
      (column.kind === 'name' && isPaired) ||
      titleLikeness(text) === 1
    const titles = read(samples)
    const found = [...titles].filter(([cell, title]) => isTitle(title) || (isNamed && cell.linksToPaperBy(title)))
    const share = found.length / samples.length
    const texts = new Set(found.map(([cell]) => cell.text))
    const alike = filled.filter(({text}) => texts.has(text)).length
    const distinct = new Set(found.map(([, {text}]) => text)).size / Math.max(1, alike)
    // What a row begins with is its title also beside the address: `R-GCN, Lovelace et al. (2018), https://…`.
    const identifies = (cell: CellFacts, title: EntryTitle) =>
      cell.linksToPaperBy(title) || (column === first && cell.linksToPaper)
    const identified = found.filter(([cell, title]) => identifies(cell, title)).length / samples.length
    // Beside `Title`, `Paper` is its link, also with a name as its text.
    const isLink = hasTitles && says(column.name, 'paper label')
    const named = isLink ? 0 : ({title: 1, name: 0.3, link: 0.2}[column.kind as string] ?? 0)
    if (share < (column.kind === 'title' ? 0.3 : 0.5) || distinct < 0.5) continue
    if (!isNamed && identified < FEWEST_PAPER_LINKS) continue
    const score = share + named + identified * 0.5
    if (score > bestScore) {
      best = column
      bestScore = score
      readTitles = () => (samples === filled ? titles : read(filled))
    }
  }
  for (const column of columns) {
    if (column === best) column.kind = 'title'
    else if (column.kind === 'title') column.kind = 'link'
  }
  return readTitles()
}

/** Whether a column that is named for it has nothing but links to papers: `Method | Paper` lists papers by names. */
function leadsToPapers({kind, index}: Column, body: readonly CellFacts[][]): boolean {
  if (kind !== 'title' && kind !== 'link') return false
  const linked = body.filter((row) => row[index]?.linksToPaper)
  if (!isMajority(linked.length, body.length)) return false
  let names = 0
  for (const row of linked) {
    const [title] = titlesOf([row[index]!]).values()
    if (title && titleLikeness(title.text) === 1) return false
    if (title) names++
  }
  return names < linked.length
}

/** The titles that the cells of a column have, read where most of them have theirs. */
export function titlesOf(cells: readonly CellFacts[]): Map<CellFacts, EntryTitle> {
  const ranked = rankParts(scoreParts(cells.map(({whole}) => whole)))
  const titles = new Map<CellFacts, EntryTitle>()
  for (const cell of cells) {
    const found = findTitle(cell.whole, ranked)
    if (found) titles.set(cell, found.title)
  }
  return titles
}

/** Beside links to papers each text under `Method` is a name, also one that is a label elsewhere: `STAR`. */
function namesOf(cells: readonly CellFacts[]): Map<CellFacts, EntryTitle> {
  const titles = titlesOf(cells)
  for (const cell of cells) {
    const {pieces} = cell.whole
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first && last && !titles.has(cell) && /\p{L}/u.test(cell.text))
      titles.set(cell, {text: cell.text, nickname: cell.text, start: first.start, end: last.end})
  }
  return titles
}
