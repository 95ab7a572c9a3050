import {arxivId} from './numbering.js'
import {readPaperUrl} from './url.js'

/** An arXiv id that cannot exist, and what an id there looks like. */
export interface ArxivSlip {
  id: string
  expected: string
}

/**
 * The id of an arXiv address that leads to no paper, because no paper can have it.
 *
 * The scheme: https://info.arxiv.org/help/arxiv_identifier.html
 */
export function readArxivSlip(url: string): ArxivSlip | undefined {
  // Most addresses are of other hosts.
  if (!/arxiv\.org/i.test(url)) return undefined
  const address = readPaperUrl(url)
  if (!address || !/(?:^|\.)arxiv\.org$/.test(address.host)) return undefined
  const id = /^\/(?:abs|pdf|html)\/(.+)/i
    .exec(address.path)?.[1]
    ?.replace(/\.pdf$/i, '')
    .trim()
  // `cs/0112017` and `submit/…` are of other schemes; only the one in use is known well enough to say no.
  if (id === undefined) return undefined
  if (/^\d{0,4}x*\.\d{0,4}x+$/i.test(id)) return {id, expected: 'an id such as `2211.05719`'}
  if (!/^\d/.test(id)) return undefined
  if (!arxivId(id)) return {id, expected: expectationFor(id)}
  const [number] = /^[\d.]*/.exec(id)!
  return /^(?!v\d)\p{L}/iu.test(id.slice(number.length))
    ? {id, expected: `\`${number.replace(/\.$/, '')}\``}
    : undefined
}

function expectationFor(id: string): string {
  const [, month = '', number = ''] = /^(\d*)\.?(\d*)/.exec(id)!
  if (!id.includes('.')) return 'an id such as `2211.05719`'
  if (month.length !== 4) return `four digits for year and month before the dot, not ${month.length}`
  if (Number(month.slice(2)) < 1 || Number(month.slice(2)) > 12)
    return `a month from 01 to 12 as its third and fourth digit, not ${month.slice(2)}`
  if (Number(month) < 704 || Number(month) >= 9107)
    return 'an id from April 2007 on: before, ids had the form `cs/0112017`'
  const digits = Number(month) < 1501 ? 4 : 5
  if (number.length !== digits)
    return `${digits === 4 ? 'four digits after the dot until 2014' : 'five digits after the dot since 2015'}, not ${number.length}`
  return 'a number above zero after the dot'
}
