import {defineRule, noOptions, type Report} from '../src/lint/rule.js'
import {readAddressSlip} from '../src/paper-list/address-slip.js'
import {readArxivSlip} from '../src/paper-list/arxiv-slip.js'
import {isComingSoon} from '../src/paper-list/coming-soon.js'
import {innermostOf} from '../src/paper-list/innermost.js'
import {aboutLink, subjectOf} from '../src/paper-list/link-subject.js'
import type {Entry, Link, PaperList} from '../src/paper-list/paper-list.js'
import {isPlaceholderTarget} from '../src/paper-list/placeholder-target.js'
import type {Surroundings} from '../src/paper-list/surroundings.js'
import {readTextLinks, type TextLink} from '../src/paper-list/text-links.js'

/** No link whose target cannot work. */
export default defineRule({
  meta: {
    name: 'no-malformed-link',
    description:
      'No link that cannot work: a mangled address, a link that Markdown leaves as text, an impossible arXiv id, a missing file.',
    fixable: 'safe',
    level: 'error',
    options: noOptions
  },
  check(list, report) {
    for (const link of list.links) {
      // A reference's target is told at its definition; what holds the place of an address is empty rather than malformed.
      if (link.syntax === 'reference' || isPlaceholderTarget(link.url)) continue
      checkTarget(link, list, list.surroundings, report)
    }
    const textLinks = readTextLinks(list)
    const entries = innermostOf(list.entries, textLinks)
    for (const [index, link] of textLinks.entries()) checkText(link, entries[index], list, report)
  }
})

function checkTarget(link: Link, list: PaperList, surroundings: Surroundings | undefined, report: Report): void {
  const {start, end} = link.urlSpan ?? link
  const place = {start, end, about: aboutLink(link)}
  const path = pathOf(link.url)
  const isFile = path !== undefined && surroundings?.hasFile?.(path)
  const slip = isFile ? undefined : readAddressSlip(link.url)
  if (slip) {
    const mendable =
      slip.reading !== undefined && link.syntax !== 'autolink' && list.source.text.slice(start, end) === link.url
    report({
      ...place,
      message: `Unexpected ${slip.found}${subjectOf(link)}, expected ${slip.expected}`,
      // The address with its mangled scheme leaves the document, which the guard has to be told.
      fix: mendable
        ? {
            applicability: slip.canBePath && isFile === undefined ? 'unsafe' : 'safe',
            edits: [{start, end, text: slip.reading!}],
            ordered: [link.url]
          }
        : undefined
    })
    return
  }
  const arxiv = readArxivSlip(link.url)
  if (arxiv)
    report({
      ...place,
      message: `Unexpected arXiv id \`${arxiv.id}\`${subjectOf(link)}, expected ${arxiv.expected}`
    })
  if (path !== undefined && isFile === false) {
    report({
      ...place,
      message: `Unexpected link to \`${path}\`${subjectOf(link)}, expected a file that exists`
    })
  }
}

/** The path of a relative link, decoded. One from the root is the host's, and leads wherever the host says. */
function pathOf(url: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?\\])/i.test(url)) return
  const path = url.replace(/[?#].*/s, '')
  if (path === '') return
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const found = {
  'blank before': 'blank between the text and the address of a link',
  'full-width': 'full-width brackets around the address of a link',
  'blank inside': 'blank in the address of a link',
  unclosed: 'address of a link without its closing parenthesis',
  'no opening bracket': 'link without the bracket that opens its text',
  'no closing bracket': 'link without the bracket that closes its text',
  'wrong way round': 'link with its brackets the wrong way round'
}

const expected = {
  'blank before': '`](` without a blank',
  'full-width': '`(` and `)`',
  'blank inside': 'an address without blanks',
  unclosed: '`)` after the address',
  'no opening bracket': '`[` before the text',
  'no closing bracket': '`]` after the text',
  'wrong way round': '`[` and `]` around the text, `(` and `)` around the address'
}

function checkText(link: TextLink, entry: Entry | undefined, list: PaperList, report: Report): void {
  // The title of an entry that starts with a broken link is that link as text.
  const name = entry && (link.label === '' || !entry.title.includes(link.label)) ? entry.title : link.label
  report({
    start: link.start,
    end: link.end,
    about: `${name}: ${link.label}`,
    message: `Unexpected ${found[link.slip]}${name === '' ? '' : ` of “${name}”`}, expected ${expected[link.slip]}: Markdown leaves it as text`,
    ...(isStatement(link, list) && {severity: 'warning' as const}),
    fix: link.edits && {
      // `see [12] (https://…)` can be an aside in parentheses, which shows a link that works.
      applicability: link.slip === 'blank before' ? 'unsafe' : 'safe',
      edits: link.edits,
      // To the guard a full-width bracket is a part of the address that it follows.
      ...(link.slip === 'full-width' && {ordered: [list.source.text.slice(link.start, link.end)]})
    }
  })
}

/** `see [12] (https://…)` shows a citation, and an address that works; `[code](coming soon)` says what there is to say. */
function isStatement({slip, label, start, end}: TextLink, {source}: PaperList): boolean {
  if (slip === 'blank before') return /^[\d\s,–-]+$/.test(label)
  return slip === 'blank inside' && isComingSoon(source.text.slice(start, end))
}
