import {distance} from 'fastest-levenshtein'
import type {Link} from '../../list/model.js'
import type {Address, AddressSlip} from '../slip.js'
import {readHostSlip} from './host-slip.js'
import {readPathSlip} from './path-slip.js'

/**
 * What is wrong with the way a link's target is written; nothing for a path, a fragment, or an address that can work.
 *
 * @param isBare Whether it is a bare address in the text: Markdown leaves ASCII punctuation at its end to the text.
 */
export function readAddressSlip(url: string, isBare = false): AddressSlip | undefined {
  const unseen = readUnseen(url)
  if (unseen) return unseen
  // Nearly all others are whole at their start.
  const slip = WHOLE_START.test(url)
    ? undefined
    : (readPastedLink(url) ?? readBracket(url) ?? readSchemes(url) ?? readMissingScheme(url))
  if (slip || url.length > LONGEST) return slip
  const address = partsOf(url)
  return address && (readHostSlip(address) ?? readPathSlip(address, isBare))
}

/** Whether nothing can be wrong with the target of a link: most lead to a paper of arXiv or to a repository. A fast test before slow ones. */
export function isUsual({url, id}: Pick<Link, 'url' | 'id'>): boolean {
  return USUAL_PAGE.test(url) && (id !== undefined || url.includes('github.com'))
}

/** A page of a paper, whose id need not be possible, or of a repository. */
export const USUAL_PAGE =
  /^https?:\/\/(?:arxiv\.org\/(?:abs\/\d{4}\.\d{4,5}(?:v\d+)?|pdf\/\d{4}\.\d{4,5}(?:v\d+)?(?:\.pdf)?)|github\.com\/[\w-]+\/[\w.-]*\w)$/

