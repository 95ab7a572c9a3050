import {fullYear} from '../text/dates.js'

/**
 * Ids with rules of their own: arXiv, DOI and ACL Anthology. The input is what follows the fixed part of a URL's path,
 * decoded; stray characters behind the id are ignored.
 */

/**
 * The arXiv id without its version, as `arxiv:2211.05719`. Nothing for an id that cannot exist.
 *
 * The scheme: https://info.arxiv.org/help/arxiv_identifier.html. Since April 2007 `YYMM.number`, of four digits until
 * the end of 2014 and of five since; before that `archive/YYMMnumber`, whose subject class says nothing.
 */
export function arxivId(text: string): string | undefined {
  const modern = MODERN_ARXIV.exec(text)
  if (modern) {
    const year = modern[1]!
    const month = modern[2]!
    const number = modern[3]!
    const since = Number(year + month)
    if (!isMonth(month) || since < 704 || since >= FIRST_OLD_ARXIV || Number(number) === 0) return undefined
    return number.length === (since < 1501 ? 4 : 5) ? `arxiv:${year}${month}.${number}` : undefined
  }
  const old = OLD_ARXIV.exec(text)
  if (!old) return undefined
  const archive = old[1]!.toLowerCase()
  const [, , year, month, number] = old
  const since = Number(year! + month!)
  if (!OLD_ARCHIVES.has(archive) || !isMonth(month!) || (since > 703 && since < FIRST_OLD_ARXIV)) return undefined
  return `arxiv:${archive}/${year}${month}${number}`
}

/** The year in which arXiv gave an id such as `arxiv:2211.05719`; nothing for an id of another registry. */
export function arxivYear(id: string): number | undefined {
  const digits = /^arxiv:(?:[a-z-]+\/)?(\d\d)/.exec(id)?.[1]
  return digits === undefined ? undefined : fullYear(Number(digits))
}

const MODERN_ARXIV = /^(?:arxiv[:./])?(\d\d)(\d\d)\.(\d{4,5})(?!\d)/i
const OLD_ARXIV = /^(?:arxiv[:./])?([a-z-]{2,8})(?:\.[a-z-]{2,12})?\/(\d\d)(\d\d)(\d{3})(?!\d)/i
const FIRST_OLD_ARXIV = 9107
const OLD_ARCHIVES = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga ' +
    'funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph ' +
    'q-alg q-bio quant-ph solv-int supr-con'
  ).split(' ')
)

function isMonth(month: string): boolean {
  return month >= '01' && month <= '12'
}

/**
 * The paper id of a DOI: `doi:10.1145/…` in lower case, or the registry's own where the DOI only wraps it (arXiv,
 * ACL Anthology, SSRN, AAAI, IJCAI). Nothing for DOIs of data sets and code.
 */
export function doiId(text: string): string | undefined {
  const match = DOI.exec(text)
  if (!match) return undefined
  const prefix = match[1]!
  if (DATA_PREFIXES.has(prefix)) return undefined
  const suffix = tidyDoiSuffix(prefix, match[2]!.toLowerCase())
  if (suffix === '') return undefined
  const wrapped = WRAPPED.find((each) => each.prefix === prefix && each.suffix.test(suffix))
  return wrapped ? wrapped.id(suffix.replace(wrapped.suffix, '$1'), suffix) : `doi:${prefix}/${suffix}`
}

const DOI = /^(?:doi[:/])?(10\.\d{4,9})\/([^\s"<>\\^`{|}]+)/i

/** Zenodo, figshare, Dataverse, Hugging Face, Code Ocean, Dryad, OSF, Mendeley Data: mostly data or code, shared by several papers. */
const DATA_PREFIXES = new Set('10.5281 10.6084 10.7910 10.57967 10.24433 10.5061 10.17605 10.17632'.split(' '))

interface WrappedId {
  prefix: string
  suffix: RegExp
  id: (id: string, suffix: string) => string | undefined
}

const WRAPPED: readonly WrappedId[] = [
  {prefix: '10.48550', suffix: /^arxiv\.(.+)$/, id: arxivId},
  {prefix: '10.18653', suffix: /^v1\/(.+)$/, id: aclId},
  {prefix: '10.3115', suffix: /^v1\/(.+)$/, id: aclId},
  {prefix: '10.2139', suffix: /^ssrn\.(\d+)$/, id: (id) => `ssrn:${id}`},
  {prefix: '10.1609', suffix: /^[a-z]+\.v\d+i\d+\.(\d+)$/, id: (id) => `aaai:${id}`},
  {
    prefix: '10.24963',
    suffix: /^ijcai\.(\d{4}\/\d+)$/,
    id: (id) => `ijcai:${id}`
  }
]

/** Prefixes under which a suffix has one segment, so that what follows is a page of the publisher's site. */
const ONE_SEGMENT = new Set(['10.1007', '10.1016', '10.1038', '10.1109', '10.1145', '10.1162', '10.3389'])
const VIEW =
  /\/(?:full|abstract|abs|e?pdf|pdfdirect|epub|meta|html|fulltext|references|summary|citations?|supplementary-material|suppl_file)(?:[./].*)?$/
const FILE = /\.(?:full-text|full|abstract|short|pdf|html?|xml|bib)$/
const STRAY_END = new Set('.,;:!?\'"*]}>_、，。；'.split(''))

function tidyDoiSuffix(prefix: string, text: string): string {
  let suffix = text
  if (ONE_SEGMENT.has(prefix)) suffix = firstSegments(suffix, 1)
  // Oxford's suffixes are `journal/article`, its addresses add a number of the site.
  else if (prefix === '10.1093') suffix = firstSegments(suffix, 2)
  suffix = suffix.replace(VIEW, '')
  for (let rounds = 0; rounds < 4; rounds++) suffix = trimStrayEnd(suffix).replace(FILE, '')
  // bioRxiv and medRxiv: the version is information, not identity.
  if (prefix === '10.1101') suffix = suffix.replace(/v\d+$/, '')
  return trimStrayEnd(suffix)
}

function firstSegments(text: string, count: number): string {
  return text.split('/', count).join('/')
}

/** Takes away what punctuation a DOI got at its end; a parenthesis belongs to it if it has a partner. */
function trimStrayEnd(text: string): string {
  let end = text.length
  let open = 0
  for (const character of text) {
    if (character === '(') open++
    else if (character === ')') open--
  }
  while (end > 0) {
    const last = text[end - 1]!
    if (last === ')' && open < 0) open++
    else if (last !== '/' && !STRAY_END.has(last)) break
    end--
  }
  return text.slice(0, end)
}

/**
 * The ACL Anthology id without its version: `acl:P19-1423`, `acl:2020.acl-main.219`. Nothing for volumes, front
 * matter and attachments (https://aclanthology.org/info/ids/).
 */
export function aclId(text: string): string | undefined {
  const modern = MODERN_ACL.exec(text)
  if (modern) return Number(modern[2]) === 0 ? undefined : `acl:${modern[1]!.toLowerCase()}.${Number(modern[2])}`
  const old = OLD_ACL.exec(text)?.[1]?.toUpperCase()
  return old === undefined || FRONT_MATTER.test(old) ? undefined : `acl:${old}`
}

const MODERN_ACL = /^(\d{4}\.[a-z0-9_]+-[a-z0-9_]+)\.(\d+)/i
const OLD_ACL = /^([a-z]\d\d-\d{4})(?![0-9-])/i
const FRONT_MATTER = /000$|^W\d\d-\d\d00$/
