import {detailsOf} from '../../details/details.js'
import type {Entry, Link, PaperList} from '../../list/model.js'
import {registryOf} from '../../papers/id.js'
import {arxivYear} from '../../papers/numbering.js'
import {samePaper} from '../../papers/same-paper.js'
import {normalizeTitle} from '../../papers/title.js'
import {append, groupBy} from '../../text/group-by.js'
import {memoize} from '../../text/memoize.js'
import {inPaper, quote} from '../../text/quote.js'
import type {Source} from '../../text/source.js'
import {encloses} from '../../text/span.js'
import {titleLikeness} from '../../titles/likeness.js'
import {readYear} from '../../venues/venue.js'
import {haveOtherAuthors} from '../authors.js'
import {areMethods} from '../distinct-items.js'
import {type PaperConflict, papersOf, presentationOf} from '../papers.js'
import {statedIdsOf} from './stated-id.js'

/** The link that a conflict comes from. */
export interface WrongLink {
  entry: Entry
  id: string
  /** In the words of a message. */
  note: string
}

/** @param wrong Which link is likely the wrong one, in words. */
export function describeConflict({first, second, verdict}: PaperConflict, wrong: string | undefined): string {
  if (verdict.reason === 'one title, two ids') {
    const [id, otherId] = verdict.ids
    const ids = `ids \`${id}\` (line ${first.line}) and \`${otherId}\` (line ${second.line})`
    return `Unexpected ${ids} of one title, expected one id${inPaper(second.title)}${wrong ? `; ${wrong}` : ''}`
  }
  const papers = `${quote(first.title)} (line ${first.line}) and ${quote(second.title)} (line ${second.line})`
  return `Unexpected id \`${verdict.id}\` of two papers, expected each to have its own, in ${papers}; ${wrong ?? 'a link is wrong, or the paper was renamed'}`
}

/** Which entry's link is the wrong one, if other copies of the papers or the ids show it. */
export function wrongLinkOf({first, second, verdict}: PaperConflict, list: PaperList): WrongLink | undefined {
  const [ours, theirs] = verdict.reason === 'one title, two ids' ? verdict.ids : [verdict.id, verdict.id]
  const reasons = [
    {entry: first, id: ours, reason: reasonAgainst(first, ours, second, list)},
    {entry: second, id: theirs, reason: reasonAgainst(second, theirs, first, list)}
  ].filter(({reason}) => reason !== undefined)
  const [wrong] = reasons
  if (!wrong || reasons.length > 1) return undefined
  const {entry, id, reason} = wrong
  const link = entry.links.find((each) => each.id === id)
  const line = link ? list.source.lineAt(link.start) : entry.line
  return {entry, id, note: `the link on line ${line} is likely the wrong one, since ${reason}`}
}

/** Why an id is hardly that of an entry, which contradicts another. */
function reasonAgainst(entry: Entry, id: string, other: Entry, list: PaperList): string | undefined {
  const {byTitle, byId} = indexOf(list)
  const title = titleOf(entry, list)
  const copy = byTitle.get(title)?.find((each) => each !== entry && each !== other && !each.ids.includes(id))
  const copiedId = copy?.ids.find((each) => registryOf(each) === registryOf(id))
  if (copiedId !== undefined) return `line ${copy!.line} has \`${copiedId}\` for this title`
  const owner = byId.get(id)?.find((each) => each !== other && titleOf(each, list) !== title)
  const stated = statedIdsOf(list).get(entry)
  if (stated?.link.id === id) return `its text says \`${stated.id}\``
  const titleId = titleLink(entry)?.id
  if (titleId !== undefined && titleId !== id && registryOf(titleId) === registryOf(id))
    return `its title leads to \`${titleId}\``
  if (owner && titleOf(other, list) === title) return `line ${owner.line} has \`${id}\` for ${quote(owner.title)}`
  const {year} = detailsOf(entry, list.source)
  const [since, published] = [arxivYear(id), publicationYear(id)]
  if (year === undefined) return
  const isEarly = since !== undefined && year < since - MOST_YEARS_LATE
  const isOther = published !== undefined && Math.abs(year - published) > MOST_YEARS_LATE
  return isEarly || isOther ? `\`${id}\` is of ${published ?? since}, not of ${year}` : undefined
}

/** The year of the conference in an id such as `acl:2022.findings-acl.177`, `ijcai:2016/104` or `cvf:…_cvpr_2018`. */
function publicationYear(id: string): number | undefined {
  const year = /^(?:acl|ijcai|neurips):((?:19|20)\d\d)[./]|^cvf:.*_((?:19|20)\d\d)$/.exec(id)
  return year ? Number(year[1] ?? year[2]) : undefined
}

/** The link on the title of an entry: the others, such as badges, are copied from entry to entry more easily. */
function titleLink({links, titleSpan}: Entry): Link | undefined {
  return links.find((link) => encloses(link, titleSpan))
}

/** Whether one title with two ids is that of two works: of other authors, or of a report that comes each year. */
export function areTwoWorks({first, second, verdict}: PaperConflict, source: Source): boolean {
  if (verdict.reason !== 'one title, two ids') return false
  return haveOtherAuthors(first, second, source) || areEditions([first, second], verdict.ids, source)
}

/**
 * Whether one id on unlike titles is meant: the link of one entry names the paper of the other (`**The first of its kind** — [FooNet](…)`, and
 * `[FooNet: A Title](…)`), or they are two methods of one paper (`EdgeMask: A Title: Its Subtitle`).
 */
export function isMeant({first, second, verdict}: PaperConflict): boolean {
  if (verdict.reason !== 'one id, unlike titles') return false
  if (areMethods(first.title, second.title)) return true
  const {id} = verdict
  const mentions = (entry: Entry, other: Entry) =>
    entry.links.some(
      ({id: linked, text}) =>
        linked === id &&
        titleLikeness(text) > 0 &&
        normalizeTitle(text) !== normalizeTitle(entry.title) &&
        samePaper({title: text, ids: [id]}, presentationOf(other)).kind === 'same'
    )
  return mentions(first, second) || mentions(second, first)
}

/** Whether the titles have two years (`… (Tokyo 2020)`, `… (Paris 2024)`), and their arXiv ids are as far apart. */
function areEditions(entries: readonly Entry[], ids: readonly string[], {text}: Source): boolean {
  const [one, other] = entries.map(({titleSpan: {start, end}}) => readYear(text.slice(start, end))?.value)
  const [since, later] = ids.map(arxivYear)
  return one !== other && other! - one! === later! - since!
}

function titleOf(entry: Entry, list: PaperList): string {
  return papersOf(list).normalizedTitles.get(entry) ?? normalizeTitle(entry.title)
}

/** *Chosen*: some papers come to arXiv in the year after their conference. */
const MOST_YEARS_LATE = 1

interface EntryIndex {
  byTitle: Map<string, Entry[]>
  byId: Map<string, Entry[]>
}

const indexOf = memoize((list: PaperList): EntryIndex => {
  const byId = new Map<string, Entry[]>()
  for (const entry of list.entries) for (const id of entry.ids) append(byId, id, entry)
  return {byTitle: groupBy(list.entries, (entry) => titleOf(entry, list)), byId}
})
