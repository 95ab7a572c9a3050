import {hasBrokenBadge} from '../src/details/badges.js'
import {readAddressSlip} from '../src/links/addresses/address-slip.js'
import type {Entry} from '../src/list/model.js'
import {earlyArxivYear} from '../src/listings/arxiv-year.js'
import {describeDisagreement, fields, findDisagreement} from '../src/listings/disagreements.js'
import type {Disagreement} from '../src/listings/fields.js'
import {isListing} from '../src/listings/listing.js'
import {papersOf} from '../src/listings/papers.js'
import {normalizeTitle} from '../src/papers/title.js'
import {defineRule} from '../src/rule.js'
import type {Fix} from '../src/text/edit.js'
import {inPaper, quote} from '../src/text/quote.js'

/** Entries of one paper agree, wherever they are listed. */
export default defineRule({
  meta: {
    name: 'consistent-paper',
    description: 'The listings of one paper agree: venue, date, code link, spelling of the title.',
    fixes: ['safe', 'unsafe'],
    level: 'warn',
    options: {
      sync: {
        type: 'boolean',
        default: false,
        description: 'Filling a cell from another listing of the paper is a safe fix.'
      }
    }
  },
  check(list, report, {sync}) {
    const {papers, conflicts} = papersOf(list)
    // An id that another paper has as well is a conflict already.
    const disputed = new Set(conflicts.flatMap(({first, second}) => [first, second]))
    const dated = new Set<Entry>()
    for (const entry of list.entries) {
      const isStated = isListing(entry, list) && !disputed.has(entry)
      const early = isStated ? earlyArxivYear(entry, list.source) : undefined
      if (!early) continue
      dated.add(entry)
      const {field, id, expected} = early
      report({
        ...field.place,
        about: `${entry.title}: year`,
        message: `Unexpected year ${quote(field.text)}, expected ${expected}, that of \`${id}\`, or another id${inPaper(entry.title)}`
      })
    }
    for (const {entries} of papers) {
      if (entries.length < 2) continue
      const all = entries.filter((entry) => isListing(entry, list)).slice(0, MOST_LISTINGS)
      if (all.length < 2) continue
      for (const [field, compare] of Object.entries(fields)) {
        // That its year is wrong has been said.
        const listings = /code|title/.test(field) ? all : all.filter((entry) => !dated.has(entry))
        const reported: Entry[] = []
        for (const [index, later] of listings.entries()) {
          // An entry that agrees with one that is already reported is covered by that problem.
          if (reported.some((entry) => compare(entry, later, list) === undefined)) continue
          const earlier = listings.slice(0, index).filter((entry) => !reported.includes(entry))
          const disagreement = findDisagreement(compare, earlier, later, list)
          if (!disagreement) continue
          reported.push(later)
          const {first, second} = disagreement
          report({
            ...second.place,
            about: `${later.title}: ${field}`,
            message: describeDisagreement(field, second, disagreement, list.source),
            related: [
              {
                message: 'the other listing',
                ...first.place,
                messageHere: describeDisagreement(field, first, disagreement, list.source)
              }
            ],
            fix: fixOf(disagreement, sync)
          })
        }
      }
    }
  }
})

/** A paper listed more often is a template or a test; each listing is compared with each. */
const MOST_LISTINGS = 50

/** Titles that are only alike may belong to two papers; what a person has to look at is not copied. */
function fixOf({first, second, keep}: Disagreement, sync: boolean): Fix | undefined {
  if (!keep || normalizeTitle(first.entry.title) !== normalizeTitle(second.entry.title)) return
  const other = keep === first ? second : first
  // What is broken is not copied.
  if (hasBrokenBadge(keep.content) || keep.links.some(({url}) => readAddressSlip(url))) return
  // The content of a cell may not fit into a text.
  if (!other.write || (first.entry.kind === 'row') !== (second.entry.kind === 'row')) return
  return {
    applicability: sync && other.empty ? 'safe' : 'unsafe',
    edits: [other.write(keep.content)],
    // The option asks to fill a placeholder such as `N/A`.
    ...(sync && other.empty && {mayRemove: [other.content]})
  }
}
