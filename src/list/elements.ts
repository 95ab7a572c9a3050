import type {Nodes} from 'mdast'
import type {HtmlElement} from '../markdown/html.js'
import {type HtmlRow, type HtmlTable, htmlTablesOf} from '../markdown/html-tables.js'
import {spanOf} from '../markdown/span-of.js'
import {groupBy} from '../text/group-by.js'
import {says} from '../text/says.js'
import {countStartingIn, partitionPoint, startingIn} from '../text/sorted.js'
import type {Span} from '../text/span.js'
import {oneLine} from '../text/trim.js'
import type {Candidate, Siblings} from '../titles/candidates.js'
import {titleLikeness} from '../titles/likeness.js'
import {EntryText} from '../titles/parts.js'
import {type Piece, piecesOf, piecesOfHtml} from '../titles/pieces.js'
import {hasName} from '../titles/start.js'
import {blocksWithin, linesOf} from './blocks.js'
import type {Document} from './evidence.js'
import type {ColumnKind} from './model.js'
import {kindByName} from './tables/columns.js'

/** Elements that lists in HTML are made of. */
const NAMES = new Set(['li', 'tr', 'p', 'dt'])

/** The HTML elements that may present papers: items, rows, paragraphs and terms, with the Markdown in them. */
export function readElementEntries(all: readonly HtmlElement[], document: Document): Siblings[] {
  const elements = all.some(({name}) => name === 'dt') ? withDescriptions(all) : all
  const summaries = elements.filter(({name}) => name === 'summary')
  let foldedUntil = 0
  const presenting = elements.filter((element) => {
    const isFolded = isFoldedPaper(element, summaries)
    const isWithin = element.end <= foldedUntil
    if (isFolded) foldedUntil = Math.max(foldedUntil, element.end)
    return (isFolded || (NAMES.has(element.name) && !isWithin)) && document.presentsPaper(element)
  })
  if (presenting.length === 0) return []
  const tables = htmlTablesOf(elements, document.source)
  const rows = new Map(tables.flatMap((table) => table.rows.map((row) => [row.element, row])))
  const listed = rowsOfPapers(tables, document)
  const innermost = presenting.filter(({end}, index) => (presenting[index + 1]?.start ?? end) >= end)
  // Around those are elements that can say more: a title in one cell, its links as a list in another. What is around these in turn is not.
  const candidates = presenting.filter(
    (element) => countStartingIn(presenting, element) <= countStartingIn(innermost, element) + 1
  )
  const isInnermost = new Set(innermost)
  const read = candidates.map((element) => {
    const {name, node, start, end} = element
    const htmlRow = rows.get(element)
    const textUnder = (kind: ColumnKind) => {
      const cell = htmlRow?.cells.find((one) => kindByName(one.name) === kind)
      return cell && textWithin(cell, document)
    }
    const below = textUnder('title')
    // Beside links to papers the names are titles: `Method | Paper`.
    const titled = [below, below && textUnder('name')].find((text) => text && hasName(text))
    const isLabelled = below && says(oneLine(below.pieces.map((piece) => piece.text).join(' ')), 'paper label')
    const candidate = {
      kind: 'element',
      node,
      parent: document.tree,
      text: titled ?? textWithin(element, document),
      isProven: isInnermost.has(element),
      needsSiblings: name !== 'li' && !titled && !isLabelled && !listed.has(element),
      htmlRow,
      start,
      end
    } as const
    return {name, candidates: (isInnermost.has(element) && papersByLine(candidate, document)) || [candidate]}
  })
  return [...groupBy(read, ({name}) => name).values()].map((siblings) => siblings.flatMap(({candidates}) => candidates))
}

/** Terms with what describes them: `<dt>Lovelace1843</dt> <dd>Ada Lovelace: “A Title”. <a href="…">doi</a></dd>` */
function withDescriptions(elements: readonly HtmlElement[]): HtmlElement[] {
  return elements.map((element) => {
    if (element.name !== 'dt') return element
    const next = elements[partitionPoint(elements.length, (index) => elements[index]!.start < element.end)]
    return next?.name === 'dd' ? {...element, end: next.end} : element
  })
}

/** The rows of tables that list papers, whatever their header says: each row but the header, of two or more, links a title to its paper. */
function rowsOfPapers(tables: readonly HtmlTable[], {links}: Document): Set<HtmlElement> {
  const isPaper = ({element}: HtmlRow) =>
    startingIn(links, element).some(({id, text}) => id !== undefined && titleLikeness(text) === 1)
  const found = tables.flatMap(({rows}) => {
    const papers = rows.filter(isPaper)
    return papers.length > 1 && papers.length >= rows.length - 1 ? papers : []
  })
  return new Set(found.map(({element}) => element))
}

/** The lines of a paragraph or of the cells of a row, where each line has a paper of its own: `<td><a …>Title</a><br><a …>Title</a></td>`. */
function papersByLine(candidate: Candidate, document: Document): Candidate[] | undefined {
  // Lines of Markdown are read as such.
  if (candidate.end > spanOf(candidate.node).end) return undefined
  const lines = (candidate.htmlRow?.cells ?? [candidate]).flatMap((part) => {
    const ids = new Set(startingIn(document.links, part).map(({id}) => id))
    ids.delete(undefined)
    return ids.size > 1 ? (linesOf({...candidate, text: textWithin(part, document), htmlRow: undefined}) ?? []) : []
  })
  const whole = lines.map((line) => ({
    ...line,
    end: Math.max(line.end, ...startingIn(document.links, line).map(({end}) => end))
  }))
  return whole.length > 0 ? whole : undefined
}

function textWithin(span: Span, document: Document): EntryText {
  const blocks = blocksWithin(document.tree, span.start, span.end)
  return new EntryText(blocks.flatMap((node) => piecesWithin(node, span, document)))
}

/** `<details><summary>Title</summary> … </details>`, in one block of HTML; what is folded in Markdown is read as its blocks are. */
function isFoldedPaper({name, node, start, end}: HtmlElement, summaries: readonly HtmlElement[]): boolean {
  if (name !== 'details' || end > node.position!.end.offset!) return false
  const summary = summaries[partitionPoint(summaries.length, (index) => summaries[index]!.start <= start)]
  return summary !== undefined && summary.end <= end && titleLikeness(summary.text) === 1
}

/** The pieces of the part of a node that is within a span. */
function piecesWithin(node: Nodes, span: Span, document: Document): Piece[] {
  const {start, end} = spanOf(node)
  if (start >= span.end || end <= span.start) return []
  if (node.type === 'html') {
    return piecesOfHtml(
      {start: Math.max(start, span.start), end: Math.min(end, span.end)},
      document.source,
      document.linkAt
    )
  }
  if (node.type === 'paragraph' || node.type === 'heading') {
    const children = node.children.filter(
      ({position}) => position && position.start.offset! < span.end && position.end.offset! > span.start
    )
    return [
      ...piecesOf(children, document.source, document.linkAt),
      {kind: 'break', text: '', link: undefined, start: end, end}
    ]
  }
  return 'children' in node ? node.children.flatMap((child) => piecesWithin(child, span, document)) : []
}
