import type {Entry, PaperList} from '../src/list/model.js'
import {areTwoItems} from '../src/listings/catalogue.js'
import {type Comparison, type Contained, compareEntries} from '../src/listings/compare.js'
import {isListing} from '../src/listings/listing.js'
import {papersOf} from '../src/listings/papers.js'
import {deleteEntry, RemovalBudget} from '../src/listings/remove.js'
import {defineRule, noOptions} from '../src/rule.js'
import {setCell} from '../src/table/cell-edits.js'
import {contentOf} from '../src/table/grid.js'
import type {Edit, Fix} from '../src/text/edit.js'
import {shorten} from '../src/text/shorten.js'

/** A paper is listed once. */
export default defineRule({
  meta: {
    name: 'no-duplicate-paper',
    description: 'A paper is listed once; `crossListing` says whether other sections may list it again.',
    fixable: 'safe',
    level: 'error',
    options: noOptions
  },
  check(list, report) {
    const {crossListing} = list.settings
    const budget = new RemovalBudget(list)
    for (const {entries} of papersOf(list).papers) {
      const listings = entries.filter((entry) => isListing(entry, list))
      for (const [index, entry] of listings.entries()) {
        // The first of its section tells more than the first of all, and a fix may act on it.
        const first = listings.slice(0, index).find(({section}) => section === entry.section) ?? listings[0]!
        if (first === entry) continue
        const oneSection = first.section === entry.section
        if ((!oneSection && crossListing === 'allow') || areTwoItems(first, entry, list.source)) continue
        const comparison = compareEntries(first, entry, list.source)
        report({
          start: entry.titleSpan.start,
          end: entry.titleSpan.end,
          about: entry.title,
          message: messageOf(entry, `first on ${placeOf(first, oneSection)}`, comparison),
          related: [
            {
              message: `first listed here`,
              ...first.titleSpan,
              told: messageOf(first, `already on ${placeOf(entry, oneSection)}`, comparison)
            }
          ],
          ...(!oneSection && crossListing === 'warn' && {severity: 'warning' as const}),
          fix: fixOf(first, entry, comparison, list, budget)
        })
      }
    }
  }
})

function placeOf({line, section}: Entry, oneSection: boolean): string {
  return oneSection || section.title === '' ? `line ${line}` : `line ${line}, section “${section.title}”`
}

/** @param other Where the other listing is. */
function messageOf({title}: Entry, other: string, comparison: Comparison): string {
  const message = `Unexpected second listing of “${title}”, expected it once (${other})`
  if (comparison.kind !== 'contradicting' || comparison.name === '') return message
  return `${message}; the two disagree on \`${comparison.name}\`: ${quoteDifference(comparison.first, comparison.second)}`
}

/** Two texts from the word on in which they differ: what is behind the cut says nothing. */
function quoteDifference(first: string, second: string): string {
  let same = 0
  while (same < first.length && first[same] === second[same]) same++
  const start =
    same < FARTHEST_DIFFERENCE ? 0 : Math.max(first.lastIndexOf(' ', same), first.lastIndexOf('/', same)) + 1
  return [first, second].map((text) => `“${start > 0 ? '…' : ''}${shorten(text.slice(start))}”`).join(' and ')
}

const FARTHEST_DIFFERENCE = 40

/** Deletes the later entry, after the first has taken over what only the later one says. */
function fixOf(
  first: Entry,
  entry: Entry,
  comparison: Comparison,
  list: PaperList,
  budget: RemovalBudget
): Fix | undefined {
  if (comparison.kind !== 'alike' && comparison.kind !== 'contained') return
  const oneSection = first.section === entry.section
  const safe = (oneSection && comparison.kind === 'alike') || list.settings.crossListing === 'forbid'
  const deletion = deleteEntry(entry, list.source)
  const takeovers = comparison.kind === 'contained' ? takeOver(first, comparison, list) : []
  if (!deletion || !takeovers || !budget.take(entry)) return
  return {applicability: safe ? 'safe' : 'unsafe', edits: [...takeovers, deletion]}
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
