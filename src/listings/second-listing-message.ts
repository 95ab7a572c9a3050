import type {Entry, PaperList} from '../list/model.js'
import {quote} from '../text/quote.js'
import {type Comparison, describeItems, quoteContents} from './compare.js'
import {otherTitle} from './other-title.js'
import {lineOf, partOf, type SecondListing} from './second-listings.js'

/** The words for how many listings of a paper there are. */
const ORDINALS: Readonly<Record<number, string>> = {2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth'}

/** Says at one listing of a paper where the other is. */
export function messageOf(
  here: Entry,
  there: Entry,
  when: string,
  said: string,
  {count}: SecondListing,
  list: PaperList
): string {
  const part = partOf(here, there).replace(/^(?=section)/, 'in ')
  const title = [quote(here.title), part].filter((text) => text !== '').join(' ')
  const message = `Unexpected ${ORDINALS[count] ?? 'further'} listing of ${title}, expected it once (${when} on ${lineOf(there, here)})`
  const isAllowable = here.group !== there.group && list.settings.crossListing === 'auto'
  return `${message}${otherTitle(here, there, `line ${there.line}`)}${said}${isAllowable ? '; `"crossListing": "allow"` in the config allows it' : ''}`
}

/** What a person has to know who keeps one of the two. In one group the fix shows which of them says more. */
export function sayComparison(comparison: Comparison, first: Entry, second: Entry, {source}: PaperList): string {
  const areApart = first.group !== second.group
  if (comparison.kind === 'alike') return areApart ? '; the two are alike' : ''
  const richer = comparison.kind === 'contained' && areApart ? (comparison.firstIsRicher ? first : second) : undefined
  if (comparison.kind !== 'contradicting') return richer ? `; line ${richer.line} says more` : ''
  const {name, first: text, second: other} = comparison
  if (name !== '') return `; the two differ in \`${name}\`: ${quoteContents(text, other)}`
  // That their titles differ has been said.
  if (otherTitle(first, second, '') !== '') return ''
  const difference = describeItems(first, second, source)
  return difference === '' ? '' : `; ${difference}`
}
