import {isListing} from '../src/listings/listing.js'
import {compareKeys, describeKey, type SortKey, sortableGroups} from '../src/listings/sorting/order.js'
import {reorderEntries} from '../src/listings/sorting/reorder.js'
import {defineRule} from '../src/rule.js'
import {quote} from '../src/text/quote.js'

/** The entries of a table or a list are in order. */
export default defineRule({
  meta: {
    name: 'sorted-entries',
    description: 'The entries of a table or a list are sorted by title, year, date or venue.',
    fixes: ['unsafe'],
    level: 'off',
    options: {
      by: {enum: ['title', 'year', 'date', 'venue'], default: 'date', description: 'What the entries are sorted by.'},
      order: {
        enum: ['ascending', 'descending'],
        default: 'descending',
        description: 'Which comes first: the least or the greatest.'
      }
    }
  },
  check(list, report, {by, order}) {
    const direction = order === 'ascending' ? 1 : -1
    const compare = (a: {key: SortKey}, b: {key: SortKey}) => direction * compareKeys(a.key, b.key)
    for (const group of sortableGroups(list, by)) {
      if (!isListing(group[0]!.entry, list)) continue
      const misplaced = group.findIndex((current, index) => index > 0 && compare(group[index - 1]!, current) > 0)
      if (misplaced < 0) continue
      const {entry, key} = group[misplaced]!
      const before = group[misplaced - 1]!
      const sorted = [...group].sort(compare).map((sortable) => sortable.entry)
      const edits = reorderEntries(
        group.map((sortable) => sortable.entry),
        sorted,
        list.source
      )
      const value = (of: SortKey) => (by === 'title' ? '' : ` (${describeKey(of)})`)
      report({
        start: entry.titleSpan.start,
        end: entry.titleSpan.end,
        about: `${entry.section.title}: order`,
        message: `Unexpected ${quote(entry.title)}${value(key)} after ${quote(before.entry.title)}${value(before.key)} on line ${before.entry.line}, expected the entries by ${by}, ${order}`,
        fix: edits && {title: `Sort ${group.length} entries by ${by}, ${order}`, applicability: 'unsafe', edits}
      })
    }
  }
})
