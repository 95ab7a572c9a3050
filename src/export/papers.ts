import type {EntryDetails} from '../details/details.js'
import {detailsByPlace} from '../details/places.js'
import type {Entry, Link, PaperList} from '../list/model.js'
import {haveOtherAuthors} from '../listings/authors.js'
import {isListing} from '../listings/listing.js'
import {readPapers} from '../listings/papers.js'
import {isCodeAddress} from '../papers/code-address.js'
import {arxivYear} from '../papers/numbering.js'
import {compareVenues, readVenue} from '../venues/venue.js'
import {publicationOf} from './section-publication.js'

/** A list, and the path by which its papers name it. */
export interface ExportedList {
  path?: string | undefined
  list: PaperList
}

/** Where a list has a paper. */
export interface ExportedListing {
  /** The path of the list, if it has one. */
  path?: string
  /** From 1. */
  line: number
  /** The title of the section, `''` above the first heading. */
  section: string
}

export interface ExportedLink {
  /** What the link says, `''` if it says nothing. */
  text: string
  url: string
  role: Link['role']
}

/** A paper of one or several lists, with what all its entries say together. A key is missing where no entry says it. */
export interface ExportedPaper {
  title: string
  nickname?: string
  /** As written. */
  authors?: string
  /** As written, with its year if it has one: `EMNLP 2020`; else that of the heading above. A year alone is not a venue. */
  venue?: string
  /** That of the venue or of a date, else that of the heading above, else that of its arXiv id. */
  year?: number
  /** The address of its code. */
  code?: string
  /** Such as `arxiv:2004.04906` and `doi:10.1145/…`. */
  ids: string[]
  /** Each address once. */
  links: ExportedLink[]
  /** In document order; several where the paper is listed more than once. */
  listings: ExportedListing[]
}

interface Place {
  /** The index of the list. */
  index: number
  source: ExportedList
  details: EntryDetails
}

/**
 * The papers of lists, each once, in the order of their first listings. Left out are rows of leaderboards, and
 * what is only announced (“News”) or cited.
 */
export function exportPapers(lists: readonly ExportedList[]): ExportedPaper[] {
  const places = new Map<Entry, Place>()
  for (const [index, source] of lists.entries()) {
    const {list} = source
    const listed = list.entries.filter((entry) => isListing(entry, list) && entry.table?.kind !== 'leaderboard')
    for (const [entry, details] of detailsByPlace(listed, list.source)) places.set(entry, {index, source, details})
  }
  const areOfOthers = (first: Entry, second: Entry) => {
    const {index, source} = places.get(first)!
    return index === places.get(second)!.index && haveOtherAuthors(first, second, source.list.source)
  }
  return readPapers([...places.keys()], areOfOthers, () => true)
    .papers.map(({entries}) =>
      [...entries].sort((a, b) => places.get(a)!.index - places.get(b)!.index || a.start - b.start)
    )
    .map((entries) => paperOf(entries, places))
}

function paperOf(entries: readonly Entry[], places: ReadonlyMap<Entry, Place>): ExportedPaper {
  const details = entries.map((entry) => withSectionOf(entry, places.get(entry)!.details))
  const links = linksOf(entries)
  const ids = [...new Set(entries.flatMap((entry) => entry.ids))]
  const {venue, year = ids.map(arxivYear).find((each) => each !== undefined)} = bestVenue(details)
  const nickname = entries.find((entry) => entry.nickname !== undefined)?.nickname
  const authors = details.find((each) => each.authors !== undefined)?.authors
  const code = codeOf(links)
  return {
    title: titleOf(entries),
    ...(nickname !== undefined && {nickname}),
    ...(authors !== undefined && {authors}),
    ...(venue !== undefined && {venue}),
    ...(year !== undefined && {year}),
    ...(code !== undefined && {code}),
    ids,
    links,
    listings: entries.map((entry) => listingOf(entry, places.get(entry)!.source))
  }
}

/** The first title that is more than the nickname. */
function titleOf(entries: readonly Entry[]): string {
  return (entries.find(({title, nickname}) => title !== nickname) ?? entries[0]!).title
}

/** What the heading above says of all its papers, where an entry does not say it: `## ICCV 2023`, `## 2019`. */
function withSectionOf({section}: Entry, details: EntryDetails): EntryDetails {
  const above = publicationOf(section)
  const {venue, year} = details
  return above.venue !== undefined && (venue === undefined || readVenue(venue).preprint)
    ? {...details, ...above}
    : {...details, year: year ?? above.year}
}

/** The first venue, or a later one that says more, as the published version says more than `arXiv`. */
function bestVenue(details: readonly EntryDetails[]): Pick<EntryDetails, 'venue' | 'year'> {
  const year = details.find((each) => each.year !== undefined)?.year
  const [first, ...others] = details.filter(({venue}) => venue !== undefined && venue !== String(readVenue(venue).year))
  if (!first) return {venue: undefined, year}
  const best = others.reduce(
    (known, other) => (compareVenues(readVenue(known.venue!), readVenue(other.venue!)) === 'second' ? other : known),
    first
  )
  return {venue: best.venue, year: best.year ?? year}
}

function linksOf(entries: readonly Entry[]): ExportedLink[] {
  const links = new Map<string, ExportedLink>()
  for (const {text, url, role} of entries.flatMap((entry) => entry.links)) {
    const known = links.get(url)
    if (url !== '' && (!known || (known.role === 'other' && role !== 'other'))) links.set(url, {text, url, role})
  }
  return [...links.values()]
}

function codeOf(links: readonly ExportedLink[]): string | undefined {
  return (links.find(({role}) => role === 'code') ?? links.find(({url}) => isCodeAddress(url)))?.url
}

function listingOf({line, section}: Entry, {path}: ExportedList): ExportedListing {
  return {...(path !== undefined && {path}), line, section: section.title}
}
