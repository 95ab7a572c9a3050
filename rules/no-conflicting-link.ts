import type {Entry, Link, PaperList} from '../src/list/model.js'
import {isListing} from '../src/listings/listing.js'
import type {PaperConflict} from '../src/listings/papers.js'
import {papersOf} from '../src/listings/papers.js'
import {registryOf} from '../src/papers/id.js'
import {defineRule, noOptions, type Report} from '../src/rule.js'

/** One address leads to one paper. */
export default defineRule({
  meta: {
    name: 'no-conflicting-link',
    description: 'No address on two papers, no title with two ids, and no code link that is the paper link again.',
    fixable: false,
    level: 'warn',
    options: noOptions
  },
  check(list, report) {
    checkPapers(list, report)
    for (const entry of list.entries) {
      for (const link of entry.links) checkCode(link, entry, report)
    }
  }
})

/** Once per later entry, however many earlier ones it contradicts. */
function checkPapers(list: PaperList, report: Report): void {
  const told = new Set<Entry>()
  for (const {first, second, verdict} of papersOf(list).conflicts) {
    if (told.has(second) || !isListing(first, list) || !isListing(second, list)) continue
    told.add(second)
    report({
      start: second.titleSpan.start,
      end: second.titleSpan.end,
      about: second.title,
      message: messageOf(first, second, verdict),
      related: [{message: 'the other paper', ...first.titleSpan}]
    })
  }
}

function messageOf(first: Entry, second: Entry, verdict: PaperConflict['verdict']): string {
  if (verdict.reason === 'one title, two ids') {
    const [id, otherId] = verdict.ids
    return `Unexpected ids \`${id}\` (line ${first.line}) and \`${otherId}\` (line ${second.line}) for “${second.title}”, expected one title to have one`
  }
  const papers = `“${first.title}” (line ${first.line}) and “${second.title}” (line ${second.line})`
  return `Unexpected id \`${verdict.id}\` for both ${papers}, expected each to have its own: a link is wrong, or the paper was renamed`
}

/** A code link that still has the address of the paper link from which it was copied. */
function checkCode(link: Link, entry: Entry, report: Report): void {
  if (!isCodeLink(link) || link.id === undefined) return
  // Elsewhere an address with the id of the paper can lead to what comes with it, such as a supplement.
  const isArxiv = registryOf(link.id) === 'arxiv'
  const leadsThere = ({url, id}: Link) => url === link.url || (isArxiv && id === link.id)
  const original = entry.links.find((other) => leadsThere(other) && !isCodeLink(other))
  if (!original) return
  report({
    start: link.start,
    end: link.end,
    about: `${entry.title}: ${link.column?.name ?? link.text}`,
    message: `Unexpected address of the paper, ${link.url}, as the code link of “${entry.title}”, expected that of the code`,
    related: [{message: 'the link to the paper', start: original.start, end: original.end}]
  })
}

/** By what the link says, else by its column; a column of links to code can hold others (`[GitHub](…)<br>[Paper](…)`). */
function isCodeLink({text, column}: Link): boolean {
  const label = text.replace(/[[\]]/g, '').trim()
  return (
    /^(?:code|github|源码|代码)$/i.test(label) ||
    (column?.kind === 'code' && !/^(?:paper|pdf|arxiv|abs|论文)$/i.test(label))
  )
}
