import {readingOf, unreadPaperLinks} from '../src/listings/reading.js'
import {defineRule} from '../src/rule.js'

/** With fewer links to papers a document may be no list of papers at all. *Chosen*. */
const FEWEST_LINKS = 10

const optionsSchema = {
  type: 'object',
  properties: {
    share: {
      type: 'number',
      minimum: 0,
      default: 1 / 3,
      description: 'What part of the links to papers may be outside of entries, from 0 to 1.'
    }
  },
  additionalProperties: false
} as const

/** A document whose papers paperlint cannot read must not look clean. */
export default defineRule({
  meta: {
    name: 'unread-papers',
    description: 'The links to papers are in entries that paperlint can read, so that a clean report means something.',
    fixes: [],
    level: 'warn',
    options: optionsSchema
  },
  check(list, report, {share}) {
    const {paperLinks, unreadPaperLinks: count} = readingOf(list)
    if (paperLinks < FEWEST_LINKS || count <= paperLinks * share) return
    const {start, end} = unreadPaperLinks(list)[0]!
    report({
      start,
      end,
      about: 'unread papers',
      message: `Unexpected links to papers in no entry, ${count} of ${paperLinks}, expected entries that paperlint can read; from this line on, it cannot check them`
    })
  }
})
