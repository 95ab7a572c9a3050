import type {Html, Nodes} from 'mdast'
import type {HtmlElement} from '../markdown/html.js'
import type {NodeIndex} from '../markdown/node-index.js'
import {plainText} from '../markdown/plain-text.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {oneLine} from '../text/trim.js'
import {idsInText, withoutAttributes} from './braces.js'
import {readMeantHeadings} from './meant-headings.js'
import {anchorNumbering, type Host, namesEmptyHeadings, readsBraces, slug} from './slug.js'

/** A heading, in Markdown or in raw HTML. Its span is that of the whole heading. */
export interface Heading extends Span {
  depth: number
  /** The text as a reader sees it: no images, no tags, no `{#id}`, spaces trimmed and collapsed. */
  text: string
  /** The fragment by which the host addresses it; an empty heading has none. */
  anchor: string | undefined
  /** The Markdown node; the first `html` node of a raw HTML heading, the paragraph of a line that was meant as a heading. */
  node: Nodes
  line: number
}

interface HeadingDraft extends Span {
  depth: number
  /** The text as the host sees it, neither trimmed nor collapsed. */
  text: string
  node: Nodes
}

/**
 * The headings of a document with their anchors, in document order: in Markdown and in raw HTML, also those in list items and
 * quotes. Headings in footnote definitions have no anchor and are left out. Lines that were meant as headings count: once they are mended,
 * what leads to them is right.
 *
 * @param elements What `readElements` found in the document.
 */
export function readHeadings(
  nodes: NodeIndex,
  source: Source,
  host: Host,
  elements: readonly HtmlElement[]
): Heading[] {
  const drafts: HeadingDraft[] = []
  for (const {node, isInFootnote} of nodes.of('heading')) {
    if (isInFootnote) continue
    const {start, end} = node.position!
    drafts.push({depth: node.depth, text: plainText(node), node, start: start.offset!, end: end.offset!})
  }
  const inFootnotes = new Set<Html>()
  for (const {node, isInFootnote} of nodes.of('html')) if (isInFootnote) inFootnotes.add(node)
  for (const {name, text, start, end, node} of elements) {
    if (/^h[1-6]$/.test(name) && !inFootnotes.has(node)) drafts.push({depth: Number(name[1]), text, node, start, end})
  }
  const written = drafts.map(({depth}) => depth)
  const countOf = (depth: number) => written.filter((each) => each === depth).length
  for (const draft of readMeantHeadings(nodes, source, countOf)) drafts.push(draft)
  drafts.sort((a, b) => a.start - b.start)
  const number = anchorNumbering(host)
  const anchorOf = ({text, start, end}: HeadingDraft): string | undefined => {
    const given = readsBraces(host) ? idInBraces(source, start, end) : undefined
    if (given !== undefined) return number(given)
    if (text === '' && !namesEmptyHeadings(host)) return undefined
    return number(slug(readsBraces(host) ? withoutAttributes(text) : text, host)) || undefined
  }
  return drafts.map((draft) => {
    const {depth, text, node, start, end} = draft
    return {
      depth,
      text: withoutAttributes(oneLine(text)),
      anchor: anchorOf(draft),
      node,
      start,
      end,
      line: source.lineAt(start)
    }
  })
}

/** The id in the braces of a heading, or on a line of their own right below it. */
function idInBraces(source: Source, start: number, end: number): string | undefined {
  const below = source.line(source.lineAt(end) + 1)
  const text =
    withoutAttributes(below).trim() === '' ? `${source.text.slice(start, end)} ${below}` : source.text.slice(start, end)
  return text.includes('{') ? idsInText(text)[0]?.name : undefined
}
