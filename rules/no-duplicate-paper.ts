import type {Entry, PaperList} from '../src/list/model.js'
import {type Comparison, compareEntries} from '../src/listings/compare.js'
import {deleteEntry, RemovalBudget, takeOver} from '../src/listings/remove.js'
import {repeatedRows} from '../src/listings/repeated-rows.js'
import {numberGoingWith} from '../src/listings/row-number.js'
import {messageOf, sayComparison} from '../src/listings/second-listing-message.js'
import {lineOf, type SecondListing, type SecondListings, secondListingsOf} from '../src/listings/second-listings.js'
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

function findingOf(second: SecondListing, list: PaperList, budget: RemovalBudget): Finding {
  const {first, entry, sameGroup, isOfFirst} = second
  const comparison = compareEntries(first, entry, list.source)
  const said = sayComparison(comparison, first, entry, list)
  const isOrdered = list.settings.crossListing === 'forbid'
  return {
    ...entry.titleSpan,
    about: entry.title,
    message: messageOf(entry, first, isOfFirst ? 'first' : 'also', said, second, list),
    related: [
      {
        message: isOfFirst ? 'first listed here' : 'listed here',
        ...first.titleSpan,
        messageHere: messageOf(first, entry, 'already', said, second, list)
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

/** Deletes the later entry, after the first has taken over what only the later one says. */
function fixOf(
  first: Entry,
  entry: Entry,
  comparison: Comparison,
  list: PaperList,
  budget: RemovalBudget
): Fix | undefined {
  if (comparison.kind !== 'alike' && comparison.kind !== 'contained') return
  const deletion = deleteEntry(entry, list.source)
  const takeovers = comparison.kind === 'contained' ? takeOver(first, comparison, list) : []
  if (!deletion || !takeovers || !budget.take(entry)) return
  const isSafe = comparison.kind === 'alike' || list.settings.crossListing === 'forbid'
  const addition = takeovers.length > 0 ? `, and add what only it says on line ${first.line}` : ''
  const title = `Remove this listing of ${quote(entry.title)}${addition}`
  const mayRemove = numberGoingWith(entry, list.source)
  return {title, applicability: isSafe ? 'safe' : 'unsafe', edits: [...takeovers, deletion], mayRemove}
}
