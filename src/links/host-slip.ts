import {memoizeByText} from '../text/memoize.js'
import {areOneEditApart} from '../text/one-edit.js'
import {distinctDomains, domainsOf, isRealHost} from './known-hosts.js'
import type {AddressSlip} from './slip.js'

/** What is wrong with the host of an address that has a scheme: no host can have that name, or it is a well-known one misspelt. */
export function readHostSlip(url: string): AddressSlip | undefined {
  const match = /^(https?:\/\/)([^/?#\s]+)(.*)/is.exec(url)
  if (!match || /[@[]/.test(match[2]!)) return undefined
  const [, scheme, host, rest] = match as unknown as [string, string, string, string]
  const slip = slipOfHost(host) ?? readMisspelling(host, rest)
  if (!slip) return undefined
  const {found, reading, isGuess} = slip
  return {
    found: `host \`${host}\` ${found}`,
    expected: reading === undefined ? 'the name of a website' : `\`${reading}\``,
    ...(reading !== undefined && {reading: `${scheme}${reading}${rest}`}),
    ...(isGuess && {isGuess})
  }
}

interface HostReading {
  /** The rest of the message, behind the name of the host. */
  found: string
  /** The host that was meant, where one can be. */
  reading?: string
  isGuess?: true
}

/** A list has few hosts and many addresses. */
const slipOfHost = memoizeByText(
  (host): HostReading | undefined => readStops(host) ?? readPort(host) ?? readDotless(host) ?? readGluedPath(host)
)

/** `www。example。org`, `arxiv,org`, `arxiv..org`. */
function readStops(host: string): HostReading | undefined {
  const reading = host.replace(/[。．｡]/g, '.')
  if (reading !== host) return {found: 'with a full-width stop', ...(HOST().test(reading) && {reading})}
  const stray = /[.,]{2,}|,/.exec(host)?.[0]
  const dotted = host.replace(/[.,]{2,}|,/g, '.')
  return stray !== undefined && HOST().test(dotted)
    ? {found: `with \`${stray}\` for a dot`, reading: dotted, isGuess: true}
    : undefined
}

/** `github.com:user/repository`, as git writes it. */
function readPort(host: string): HostReading | undefined {
  const [name, port] = host.split(':', 2) as [string, string | undefined]
  if (port === undefined || /^\d*$/.test(port) || !HOST().test(name)) return undefined
  return {found: 'with a colon', reading: `${name}/${port}`, isGuess: true}
}

const dotless = [...distinctDomains, 'doi.org'].map((known) => known.replaceAll('.', ''))

/** A host of one word, which no website has: `panbaiducom`. */
function readDotless(host: string): HostReading | undefined {
  if (/[.:%]/.test(host) || host.toLowerCase() === 'localhost') return undefined
  const domain = [...distinctDomains, 'doi.org'].find((_, index) => host.toLowerCase().endsWith(dotless[index]!))
  if (domain === undefined) return {found: 'without a dot'}
  const before = host.slice(0, -domain.replaceAll('.', '').length)
  return {found: 'without its dots', reading: `${before === '' ? '' : `${before}.`}${domain}`}
}

/** `arxiv.orgabs/2104.09937`, `doi.org10.1145/…` */
function readGluedPath(host: string): HostReading | undefined {
  const [, name, path] = /^(.+\.[a-z]+?)(abs|pdf|html|forum|content|10\.\d{4,9})$/i.exec(host) ?? []
  if (name === undefined || isRealHost(host) || !isRealHost(name)) return undefined
  return {found: 'that runs into its path', reading: `${name}/${path}`}
}

/** `arvix.org`, `gihub.com`; `doi.org` is too short to be known without a DOI behind it. */
function readMisspelling(host: string, rest: string): HostReading | undefined {
  const name = host.replace(/:\d*$|\.$/, '')
  const near = nearDomains(name)
  if (near.length === 0) return undefined
  const domains = domainsOf(name)
  const meant = near.filter((known) => known !== 'doi.org' || DOI_PATH.test(rest))
  const [known] = meant
  if (known === undefined) return undefined
  if (meant.length > 1) return {found: `one letter from ${meant.map((each) => `\`${each}\``).join(' and ')}`}
  const written = domains.at(1 - known.split('.').length)!
  return {found: 'with a misspelt name', reading: name.slice(0, -written.length) + known, isGuess: true}
}

/** The well-known domains one letter from that of a host. */
const nearDomains = memoizeByText((name): readonly string[] => {
  const domains = domainsOf(name)
  const isReal = isRealHost(name)
  return [...distinctDomains, 'doi.org'].filter((known) => {
    const parts = known.split('.').length
    // A known domain can have any host below it but a misspelt one.
    return (!isReal || parts > 2) && areOneEditApart(domains.at(1 - parts) ?? '', known)
  })
})

const DOI_PATH = /^\/10\.\d{4,9}\//
// Without bounds on the length of a name, as in address-slip.ts.
const HOST = () => /^(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}$/u
