import {append} from '../text/group-by.js'
import {memoizeByText} from '../text/memoize.js'
import {arxivId, doiId} from './numbering.js'
import {neverPapers, type Registry, type RegistryName, registries, wrappers} from './registries.js'
import {doiAnywhere, type Spelling, spellings} from './spellings.js'
import {domainsOf, type PaperUrl, readPaperUrl} from './url.js'

/**
 * The id of the paper that a URL leads to, the same for all spellings of the URL: `arxiv:2211.05719`, `doi:10.1145/…`,
 * `acl:2022.acl-long.204`, `openreview:…`. Versions, queries and stray characters are left out.
 *
 * @param url A link's target as a list has it, well-formed or not.
 * @returns nothing for what is no paper (a repository, a model, a project page, a video) or not known as one.
 */
export function paperId(url: string): string | undefined {
  const text = url.trim()
  // Most links of a list lead to a repository, which is no paper, or to arXiv: fast tests before slow ones.
  if (text.startsWith('https://github.com/')) return undefined
  const number = USUAL_ARXIV.exec(text)?.[1]
  const usual = number === undefined ? undefined : arxivId(number)
  if (usual !== undefined) return usual
  if (!text.startsWith('http')) {
    if (/^doi:/i.test(text)) return doiId(text.slice(4).trim())
    if (/^arxiv:(?!\/)/i.test(text)) return arxivId(text.slice(6).trim())
  }
  const address = readPaperUrl(text)
  if (!address || IMAGE.test(address.path)) return undefined
  const host = knownOf(address.host)
  if (host.showsOthers) return wrappedId(text)
  for (const spelling of host.spellings) {
    const id = readSpelling(spelling, address)
    if (id) return id
  }
  if (host.hasNoPapers || (!address.path.includes('10.') && address.parameters.size === 0)) return undefined
  for (const spelling of doiAnywhere) {
    const id = readSpelling(spelling, address)
    if (id) return id
  }
  return undefined
}

const USUAL_ARXIV = /^https?:\/\/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/

/** The registry of an id: the text before its colon. */
export function registryOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')))
}

/** What equal or different ids of this registry mean for two papers; nothing for an unknown registry. */
export function registryTraits(id: string): Registry {
  return registries[registryOf(id) as RegistryName] ?? {strong: false, unique: false}
}

/** The one URL that a registry itself gives for an id, for those that have one; nothing for the others. */
export function canonicalUrl(id: string): string | undefined {
  const name = id.slice(id.indexOf(':') + 1)
  switch (registryOf(id)) {
    case 'arxiv':
      return `https://arxiv.org/abs/${name}`
    case 'doi':
      return `https://doi.org/${name}`
    case 'acl':
      return `https://aclanthology.org/${name}/`
    default:
      return undefined
  }
}

const spellingsByDomain = new Map<string, Spelling[]>()
for (const spelling of spellings) {
  for (const domain of spelling.domains) append(spellingsByDomain, domain, spelling)
}
const never = new Set(neverPapers)
const wrappedIn = new Set(wrappers)

/** What is known of a host: a list has few hosts and many addresses. */
const knownOf = memoizeByText((host) => {
  const domains = domainsOf(host)
  return {
    showsOthers: domains.some((domain) => wrappedIn.has(domain)),
    hasNoPapers: domains.some((domain) => never.has(domain)),
    spellings: domains.flatMap((domain) => spellingsByDomain.get(domain) ?? [])
  }
})

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp)$/i

/** The id of the page that the last URL within a URL leads to. */
function wrappedId(url: string): string | undefined {
  const text = url.replace(/%3a/gi, ':').replace(/%2f/gi, '/')
  const inner = text.lastIndexOf('http')
  return inner > 0 ? paperId(text.slice(inner).split('&', 1)[0]!) : undefined
}

function readSpelling({path, parameter, id}: Omit<Spelling, 'domains'>, url: PaperUrl): string | undefined {
  const groups: string[] = []
  if (path) {
    const match = path.exec(url.path)
    if (!match) return undefined
    groups.push(...match.slice(1).map((group) => group ?? ''))
  }
  if (parameter) {
    const match = parameter[1].exec(url.parameters.get(parameter[0]) ?? '')
    if (!match) return undefined
    groups.push(match[1]!)
  }
  return id(groups, url)
}
