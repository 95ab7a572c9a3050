import {aboutLink, inLinkPlace} from '../src/links/link-subject.js'
import {defineRule} from '../src/rule.js'

/** No link whose address is gone. The command asks the network, and hands the answers in. */
export default defineRule({
  meta: {
    name: 'no-dead-link',
    description: 'No link to an address that is gone. Asks the network.',
    fixes: [],
    level: 'off',
    options: {
      unknown: {
        type: 'boolean',
        default: false,
        description: 'Report addresses that give no clear answer too (403, 429, 5xx, none in time), as warnings.'
      }
    }
  },
  check(list, report, options) {
    for (const link of list.links) {
      const status = list.surroundings?.linkStatuses?.get(link.url)
      // A reference's address is reported at its definition.
      if (!status || status.kind === 'alive' || link.syntax === 'reference') continue
      if (status.kind === 'unknown' && !options.unknown) continue
      const {start, end} = link.urlSpan ?? link
      report({
        start,
        end,
        about: aboutLink(link),
        message: `Unexpected dead link, expected an address that answers${inLinkPlace(link, list)}; ${link.url} ${status.reason}`,
        ...(status.kind === 'unknown' && {severity: 'warning' as const})
      })
    }
  }
})
