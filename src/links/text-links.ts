import type {Parents, TableRow} from 'mdast'
import type {PaperList} from '../list/model.js'
import {spanOf} from '../markdown/span-of.js'
import {groupBy} from '../text/group-by.js'
import {partitionPoint, signsIn} from '../text/sorted.js'
import type {Span} from '../text/span.js'
import {readBrokenLinks} from './broken-links.js'
import {type LooseBracket, readLooseBrackets} from './loose-brackets.js'
import type {BrokenLink} from './slip.js'
import {type Block, hasTidyBrackets, readTokens} from './tokens.js'
import {readUndefinedLabels, type UndefinedLabel} from './undefined-labels.js'

/** What is wrong with the brackets of a document's links, in document order. */
export interface TextLinks {
  broken: BrokenLink[]
  loose: LooseBracket[]
  /** Some are tags in brackets: see `meantLabels`. */
  labels: UndefinedLabel[]
}

/**
 * Links that Markdown left as text (`[x] (https://y)`, `[x](https://y z)`, `x](https://y)`, …), brackets around links that have lost their
 * partner, and references whose label has no definition.
 *
 * Code, comments and images are not looked at, and escaped brackets are skipped.
 */
export function readTextLinks({nodes, source: {text}, tables}: PaperList): TextLinks {
  const broken: BrokenLink[][] = []
  const labels: UndefinedLabel[][] = []
  const loose: {bracket: LooseBracket; block: Block; parent: Parents | undefined}[] = []
  /** How many cells the header has of the table that a row is in. */
  const widthOf = ({position}: TableRow): number => {
    const before = partitionPoint(tables.length, (index) => tables[index]!.line <= position!.start.line)
    return tables[before - 1]!.node.children[0]!.children.length
  }
  const hasDoubled = signsIn(text, DOUBLED)
  for (const type of ['paragraph', 'heading', 'tableCell'] as const) {
    for (const {node: block, parent} of nodes.of(type)) {
      // A bracket outside of the links of a block can be part of a slip.
      if (hasTidyBrackets(block, text) && !hasDoubled(spanOf(block))) continue
      // An unescaped pipe in a link splits its cell: the row has to be fixed, not the link.
      if (parent?.type === 'tableRow' && parent.children.length > widthOf(parent) && isSplit(parent, text)) continue
      const tokens = readTokens(block, text)
      const links = readBrokenLinks(tokens, text)
      broken.push(links)
      labels.push(readUndefinedLabels(tokens, text))
      for (const bracket of readLooseBrackets(tokens, links, text)) loose.push({bracket, block, parent})
    }
  }
  // Brackets can go over the cells of a row: `[[paper](u) | [code](v)]`.
  const groups = groupBy(loose, ({block, parent}) => (block.type === 'tableCell' ? parent : block))
  const alone = [...groups.values()].flatMap((group) => {
    const sides = new Set(group.map(({bracket}) => bracket.side))
    return group.length > 1 && sides.size === 2 && group[0]!.block !== group.at(-1)!.block ? [] : group
  })
  return {
    broken: inOrder(broken.flat()),
    loose: inOrder(alone.map(({bracket}) => bracket)),
    labels: inOrder(labels.flat())
  }
}

/** Whether a bracket of one cell of a row is closed in a later one. */
function isSplit(row: TableRow, text: string): boolean {
  const open = new Set<string>()
  return row.children.some((cell) => {
    const alone = readTokens(cell, text).filter(({partner}) => partner === undefined)
    const closes = alone.some(({kind}) => (kind === ']' && open.has('[')) || (kind === ')' && open.has('(')))
    for (const {kind} of alone) open.add(kind)
    return closes
  })
}

function inOrder<Item extends Span>(items: Item[]): Item[] {
  return items.sort((a, b) => a.start - b.start)
}

/** Two brackets side by side, or an address right behind one, as in a slip. */
const DOUBLED = /\)(?=\))|\((?=\[)|】(?=[(（])|\)(?=\(?https?:)|\](?=https?:)/g
