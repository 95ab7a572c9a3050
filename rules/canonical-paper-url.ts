import {aboutLink, inLinkPlace} from '../src/links/link-subject.js'
import type {Link} from '../src/list/model.js'
import {canonicalUrl, paperId, registryOf} from '../src/papers/id.js'
import {directUrl, isForReview} from '../src/papers/redirects.js'
import {readPaperUrl} from '../src/papers/url.js'
import {defineRule} from '../src/rule.js'
import type {Fix} from '../src/text/edit.js'

/**
 * Hosts whose pages of a paper are no more than the paper: the registries, and the publishers to which a DOI leads. Readers, catalogues and
 * mirrors (ar5iv, alphaXiv, Hugging Face) add something of their own, which is why a list links to them.
 */
const hosts: Record<string, RegExp> = {
  arxiv: /(?:^|\.)(?:arxiv\.org|doi\.org)$|^xxx\.lanl\.gov$|^xxx\.itp\.ac\.cn$/,
  acl: /(?:^|\.)(?:aclanthology\.org|aclanthology\.info|aclweb\.org|doi\.org)$/,
  doi: /(?:^|\.)(?:doi\.org|dl\.acm\.org|link\.springer\.com|onlinelibrary\.wiley\.com|nature\.com|tandfonline\.com|science\.org|pnas\.org)$/
}

/** One spelling of the URL of a paper. */
export default defineRule({
  meta: {
    name: 'canonical-paper-url',
    description:
      'The URL of a paper on arXiv, in the ACL Anthology or with a DOI has one spelling; no redirects, no code for review.',
    fixes: ['safe'],
    level: 'off',
    options: {
      pdf: {
        type: 'boolean',
        default: false,
        description: 'Lead links that say `PDF` or `HTML` to the page of the paper too.'
      }
    }
  },
  check(list, report, options) {
    for (const link of list.links) {
      // A reference has its address at its definition; a bare address is text that a reader reads, in a BibTeX record say.
      if (link.syntax === 'reference' || link.syntax === 'autolink') continue
      const {start, end} = link.urlSpan ?? link
      const reportAddress = (expected: string, fix?: Fix) =>
        report({
          start,
          end,
          about: aboutLink(link),
          message: `Unexpected address \`${link.url}\`, expected ${expected}${inLinkPlace(link, list)}`,
          fix
        })
      if (isForReview(link.url)) reportAddress('the published one instead of one for a review')
      const url = expectedUrl(link, options.pdf)
      if (url === undefined) continue
      // What would have to be escaped in a target is left to a person.
      const isFixable = list.source.text.slice(start, end) === link.url && !/[\s<>()[\]|\\]/.test(url)
      reportAddress(
        `\`${url}\``,
        // The option asks for one spelling, so the others may be removed.
        isFixable ? {applicability: 'safe', edits: [{start, end, text: url}], mayRemove: [link.url]} : undefined
      )
    }
  }
})

/** The address that a link should have, where it is another: without redirects, and of a paper in the spelling of its registry. */
function expectedUrl(link: Link, pdf: boolean): string | undefined {
  // The end of an attribute that is not closed is elsewhere: no-malformed-link reports it.
  if (/[\s<>"]/.test(link.url)) return undefined
  const direct = directUrl(link.url)
  const spelling = namesForm(link) && !pdf ? undefined : canonicalSpelling(direct ?? link.url)
  const url = spelling ?? direct
  return url === link.url ? undefined : url
}

/** Whether a link says in which form it shows the paper; the page of the paper would not be what it says. */
function namesForm({text, column}: Link): boolean {
  return /\b(?:pdf|html|v\d+)\b/i.test(`${column?.name ?? ''} ${text}`)
}

/** The URL that the paper's registry gives for it; nothing for what is no page of the paper itself. */
function canonicalSpelling(url: string): string | undefined {
  const id = paperId(url)
  const address = readPaperUrl(url)
  // A fragment is a place in the paper, a supplement is not the paper, and two addresses in one are left to a person.
  if (id === undefined || !address || url.includes('#') || /suppl/i.test(address.path) || url.lastIndexOf('://') > 8)
    return
  if (!hosts[registryOf(id)]?.test(address.host)) return
  const canonical = canonicalUrl(id)!
  // Ids of DOIs are in lower case, while a registry's own spelling often is not.
  const name = id.slice(id.indexOf(':') + 1)
  const at = address.path.toLowerCase().indexOf(name)
  const spelled =
    registryOf(id) === 'doi' && at >= 0
      ? canonical.replace(name, () => address.path.slice(at, at + name.length))
      : canonical
  // What would have to be escaped in a target is left to a person.
  return /[\s<>()[\]|\\]/.test(spelled) ? undefined : spelled
}
