import type {Nodes} from 'mdast'
import type {PaperList} from '../list/model.js'
import type {Heading} from '../outline/headings.js'
import {headingTitle, isMetaTitle, titleKey} from '../outline/title.js'
import {memoize} from '../text/memoize.js'
import {headingsByTitle, tablesOfContents} from './read.js'

/** A heading, and what is asked of it for every table of contents. */
export interface OutlinedHeading {
  heading: Heading
  /** The heading under which it stands. */
  parent: Heading | undefined
  /** What it shares with its siblings of one depth. */
  family: string
  /** Headings in raw HTML, list items and quotes are decoration more often than not. */
  isPlain: boolean
  /** Whether a table of contents that does not name it may have forgotten it. */
  canBeMissing: boolean
}

export interface HeadingOutline {
  /** In the order of the headings. */
  items: readonly OutlinedHeading[]
  /** The headings that any table of contents names. */
  named: ReadonlySet<Heading>
  /** Whether a heading stands in the section of another. */
  isUnder(heading: Heading, ancestor: Heading): boolean
}

const outlines = new WeakMap<PaperList, HeadingOutline>()

/** What the headings of a list are to its tables of contents; worked out once, however many of these there are. */
export function headingOutline(list: PaperList): HeadingOutline {
  return memoize(outlines, list, () => readOutline(list))
}

function readOutline(list: PaperList): HeadingOutline {
  const named = new Set(tablesOfContents(list).flatMap(({entries}) => entries.flatMap(({heading}) => heading ?? [])))
  const byTitle = headingsByTitle(list.headings)
  const namedTitles = new Set(Array.from(named, (heading) => byTitle(headingTitle(heading))))
  const blocks = new Set<Nodes>(list.tree.children)
  const parents = new Map<Heading, Heading | undefined>()
  const open: Heading[] = []
  const items = list.headings.map((heading) => {
    while (open.length > 0 && open.at(-1)!.depth >= heading.depth) open.pop()
    const parent = open.at(-1)
    open.push(heading)
    parents.set(heading, parent)
    const title = headingTitle(heading)
    const namesakes = byTitle(title)
    return {
      heading,
      parent,
      family: `${parent?.start} ${heading.depth}`,
      isPlain: heading.node.type === 'heading' && blocks.has(heading.node),
      canBeMissing:
        !named.has(heading) &&
        heading.anchor !== undefined &&
        titleKey(title) !== '' &&
        !isMetaTitle(title) &&
        !isOmitted(list, heading) &&
        // `Conference` and `Journal` under every section: a pattern of the list, not a slip.
        (namesakes.length <= 1 || namedTitles.has(namesakes))
    }
  })
  const isUnder = (heading: Heading, ancestor: Heading): boolean => {
    let above = parents.get(heading)
    while (above && above !== ancestor) above = parents.get(above)
    return above !== undefined
  }
  return {items, named, isUnder}
}

const omitMark = /<!--\s*(?:omit (?:in|from) toc|toc ignore:true)\s*-->/i

/** Whether `<!-- omit in toc -->` stands in a heading or on the line above, as Markdown All in One has it. */
export function isOmitted({source}: PaperList, {start, end, line}: Heading): boolean {
  if (omitMark.test(source.text.slice(start, end))) return true
  const above = source.line(line - 1).trim()
  return above.startsWith('<!--') && above.endsWith('-->') && omitMark.test(above)
}
