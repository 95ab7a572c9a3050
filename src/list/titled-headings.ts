import {plainText} from '../markdown/plain-text.js'
import {spanOf} from '../markdown/span-of.js'
import type {Heading} from '../outline/headings.js'
import {isMetaTitle} from '../outline/title.js'
import {isMajority} from '../text/convention.js'
import {groupBy} from '../text/group-by.js'
import {partitionPoint, startingIn} from '../text/sorted.js'
import type {Siblings} from '../titles/candidates.js'
import {titleLikeness} from '../titles/likeness.js'
import {EntryText} from '../titles/parts.js'
import {isPaperAddress} from '../titles/pieces.js'
import {hasTitle, namesTitle} from '../titles/start.js'
import type {Document} from './evidence.js'
import {piecesOfBlocks} from './items.js'

/** The headings that may present papers, rank by rank. One above entries is that of their section, but not among titles of papers. */
export function readTitledHeadings(
  headings: readonly Heading[],
  entryStarts: readonly number[],
  document: Document
): Siblings[] {
  const candidates = headings.flatMap((heading, index) => {
    const {node, start} = heading
    if (node.type !== 'heading' || isMetaTitle(heading.text)) return []
    const end = headings[index + 1]?.start ?? document.source.text.length
    const at = partitionPoint(entryStarts.length, (entry) => entryStarts[entry]! < start)
    const hasEntries = at < entryStarts.length && entryStarts[at]! < end
    if (hasEntries ? !linksToPaper(heading, document) : !presentsBelow(heading, end, document)) return []
    return [
      {
        hasEntries,
        kind: 'heading',
        node,
        parent: document.tree,
        text: withTitleBelow(new EntryText(piecesOfBlocks([node], document)), heading.end, end, document),
        isProven: true,
        needsSiblings: true,
        start,
        end: document.source.text.slice(0, hasEntries ? entryStarts[at]! : end).trimEnd().length
      } as const
    ]
  })
  return [...groupBy(candidates, ({node}) => node.depth).values()].map((rank) => {
    const alone = rank.filter(({hasEntries}) => !hasEntries)
    return isMajority(alone.length, rank.length) ? rank : alone
  })
}

/** `### Prefix Tuning`, `论文题目：Prefix-Tuning: Optimizing Continuous Prompts` */
function withTitleBelow(text: EntryText, start: number, end: number, document: Document): EntryText {
  if (hasTitle(text)) return text
  const labelled = document.tree.children.find(
    (node) => node.type === 'paragraph' && spanOf(node).start >= start && namesTitle(plainText(node))
  )
  if (!labelled || spanOf(labelled).start >= end) return text
  return new EntryText([...text.pieces, ...piecesOfBlocks([labelled], document)])
}

function linksToPaper(heading: Heading, {links}: Document): boolean {
  return startingIn(links, heading).some((link) => link.url !== '' && isPaperAddress(link))
}

/** Whether a heading links to a paper, or a link right below it does that says no more than `paper` or `paper (long version)`. */
function presentsBelow(heading: Heading, end: number, document: Document): boolean {
  if (linksToPaper(heading, document)) return true
  return startingIn(document.links, {start: heading.end, end}).some(
    (link) => document.leadsToPaper(link) && titleLikeness(link.text.replace(/\([^()]*\)/, '')) === 0
  )
}
