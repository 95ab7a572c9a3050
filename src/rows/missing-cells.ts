import type {PhrasingContent, TableCell} from 'mdast'
import type {Column, ColumnKind, Link, PaperList, Table} from '../list/model.js'
import {kindByName} from '../list/tables/columns.js'
import {plainText} from '../markdown/plain-text.js'
import {spanOf} from '../markdown/span-of.js'
import {isCodeAddress} from '../papers/code-address.js'
import {paperId} from '../papers/id.js'
import type {GridRow} from '../table/grid.js'
import {isDate} from '../text/dates.js'
import {groupBy} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'
import {startingIn} from '../text/sorted.js'
import type {Span} from '../text/span.js'
import {oneLine} from '../text/trim.js'
import {isLabel, isTitleLike} from '../titles/labels.js'
import {isVenue} from '../venues/venue-words.js'

/** Where the missing cells of a short row belong. */
export interface MissingCells {
  /** The index of the cell before which they belong, or the number of cells if they belong at the end; absent unless only one place is possible. */
  index: number | undefined
  /** The column under which a cell of another column would be, if they were missing at the end. */
  misplaced: {under: Column; belongs: Column} | undefined
  /** Where a pipe can be missing between the contents of two columns that stand in one cell. */
  pipes: readonly MissingPipe[]
}

/** The blanks where a pipe belongs, what is behind them, and the column where that belongs. */
export interface MissingPipe extends Span {
  behind: string
  belongs: Column
  /** Whether nothing but blanks parts the two contents: words between them can be of one sentence with both. */
  isBetween: boolean
}

/** What a cell plainly is, whatever its header; a `label` is nothing but links that say what they lead to: `[Code](…)`. */
type Content = 'title' | 'venue' | 'date' | 'code' | 'paper' | 'label'

/** What belongs in a column of a kind, in a table without any row that has all its cells. A title can be any text. */
const OF_KIND: {[Kind in ColumnKind]?: Content} = {venue: 'venue', date: 'date', code: 'code'}

/** A share of the cells of a column; what so many contain belongs there. *Chosen*. */
const FEWEST_ALIKE = 0.1

/**
 * Finds where the missing cells of the short rows of a table belong: most often at the end, but where a link to code is under `Venue` the
 * venue is missing, and where it is behind the title in one cell the pipe between them. `width` is the number of cells of the row without the notes at its end.
 */
export const missingCellsOf = memoize((table: Table, list: PaperList) => {
  const {columns, grid, node} = table
  const nodes = new Map(grid.body.map((row, index) => [row, node.children[index + 1]!]))
  const contentsOf = (row: GridRow) => nodes.get(row)!.children.map(({children}) => readContents(children, list.links))
  const full = grid.body.filter(({cells}) => cells.length === columns.length).map(contentsOf)
  const usual = columns.map(({index, name}) => {
    if (full.length === 0) return new Set([OF_KIND[kindByName(name)]])
    const alike = groupBy(
      full.flatMap((row) => row[index]!),
      (content) => content
    )
    return new Set<Content | undefined>(
      [...alike.keys()].filter((content) => alike.get(content)!.length >= full.length * FEWEST_ALIKE)
    )
  })
  const belonging = (content: Content) => columns.find(({index}) => usual[index]!.has(content))
  const isMisplaced = (content: Content, under: number) =>
    content !== 'label' && !usual[under]!.has(content) && !!belonging(content)
  const findMisplacedIn = (contents: readonly Content[][], place: number) => {
    const missing = columns.length - contents.length
    for (const [index, each] of contents.entries()) {
      const under = index < place ? index : index + missing
      const content = each.find((one) => isMisplaced(one, under))
      if (content) return {under: columns[under]!, belongs: belonging(content)!}
    }
    return
  }
  const {text} = list.source
  const linksIn = (nodes: readonly PhrasingContent[]) =>
    startingIn(list.links, {start: spanOf(nodes[0]!).start, end: spanOf(nodes.at(-1)!).end})
  const endsContent = (before: readonly PhrasingContent[], end: number) => {
    const last = linksIn(before).at(-1)
    return isContent(text.slice(last?.end ?? spanOf(before[0]!).start, end), !!last)
  }
  const startsContent = (behind: readonly PhrasingContent[], start: number) => {
    const first = linksIn(behind)[0]
    return isContent(text.slice(start, first?.start ?? spanOf(behind.at(-1)!).end), !!first)
  }
  const missingPipes = (cells: readonly TableCell[], contents: readonly Content[][]): MissingPipe[] =>
    cells.flatMap(({children}, at) => {
      const [own, next] = [usual[at]!, usual[at + 1]]
      if (!next) return []
      return readGaps(children, text).flatMap(({before, behind, ...gap}) => {
        const [left, right] = [readContents(before, list.links), readContents(behind, list.links)]
        // Of several labels behind a title, only the first is the first of another cell.
        const isApart = own.has('label') || !before.some((node) => node.type === 'link' && isLabel(plainText(node)))
        const isOfTwo = left.some((one) => own.has(one)) && right.some((one) => next.has(one) && !own.has(one))
        if (!isApart || !isOfTwo) return []
        const parted = contents.toSpliced(at, 1, left, right)
        if (findMisplacedIn(parted, parted.length)) return []
        const isBetween = endsContent(before, gap.start) && startsContent(behind, gap.end)
        return [{...gap, behind: oneLine(textOf(behind)), belongs: columns[at + 1]!, isBetween}]
      })
    })
  return (row: GridRow, width: number): MissingCells => {
    const contents = contentsOf(row).slice(0, width)
    const findMisplaced = (place: number) => findMisplacedIn(contents, place)
    const misplaced = findMisplaced(contents.length)
    const found = missingPipes(nodes.get(row)!.children.slice(0, width), contents)
    // A pipe would tear brackets or an element apart, and yet the cell goes on with something of the next column.
    const pipes = found.filter(({start}) => !isInside(start, row, text))
    if (found.length > 0) {
      const isCertain = found.length === 1 && pipes.length === 1 && found[0]!.isBetween
      return {index: isCertain ? contents.length : undefined, misplaced, pipes}
    }
    if (!misplaced) return {index: contents.length, misplaced, pipes}
    const places = contents.map((_, index) => index).filter((place) => !findMisplaced(place))
    if (full.length === 0 && places.length === 0) return {index: contents.length, misplaced: undefined, pipes}
    return {index: places.length === 1 ? places[0] : undefined, misplaced, pipes}
  }
})