/** The parts of an address that has a scheme and a host. */
function partsOf(url: string): Address | undefined {
  const match = /^(https?:\/\/([^/?#\s]+))([^?#]*)(.*)/is.exec(url)
  return match ? {url, origin: match[1]!, host: match[2]!, path: match[3]!, rest: match[4]!} : undefined
}

/** A scheme, and a host of letters with a dot and no scheme of its own in it: `https://http.//x`. */
const WHOLE_START = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i

// A longer one is a data URL or a text, and no slip of a hand.
const LONGEST = 2000

/** Whether a text starts like the address of a website, with or without a scheme. */
export function isAddressLike(text: string): boolean {
  return /^(?:https?:\/\/|www\.)[^\s/]/i.test(text) || readSchemes(text) !== undefined || HOST_AND_PATH.test(text)
}

/** What nobody sees, and blanks that no browser takes off an address. Addresses in other scripts have such characters of their own. */
const UNSEEN = /^(https?:\/\/[\x21-\x7e]+)[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+([\x21-\x7e]*)$/
const BLANK_AT_END = /^(https?:\/\/[\x21-\x7e]+)[\u00a0\u2000-\u200a\u202f\u205f\u3000]+()$/

function readUnseen(url: string): AddressSlip | undefined {
  if (!/[^\x21-\x7e]/.test(url)) return undefined
  const [, before, behind] = UNSEEN.exec(url) ?? BLANK_AT_END.exec(url) ?? []
  if (before === undefined) return undefined
  const reading = `${before}${behind}`
  const code = url.charCodeAt(before.length).toString(16).toUpperCase().padStart(4, '0')
  return {found: `U+${code}, which nobody sees, in the address`, expected: `\`${reading}\``, reading}
}

/** `[paper]([https://x](https://y))`: editors that make links of pasted addresses. */
function readPastedLink(url: string): AddressSlip | undefined {
  const match = /^\[([^[\]]*)\]\((.*)$/.exec(url)
  if (!match) return undefined
  const text = match[1]!
  const target = match[2]!.replace(/\)$/, '')
  const found = `link \`${url}\` as the address`
  if (!ADDRESS.test(target)) return {found, expected: 'an address'}
  if (text === target || text === target.replace(/^https?:\/\//i, ''))
    return {found, expected: `\`${target}\``, reading: target}
  return {
    found,
    expected: isAddressLike(text) ? `one address: \`${text}\` or \`${target}\`` : `\`${target}\``
  }
}

/** `[paper]((https://x))`, `[paper]([https://x)`. */
function readBracket(url: string): AddressSlip | undefined {
  const match = /^[[({<]{1,3}(.*)$/.exec(url)
  if (!match) return undefined
  let reading = match[1]!
  for (let count = 0; count < 3 && !hasPartners(reading) && /[\])}>]$/.test(reading); count++) {
    reading = reading.slice(0, -1)
  }
  if (!ADDRESS.test(reading) || !hasPartners(reading)) return undefined
  return {
    found: 'bracket before the address',
    expected: `\`${reading}\``,
    reading
  }
}

/** Whether every closing bracket of an address has its opening one. */
function hasPartners(address: string): boolean {
  let depth = 0
  for (const character of address) {
    if (/[[({<]/.test(character)) depth++
    else if (/[\])}>]/.test(character) && --depth < 0) return false
  }
  return depth === 0
}

/** A mangled scheme (`ttps://`, `https:/x`, `http//x`, `http:///x`), or two of them (`http://https://x`), at the start. */
function readSchemes(url: string): AddressSlip | undefined {
  let rest = url
  let scheme: string | undefined
  let count = 0
  for (let piece = readScheme(rest); piece && count < 4; piece = readScheme(rest)) {
    scheme = piece.scheme
    rest = rest.slice(piece.length)
    count++
  }
  const written = url.slice(0, url.length - rest.length)
  if (scheme === undefined || /^https?:\/\/$/i.test(written) || !HOST().test(rest)) return undefined
  const expected = `${scheme}://`
  const reading = `${expected}${rest}`
  return {
    found: `address with the scheme \`${written}\``,
    expected: `\`${expected}\``,
    reading
  }
}

/** A scheme at the start of a text, whole or mangled: the letters of `https` in any order, or all but one of them, and a separator. */
function readScheme(text: string): {scheme: string; length: number} | undefined {
  const match = /^(?:www\.(?=https?:\/\/))?[:：]?([a-z]{2,8})([:;：]+\/*|\.\/\/+|\/\/+:?|\/|)/i.exec(text)
  if (!match) return undefined
  const [written, letters, separator] = match
  // Without a colon only two slashes make it a scheme: `http/` and `tps/` can be folders.
  if (separator === '' || separator === '/') return undefined
  const lower = letters!.toLowerCase()
  if (lower === 'http' || lower === 'https') return {scheme: lower, length: written.length}
  if (separator!.includes('//') && /^(?=.*t)(?=.*p)[htps]{3,}$/.test(lower))
    return {scheme: lower.includes('s') ? 'https' : 'http', length: written.length}
  const [plain, secure] = [distance(lower, 'http'), distance(lower, 'https')]
  // `ftp` is two letters away from `http`, and a scheme of its own.
  if (Math.min(plain, secure) > 1) return undefined
  return {scheme: plain < secure ? 'http' : 'https', length: written.length}
}

function readMissingScheme(url: string): AddressSlip | undefined {
  if (/^10\.\d{4,9}\/[^\s/]/.test(url)) {
    const reading = `https://doi.org/${url}`
    return {found: 'DOI as the address', expected: `\`${reading}\``, reading, canBePath: true}
  }
  if (!HOST_AND_PATH.test(url)) return undefined
  const reading = `https://${url}`
  return {
    found: 'address without a scheme',
    expected: `\`${reading}\``,
    reading,
    canBePath: true
  }
}

const ADDRESS = /^https?:\/\/[^\s/.]+\.\S+$/i
// Without bounds on the length of a name: V8 writes out a class as often as it may repeat, which takes it a tenth of a second here.
const HOST = () => /^(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}\.?(?:[:/?#]|$)/u
/** Top-level domains that lists link to, without those that are endings of files as well (`md`, `py`, `sh`, `rs`). */
const HOST_AND_PATH =
  /^(?:www\.[a-z0-9-]+\.[a-z0-9.-]+(?:[/?#]|$)|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|ai|info|dev|me|co|eu|us|uk|cn|de|fr|jp|kr|ca|au|ch|it|nl|es|se|in|sg|hk|tw|il)(?::\d{1,5})?\/)/i
