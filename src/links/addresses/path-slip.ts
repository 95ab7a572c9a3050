import {isRepository} from '../../papers/code-address.js'
import {arxivId} from '../../papers/numbering.js'
import {domainsOf} from '../../papers/url.js'
import {memoizeByText} from '../../text/memoize.js'
import {areOneEditApart} from '../../text/one-edit.js'
import type {Address, AddressSlip} from '../slip.js'
import {knownDomainOf} from './known-hosts.js'

/** What is wrong behind the host of an address: another address, what its registry does not have, doubled parts, junk at its end. */
export function readPathSlip(address: Address, isBare: boolean): AddressSlip | undefined {
  return (
    readSecondAddress(address) ??
    readRegistryPath(address) ??
    readRepeatedParts(address) ??
    readRepeatedEnding(address) ??
    readJunk(address, isBare)
  )
}

/**
 * `https://doi.org/https://doi.org/10.…`, `https://github.com/github.com/…`, `https://x.org/ahttps://y.org/b`.
 *
 * Archives, readers and proxies take an address behind a slash or in their query; what is well known here takes none.
 */
function readSecondAddress({url, origin, host, path}: Address): AddressSlip | undefined {
  const known = knownDomainOf(host)
  const takesNone = known !== undefined && !TAKES_ADDRESSES.has(known)
  const at = !url.includes('://', origin.length)
    ? -1
    : url.slice(origin.length).search(takesNone ? /(?<![=&#?:])https?:\/\//i : /(?<![/=&#?:@+|])https?:\/\//i)
  if (at >= 0 && isTextOfQuery(url.slice(0, origin.length + at))) return undefined
  if (at >= 0) return partAddresses(url.slice(0, origin.length + at), url.slice(origin.length + at))
  const twice = takesNone ? path.toLowerCase().indexOf(`/${host.toLowerCase().replace(/^www\./, '')}/`) : -1
  if (twice < 0) return undefined
  return partAddresses(url.slice(0, origin.length + twice + 1), `https://${path.slice(twice + 1)}`)
}

/** Whether an address behind this beginning is in a text that a page searches for or shares: `/tweet?text=See%20https://…`. */
function isTextOfQuery(begun: string): boolean {
  return begun.includes('?') && /(?:%[0-9a-f]{2}|\+)$/i.test(begun)
}

/** Domains that are known here, and show pages of others: `scholar.google.com/scholar?q=`, `shields.io/badge/…`. */
const TAKES_ADDRESSES: ReadonlySet<string> = new Set(['google.com', 'shields.io', 'microsoft.com', 'facebook.com'])

function partAddresses(first: string, behind: string): AddressSlip {
  const found = 'two addresses in one'
  const second = first.endsWith('(') ? behind.replace(/\)$/, '') : behind
  const begun = first.replace(/(?:%20)?[\s(,;[]?$/, '')
  const [shorter, longer] = [begun, second].map((url) => url.replace(/^https?:\/\/(?:www\.)?/i, '').toLowerCase())
  return longer!.startsWith(shorter!)
    ? {found, expected: `\`${second}\``, reading: second, ...(begun !== first && {isGuess: true})}
    : {found, expected: `one: \`${begun}\` or \`${second}\``}
}

/** Addresses of arXiv, DOIs and OpenReview that lead to no paper, and to no other page of theirs. */
function readRegistryPath(address: Address): AddressSlip | undefined {
  const {host, path, rest, origin} = address
  const slip = readerOf(host)?.(path, rest)
  if (!slip) return undefined
  const {found, to, isGuess} = slip
  if (to === undefined) return {found: `address ${found}`, expected: slip.expected ?? 'the whole address'}
  const reading = `${origin}${to}${rest}`
  return {found: `address ${found}`, expected: `\`${reading}\``, reading, ...(isGuess && {isGuess})}
}

interface PathReading {
  found: string
  /** What the path has to be. */
  to?: string
  isGuess?: true
  expected?: string
}

const registryPaths: {domain: string; read: (path: string, rest: string) => PathReading | undefined}[] = [
  {domain: 'arxiv.org', read: readArxivPath},
  {domain: 'doi.org', read: readDoiPath},
  {
    domain: 'openreview.net',
    read: (path, rest) =>
      /^\/(?:forum|pdf)\b/.test(path) && !/^\/pdf\/\w/.test(path) && !/^\?(?:[^#]*&)?(?:amp;)?id=[\w-]/i.test(rest)
        ? {found: 'of OpenReview without an id', expected: '`?id=` and an id'}
        : undefined
  }
]

const readerOf = memoizeByText((host) => registryPaths.find(({domain}) => domainsOf(host).includes(domain))?.read)

function readArxivPath(path: string): PathReading | undefined {
  if (USUAL_ARXIV_PATH.test(path)) return undefined
  if (path.includes('//')) {
    // Only right behind the host is it sure that arXiv has no such page.
    const isGuess = !path.startsWith('//')
    return {found: 'with a repeated slash', to: path.replace(/\/{2,}/g, '/'), ...(isGuess && {isGuess})}
  }
  if (/^\/(?:abs|pdf|html)\/?$/.test(path))
    return {found: 'of arXiv without an id', expected: 'an id such as `2211.05719`'}
  const file = /^(\/abs\/(.+))\.pdf$/i.exec(path)
  if (file && arxivId(file[2]!)) return {found: 'with `.pdf` after `abs`', to: file[1]!}
  const glued = /^\/(abs|pdf|html)(\d{4}\.\d{4,5}.*)$/.exec(path)
  if (glued) return {found: `without a slash after \`${glued[1]}\``, to: `/${glued[1]}/${glued[2]}`}
  const bare = /^\/(\d{4}\.\d{4,5}(?:v\d+)?)(\.pdf)?$/i.exec(path)
  if (bare) return {found: 'with an id right after the host', to: `/${bare[2] ? 'pdf' : 'abs'}${path}`, isGuess: true}
  const [, form, id] = /^\/([^/]+)\/(\d{4}\.\d{4,5}.*)$/.exec(path) ?? []
  const meant = ['abs', 'pdf', 'html'].filter(
    (known) => form !== undefined && areOneEditApart(form.toLowerCase(), known)
  )
  return meant.length === 1
    ? {found: `with \`${form}\` before the id`, to: `/${meant[0]}/${id}`, isGuess: true}
    : undefined
}

const USUAL_ARXIV_PATH = /^\/(?:abs\/\d{4}\.\d{4,5}(?:v\d+)?|pdf\/\d{4}\.\d{4,5}(?:v\d+)?(?:\.pdf)?)$/

function readDoiPath(path: string): PathReading | undefined {
  const [, rest] = /^\/(?:0|1)?(\.\d{4,9}\/.+)$/.exec(path) ?? []
  if (rest !== undefined) return {found: 'of a DOI without its `10`', to: `/10${rest}`, isGuess: true}
  const [, before, doi] = /^\/((?!10\.|api\/)(?:[^/]*\/){1,4})(10\.\d{4,9}\/.+)$/.exec(path) ?? []
  if (before === undefined) return undefined
  if (/^\/+$/.test(before)) return {found: 'with a repeated slash', to: `/${doi}`}
  return {found: `with \`${before}\` before the DOI`, to: `/${doi}`, isGuess: true}
}

/** `github.com//a/b`, `abs/abs/2104.09937`, `github.com/a/b/a/b`, where the host is known to have no such page. */
function readRepeatedParts({url, host, path, origin, rest}: Address): AddressSlip | undefined {
  if (knownDomainOf(host) === undefined) return undefined
  const parts = path.split('/').slice(1)
  // Most paths have no part twice.
  const repeats = parts.some((part, at) => part !== '' && (part === parts[at + 1] || part === parts[at + 2]))
  if (!repeats && !path.startsWith('//')) return undefined
  if (domainsOf(host).some((domain) => HAS_ANY_PATH.has(domain))) return undefined
  const page = /^\/{2,}(?=[^/])(.*)/s.exec(path)?.[1]
  // Journals have such addresses of their own: `ojs.aaai.org//index.php/…`.
  if (page !== undefined && isRepository(`${origin}/${page}`)) {
    const reading = `${origin}/${page}${rest}`
    return {found: 'address with a repeated slash', expected: `\`${reading}\``, reading, canWork: true}
  }
  const route = parts.findIndex((part) => FILES.test(part))
  // A repository can be named like its owner, and its folders like those around them.
  const [first, last] = [isRepository(url) ? 1 : 0, route < 0 ? parts.length : route]
  const at = parts.findIndex((part, index) => index >= first && isRepeated(parts, index, 1) && ROUTE.test(part))
  const pair = parts.findIndex((_, index) => isRepeated(parts, index, 2))
  const [index, count] = at >= 0 ? [at, 1] : [pair, 2]
  if (index < 0 || index > last) return undefined
  const repeated = parts.slice(index, index + count).join('/')
  const reading = `${origin}/${parts.toSpliced(index, count).join('/')}${rest}`
  return {found: `address with \`${repeated}\` twice`, expected: `\`${reading}\``, reading, isGuess: true}
}

/** `…_paper.pdf.pdf`, where the host is known and its files have no such names. */
function readRepeatedEnding({url, host, path, origin, rest}: Address): AddressSlip | undefined {
  const [, ending] = /(\.(?:pdf|html?))\1$/i.exec(path) ?? []
  if (ending === undefined || knownDomainOf(host) === undefined || isRepository(url)) return undefined
  if (domainsOf(host).some((domain) => HAS_ANY_PATH.has(domain) || domain === 'github.com')) return undefined
  const reading = `${origin}${path.slice(0, -ending.length)}${rest}`
  return {found: `address with \`${ending}\` twice`, expected: `\`${reading}\``, reading, isGuess: true}
}

/** Domains whose paths are those of the websites of others. */
const HAS_ANY_PATH: ReadonlySet<string> = new Set(['github.io', 'githubusercontent.com', 'google.com'])

/** What is before a branch and the files of a repository, or the pages of its wiki. */
const FILES = /^(?:tree|blob|raw|resolve|edit|blame|commits|src|wiki)$/

function isRepeated(parts: readonly string[], index: number, count: number): boolean {
  for (let at = index; at < index + count; at++) if (parts[at] === '' || parts[at] !== parts[at + count]) return false
  return true
}

/** Parts of paths that say what follows, and never follow themselves. */
const ROUTE = /^(?:abs|pdf|html|forum|content|papers?|tree|blob|datasets|spaces|models|10\.\d{4,9})$/

/** A path in another script has such signs of its own (`…/专栏、论坛/`), and so has one that goes on behind them. */
const ENDED_BY_TEXT = /^([\x21-\x7e]+)[。，、；：！？（）【】《》][^/%]*$/

/** `…/2104.09937.`, `…/cough/;`: signs of the sentence around the address. A bare one ends at ASCII signs, and runs on into others: `…/2104.09937）。`. */
function readJunk({url, origin, path, rest}: Address, isBare: boolean): AddressSlip | undefined {
  // An article of a wiki ends in any sign (`wiki/Apple_Inc.`), and so does a fragment that quotes the page.
  if (rest.includes('#') || path.startsWith('/wiki/')) return undefined
  const own = isBare ? ENDED_BY_TEXT.exec(url)?.[1] : url
  if (own === undefined) return undefined
  let end = own.length
  while (end > origin.length + 1 && isJunk(url, end)) end -= ENCODED.some((sign) => url.endsWith(sign, end)) ? 3 : 1
  if (end === url.length) return undefined
  const reading = url.slice(0, end)
  return {found: `\`${url.slice(end)}\` at the end of the address`, expected: `\`${reading}\``, reading, isGuess: true}
}

/** A blank and a closing bracket, as they are written in addresses. */
const ENCODED = ['%20', '%29']

/** Whether what is before an offset cannot end an address: punctuation, a quotation mark, an unpaired bracket or a blank. */
function isJunk(url: string, end: number): boolean {
  const sign = url[end - 1]!
  if (sign === '*' || url.endsWith('%20', end)) return !url.includes('?')
  if (url.endsWith('%29', end)) return !url.includes('?') && !/\(|%28/.test(url.slice(0, end))
  if (/[\w/]/.test(sign)) return false
  if (/[.,;:。，、；：！“”‘’`]/.test(sign)) return true
  const opening = OPENING[sign]
  const before = url.slice(0, end)
  if (opening !== undefined) return before.split(opening).length < before.split(sign).length
  return (sign === '"' || sign === "'") && before.split(sign).length % 2 === 0
}

const OPENING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '）': '（',
  '】': '【',
  '》': '《'
}
