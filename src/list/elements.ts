import type {Nodes} from 'mdast'
import type {HtmlElement} from '../markdown/html.js'
import {groupBy} from '../text/group-by.js'
import type {Span} from '../text/span.js'
import {type Piece, piecesOf, piecesOfHtml} from '../titles/pieces.js'
import {blocksWithin} from './blocks.js'
import type {Siblings} from './candidates.js'
import type {Document} from './evidence.js'
import {spanOf} from './items.js'

/** Elements that lists in HTML are made of. */
const NAMES = new Set(['li', 'tr', 'p'])

/** The HTML elements that may present papers: items, rows and paragraphs, with the Markdown in them. */
export function readElementEntries(elements: readonly HtmlElement[], document: Document): Siblings[] {
  const candidates = elements.filter(({name}) => NAMES.has(name))
  const innermost = candidates.filter(
    (element, index) =>
      !candidates.slice(index + 1, index + 2).some(({start}) => start < element.end) && document.presentsPaper(element)
  )
  return [...groupBy(innermost, ({name}) => name).values()].map((siblings) =>
    siblings.map((element) => ({
      kind: 'element' as const,
      node: element.node,
      parent: document.tree,
      pieces: blocksWithin(document.tree, element.start, element.end).flatMap((node) =>
        piecesWithin(node, element, document)
      ),
      needsSiblings: element.name !== 'li',
      start: element.start,
      end: element.end
    }))
  )
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
