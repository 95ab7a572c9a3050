import type {Link, List, Nodes, Paragraph} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {type Options, toMarkdown} from 'mdast-util-to-markdown'
import type {PaperList} from '../list/model.js'
import {spanOf} from '../markdown/span-of.js'
import type {Heading} from '../outline/headings.js'
import {headingTitle, leadingEmoji, withoutEmoji, withoutNumber} from '../outline/title.js'
import {isMajority} from '../text/convention.js'
import {groupBy} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'
import type {Span} from '../text/span.js'
import {tally} from '../text/tally.js'
import type {TableOfContents, TocEntry} from './model.js'

/** What is around the link of an entry, such as an emoji. */
type Decoration = readonly [before: string, after: string]

/** How the entries of a table of contents are written: read once, however many entries are missing. */
export interface TocStyle {
  /** The entries whose links are on a line. */
  onLine: ReadonlyMap<number, readonly TocEntry[]>
  /** The entries within an entry, or within none. */
  within: ReadonlyMap<TocEntry | undefined, readonly TocEntry[]>
  /** The entries of lists with blank lines between their items. */
  loose: ReadonlySet<TocEntry>
  /** The place of an entry among all of them. */
  indexOf: ReadonlyMap<TocEntry, number>
  headerRows: ReadonlySet<Nodes>
  /** An address whose fragment is percent-encoded, if there is one. */
  encoded: string
  /** Shortens a heading as most entries do: not at all, or by leaving out emoji, numbers or both. */
  shorten(title: string): string
  /** Whether most entries of headings with an id of their own lead to that. */
  prefersGivenIds: boolean
  /** Whether most entries have a number before the text of their heading. */
  isNumbered: boolean
  /** The text between the emoji of a heading and the link, if most entries have the emoji before the link. */
  emojiGap: string | undefined
  /** For each rank, how many entries have the same text around their links: by the text before and behind, and by the text before. */
  decorations: ReadonlyMap<number, Counts>
}

interface Counts {
  both: ReadonlyMap<string, number>
  before: ReadonlyMap<string, number>
  all: number
}

export const styleOf = memoize(({entries}: TableOfContents, list: PaperList): TocStyle => {
  const leading = entries.filter(
    (entry): entry is TocEntry & {heading: Heading} => !!entry.heading && entry.heading === entry.target
  )
  const custom = leading.filter(
    ({fragment, heading}) => fragment === list.anchors.givenIdOf(heading) && fragment !== heading.anchor
  )
  const within = groupBy(entries, ({parent}) => parent)
  return {
    onLine: groupBy(entries, ({line}) => line),
    within,
    loose: looseEntries(within, list),
    indexOf: new Map(entries.map((entry, index) => [entry, index])),
    headerRows: new Set(list.tables.map(({node}) => node.children[0]!)),
    encoded: entries.find(({url}) => /%[\da-f]{2}/i.test(url.slice(url.indexOf('#'))))?.url ?? '',
    shorten: commonShortening(entries),
    prefersGivenIds: isMajority(custom.length, leading.length),
    isNumbered: isMajority(entries.filter(({text}) => withoutNumber(text) !== text).length, entries.length),
    emojiGap: emojiGapOf(leading, list),
    decorations: new Map(
      [...groupBy(entries, ({depth}) => depth)].map(([depth, peers]) => [
        depth,
        countDecorations(peers.map((peer) => decorationOf(peer, list)))
      ])
    )
  }
})

function looseEntries(within: TocStyle['within'], {source}: PaperList): Set<TocEntry> {
  const ofOneRank = [...within.values()].flatMap((siblings) => [...groupBy(siblings, ({depth}) => depth).values()])
  const isApart = ({line}: TocEntry) => source.line(line - 1).trim() === ''
  const areLoose = ([, ...others]: TocEntry[]) => isMajority(others.filter(isApart).length, others.length)
  return new Set(ofOneRank.filter(areLoose).flat())
}

/** The anchor by which an entry leads to a heading: the id that the author gave it, where the others go by such ids. */
export function anchorFor(heading: Heading, toc: TableOfContents, list: PaperList): string | undefined {
  const given = list.anchors.givenIdOf(heading)
  return styleOf(toc, list).prefersGivenIds ? (given ?? heading.anchor) : (heading.anchor ?? given)
}

/** `- 📚 [Survey](#-survey)` for `## 📚 Survey` */
function emojiGapOf(leading: readonly (TocEntry & {heading: Heading})[], list: PaperList): string | undefined {
  const gaps = leading.flatMap((entry) => {
    const emoji = leadingEmoji(headingTitle(entry.heading))
    const [before] = decorationOf(entry, list)
    return emoji === ''
      ? []
      : before.trim() === emoji
        ? before.slice(before.indexOf(emoji) + emoji.length)
        : [undefined]
  })
  const found = gaps.filter((gap) => gap !== undefined)
  return found.length >= 2 && isMajority(found.length, gaps.length) ? found[0] : undefined
}

function commonShortening(entries: readonly TocEntry[]): (title: string) => string {
  const ways = [
    (title: string) => title,
    withoutEmoji,
    withoutNumber,
    (title: string) => withoutNumber(withoutEmoji(title))
  ]
  const named = entries.flatMap(({heading, text}) => (heading ? [{title: headingTitle(heading), text}] : []))
  const scores = ways.map((way) => named.filter(({title, text}) => way(title) === text).length)
  return ways[scores.indexOf(Math.max(...scores))]!
}

function countDecorations(decorations: readonly Decoration[]): Counts {
  return {
    both: tally(decorations.map((decoration) => JSON.stringify(decoration))),
    before: tally(decorations.map(([before]) => before)),
    all: decorations.length
  }
}

/** The text before and behind the link of an entry, on its line. */
export function decorationOf(entry: TocEntry, {source}: PaperList): Decoration {
  const text = textOf(entry)
  if (!text) return ['', '']
  return [source.text.slice(text.start, entry.link.start), source.text.slice(entry.link.end, text.end).trimEnd()]
}

/** The span of the text of an entry, if it is an item. */
export function textOf({node}: TocEntry): Span | undefined {
  const paragraph =
    node?.type === 'listItem'
      ? node.children.find((child): child is Paragraph => child.type === 'paragraph')
      : undefined
  return paragraph && spanOf(paragraph)
}

/** Prints a part of a table of contents. `Q&A` stays as it is: only an ampersand that begins a character reference is escaped. */
export function printMarkdown(node: Link | List, options: Options = {}): string {
  const text = toMarkdown(node, {extensions: [gfmToMarkdown()], resourceLink: true, ...options}).trimEnd()
  return text.replace(ESCAPE, (escaped, ampersand?: string) => ampersand ?? escaped)
}

const ESCAPE = /\\(?:(&)(?!#?[a-z\d]{1,40};)|.)/gi
