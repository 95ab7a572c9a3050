import type {Html, Nodes, Paragraph, Parents} from 'mdast'
import {isBoldLine, isPicture} from '../markdown/paragraphs.js'
import {plainText} from '../markdown/plain-text.js'
import {spanOf} from '../markdown/span-of.js'
import {beginsWithRow} from '../table/text-rows.js'
import {isMajority} from '../text/convention.js'
import {groupBy} from '../text/group-by.js'
import {partitionPoint} from '../text/sorted.js'
import type {Candidate, Siblings} from '../titles/candidates.js'
import {isLabel} from '../titles/labels.js'
import {titleLikeness} from '../titles/likeness.js'
import {EntryText, linkedTitle, markedParts, paperLink} from '../titles/parts.js'
import type {Piece} from '../titles/pieces.js'
import {areReferences, hasVenueBehind, isLinked, isReference, saysVenueAndYear} from '../titles/reference.js'
import {hasTitle, isLikeTitle, isTitle, linesIn, namesOthers, readsAsTitle} from '../titles/start.js'
import type {Document} from './evidence.js'
import {piecesOfBlocks, subItemsDescribe} from './items.js'

/**
 * The paragraphs that may present papers: `[Title](…), venue`, a title line above authors and links, a title in a paragraph of its own above
 * a list or a paragraph of links.
 */
export function readParagraphs(document: Document): Siblings[] {
  const {nodes} = document
  const summaries = nodes.of('html').filter(({node, parent}) => isSummary(node) && parent?.type !== 'paragraph')
  const candidates: Candidate[] = []
  for (const {node, index, parent, isInFootnote} of [...nodes.of('paragraph'), ...summaries]) {
    if (isInFootnote || !parent || parent.type === 'listItem' || beginsWithRow(node, document.source)) continue
    const candidate = readParagraph(node, index, parent, document)
    if (candidate) candidates.push(...(linesOf(candidate) ?? [candidate]))
  }
  return [...groupBy(withinSections(candidates, document), shapeOf).values()]
}

/** Those that nothing but their form shows to be papers count in a section of papers: `[Title](…), CVPR 2021` can be a workshop. */
function withinSections(candidates: readonly Candidate[], {nodes}: Document): Candidate[] {
  if (candidates.every(({isProven}) => isProven)) return [...candidates]
  const headings = nodes.of('heading').map(({node}) => spanOf(node).start)
  const sections = groupBy(candidates, ({start}) => partitionPoint(headings.length, (at) => headings[at]! < start))
  return [...sections.values()].flatMap((section) => {
    const proven = section.filter(({isProven}) => isProven)
    return isMajority(proven.length, section.length) ? section : proven
  })
}

/** Paragraphs whose titles are marked in one way are siblings, wherever they are: lists have paragraphs of several shapes. */
function shapeOf({text, isProven}: Candidate): string | undefined {
  if (!text.pieces.some((piece) => piece.kind === 'link' && !piece.text.includes('://'))) return 'reference'
  // A link to no registry is in the place of one to a paper.
  if (!isProven && text.titleIn(linkedTitle)) return paperLink.name
  return markedParts.find((part) => text.titleIn(part))?.name
}

function isSummary(node: Nodes): boolean {
  return node.type === 'html' && /<summary\b/i.test(node.value)
}

function readParagraph(
  node: Paragraph | Html,
  index: number,
  parent: Parents,
  document: Document
): Candidate | undefined {
  const whole = spanOf(node)
  const next = parent.children.slice(index + 1, index + 3).find((block) => !isPicture(block))
  const isProof = isPlainReference(node) || isLinkedReference(node, document)
  const isProven = document.presentsPaper(whole) || isProof
  const presents = isProven || cites(node, document)
  // `**Title**`, also with authors behind it
  const isLabel = node.type === 'html' ? !presents : node.children[0]?.type === 'strong'
  // Most paragraphs are prose: they are not read any further.
  if (!presents && (!isLabel || next?.type !== 'list' || !document.presentsPaper(spanOf(next)))) return
  const text = new EntryText(piecesOfBlocks([node], document))
  const {pieces} = text
  // `<summary>DeepSeek</summary>` above what DeepSeek has published.
  if (node.type === 'html' && !pieces.some(isTitle)) return
  const candidate = {
    kind: 'paragraph',
    node,
    parent,
    text,
    isProven: isProven || !presents,
    needsSiblings: true,
    ...whole
  } as const
  if (presents) {
    if (node.type === 'html') return
    // Its title can be in a paragraph of its own above it, or below its name.
    const below = hasTitle(text) || next?.type !== 'paragraph' ? undefined : referenceIn(next, document)
    if (below) return {...candidate, end: spanOf(next!).end, text: new EntryText([...pieces, ...below])}
    if (pieces.some(isLikeTitle) || readsAsTitle(text)) {
      const end = next?.type === 'paragraph' && isOnlyLabels(next) && hasTitle(text) ? spanOf(next).end : whole.end
      return {...candidate, end, needsSiblings: linesIn(text).length < 2 && !isProof}
    }
    const above = titleAbove(index, parent, document)
    if (!above) return
    return {
      ...candidate,
      node: above,
      start: spanOf(above).start,
      text: new EntryText([...piecesOfBlocks([above], document), ...pieces])
    }
  }
  if (next?.type !== 'list') return
  const list = {type: 'list' as const, children: [{type: 'listItem' as const, children: [next]}]}
  if (!subItemsDescribe(list, document)) return
  // `**Core:**` and `**Conference**` above the one paper of its kind are labels.
  const items = next.children.map(({children}) => new EntryText(piecesOfBlocks(children.slice(0, 1), document)))
  const isTopic = /[:：]$/.test(plainText(node)) || items.some((item) => hasTitle(item))
  if (!pieces.some(isTitle) && isTopic) return
  return {...candidate, end: spanOf(next).end, needsSiblings: node.type === 'paragraph' && !isBoldLine(node)}
}

