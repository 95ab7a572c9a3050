import type {Entry, PaperList} from '../src/list/model.js'
import {earlyArxivYear} from '../src/listings/arxiv-year.js'
import {type Compare, type Disagreement, type Field, fields} from '../src/listings/fields.js'
import {isListing} from '../src/listings/listing.js'
import {papersOf} from '../src/listings/papers.js'
import {normalizeTitle} from '../src/papers/title.js'
import {defineRule} from '../src/rule.js'
import {placeOfCell, setCell} from '../src/table/cell-edits.js'
import type {Fix} from '../src/text/edit.js'
import {shorten} from '../src/text/shorten.js'

const optionsSchema = {
  type: 'object',
  properties: {
    sync: {
      type: 'boolean',
      default: false,
      description: 'Filling a cell from another listing of the paper is a safe fix.'
    }
  },
  additionalProperties: false
} as const

/** Entries of one paper agree, wherever they are listed. */
export default defineRule({
  meta: {
    name: 'consistent-paper',
    description: 'The listings of one paper agree: venue, year, code link.',
    fixable: 'unsafe',
    level: 'warn',
    options: optionsSchema
  },
  check(list, report, {sync}) {
    for (const entry of list.entries) {
      const early = isComparable(entry, list) ? earlyArxivYear(entry, list.source) : undefined
      if (!early) continue
      const {field, id, expected} = early
      report({
        ...placeOfCell(entry.row!, field.index),
        about: `${entry.title}: year`,
        message: `Unexpected year of “${entry.title}”: “${shorten(field.text)}” beside \`${id}\`, expected ${expected}, the year of the id, or another id`
      })
    }
    for (const {entries} of papersOf(list).papers) {
      const rows = entries.filter((entry) => isComparable(entry, list)).slice(0, MOST_LISTINGS)
      if (rows.length < 2) continue
      for (const [field, compare] of Object.entries(fields)) {
        const reported: Entry[] = []
        for (const [index, later] of rows.entries()) {
          // An entry that agrees with one that is already reported is covered by that problem.
          if (reported.some((entry) => compare(entry, later, list.source) === undefined)) continue
          const disagreement = findDisagreement(compare, rows.slice(0, index), later, list.source)
          if (!disagreement) continue
          reported.push(later)
          const {first, second} = disagreement
          report({
            ...placeOfCell(later.row!, second.index),
            about: `${later.title}: ${field}`,
            message: messageOf(field, second, first, disagreement),
            related: [
              {
                message: 'the other listing',
                ...placeOfCell(first.entry.row!, first.index),
                messageHere: messageOf(field, first, second, disagreement)
              }
            ],
            fix: fixOf(disagreement, sync, list)
          })
        }
      }
    }
  }
})

/** A paper listed more often is a template or a test; each listing is compared with each. */
const MOST_LISTINGS = 50

/** In a ragged row nothing tells which column a cell belongs to. */
function isComparable(entry: Entry, list: PaperList): boolean {
  return entry.row !== undefined && entry.row.cells.length === entry.table!.columns.length && isListing(entry, list)
}

function findDisagreement(
  compare: Compare,
  earlier: readonly Entry[],
  later: Entry,
  source: PaperList['source']
): Disagreement | undefined {
  for (const entry of earlier) {
    const disagreement = compare(entry, later, source)
    if (disagreement) return disagreement
  }
  return undefined
}

function messageOf(field: string, here: Field, there: Field, {keep}: Disagreement): string {
  const [one, other] = [here, there].map(
    ({text, entry}) => `${text === '' ? 'blank' : `“${shorten(text)}”`} on line ${entry.line}`
  )
  const expected = keep ? `that of line ${keep.entry.line} on both` : 'the same on both'
  return `Unexpected ${field} of “${here.entry.title}”: ${one}, ${other}, expected ${expected}`
}

/** Titles that are only alike may belong to two papers; what a person has to look at is not copied. */
function fixOf({first, second, keep}: Disagreement, sync: boolean, list: PaperList): Fix | undefined {
  if (!keep || normalizeTitle(first.entry.title) !== normalizeTitle(second.entry.title)) return
  const other = keep === first ? second : first
  return {
    applicability: sync && other.empty ? 'safe' : 'unsafe',
    edits: [setCell(other.entry.row!, other.index, keep.content, list.source)],
    // A placeholder such as `N/A` gives way because the option says so.
    ...(sync && other.empty && {ordered: [other.content]})
  }
}
