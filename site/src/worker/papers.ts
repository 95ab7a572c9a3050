import {type ExportedLink, type ExportedPaper, exportPapers} from '#core/export/papers.js'
import type {PaperList} from '#core/list/model.js'
import {isCodeAddress} from '#core/papers/code-address.js'
import {groupBy} from '#core/text/group-by.js'
import {mostFrequent} from '#core/text/tally.js'
import {readVenue, readYear} from '#core/venues/venue.js'
import type {ShownPaper} from '../protocol.ts'
import {shorten} from './shorten.ts'

const MOST_LINKS = 12

/** The papers of a list as the table shows them. */
export function shownPapers(list: PaperList): ShownPaper[] {
  const papers = exportPapers([{list}])
  const names = venueNames(papers)
  return papers.map(({title, nickname = '', authors = '', venue = '', year, code = '', ids, links, listings}) => ({
    title: shorten(title, 300),
    nickname: shorten(nickname, 80),
    authors: shorten(authors, 200),
    venue: shorten(venue, 120),
    venueName: venue === '' ? '' : names.get(readVenue(venue).name)!,
    year,
    code: isWeb(code) ? code : '',
    sections: [...new Set(listings.map(({section}) => shorten(section, 120)))].filter((section) => section !== ''),
    links: links
      .filter(({url}) => url !== code)
      .slice(0, MOST_LINKS)
      .map((link) => shownLink(link, title)),
    lines: listings.map(({line}) => line),
    hasPaperLink: ids.length > 0 || links.some(({role, url}) => role !== 'code' && !isCodeAddress(url))
  }))
}

/** A link with the title as its text is called by its host. */
function shownLink({text, url}: ExportedLink, title: string): {text: string; url: string} {
  const isTitle = text === '' || text.startsWith(title) || title.startsWith(text)
  if (!isWeb(url)) return {text: shorten(isTitle ? url : text, 60), url: ''}
  return {text: isTitle ? new URL(url).host : shorten(text, 60), url}
}

/** Nobody should follow other addresses from here, such as `javascript:`; nor can a page lay out long ones. */
function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && url.length < 2000 && URL.canParse(url)
}

/** What each venue is called most often, without its year. */
function venueNames(papers: readonly ExportedPaper[]): Map<string, string> {
  const venues = papers.flatMap(({venue}) => venue ?? [])
  return new Map(
    [...groupBy(venues, (venue) => readVenue(venue).name)].map(([name, spellings]) => [
      name,
      mostFrequent(spellings.map(withoutYear))!
    ])
  )
}

function withoutYear(venue: string): string {
  const year = readYear(venue)
  const text = year ? `${venue.slice(0, year.start)} ${venue.slice(year.end)}` : venue
  return shorten(text.replace(/[\s'’,()]+/g, ' ').trim(), 60)
}
