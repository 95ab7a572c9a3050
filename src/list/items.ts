import type {List, ListItem, Nodes} from 'mdast'
import {plainText} from '../markdown/plain-text.js'
import {spanOf} from '../markdown/span-of.js'
import {isClear, isMajority} from '../text/convention.js'
import {isDate} from '../text/dates.js'
import {memoize} from '../text/memoize.js'
import {says} from '../text/says.js'
import {authorsLength} from '../titles/authors.js'
import type {Candidate, Siblings} from '../titles/candidates.js'
import {EntryText, leadingLink, markedParts} from '../titles/parts.js'
import {containsLink, type Piece, piecesOf, piecesOfHtml} from '../titles/pieces.js'
import {hasSourceBehind, isCitation, isReference, isTitledInItalics} from '../titles/reference.js'
import {hasTitle, isLabelledPaper, isNote} from '../titles/start.js'
import {readYear} from '../venues/venue.js'
import {isDatedVenue} from '../venues/venue-words.js'
import type {Document} from './evidence.js'

/**
 * The items of lists that may present papers, list by list.
 *
 * An item presents a paper if a link in it identifies one, or says `paper` or `pdf`, or if it has sub-items that do so
 * (`- Title` / `  - [paper](…)`). Where most items of these lists do, the others count that are of the same shape: their links lead where
 * no registry is, or to a project.
 */
export function readItems(document: Document): Siblings[] {
  const lists: {proven: Siblings; all: Siblings}[] = []
  const details = new Set<List>()
  for (const {node, isInFootnote} of document.nodes.of('list')) {
    if (isInFootnote || details.has(node)) continue
    const describe = subItemsDescribe(node, document)
    if (describe) for (const list of node.children.flatMap(nestedLists)) addWithNested(list, details)
    const all = node.children.flatMap((item) => readItem(item, node, describe, document))
    const proven = all.filter(({isProven}) => isProven)
    if (proven.length > 0) lists.push({proven, all})
  }
  const [proven, all] = [lists.flatMap((list) => list.proven), lists.flatMap((list) => list.all)]
  const isCustom = isMajority(proven.length, all.length)
  return lists.map((list) => (isCustom ? list.all : list.proven))
}

function readItem(item: ListItem, parent: List, describe: boolean, document: Document): Candidate[] {
  const own = ownBlocks(item)
  const nested = nestedLists(item)
  if (own.length === 0) return []
  const presents = (nodes: readonly Nodes[]) => nodes.some((node) => document.presentsPaper(spanOf(node)))
  const isProven =
    presents(describe ? [...own, ...nested] : own) ||
    endsWithVenue(own) ||
    isReference(plainText(own[0]!).trim()) ||
    (endsWithPublication(item) && areCitations(parent)) ||
    (own.some(containsLink) && isCitation(new EntryText(piecesOfBlocks(own, document))))
  // Above papers an item is their topic.
  if (
    !isProven &&
    (presents(nested) || !(endsWithYear(own, parent, document) || own.some((node) => document.leadsOut(spanOf(node)))))
  )
    return []
  const whole = spanOf(item)
  // Sub-items that are papers of their own do not belong to the entry.
  const end = nested.length > 0 && !describe ? Math.max(...own.map((node) => spanOf(node).end)) : whole.end
  const text = withReferenceBelow(new EntryText(piecesOfBlocks(own, document)), describe ? nested : [], document)
  return [{kind: 'item', node: item, parent, text, isProven, needsSiblings: !isProven, start: whole.start, end}]
}

/**
 * `LSTM [[Paper](…)]` / `  - Ada Lovelace, *Title*, Letters 1997`, or `  - Title (CVPR 2017), Lovelace et al.`: the sub-item has the title of
 * what the item names.
 */
function withReferenceBelow(text: EntryText, nested: readonly List[], document: Document): EntryText {
  if (nested.length === 0 || hasTitle(text)) return text
  const below = nested.flatMap(({children}) => children).map((item) => piecesOfBlocks(ownBlocks(item), document))
  const reference = below
    .map((pieces) => new EntryText(pieces))
    .find((each) => isTitledInItalics(each) || hasSourceBehind(each))
  return reference ? new EntryText([...text.pieces, ...reference.pieces]) : text
}

/** The pieces of some blocks, one below the other. The list around an item asks for them, and so does that of each item around it. */
export function piecesOfBlocks(blocks: readonly Nodes[], document: Document): Piece[] {
  return blocks.flatMap((node) => blockReader(document)(node))
}

const blockReader = memoize((document: Document) => memoize((node: Nodes) => piecesOfBlock(node, document)))

function piecesOfBlock(node: Nodes, {source, linkAt}: Document): Piece[] {
  const {start, end} = spanOf(node)
  const pieces =
    node.type === 'paragraph' || node.type === 'heading'
      ? piecesOf(node.children, source, linkAt)
      : node.type === 'html'
        ? piecesOfHtml({start, end}, source, linkAt)
        : []
  return [...pieces, {kind: 'break', text: '', link: undefined, start: end, end}]
}

/** `Title (VLDB 2024)`: a paper without any link. */
function endsWithVenue(own: readonly Nodes[]): boolean {
  const tag = tagAtEnd(own)
  return tag !== undefined && isDatedVenue(tag) && !own.some(containsLink) && !isNote(plainText(own[0]!).trim())
}

