import {brokenTag, readBrokenTags} from '../src/html/broken-tags.js'
import {markdownBelowHtml} from '../src/html/markdown-below-html.js'
import {openElements, unclosedTags} from '../src/html/unclosed-tags.js'
import {isUsual, readAddressSlip} from '../src/links/addresses/address-slip.js'
import {exchangedLinks, isExchanged} from '../src/links/exchanged.js'
import {brokenLink, looseBracket, undefinedLabel} from '../src/links/findings.js'
import {aboutLink, inLinkPlace} from '../src/links/link-subject.js'
import {accountLinks, imagesOfPages, misspeltLabels} from '../src/links/link-texts.js'
import {readTextLinks, type TextLinks} from '../src/links/text-links.js'
import {meantLabels} from '../src/links/undefined-labels.js'
import {isPlaceholderTarget} from '../src/list/empty-links.js'
import type {Link, PaperList} from '../src/list/model.js'
import {unsettledConflicts} from '../src/meant/merge-conflicts.js'
import {swallowedMarkdown} from '../src/meant/odd-blanks.js'
import {openBlocks} from '../src/meant/open-blocks.js'
import {shownList} from '../src/meant/read.js'
import {decodePercent} from '../src/outline/fragments.js'
import {readArxivSlip} from '../src/papers/arxiv-slip.js'
import {rowsInTwo} from '../src/rows/meant-rows.js'
import {defineRule, type Report} from '../src/rule.js'
import type {Surroundings} from '../src/surroundings.js'
import {innermostOf} from '../src/text/innermost.js'

/** No link whose target cannot work. */
export default defineRule({
  meta: {
    name: 'no-malformed-link',
    description:
      'No link that cannot work: a mangled address, a link that Markdown leaves as text, an impossible arXiv id, a missing file.',
    fixes: ['safe', 'unsafe'],
    level: 'error',
    alsoWarns: true
  },
  check(list, report) {
    const {labels, ...brackets} = readTextLinks(list)
    const {broken, loose} = outsideSplitRows(brackets, list)
    const tags = readBrokenTags(list)
    const starts = broken.length + tags.length === 0 ? [] : list.links.map(({start}) => ({start, end: start}))
    const around = innermostOf(broken, starts)
    // What was made of a broken tag, or of the address in it.
    const ofTags = innermostOf(tags, starts)
    for (const [index, link] of list.links.entries()) {
      // A reference's target is reported at its definition; a placeholder of an address is empty rather than malformed.
      if (link.syntax === 'reference' || isUsual(link) || isPlaceholderTarget(link.url)) continue
      if (ofTags[index] || isExchanged(link, list)) continue
      // A bare address in a broken link runs on to where its brackets are missing.
      if (link.syntax !== 'autolink' || !around[index]) checkTarget(link, list, list.surroundings, report)
    }
    for (const tag of tags) report(brokenTag(tag))
    const entriesOfBroken = innermostOf(list.entries, broken)
    for (const [index, link] of broken.entries()) report(brokenLink(link, entriesOfBroken[index], list))
    const entriesOfLoose = innermostOf(list.entries, loose)
    for (const [index, bracket] of loose.entries()) report(looseBracket(bracket, entriesOfLoose[index], list))
    for (const {label, entry} of meantLabels(labels, list)) report(undefinedLabel(label, entry))
    for (const find of [accountLinks, misspeltLabels, exchangedLinks, imagesOfPages, openElements])
      for (const finding of find(list)) report(finding)
    const shown = shownList(list)
    for (const find of [unclosedTags, swallowedMarkdown, markdownBelowHtml, openBlocks, unsettledConflicts])
      for (const finding of find(shown)) report(finding)
  }
})

/** Where a line break splits a row it can split a link as well: the row has to be joined. */
function outsideSplitRows({broken, loose}: Omit<TextLinks, 'labels'>, list: PaperList): Omit<TextLinks, 'labels'> {
  const rows = broken.length + loose.length === 0 ? [] : rowsInTwo(list)
  const [ofBroken, ofLoose] = [innermostOf(rows, broken), innermostOf(rows, loose)]
  return {broken: broken.filter((_, index) => !ofBroken[index]), loose: loose.filter((_, index) => !ofLoose[index])}
}

function checkTarget(link: Link, list: PaperList, surroundings: Surroundings | undefined, report: Report): void {
  const {start, end} = link.urlSpan ?? link
  const path = pathOf(link.url)
  const isFile = path !== undefined && surroundings?.hasFile?.(path)
  const slip = isFile ? undefined : readAddressSlip(link.url, link.syntax === 'autolink')
  const arxiv = slip ? undefined : readArxivSlip(link.url)
  const isMissing = path !== undefined && isFile === false
  if (!slip && !arxiv && !isMissing) return
  const place = {start, end, about: aboutLink(link)}
  if (slip) {
    // What takes a guess is left to a person.
    const isFixable =
      slip.reading !== undefined &&
      !slip.isGuess &&
      link.syntax !== 'autolink' &&
      list.source.text.slice(start, end) === link.url
    report({
      ...place,
      message: `Unexpected ${slip.found}, expected ${slip.expected}${inLinkPlace(link, list)}`,
      ...(slip.canWork && {severity: 'warning' as const}),
      // The guard must accept that the address with its mangled scheme is gone.
      fix: isFixable
        ? {
            applicability: slip.canWork || (slip.canBePath && isFile === undefined) ? 'unsafe' : 'safe',
            edits: [{start, end, text: slip.reading!}],
            mayRemove: [link.url]
          }
        : undefined
    })
    return
  }
  if (arxiv)
    report({
      ...place,
      message: `Unexpected arXiv id \`${arxiv.id}\`, expected ${arxiv.expected}${inLinkPlace(link, list)}`
    })
  if (isMissing) {
    report({
      ...place,
      message: `Unexpected link to \`${path}\`, expected a file that exists${inLinkPlace(link, list)}`
    })
  }
}

/** The path of a relative link, decoded. One from the root is the host's, and leads wherever the host says. */
function pathOf(url: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?\\])/i.test(url)) return
  const path = url.replace(/[?#].*/s, '')
  return path === '' ? undefined : decodePercent(path)
}
