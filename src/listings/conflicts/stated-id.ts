import type {Entry, Link, PaperList} from '../../list/model.js'
import {arxivId} from '../../papers/numbering.js'
import type {Finding} from '../../rule.js'
import {isClear} from '../../text/convention.js'
import {append} from '../../text/group-by.js'
import {innermostOf} from '../../text/innermost.js'
import {memoize} from '../../text/memoize.js'
import {inPaper} from '../../text/quote.js'
import {encloses, type Span} from '../../text/span.js'
import {trimCharacters} from '../../text/trim.js'
import {isDatedVenue} from '../../venues/venue-words.js'

/** An arXiv id that an entry states as that of its paper, and its one link to arXiv, which leads to another: `A Title, arXiv:2303.10883 [[paper](…)]`. */
export interface StatedId {
  entry: Entry
  id: string
  link: Link
}

/**
 * The ids that entries state of their papers, and have no link to. Most ids in a text are of other papers, which it builds on. That of its own is
 * the text of a link, or stands behind the title, where the list has its ids and most of them are those of the links.
 */
export const statedIdsOf = memoize((list: PaperList): ReadonlyMap<Entry, StatedId> => {
  const stated = new Map<Entry, StatedId>()
  const behindTitle: StatedId[] = []
  for (const [entry, [first, ...others]] of foundIds(list)) {
    const {id} = first!
    const links = entry.links.filter((link) => link.id?.startsWith('arxiv:'))
    const [link] = links
    // Of several ids all but one are of papers that it cites.
    if (!link || others.some((other) => other.id !== id) || links.some((other) => other.id !== link.id)) continue
    if (isTextOf(link, first!, list)) stated.set(entry, {entry, id, link})
    else if (isBehindTitle(entry, first!, list)) behindTitle.push({entry, id, link})
  }
  const agreeing = behindTitle.filter(({id, link}) => link.id === id).length
  if (isClear(agreeing, behindTitle.length)) for (const each of behindTitle) stated.set(each.entry, each)
  return new Map([...stated].filter(([, {id, link}]) => link.id !== id))
})

interface FoundId extends Span {
  id: string
}

/** The ids in the text of each entry. */
function foundIds({entries, source: {text}}: PaperList): ReadonlyMap<Entry, FoundId[]> {
  const found = Array.from(text.matchAll(STATED), ({index, 0: {length}, 1: number}) => ({
    start: index,
    end: index + length,
    id: arxivId(number!)
  })).filter((each): each is FoundId => each.id !== undefined)
  const ids = new Map<Entry, FoundId[]>()
  for (const [index, entry] of innermostOf(entries, found).entries()) if (entry) append(ids, entry, found[index]!)
  return ids
}

const STATED = /\barxiv: ?(\d{4}\.\d{4,5})/gi

/** Whether an id is all that a link has as its text: `[arXiv:1512.03385](…)`. */
function isTextOf(link: Link, id: Span, {source: {text}}: PaperList): boolean {
  return encloses(link, id) && trimCharacters(link.text, SIGNS, SIGNS) === text.slice(id.start, id.end)
}

/** Whether nothing but a venue is between the title of an entry, with the link on it, and an id. */
function isBehindTitle({title, titleSpan, links}: Entry, {start}: Span, {source: {text}}: PaperList): boolean {
  const onTitle = links.find((link) => encloses(link, titleSpan))
  // The span can have the names before the title and the venue behind it.
  const written = text.slice(titleSpan.start, titleSpan.end).indexOf(title)
  const end = onTitle?.end ?? (written < 0 ? titleSpan.end : titleSpan.start + written + title.length)
  if (start < end) return false
  const venue = trimCharacters(text.slice(end, start), SIGNS, SIGNS)
  return venue === '' || isDatedVenue(venue)
}

/** What is around a title, a venue and an id; not the border of a cell. */
const SIGNS = new Set(' \t\n\r.,:;*_"“”()[]')

export function findingOfStated({entry: {title}, id, link}: StatedId): Finding {
  return {
    start: link.start,
    end: link.end,
    about: `${title}: ${id}`,
    message: `Unexpected link to \`${link.id}\`, expected \`${id}\`, as the text says, or another text${inPaper(title)}`
  }
}