/** Whether the items of a list cite papers: one that ends with a venue can say what happened there. */
const areCitations = memoize(({children}: List) => {
  const ended = children.filter(endsWithPublication)
  return isClear(ended.length, children.length) && (ended.some(isOfPaper) || !ended.some(isOfEvent))
})

/** `Workshop on Graphs. CVPR 2019`, `Invited talk. ICML 2020` */
function isOfEvent(item: ListItem): boolean {
  return says(
    plainText(item)
      .trim()
      .split(/[\s.,:]+/, 2)
      .join(' '),
    'event'
  )
}

/** `Title. Lovelace et al. CVPR 2019`, `Title. arXiv:1503.02531`; a workshop has neither. */
function isOfPaper(item: ListItem): boolean {
  return plainText(item)
    .split(/[.?!] /)
    .some((sentence) => sentence.endsWith(' et al') || /^arxiv:/i.test(sentence) || authorsLength(sentence) > 0)
}

/** `Title. Lovelace et al. CVPR 2019`, `Title. arXiv:1503.02531 [code]` */
function endsWithPublication(item: ListItem): boolean {
  const [paragraph, ...others] = ownBlocks(item)
  if (others.length > 0 || paragraph?.type !== 'paragraph') return false
  const text = plainText(paragraph)
    .trim()
    .replace(/(?: ?\[[^[\]]{1,20}\])+$/, '')
  const [, preprint, venue] = PUBLICATION_AT_END.exec(text) ?? []
  return preprint !== undefined || (venue !== undefined && isDatedVenue(venue) && !isDate(venue))
}

const PUBLICATION_AT_END = /[.?!] ?(?:(arXiv: ?\d{4}\.\d{4,5}(?:v\d)?)|([A-Z][^.?!]{2,40}\d))\.?$/i

/** `Title (Big Data Research 2021)`, `**Title.** NeurIPS 2019.`, and `Title. Lovelace et al. Letters 2019` among citations */
function endsWithYear(own: readonly Nodes[], parent: List, document: Document): boolean {
  if (readYear(tagAtEnd(own) ?? '')) return true
  // Most items end otherwise, and their pieces need not be read.
  if (!/\b(?:19|20)\d\d(?:[.-]\d\d?){0,2}\.?$/.test(plainText(own[0]!).trim())) return false
  const text = new EntryText(piecesOfBlocks(own, document))
  return markedParts.some((part) => text.titleIn(part)) || areCitations(parent)
}

/** What is in brackets behind the text of an item: `VLDB 2024`. */
function tagAtEnd([paragraph, ...others]: readonly Nodes[]): string | undefined {
  if (others.length > 0 || paragraph?.type !== 'paragraph') return
  return /[([（]([^()[\]（）]{3,40})[)\]）]\.?$/.exec(plainText(paragraph).trim())?.[1]
}

function ownBlocks({children}: ListItem): Nodes[] {
  return children.filter(({type}) => type === 'paragraph' || type === 'html' || type === 'heading')
}

function nestedLists({children}: ListItem): List[] {
  return children.filter((child) => child.type === 'list')
}

function addWithNested(list: List, lists: Set<List>): void {
  lists.add(list)
  for (const nested of list.children.flatMap(nestedLists)) addWithNested(nested, lists)
}

/**
 * Whether the sub-items of a list describe the items above them (`- [paper](…)`, `- Code: https://…`, authors) rather than present papers of
 * their own. All items of the list are asked together: those with a link to a paper decide, by how they give a title.
 */
export function subItemsDescribe(list: List, document: Document): boolean {
  const families = list.children.map((item) => subItemsWithPapers(item, document)).filter(({length}) => length > 0)
  const linked = families.flat()
  if (linked.length === 0) return true
  // Several papers below one item are papers of their own, also where each has a label.
  if (families.some((family) => family.filter(isLabelledPaper).length > 1)) return false
  const marked = linked.filter((text) => hasTitle(text, [...markedParts, leadingLink]))
  const titled = linked.filter((text) => hasTitle(text))
  const isTopic = families.some((family) => family.filter((text) => hasTitle(text)).length > 1)
  return !isMajority(marked.length, linked.length) && !(isMajority(titled.length, linked.length) && isTopic)
}

/**
 * At any depth: `- Topic` / `  - Narrower topic` / `    - [Title](…)`. A sub-item whose own sub-items only describe it, such as
 * `- **Title**` / `  - [paper](…)` below a topic, presents what their links lead to.
 */
function subItemsWithPapers(item: ListItem, document: Document): EntryText[] {
  return nestedLists(item)
    .flatMap(({children}) => children)
    .flatMap((sub) => {
      const own = ownBlocks(sub)
      const text = () => new EntryText(piecesOfBlocks(own, document))
      const below = subItemsWithPapers(sub, document)
      if (own.some((node) => document.presentsPaper(spanOf(node)))) return [text(), ...below]
      const isDescribed = below.length > 0 && !below.some((each) => hasTitle(each)) && hasTitle(text(), markedParts)
      return isDescribed ? [text()] : below
    })
}
