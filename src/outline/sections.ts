import type {Nodes, Root} from 'mdast'
import {plainText} from '../markdown/plain-text.js'
import {partitionPoint} from '../text/sorted.js'
import type {Heading} from './headings.js'

/** A heading and what stands under it, to the next heading of the same or a higher rank. */
export interface Section {
  /** Absent for what stands above the first heading. */
  heading: Heading | undefined
  /** The text of the heading, or of the bold line or summary that stands in for one. */
  title: string
  /** 0 above the first heading; a bold line or a summary is one deeper than the heading it stands under. */
  depth: number
  parent: Section | undefined
}

/**
 * The sections of a list, in document order.
 *
 * A bold line (`**1.2 Prompting**`) and a `<summary>` that stand by themselves part a section as a heading does; lists of real
 * maintainers use them so, and a paper under two of them is cross-listed.
 */
export function readSections(tree: Root, headings: readonly Heading[], entryStarts: ReadonlySet<number>): SectionIndex {
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
    const title = standInTitle(node)
    const offset = node.position!.start.offset!
    if (title !== undefined && !entryStarts.has(offset)) marks.push({offset, title, depth: 0, heading: undefined})
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

/** The text of a block that stands in for a heading. */
function standInTitle(node: Nodes): string | undefined {
  if (node.type === 'paragraph') {
    const [first, ...rest] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    if (first?.type === 'strong' && rest.length === 0) return plainText(first).trim()
    if (first?.type === 'html' && /^<(?:b|strong)>/i.test(first.value)) return plainText(node).trim()
    return undefined
  }
  if (node.type !== 'html') return undefined
  const summary = /<summary\b[^>]{0,200}>([^\n]{1,300})/i.exec(node.value)
  return summary?.[1]?.replace(/<[^<>]{0,200}>/g, '').trim()
}
