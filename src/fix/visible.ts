import {Parser} from 'htmlparser2'
import type {Html, Nodes, Root, Table} from 'mdast'
import {tally} from '../text/tally.js'
import {lettersAndDigits} from '../text/words.js'

/** A text and what was parsed from it. */
export interface Version {
  text: string
  tree: Root
}

/** What GitHub shows of a document, or of a part of it, and how often. */
export interface Visible {
  /** Words as they are written, except those in addresses; the alternative texts of images too. */
  words: Counts
  /** Where links and images lead, without the scheme. */
  links: Counts
  /** What is shown, but not as text: the words of the targets of links, and the numbers of items. */
  signs: Counts
}

export type Counts = Map<string, number>

/** A block, a row or an item, with all that its look depends on. */
interface Unit {
  node: Nodes
  key: string
}

/** All that GitHub shows of a document: no comment, no attribute, no cell past the last column, and a link where its reference leads. */
export function visibleIn(version: Version): Visible {
  return readUnits([{node: version.tree, key: ''}], version)
}

/**
 * What only one of two versions shows, or shows more often. Most units that are in both are skipped.
 *
 * @param changed The versions without blocks that are equal in both.
 */
export function visibleDifference(
  before: Version,
  after: Version,
  changed: readonly [before: Version, after: Version]
): [before: Visible, after: Visible] {
  // The definition of a reference can be anywhere.
  if (definitionsIn(before) !== definitionsIn(after)) return [visibleIn(before), visibleIn(after)]
  const [ours, theirs] = changed.map(unitsOf) as [Unit[], Unit[]]
  const [ourCounts, theirCounts] = [ours, theirs].map((units) => tally(units.map(({key}) => key))) as [Counts, Counts]
  const isOnlyHere = ({key}: Unit) => ourCounts.get(key) !== theirCounts.get(key)
  return [readUnits(ours.filter(isOnlyHere), before), readUnits(theirs.filter(isOnlyHere), after)]
}

/** Addresses without their scheme, which a fix may correct. In a text of CJK there may be no blank behind an address. */
export function addressesOf(text: string): string[] {
  // A pipe of a cell is escaped, and an ampersand may be.
  return Array.from(
    text
      .replaceAll('&amp;', '&')
      .replaceAll('\\', '')
      .matchAll(/:(\/\/[^\s)[\]<>"'|（）【】「」《》，。、；：！？]+)/g),
    (match) => withoutEnd(match[1]!)
  )
}

/** Punctuation at the end of a sentence is no part of a bare address. */
function withoutEnd(address: string): string {
  let end = address.length
  while (address[end - 1] === '.' || address[end - 1] === '/') end--
  return address.slice(0, end)
}

function withoutAddresses(text: string): string {
  return text.replace(/\b[a-z]{1,9}:\/\/[^\s)\]<>"'|]*/gi, ' ')
}

function definitionsIn({tree, text}: Version): string {
  const found: string[] = []
  const collect = (node: Nodes): void => {
    if (node.type === 'definition') found.push(text.slice(node.position!.start.offset, node.position!.end.offset))
    else if ('children' in node && !containsText(node)) for (const child of node.children) collect(child)
  }
  collect(tree)
  return found.join('\n')
}

function containsText({type}: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'table'
}

function unitsOf({tree, text}: Version): Unit[] {
  const units: Unit[] = []
  const split = (node: Nodes, context: string): void => {
    const isSplit = node.type === 'root' || node.type === 'list' || node.type === 'table'
    const inner = node.type === 'table' ? `${context}|${widthOf(node)}` : context
    if (isSplit) for (const child of node.children) split(child, inner)
    else
      units.push({
        node: node.type === 'tableRow' ? shownPart(node, Number(context.slice(1))) : node,
        key: `${node.type}${context} ${text.slice(node.position!.start.offset, node.position!.end.offset)}`
      })
  }
  split(tree, '')
  return units
}

function widthOf({children: [header]}: Table): number {
  return header?.children.length ?? 0
}

function shownPart<Node extends Nodes>(node: Node, width: number): Node {
  return 'children' in node && node.children.length > width ? {...node, children: node.children.slice(0, width)} : node
}

function readUnits(units: readonly Unit[], {tree, text}: Version): Visible {
  const targets = new Map<string, string>()
  const pieces: string[] = []
  const links: string[] = []
  const numbers: string[] = []
  const collectTargets = (node: Nodes): void => {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url)
    if ('children' in node && !containsText(node)) for (const child of node.children) collectTargets(child)
  }
  collectTargets(tree)
  const read = (node: Nodes): void => {
    if (node.type === 'html') readHtml(node, pieces, links)
    else if ('value' in node) {
      pieces.push(sourceOf(node, text))
      if (node.type !== 'text') links.push(node.value)
    } else if (node.type === 'link' || node.type === 'image') links.push(node.url)
    else if (node.type === 'linkReference' || node.type === 'imageReference')
      links.push(targets.get(node.identifier) ?? '')
    else if (node.type === 'listItem') numbers.push(...(/^\d+/.exec(sourceOf(node, text)) ?? []))
    if ('alt' in node) pieces.push(node.alt ?? '')
    // The text of a bare address is that address, with the text behind it that it has swallowed.
    if (!('children' in node) || (node.type === 'link' && !'[<'.includes(text[node.position!.start.offset!]!))) return
    const width = node.type === 'table' ? widthOf(node) : Infinity
    for (const child of node.children) read(node.type === 'table' ? shownPart(child, width) : child)
  }
  for (const {node} of units) read(node)
  return {
    words: tally(lettersAndDigits(withoutAddresses(pieces.join('\n')))),
    links: tally(links.flatMap(addressesOf)),
    signs: tally([...numbers, ...links.flatMap((target) => lettersAndDigits(target.replace(/%[\da-f]{2}/gi, ' ')))])
  }
}

/** As it is written: the words of an edit are compared in the source too, with character references as they are. */
function sourceOf({position}: Nodes, text: string): string {
  return text.slice(position!.start.offset, position!.end.offset)
}

function readHtml({value}: Html, pieces: string[], links: string[]): void {
  const parser = new Parser(
    {
      ontext: (text) => pieces.push(text),
      onattribute: (name, target) => {
        if (name === 'href' || name === 'src') links.push(target)
      }
    },
    {decodeEntities: false}
  )
  parser.end(value)
}
