import type {List, ListItem} from 'mdast'
import type {Entry, PaperList, Table} from '../../list/model.js'
import {plainText} from '../../markdown/plain-text.js'
import {type DateParts, readDate} from '../../text/dates.js'
import {groupBy} from '../../text/group-by.js'
import {dateField, fieldOf} from '../fields.js'

/** What entries are sorted by: the parts of a date, or a text. */
export type SortKey = string | DateParts

export interface SortableEntry {
  entry: Entry
  key: SortKey
}

/** The entries of each table, and of each list of items, that have something to be sorted by. Those of a group are in document order. */
export function sortableGroups(list: PaperList, by: 'title' | 'year' | 'date' | 'venue'): SortableEntry[][] {
  const lists = listsOfItems(list)
  const holder = (entry: Entry): Table | List | undefined => entry.table ?? lists.get(entry.node as ListItem)
  return [...groupBy(list.entries, holder)].flatMap(([key, entries]) => {
    if (!key) return []
    const sortable = entries.flatMap((entry) => {
      const value = by === 'title' ? entry.title : by === 'venue' ? venueOf(entry, list) : dateOf(entry, list, by)
      return value === undefined ? [] : [{entry, key: value}]
    })
    return sortable.length < 2 ? [] : [truncateToCommonPrecision(sortable)]
  })
}

function listsOfItems({nodes}: PaperList): Map<ListItem, List> {
  const lists = new Map<ListItem, List>()
  for (const {node} of nodes.of('list')) for (const item of node.children) lists.set(item, node)
  return lists
}

/** Only a table says which of its texts is a venue. */
function venueOf(entry: Entry, {source}: PaperList): string | undefined {
  const venue = fieldOf(entry, 'venue', source)
  return venue && !venue.empty ? venue.text : undefined
}

function dateOf(entry: Entry, list: PaperList, by: 'year' | 'date'): DateParts | undefined {
  const date = readDateOf(entry, list)
  return date && by === 'year' ? [date[0]] : date
}

/** The date of the date column, else the one in the venue (`CVPR 2023`); of an item the one outside of its title. */
function readDateOf(entry: Entry, {source}: PaperList): DateParts | undefined {
  if (entry.table) {
    const fields = [dateField(entry, source), fieldOf(entry, 'venue', source)]
    return fields.map((field) => field && readDate(field.text)).find((date) => date !== undefined)
  }
  const [paragraph] = (entry.node as ListItem).children
  return paragraph && readDate(plainText(paragraph).replace(entry.title, ' '))
}

/** `2023` is neither before nor after `2023-05`: dates are compared as far as all of them go. */
function truncateToCommonPrecision(group: SortableEntry[]): SortableEntry[] {
  const parts = group.reduce((least, {key}) => (typeof key === 'string' ? least : Math.min(least, key.length)), 3)
  return group.map(({entry, key}) => ({
    entry,
    key: typeof key === 'string' ? key : (key.slice(0, parts) as unknown as DateParts)
  }))
}

// The language is fixed, so that a list is sorted alike on every machine.
let collator: Intl.Collator | undefined

/** Which of two keys comes first, for `sort`: of texts by the alphabet, of dates by year, month and day. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === 'string' || typeof b === 'string') {
    // Made when it is needed: it takes longer than a short list's linting.
    collator ??= new Intl.Collator('en', {sensitivity: 'base', numeric: true, ignorePunctuation: true})
    return collator.compare(String(a), String(b))
  }
  const different = a.findIndex((part, index) => part !== b[index])
  return different < 0 ? 0 : a[different]! - b[different]!
}

/** How a key reads in a message: `2023-05`. */
export function describeKey(key: SortKey): string {
  return typeof key === 'string' ? key : key.map((part) => String(part).padStart(2, '0')).join('-')
}
