import type {PaperList} from '../list/model.js'
import {innermostOf} from '../text/innermost.js'
import {memoize} from '../text/memoize.js'
import type {Span} from '../text/span.js'
import {papersOf} from './papers.js'

/** How much of a document was read as entries. */
export interface Reading {
  entries: number
  /** Different papers among the entries. */
  papers: number
  /** Links to papers, and images that are kept with a paper. */
  paperLinks: number
  /** Those that are in no entry. */
  unreadPaperLinks: number
}

/** Counts what was read of a list. */
export function readingOf(list: PaperList): Reading {
  const {all, unread} = paperLinksOf(list)
  return {
    entries: list.entries.length,
    papers: papersOf(list).papers.length,
    paperLinks: all.length,
    unreadPaperLinks: unread.length
  }
}

interface PaperLinks {
  all: Span[]
  /** Those in no entry. */
  unread: Span[]
}

/** The links to papers, in document order. */
export const paperLinksOf = memoize(({links, images, entries}: PaperList): PaperLinks => {
  // A definition is counted where it is used.
  const linked = links.filter(({id, syntax}) => id !== undefined && syntax !== 'definition')
  const shown = images.filter(({id}) => id !== undefined)
  const all = shown.length === 0 ? linked : [...linked, ...shown].sort((a, b) => a.start - b.start)
  return {all, unread: innermostOf(entries, all).flatMap((entry, index) => (entry ? [] : [all[index]!]))}
})
