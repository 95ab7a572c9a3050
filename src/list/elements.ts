import type {Nodes} from 'mdast'
import type {HtmlElement} from '../markdown/html.js'
import {htmlTablesOf} from '../markdown/html-tables.js'
import {spanOf} from '../markdown/span-of.js'
import {groupBy} from '../text/group-by.js'
import {partitionPoint} from '../text/sorted.js'
import type {Span} from '../text/span.js'
import {titleLikeness} from '../titles/likeness.js'
import {EntryText} from '../titles/parts.js'
import {type Piece, piecesOf, piecesOfHtml} from '../titles/pieces.js'
import {blocksWithin} from './blocks.js'
import type {Siblings} from './candidates.js'
import type {Document} from './evidence.js'

/** Elements that lists in HTML are made of. */
const NAMES = new Set(['li', 'tr', 'p', 'dt'])

/** The HTML elements that may present papers: items, rows, paragraphs and terms, with the Markdown in them. */
export function readElementEntries(elements: readonly HtmlElement[], document: Document): Siblings[] {
  const summaries = elements.filter(({name}) => name === 'summary')
  let foldedUntil = 0
  const candidates = elements.filter((element) => {
    const isFolded = isFoldedPaper(element, summaries)
    const isWithin = element.end <= foldedUntil
    if (isFolded) foldedUntil = Math.max(foldedUntil, element.end)
    return isFolded || (NAMES.has(element.name) && !isWithin)
  })
  const innermost = candidates.filter(
    (element, index) =>
      !candidates.slice(index + 1, index + 2).some(({start}) => start < element.end) && document.presentsPaper(element)
  )
  const rows = new Map(
    htmlTablesOf(elements, document.source).flatMap(({rows}) => rows.map((row) => [row.element, row]))
  )
  return [...groupBy(innermost, ({name}) => name).values()].map((siblings) =>
    siblings.map((element) => ({
      kind: 'element' as const,
      node: element.node,
      parent: document.tree,
      text: new EntryText(
        blocksWithin(document.tree, element.start, element.end).flatMap((node) => piecesWithin(node, element, document))
      ),
      isProven: true,
      needsSiblings: element.name !== 'li',
      htmlRow: rows.get(element),
      start: element.start,
      end: element.end
    }))
  )
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
