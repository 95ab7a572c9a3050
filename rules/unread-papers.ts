import {paperLinksOf} from '../src/listings/reading.js'
import {defineRule} from '../src/rule.js'

/** With fewer links to papers a document may be no list of papers at all. *Chosen*. */
const FEWEST_LINKS = 10

/** A document whose papers paperlint cannot read must not look clean. */
export default defineRule({
  meta: {
    name: 'unread-papers',
    description: 'The links to papers are in entries that paperlint can read, so that a clean report means something.',
    fixes: [],
    level: 'warn',
    options: {
      share: {
        type: 'number',
        minimum: 0,
        default: 1 / 3,
        description: 'What part of the links to papers may be outside of entries, from 0 to 1.'
      }
    }
  },
  check(list, report, {share}) {
    const {all, unread} = paperLinksOf(list)
    if (all.length < FEWEST_LINKS || unread.length <= all.length * share) return
    const {start, end} = unread[0]!
    report({
      start,
      end,
      about: 'unread papers',
      message: `Unexpected links to papers in no entry, ${unread.length} of ${all.length}, expected entries that paperlint can read; from this line on, it cannot check them`
    })
  }
})
