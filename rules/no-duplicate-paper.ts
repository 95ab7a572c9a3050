import type {Entry, PaperList} from '../src/list/model.js'
import {type Comparison, type Contained, compareEntries, quoteContents} from '../src/listings/compare.js'
import {deleteEntry, RemovalBudget} from '../src/listings/remove.js'
import {repeatedRows} from '../src/listings/repeated-rows.js'
import {numberGoingWith} from '../src/listings/row-number.js'
import {type SecondListing, type SecondListings, secondListingsOf} from '../src/listings/second-listings.js'
import {defineRule, type Finding} from '../src/rule.js'
import {setCell} from '../src/table/cell-edits.js'
import {contentOf} from '../src/table/grid.js'
import type {Edit, Fix} from '../src/text/edit.js'
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
  const isOrdered = list.settings.crossListing === 'forbid'
  return {
    ...entry.titleSpan,
    about: entry.title,
    message: messageOf(entry, `first on ${placeOf(first, entry)}`, comparison),
    related: [
      {
        message: 'first listed here',
        ...first.titleSpan,
        messageHere: messageOf(first, `already on ${placeOf(entry, first)}`, comparison)
      }
    ],
    fix: sameGroup || isOrdered ? fixOf(first, entry, comparison, list, budget) : undefined
  }
}

/** The one warning for a list that works so; `about` names no paper, so that it is the same problem when there are more of them. */
function habitOf({first, entry}: SecondListing, {crossListed, papers}: SecondListings): Finding {
  const message = `${messageOf(entry, `first on ${placeOf(first, entry)}`)}; ${crossListed} of ${papers} papers are in several groups: \`"crossListing": "allow"\` or \`"forbid"\` in the config decides for all`
  return {
    ...entry.titleSpan,
    severity: 'warning',
    about: 'papers in several groups',
    message,
    related: [{message: 'first listed here', ...first.titleSpan}]
  }
}

/** Where a listing is, as seen from the other one. */
function placeOf({line, section, group}: Entry, other: Entry): string {
  if (group === other.group) return `line ${line}`
  if (section !== other.section && section.title !== '') return `line ${line}, section ${quote(section.title)}`
  return group.title === '' ? `line ${line}` : `line ${line}, under ${quote(group.title)}`
}

/** @param other Where the other listing is. */
function messageOf({title}: Entry, other: string, comparison?: Comparison): string {
  const message = `Unexpected second listing of ${quote(title)}, expected it once (${other})`
  if (comparison?.kind !== 'contradicting' || comparison.name === '') return message
  return `${message}; the two differ in \`${comparison.name}\`: ${quoteContents(comparison.first, comparison.second)}`
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

/** The edits by which the first entry takes over what only the later one says; nothing where a person has to do it. */
function takeOver(first: Entry, {richer, firstIsRicher}: Contained, {source}: PaperList): Edit[] | undefined {
  if (firstIsRicher) return []
  // An item brings its marks, its indentation and its sub-items along, which do not fit everywhere.
  if (!first.row) return
  const {row} = first
  return row.cells.flatMap((cell, index) => {
    const part = richer[index]!.span
    const text = source.text.slice(part.start, part.end)
    return text === contentOf(cell, source.text) ? [] : [setCell(row, index, text, source)]
  })
}
