import type {Rule} from '../src/rule.js'
import canonicalPaperUrl from './canonical-paper-url.js'
import consistentAlignment from './consistent-alignment.js'
import consistentColumns from './consistent-columns.js'
import consistentPaper from './consistent-paper.js'
import consistentPlaceholder from './consistent-placeholder.js'
import consistentVenue from './consistent-venue.js'
import noBrokenAnchor from './no-broken-anchor.js'
import noConflictingLink from './no-conflicting-link.js'
import noDeadLink from './no-dead-link.js'
import noDuplicatePaper from './no-duplicate-paper.js'
import noEmptyLink from './no-empty-link.js'
import noHiddenEnd from './no-hidden-end.js'
import noMalformedLink from './no-malformed-link.js'
import noRaggedRow from './no-ragged-row.js'
import sortedEntries from './sorted-entries.js'
import tableFormat from './table-format.js'
import tocSync from './toc-sync.js'
import unreadPapers from './unread-papers.js'

/** Every rule, in the order of the README's table: tables, links, papers, table of contents, and those that are off. */
export const rules: readonly Rule[] = [
  consistentColumns,
  noRaggedRow,
  consistentPlaceholder,
  consistentAlignment,
  noEmptyLink,
  noMalformedLink,
  noConflictingLink,
  noDuplicatePaper,
  consistentPaper,
  tocSync,
  noBrokenAnchor,
  noHiddenEnd,
  unreadPapers,
  tableFormat,
  canonicalPaperUrl,
  consistentVenue,
  sortedEntries,
  noDeadLink
]