/** `Turing, A. M., 1950. A Title. Mind, 59.` */
function isPlainReference(node: Paragraph | Html): boolean {
  const [first] = node.type === 'paragraph' ? node.children : []
  // Most paragraphs start otherwise or name no year, and their text need not be read.
  if (first?.type !== 'text' || !PERHAPS_CITED.test(first.value)) return false
  const text = plainText(node)
  return isReference(text.trim()) || isReference(text.split('\n', 1)[0]!.trim())
}

const PERHAPS_CITED = /^\[\w{1,9}\] |[,.(] ?(?:19|20)\d\d\b|\b(?:19|20)\d\d[ \w]{0,10};/

/** A paragraph of nothing but a link to a paper, or a title and its venue: `[FooNet](…)`, `[Title](…), CVPR 2021` */
function isLinkedReference(node: Paragraph | Html, document: Document): boolean {
  const [first, ...others] = node.type === 'paragraph' ? node.children : []
  if (first?.type !== 'link' || document.linkAt(spanOf(first).start)?.id === undefined) return false
  return others.length === 0 || hasVenueBehind(new EntryText(piecesOfBlocks([node], document)))
}

/** `[Title](…), CVPR 2021`, `**Topic**: [Title](…), CVPR 2021` and `(1999) [Title](…)`, whatever the address */
function cites(node: Paragraph | Html, document: Document): boolean {
  const [first, second, ...others] = node.type === 'paragraph' ? node.children : []
  if (first?.type === 'text' && second?.type === 'link' && others.length === 0)
    return (
      titleLikeness(first.value) === 0 && titleLikeness(plainText(second)) === 1 && document.leadsOut(spanOf(second))
    )
  const begins = first?.type === 'link' || first?.type === 'strong'
  if (!begins || !document.leadsOut(spanOf(node))) return false
  // `[Title](…) ([notes](…))`
  const rest = plainText(second ? [second, ...others] : [])
  if (first.type === 'link' && titleLikeness(plainText(first)) === 1 && titleLikeness(rest) === 0) return true
  return hasVenueBehind(new EntryText(piecesOfBlocks([node], document)))
}

/** `A Title. *CIKM 2013*.`, below `**FooNet** [[pdf](…)]`; a venue in the same font can be the end of any sentence. */
function referenceIn(node: Paragraph, document: Document): Piece[] | undefined {
  const [title, venue, ...others] = node.children
  if (title?.type !== 'text' || venue?.type !== 'emphasis' || !/^\.?$/.test(plainText(others).trim())) return
  if (!/[.?!]\s$/.test(title.value) || !saysVenueAndYear(plainText(venue))) return
  const pieces = piecesOfBlocks([node], document)
  return hasTitle(new EntryText(pieces)) ? pieces : undefined
}

/** `[[arxiv]](…) [[original code]](…)`, below a title */
function isOnlyLabels({children}: Paragraph): boolean {
  return (
    children.some((node) => node.type === 'link' && isLabel(plainText(node))) &&
    children.every((node) =>
      node.type === 'link' ? titleLikeness(plainText(node)) < 1 : /^[^\p{L}\p{N}]*$/u.test(plainText(node))
    )
  )
}

/** The lines of a paragraph, where each has a paper of its own: `[Title](…)\\` or a reference, one below the other. */
export function linesOf(paragraph: Candidate): Candidate[] | undefined {
  const lines = linesIn(paragraph.text)
  const areProven = areReferences(lines)
  if (lines.length < 2 || !(areProven || lines.every(isLinked))) return
  return lines.map((text) => ({
    ...paragraph,
    text,
    needsSiblings: !areProven,
    start: text.pieces[0]!.start,
    end: text.pieces.at(-1)!.end
  }))
}

/** Between a title (also in a `<summary>`) and its links there are authors and an abstract. *Chosen*. */
const MOST_PARAGRAPHS_ABOVE = 3

function titleAbove(index: number, parent: Parents, document: Document): Nodes | undefined {
  for (const node of parent.children.slice(Math.max(0, index - MOST_PARAGRAPHS_ABOVE), index).reverse()) {
    if ((node.type !== 'paragraph' && !isSummary(node)) || document.presentsPaper(spanOf(node))) return
    const text = new EntryText(piecesOfBlocks([node], document))
    if (readsAsTitle(text) && !namesOthers(plainText(node))) return node
  }
  return
}

/** The blocks of a node that are within a span. */
export function blocksWithin(parent: Parents, start: number, end: number): Nodes[] {
  const {children} = parent
  const first = partitionPoint(children.length, (index) => spanOf(children[index]!).end <= start)
  const blocks: Nodes[] = []
  for (let index = first; index < children.length && spanOf(children[index]!).start < end; index++)
    blocks.push(children[index]!)
  return blocks
}
