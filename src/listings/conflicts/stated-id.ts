import type {Entry, Link, PaperList} from '../../list/model.js'
import {arxivId} from '../../papers/numbering.js'
import type {Finding} from '../../rule.js'
import {append} from '../../text/group-by.js'
import {innermostOf} from '../../text/innermost.js'
import {memoize} from '../../text/memoize.js'
import {inPaper} from '../../text/quote.js'

/** An arXiv id that an entry states in its text, and its one link to arXiv, which leads to another: `A Title, arXiv:2303.10883 [[paper](…)]`. */
export interface StatedId {
  entry: Entry
  id: string
  link: Link
}

/** The ids that entries state of their papers, and have no link to. */
export const statedIdsOf = memoize(({entries, source}: PaperList): ReadonlyMap<Entry, StatedId> => {
  const found = Array.from(source.text.matchAll(STATED), ({index, 0: {length}, 1: number}) => ({
    start: index,
    end: index + length,
    id: arxivId(number!)
  }))
  const ids = new Map<Entry, string[]>()
  for (const [index, entry] of innermostOf(entries, found).entries())
    if (entry && found[index]!.id !== undefined) append(ids, entry, found[index]!.id!)
  const stated = new Map<Entry, StatedId>()
  for (const [entry, [id, ...others]] of ids) {
    const links = entry.links.filter((link) => link.id?.startsWith('arxiv:'))
    const [link] = links
    // Of several ids all but one are of papers that it cites.
    if (!link || others.some((other) => other !== id) || links.some((other) => other.id !== link.id)) continue
    if (link.id !== id) stated.set(entry, {entry, id: id!, link})
  }
  return stated
})

const STATED = /\barxiv: ?(\d{4}\.\d{4,5})/gi

export function findingOfStated({entry: {title}, id, link}: StatedId): Finding {
  return {
    start: link.start,
    end: link.end,
    about: `${title}: ${id}`,
    message: `Unexpected link to \`${link.id}\`, expected \`${id}\`, as the text says, or another text${inPaper(title)}`
  }
}
