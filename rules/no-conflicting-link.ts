import type {Entry, Link, PaperList} from '../src/list/model.js'
import {type CopiedCode, copiedCode} from '../src/listings/conflicts/copied-code.js'
import {findingOfStated, statedIdsOf} from '../src/listings/conflicts/stated-id.js'
import {areTwoWorks, describeConflict, isMeant, wrongLinkOf} from '../src/listings/conflicts/wrong-link.js'
import {isListing} from '../src/listings/listing.js'
import {papersOf} from '../src/listings/papers.js'
import {isRepository} from '../src/papers/code-address.js'
import {registryTraits} from '../src/papers/id.js'
import {defineRule, type Finding, type Report} from '../src/rule.js'
import {inPaper, quote} from '../src/text/quote.js'
import {isVenue} from '../src/venues/venue-words.js'

/** One address leads to one paper, and to what its link says. */
export default defineRule({
  meta: {
    name: 'no-conflicting-link',
    description:
      'No address on two papers, no title with two ids, no code link that leads to a paper or the other way round.',
    fixes: [],
    level: 'warn'
  },
  check(list, report) {
    checkPapers(list, report)
    for (const copied of copiedCode(list)) report(findingOfCopy(copied))
    for (const entry of list.entries) {
      const code = entry.links.filter(({role}) => role === 'code')
      for (const link of code) checkCodeLink(link, entry, report)
      if (code.length === 0) continue
      for (const link of entry.links) if (link.role !== 'code') checkPaperLink(link, entry, code, report)
    }
  }
})

/** Once per later entry, however many earlier ones it contradicts, and once per link that is wrong: there, if it is known. */
function checkPapers(list: PaperList, report: Report): void {
  const reported = new Set<unknown>()
  for (const conflict of papersOf(list).conflicts) {
    const {first, second} = conflict
    if (reported.has(second) || !isListing(first, list) || !isListing(second, list)) continue
    if (areTwoWorks(conflict, list.source) || isMeant(conflict)) continue
    reported.add(second)
    const wrong = wrongLinkOf(conflict, list)
    const cause = wrong ? causeOf(wrong.entry, wrong.id) : conflict
    if (reported.has(cause)) continue
    reported.add(cause)
    const [here, there] = wrong?.entry === first ? [first, second] : [second, first]
    report({
      ...here.titleSpan,
      about: here.title,
      message: describeConflict(conflict, wrong?.note),
      related: [{message: 'the other paper', ...there.titleSpan}]
    })
  }
  for (const stated of statedIdsOf(list).values())
    if (isListing(stated.entry, list) && !reported.has(causeOf(stated.entry, stated.link.id!)))
      report(findingOfStated(stated))
}

function causeOf({start}: Entry, id: string): string {
  return `${start} ${id}`
}

function findingOfCopy({link, entry, owner, original}: CopiedCode): Finding {
  return {
    start: link.start,
    end: link.end,
    about: aboutLink(link, entry),
    message: `Unexpected address of another paper’s code, expected that of its own${inPaper(entry.title)}; ${link.url} is named after ${quote(owner.title)} (line ${owner.line})`,
    related: [{message: 'the paper that the repository is named after', start: original.start, end: original.end}]
  }
}

/** A code link that leads to a paper: to that of its entry, from whose link it was copied, or to another. */
function checkCodeLink(link: Link, entry: Entry, report: Report): void {
  if (!leadsToPaper(link)) return
  const original = entry.links.find((other) => other.id === link.id && other.role !== 'code')
  report({
    start: link.start,
    end: link.end,
    about: aboutLink(link, entry),
    message: `Unexpected address of ${original ? 'the' : 'a'} paper as the code link, expected that of the code${inPaper(entry.title)}`,
    ...(original && {related: [{message: 'the link to the paper', start: original.start, end: original.end}]})
  })
}

/** What comes with a paper (a supplement, an attachment) can contain its code; a catalogue shows both. */
function leadsToPaper({id, url}: Link): boolean {
  return id !== undefined && registryTraits(id).strong && !/suppl|attachment|appendix|software|code|\.zip\b/i.test(url)
}

/** A link to the paper with the address of the entry's code link. A file in the repository can be the paper. */
function checkPaperLink(link: Link, entry: Entry, code: readonly Link[], report: Report): void {
  if (!isRepository(link.url)) return
  const original = code.find(({url}) => pageOf(url) === pageOf(link.url))
  if (!original || !saysPaper(link, entry)) return
  report({
    start: link.start,
    end: link.end,
    about: aboutLink(link, entry),
    message: `Unexpected address of the code as the paper link, expected that of the paper${inPaper(entry.title)}`,
    related: [{message: 'the link to the code', start: original.start, end: original.end}]
  })
}

/** By its text, or by the venue of a paper that the entry has no other link to. */
function saysPaper({role, text}: Link, {links}: Entry): boolean {
  return role === 'paper' || (isVenue(text) && links.every((other) => other.role !== 'paper' && other.id === undefined))
}

function pageOf(url: string): string {
  const [page] = url.toLowerCase().split(/[?#]/, 1)
  return page!.replace(/^https?:\/\/(?:www\.)?|\/$|\.git$/g, '')
}

function aboutLink({column, text}: Link, {title}: Entry): string {
  return `${title}: ${column?.name ?? text}`
}
