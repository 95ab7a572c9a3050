import {domainsOf} from '../../papers/url.js'
import {memoizeByText} from '../../text/memoize.js'
import {areOneEditApart} from '../../text/one-edit.js'
import type {Address, AddressSlip} from '../slip.js'
import {distinctDomains, isRealHost} from './known-hosts.js'

/** What is wrong with the host of an address that has a scheme: no host can have that name, or it is a well-known one misspelt. */
export function readHostSlip({origin, host, path, rest}: Address): AddressSlip | undefined {
  if (/[@[]/.test(host)) return undefined
  const slip = slipOfHost(host) ?? readMisspelling(host, path)
  if (!slip) return undefined
  const {found, reading, isGuess} = slip
  return {
    found: `host \`${host}\` ${found}`,
    expected: reading === undefined ? 'the name of a website' : `\`${reading}\``,
    ...(reading !== undefined && {reading: `${origin.slice(0, -host.length)}${reading}${path}${rest}`}),
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

/** The domains that a host can have been meant for, without their dots, and how many parts they have. */
const meantDomains = [...distinctDomains, 'doi.org'].map((name) => ({
  name,
  dotless: name.replaceAll('.', ''),
  parts: name.split('.').length
}))

/** A host of one word, which no website has: `panbaiducom`. */
function readDotless(host: string): HostReading | undefined {
  if (/[.:%]/.test(host) || host.toLowerCase() === 'localhost') return undefined
  const domain = meantDomains.find(({dotless}) => host.toLowerCase().endsWith(dotless))
  if (domain === undefined) return {found: 'without a dot'}
  const before = host.slice(0, -domain.dotless.length)
  return {found: 'without its dots', reading: `${before === '' ? '' : `${before}.`}${domain.name}`}
}

/** `arxiv.orgabs/2104.09937`, `doi.org10.1145/…` */
function readGluedPath(host: string): HostReading | undefined {
  const [, name, path] = /^(.+\.[a-z]+?)(abs|pdf|html|forum|content|10\.\d{4,9})$/i.exec(host) ?? []
  if (name === undefined || isRealHost(host) || !isRealHost(name)) return undefined
  return {found: 'that runs into its path', reading: `${name}/${path}`}
}

/** `arvix.org`, `gihub.com`; `doi.org` is too short to be known without a DOI behind it. */
function readMisspelling(host: string, path: string): HostReading | undefined {
  const near = nearDomains(host)
  if (near.length === 0) return undefined
  const name = withoutPort(host)
  const domains = domainsOf(name)
  const meant = near.filter((known) => known !== 'doi.org' || DOI_PATH.test(path))
  const [known] = meant
  if (known === undefined) return undefined
  if (meant.length > 1) return {found: `one letter from ${meant.map((each) => `\`${each}\``).join(' and ')}`}
  const written = domains.at(-known.split('.').length)!
  return {found: 'with a misspelt name', reading: name.slice(0, -written.length) + known, isGuess: true}
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$|\.$/, '')
}

/** The well-known domains one letter from that of a host. */
const nearDomains = memoizeByText((host): readonly string[] => {
  const name = withoutPort(host)
  const domains = domainsOf(name)
  // A known domain can have any host below it but a misspelt one.
  const meant = isRealHost(name) ? longDomains : meantDomains
  const near = meant.filter(({name: known, parts}) => {
    const domain = domains.at(-parts) ?? ''
    return Math.abs(domain.length - known.length) < 2 && areOneEditApart(domain, known)
  })
  return near.map(({name: known}) => known)
})

const longDomains = meantDomains.filter(({parts}) => parts > 2)

const DOI_PATH = /^\/10\.\d{4,9}\//
// Without bounds on the length of a name, as in address-slip.ts.
const HOST = () => /^(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}$/u