/** Between which parts of a cell a pipe can be missing: before or behind a link, where there is a blank or another link. */
function readGaps(nodes: readonly PhrasingContent[], text: string) {
  return nodes.flatMap((node, at) => {
    const previous = nodes[at - 1]
    if (!previous || (node.type !== 'link' && previous.type !== 'link') || plainText(node).trim() === '') return []
    const {start: middle} = spanOf(node)
    const [before, behind] = [text.slice(spanOf(previous).start, middle), text.slice(middle, spanOf(node).end)]
    const start = middle - (before.length - before.trimEnd().length)
    const end = middle + (behind.length - behind.trimStart().length)
    if (start === end && node.type !== previous.type) return []
    return [{start, end, before: nodes.slice(0, at), behind: nodes.slice(at)}]
  })
}

/** Whether a place in a row is within brackets or an HTML element that its cell opens before. */
function isInside(place: number, {cells}: GridRow, text: string): boolean {
  const cell = cells.find(({end}) => place <= end)!
  const before = text.slice(cell.start, place)
  const count = (signs: RegExp) => before.match(signs)?.length ?? 0
  return count(/[([{（【]/g) > count(/[)\]}）】]/g) || count(/<[a-z][a-z\d]*[\s/>]/gi) > count(/<\//g)
}

/** Whether what a cell says beside a link, or without any, is no sentence: a text can go on behind the title that it starts with. */
function isContent(written: string, isBesideLink: boolean): boolean {
  const said = oneLine(written.replace(/<\/[^<>]*>|[*_]/g, ''))
  return (isBesideLink && /^[[\](){}（）【】\s]*$/.test(said)) || isDate(said) || isVenue(said)
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map(plainText).join('')
}

function readContents(nodes: readonly PhrasingContent[], links: readonly Link[]): Content[] {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (!first || !last) return []
  const inside = startingIn(links, {start: spanOf(first).start, end: spanOf(last).end})
  const text = oneLine(textOf(nodes))
  const unlinked = oneLine(
    inside.reduce((rest, link) => (link.text === '' ? rest : rest.replace(link.text, ' ')), text)
  )
  const contents: Content[] = []
  // Of a link with a slip in its brackets, which is text, only the address says something.
  if (!hasBrokenLink(unlinked)) {
    if (isTitleLike(text)) contents.push('title')
    if (isDate(unlinked)) contents.push('date')
    else if (unlinked !== '' && isVenue(unlinked)) contents.push('venue')
  }
  const isLabelled = inside.length > 0 && inside.every((link) => isLabel(link.text))
  if (isLabelled && /^[\s,;/&·+]*$/.test(unlinked)) contents.push('label')
  const written = text.match(/https?:\/\/[^\s()[\]（）]+/gi) ?? []
  if (inside.some(({id}) => id !== undefined) || written.some((url) => paperId(url) !== undefined))
    contents.push('paper')
  else if (inside.some(({url}) => isCodeAddress(url)) || written.some(isCodeAddress)) contents.push('code')
  return contents
}

/** Whether brackets of a link are left in a text: those around its text next to those around its address, or one without its partner. */
function hasBrokenLink(text: string): boolean {
  return /\]\s?[([{（]/.test(text) || text.split('[').length !== text.split(']').length
}
