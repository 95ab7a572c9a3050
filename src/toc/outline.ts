import type {Nodes} from 'mdast'
import type {PaperList} from '../list/model.js'
import type {Heading} from '../outline/headings.js'
import {bareKey, headingTitle, titleKey} from '../outline/title.js'
import {groupBy} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'

/** What every table of contents needs to know of a heading. */
export interface OutlinedHeading {
  heading: Heading
  /** The heading of the section that it is in. */
  parent: Heading | undefined
  /** Headings in raw HTML, list items and quotes are decoration more often than not. */
  isPlain: boolean
}

export interface HeadingOutline {
  /** In the order of the headings. */
  items: readonly OutlinedHeading[]
  /** The heading of the section that a heading is in. */
  parentOf(heading: Heading): Heading | undefined
  /** Whether a heading is in the section of another. */
  isUnder(heading: Heading, ancestor: Heading): boolean
  /** The headings with a text; if there are none, those with the same letters, without numbers and emoji. */
  byTitle(text: string): readonly Heading[]
  /** Whether a heading is one of those, however many there are. */
  hasTitle(heading: Heading, text: string): boolean
}

/** Computed once per list. */
export const headingOutline = memoize(({headings, tree}: PaperList): HeadingOutline => {
  const blocks = new Set<Nodes>(tree.children)
  const parents = new Map<Heading, Heading | undefined>()
  const open: Heading[] = []
  const items = headings.map((heading) => {
    while (open.length > 0 && open.at(-1)!.depth >= heading.depth) open.pop()
    const parent = open.at(-1)
    open.push(heading)
    parents.set(heading, parent)
    return {heading, parent, isPlain: /^(?:heading|paragraph)$/.test(heading.node.type) && blocks.has(heading.node)}
  })
  const isUnder = (heading: Heading, ancestor: Heading): boolean => {
    let above = parents.get(heading)
    while (above && above !== ancestor) above = parents.get(above)
    return above !== undefined
  }
  const exact = groupBy(headings, (heading) => titleKey(headingTitle(heading)))
  const bare = groupBy(headings, (heading) => bareKey(headingTitle(heading)))
  const named = (map: ReadonlyMap<string, readonly Heading[]>, key: string) => (key === '' ? undefined : map.get(key))
  return {
    items,
    parentOf: (heading) => parents.get(heading),
    isUnder,
    byTitle: (text) => named(exact, titleKey(text)) ?? named(bare, bareKey(text)) ?? [],
    hasTitle: (heading, text) => {
      const title = headingTitle(heading)
      if (named(exact, titleKey(text))) return titleKey(title) === titleKey(text)
      return bareKey(text) !== '' && bareKey(title) === bareKey(text)
    }
  }
})

const omitMark = /<!--\s*(?:omit (?:in|from) toc|toc ignore:true)\s*-->/i

/** Whether `<!-- omit in toc -->` is in a heading or on the line above, as in Markdown All in One. */
export function isOmitted({source}: PaperList, {start, end, line}: Heading): boolean {
  if (omitMark.test(source.text.slice(start, end))) return true
  const above = source.line(line - 1).trim()
  return above.startsWith('<!--') && above.endsWith('-->') && omitMark.test(above)
}
