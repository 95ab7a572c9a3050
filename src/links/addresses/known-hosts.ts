import {spellings} from '../../papers/spellings.js'
import {domainsOf} from '../../papers/url.js'
import {memoizeByText} from '../../text/memoize.js'

/**
 * Domains whose names are words of their own, so that a host one letter away is a slip. An abbreviation is no such name: `lmsys.org` is
 * as real as `mlsys.org`.
 */
export const distinctDomains: readonly string[] = wordsOf(`
  arxiv.org openreview.net aclanthology.org thecvf.com mlr.press neurips.cc biorxiv.org medrxiv.org semanticscholar.org
  paperswithcode.com researchgate.net sciencedirect.com springer.com
  github.com github.io githubusercontent.com gitlab.com bitbucket.org huggingface.co modelscope.cn kaggle.com zenodo.org
  google.com youtube.com wikipedia.org zhihu.com bilibili.com baidu.com
  openaccess.thecvf.com proceedings.mlr.press proceedings.neurips.cc ieeexplore.ieee.org zhuanlan.zhihu.com
`)

/** Hosts that are one slip away from these, and real. */
const lookAlikes = wordsOf(`
  ar5iv.org aixiv.org airxiv.org huggingface.com openreview.com github.co github.blog googol.com
`)

/** The domains of the registries of papers, and those above; each with all its subdomains. */
const knownDomains: ReadonlySet<string> = new Set([
  ...spellings.flatMap(({domains}) => domains),
  ...distinctDomains,
  'doi.org'
])

const real: ReadonlySet<string> = new Set([...knownDomains, ...lookAlikes])

/** The known domain that a host is or belongs to: `arxiv.org` for `export.arxiv.org`. */
export const knownDomainOf = memoizeByText((host): string | undefined =>
  domainsOf(host).find((domain) => knownDomains.has(domain))
)

/** Whether a host is one that exists, however much it looks like another. */
export function isRealHost(host: string): boolean {
  return domainsOf(host).some((domain) => real.has(domain))
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/)
}
