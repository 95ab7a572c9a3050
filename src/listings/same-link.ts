import {lacksAddress} from '../list/empty-links.js'
import type {Entry, Link, PaperList} from '../list/model.js'
import {normalizeTitle} from '../papers/title.js'
import type {Fix} from '../text/edit.js'
import {encloses} from '../text/span.js'
import {papersOf} from './papers.js'

/** The address that the same link has in another entry of the same paper. Only entries with equal titles count. */
export function fillFromOtherEntry(link: Link, list: PaperList): Fix | undefined {
  const {entry} = link
  if (!entry || link.syntax !== 'link' || !link.urlSpan) return
  const title = normalizeTitle(entry.title)
  const twins = papersOf(list)
    .paperOf.get(entry)!
    .entries.filter((other) => other !== entry && normalizeTitle(other.title) === title)
  const urls = new Set(twins.flatMap((other) => counterparts(link, entry, other)))
  const [url] = urls
  // A placeholder such as `TODO` is no word of the list.
  return urls.size === 1
    ? {applicability: 'safe', edits: [{...link.urlSpan, text: url!}], mayRemove: [link.url]}
    : undefined
}

/** The links of another entry at the same place: on the title, or in the same column with the same text. */
function counterparts(link: Link, entry: Entry, other: Entry): string[] {
  return other.links
    .filter((candidate) => !lacksAddress(candidate) && !/[\s()<>|\\]/.test(candidate.url))
    .filter((candidate) =>
      encloses(link, entry.titleSpan)
        ? encloses(candidate, other.titleSpan)
        : candidate.column?.name === link.column?.name && candidate.text.toLowerCase() === link.text.toLowerCase()
    )
    .map((candidate) => candidate.url)
}
