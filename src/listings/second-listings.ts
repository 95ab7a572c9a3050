import type {Entry, PaperList} from '../list/model.js'
import type {Section} from '../outline/sections.js'
import {innermostOf} from '../text/innermost.js'
import {memoize} from '../text/memoize.js'
import {quote} from '../text/quote.js'
import {areDistinctItems, haveOtherFacts, isDataSetTable} from './distinct-items.js'
import {isListing, viewOf} from './listing.js'
import {papersOf} from './papers.js'

/** An entry that lists a paper again. */
export interface SecondListing {
  /** The first listing: of the same group if there is one, else of all. */
  first: Entry
  entry: Entry
  /** How many listings of the paper there are up to this one, and whether `first` is the first of all. */
  count: number
  isOfFirst: boolean
  /** Whether both are in one group. */
  sameGroup: boolean
  /**
   * Whether it is there on purpose, whatever the list's habit: the two show the paper for two reasons (its topic, and a prize or the data
   * set that it is about; or two uses of it).
   */
  isMeant: boolean
}

/** What a list makes of papers that belong in several groups. */
export interface CrossListing {
  /** How many papers are listed in several groups. */
  crossListed: number
  /** How many papers are listed. */
  papers: number
  /** Whether the list does so as a rule. */
  isHabit: boolean
}

export interface SecondListings extends CrossListing {
  /** By paper, in document order of the first listings. */
  listings: SecondListing[]
}

/** A list that cross-lists fewer papers, or a smaller part of them, does so by mistake: by `rules.md`, from 136 lists. */
const FEWEST_CROSS_LISTED = 5
const SMALLEST_SHARE = 0.05

/** The entries of a list that list a paper again, and whether that is the list's habit. */
export const secondListingsOf = memoize((list: PaperList): SecondListings => {
  const listings: SecondListing[] = []
  let papers = 0
  let crossListed = 0
  for (const {entries} of papersOf(list).papers) {
    if (entries.length === 1) {
      if (isListing(entries[0]!, list)) papers++
      continue
    }
    const listed = entries.filter((entry) => isListing(entry, list) && !isRemark(entry, list))
    const again = listed.flatMap((entry, index) => findFirst(entry, listed.slice(0, index), list) ?? [])
    if (listed.length > 0) papers++
    if (again.some(({sameGroup}) => !sameGroup)) crossListed++
    listings.push(...again)
  }
  const isHabit = crossListed >= FEWEST_CROSS_LISTED && crossListed >= papers * SMALLEST_SHARE
  return {listings, papers, crossListed, isHabit}
})

/** `Follow-up: [Title](…)` in a sub-item of an entry: a word on that entry. */
function isRemark(entry: Entry, list: PaperList): boolean {
  if (entry.kind !== 'item') return false
  const before = list.source.text.slice(entry.start, Math.min(entry.titleSpan.start, entry.start + LONGEST_REMARK))
  return /\p{L}[^:：]{0,40}[:：][\s*_["“]*$/u.test(before) && subEntriesOf(list).has(entry)
}

/** *Chosen*. */
const LONGEST_REMARK = 60

/** The entries among the sub-items of others. */
const subEntriesOf = memoize(({entries}: PaperList): ReadonlySet<Entry> => {
  // An entry ends before those of its sub-items, its item behind them.
  const items = entries.flatMap(({kind, start, node}) =>
    kind === 'item' ? [{start, end: node.position!.end.offset!}] : []
  )
  const around = innermostOf(
    items,
    entries.map(({start, end}) => ({start: start - 1, end}))
  )
  return new Set(entries.filter((_, index) => around[index] !== undefined))
})

function findFirst(entry: Entry, earlier: readonly Entry[], list: PaperList): SecondListing | undefined {
  const isAlike = (other: Entry) => !areDistinctItems(other, entry, list.source)
  const near = earlier.find((other) => other.group === entry.group && isAlike(other))
  const known = (first: Entry) => ({first, entry, count: earlier.length + 1, isOfFirst: first === earlier[0]})
  if (near) return {...known(near), sameGroup: true, isMeant: false}
  const others = earlier.filter((other) => other.group !== entry.group && isAlike(other))
  const rival = others.find((other) => haveOnePurpose(other, entry, list))
  const first = rival ?? others[0]
  return first && {...known(first), sameGroup: false, isMeant: !rival}
}

/** A table or section of data sets, and one of prizes, is another view of the list: a paper there is listed by topic too. */
function haveOnePurpose(first: Entry, second: Entry, list: PaperList): boolean {
  const purposeOf = ({table, section}: Entry) => (table && isDataSetTable(table) ? 'data sets' : viewOf(section, list))
  return purposeOf(first) === purposeOf(second) && !haveOtherFacts(first, second, list.source)
}

/** The line of a listing, and the part of the list that it is in and the other one is not. */
export function lineOf(entry: Entry, other: Entry): string {
  return [`line ${entry.line}`, partOf(entry, other)].filter((text) => text !== '').join(', ')
}

/** The section or the group of a listing, if that of the other one has another name. */
export function partOf({section, group}: Entry, other: Entry): string {
  if (group === other.group) return ''
  const [own, others] = [section, other.section].map(namesOf) as [string[], string[]]
  // Sections of one title are told apart by those around them.
  const shared = own.findIndex((name, index) => name !== others[index])
  if (section !== other.section && section.title !== '')
    return `section ${own
      .slice(0, Math.max(shared, 0) + 1)
      .map(quote)
      .join(' of ')}`
  return group.title === '' || group.title === other.group.title ? '' : `under ${quote(group.title)}`
}

/** The titles of a section and of those around it. */
function namesOf(section: Section): string[] {
  const names = section.parent ? namesOf(section.parent) : []
  return section.title === '' ? names : [section.title, ...names]
}
