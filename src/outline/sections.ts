import type {Nodes, Root} from 'mdast'
import type {HtmlElement} from '../markdown/html.js'
import {plainText} from '../markdown/plain-text.js'
import {partitionPoint} from '../text/sorted.js'
import {oneLine} from '../text/trim.js'
import type {Heading} from './headings.js'

/** A heading and the text below it, up to the next heading of the same or a higher rank. */
export interface Section {
  /** Absent for the text above the first heading. */
  heading: Heading | undefined
  /** The text of the heading, or of the bold line or summary in place of one. */
  title: string
  /** 0 above the first heading; a bold line or a summary is one deeper than the heading above it. */
  depth: number
  parent: Section | undefined
}

/**
 * The sections of a list, in document order.
 *
 * A bold line (`**1.2 Prompting**`) and a `<summary>` of their own begin a section as a heading does: real lists use them so, and a paper
 * under two of them is cross-listed.
 */
export function readSections(
  tree: Root,
  headings: readonly Heading[],
  elements: readonly HtmlElement[],
  entryStarts: ReadonlySet<number>
): SectionIndex {
  const top: Section = {heading: undefined, title: '', depth: 0, parent: undefined}
  const marks: {offset: number; title: string; depth: number; heading: Heading | undefined}[] = headings.map(
    (heading) => ({
      offset: heading.start,
      title: heading.text,
      depth: heading.depth,
      heading
    })
  )
  for (const node of tree.children) {
    const title = boldLine(node)
    const offset = node.position!.start.offset!
    if (title !== undefined && !entryStarts.has(offset)) marks.push({offset, title, depth: 0, heading: undefined})
  }
  const blocks = new Set<Nodes>(tree.children)
  for (const {name, node, start, text} of elements) {
    if (name !== 'summary' || !blocks.has(node)) continue
    marks.push({offset: start, title: oneLine(text), depth: 0, heading: undefined})
  }
  marks.sort((a, b) => a.offset - b.offset)

  const sections = [top]
  const offsets = [-1]
  let open = top
  let rank = 0
  for (const mark of marks) {
    if (mark.heading) rank = mark.depth
    // A bold line is one deeper than the heading above it, so that the next one ends it.
    const depth = mark.heading ? mark.depth : rank + 1
    while (open.parent && open.depth >= depth) open = open.parent
    open = {heading: mark.heading, title: mark.title, depth, parent: open}
    sections.push(open)
    offsets.push(mark.offset)
  }
  return {
    sections,
    sectionAt: (offset) => sections[partitionPoint(offsets.length, (index) => offsets[index]! <= offset) - 1]!
  }
}

export interface SectionIndex {
  sections: Section[]
  sectionAt(offset: number): Section
}

/** The text of a line that is bold from its start to its end. */
function boldLine(node: Nodes): string | undefined {
  if (node.type !== 'paragraph') return undefined
  const [first, ...rest] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (first?.type === 'strong' && rest.length === 0) return plainText(first).trim()
  if (first?.type === 'html' && /^<(?:b|strong)>/i.test(first.value)) return plainText(node).trim()
  return undefined
}
