import type {Entry, PaperList} from '../src/list/model.js'
import {type Comparison, compareEntries, describeItems, quoteContents} from '../src/listings/compare.js'
import {otherTitle} from '../src/listings/other-title.js'
import {deleteEntry, RemovalBudget, takeOver} from '../src/listings/remove.js'
import {repeatedRows} from '../src/listings/repeated-rows.js'
import {numberGoingWith} from '../src/listings/row-number.js'
import {
  lineOf,
  partOf,
  type SecondListing,
  type SecondListings,
  secondListingsOf
} from '../src/listings/second-listings.js'
import {standsBetter} from '../src/listings/sorting/siblings.js'
import {defineRule, type Finding} from '../src/rule.js'
import type {Fix} from '../src/text/edit.js'
import {quote} from '../src/text/quote.js'

/** A paper is listed once. */
export default defineRule({
  meta: {
    name: 'no-duplicate-paper',
    description: 'A paper is listed once; `crossListing` says whether other groups may list it again.',
    fixes: ['safe', 'unsafe'],
    level: 'error',
    alsoWarns: true
  },
  check(list, report) {
    const found = secondListingsOf(list)
    const {crossListing} = list.settings
    const isHabit = crossListing === 'auto' && found.isHabit
    const budget = new RemovalBudget(list)
    const crossListed = found.listings.filter(({sameGroup}) => !sameGroup)
    // One warning speaks for all, at the first of the places.
    const [one] = isHabit ? [...crossListed].sort((a, b) => a.entry.start - b.entry.start) : []
    for (const second of found.listings) {
      if (second.sameGroup) report(findingOf(second, list, budget))
      else if (crossListing === 'forbid') report(findingOf(second, list, budget))
      else if (second === one) report(habitOf(second, found))
      else if (crossListing === 'warn' || (crossListing === 'auto' && !isHabit && !second.isMeant))
        report({...findingOf(second, list, budget), severity: 'warning'})
    }
    for (const finding of repeatedRows(list)) report(finding)
  }
})

function findingOf({first, entry, sameGroup}: SecondListing, list: PaperList, budget: RemovalBudget): Finding {
  const comparison = compareEntries(first, entry, list.source)
  const said = sayComparison(comparison, first, entry, list)
  const isOrdered = list.settings.crossListing === 'forbid'
  return {
    ...entry.titleSpan,
    about: entry.title,
    message: messageOf(entry, first, 'first', said, list),
    related: [
      {
        message: 'first listed here',
        ...first.titleSpan,
        messageHere: messageOf(first, entry, 'already', said, list)
      }
    ],
    fix: sameGroup || isOrdered ? fixOf(first, entry, comparison, list, budget) : undefined
  }
}

/** The one warning for a list that works so; `about` names no paper, so that it is the same problem when there are more of them. */
function habitOf({first, entry}: SecondListing, {crossListed, papers}: SecondListings): Finding {
  const places = [lineOf(first, entry), lineOf(entry, first)].join(', and on ')
  return {
    ...entry.titleSpan,
    severity: 'warning',
    about: 'papers in several groups',
    message: `Unexpected ${crossListed} of ${papers} papers in several places, expected each in one; ${quote(entry.title)} is on ${places}; \`"crossListing": "allow"\` in the config allows it, \`"forbid"\` reports each`,
    related: [{message: 'first listed here', ...first.titleSpan}]
  }
}

function messageOf(here: Entry, there: Entry, when: string, said: string, list: PaperList): string {
  const part = partOf(here, there).replace(/^(?=section)/, 'in ')
  const title = [quote(here.title), part].filter((text) => text !== '').join(' ')
  const message = `Unexpected second listing of ${title}, expected it once (${when} on ${lineOf(there, here)})`
  const isAllowable = here.group !== there.group && list.settings.crossListing === 'auto'
  return `${message}${otherTitle(here, there, `line ${there.line}`)}${said}${isAllowable ? '; `"crossListing": "allow"` in the config allows it' : ''}`
}

/** What a person has to know who keeps one of the two. In one group the fix shows which of them says more. */
function sayComparison(comparison: Comparison, first: Entry, second: Entry, {source}: PaperList): string {
  const areApart = first.group !== second.group
  if (comparison.kind === 'alike') return areApart ? '; the two are alike' : ''
  const richer = comparison.kind === 'contained' && areApart ? (comparison.firstIsRicher ? first : second) : undefined
  if (comparison.kind !== 'contradicting') return richer ? `; line ${richer.line} says more` : ''
  const {name, first: text, second: other} = comparison
  if (name !== '') return `; the two differ in \`${name}\`: ${quoteContents(text, other)}`
  // That their titles differ has been said.
  if (otherTitle(first, second, '') !== '') return ''
  return `; ${describeItems(first, second, source)}`
}

/** Deletes the later entry, after the first has taken over what only the later one says; of two equal ones that which is out of the order of its siblings. */
function fixOf(
  first: Entry,
  entry: Entry,
  comparison: Comparison,
  list: PaperList,
  budget: RemovalBudget
): Fix | undefined {
  if (comparison.kind !== 'alike' && comparison.kind !== 'contained') return
  const isFirst = comparison.kind === 'alike' && first.group === entry.group && standsBetter(entry, first, list)
  const removed = isFirst ? first : entry
  const deletion = deleteEntry(removed, list.source)
  const takeovers = comparison.kind === 'contained' ? takeOver(first, comparison, list) : []
  if (!deletion || !takeovers || !budget.take(removed)) return
  const isSafe = comparison.kind === 'alike' || list.settings.crossListing === 'forbid'
  const addition = takeovers.length > 0 ? `, and add what only it says on line ${first.line}` : ''
  const listing = isFirst ? `the listing on line ${first.line}` : 'this listing'
  const title = `Remove ${listing} of ${quote(entry.title)}${addition}`
  const mayRemove = numberGoingWith(removed, list.source)
  return {title, applicability: isSafe ? 'safe' : 'unsafe', edits: [...takeovers, deletion], mayRemove}
}
