import type {PaperList} from '../list/model.js'
import {innermostOf} from '../text/innermost.js'
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
  const spans = paperLinksOf(list)
  return {
    entries: list.entries.length,
    papers: papersOf(list).papers.length,
    paperLinks: spans.length,
    unreadPaperLinks: unreadAmong(spans, list).length
  }
}

/** The links to papers that are in no entry, in document order. */
export function unreadPaperLinks(list: PaperList): Span[] {
  return unreadAmong(paperLinksOf(list), list)
}

function paperLinksOf({links, images}: PaperList): Span[] {
  // A definition is counted where it is used.
  const linked = links.filter(({id, syntax}) => id !== undefined && syntax !== 'definition')
  return [...linked, ...images.filter(({id}) => id !== undefined)].sort((a, b) => a.start - b.start)
}

function unreadAmong(spans: readonly Span[], {entries}: PaperList): Span[] {
  return innermostOf(entries, spans).flatMap((entry, index) => (entry ? [] : [spans[index]!]))
}
