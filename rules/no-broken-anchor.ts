import {foldMany} from '../src/fold.js'
import {repeatedIds, slippedIds} from '../src/html/given-ids.js'
import {fragmentSpan, pointTo} from '../src/links/fragment-edits.js'
import type {Link, PaperList} from '../src/list/model.js'
import {nearHeadingNamed} from '../src/list/near-headings.js'
import {sharesWords} from '../src/outline/alike.js'
import type {Anchors} from '../src/outline/anchors.js'
import {fragmentOf, otherDocumentOf} from '../src/outline/fragments.js'
import {lookAlikeNote} from '../src/outline/look-alikes.js'
import {defineRule, type Finding, type Report} from '../src/rule.js'
import {groupBy} from '../src/text/group-by.js'
import {encloses, type Span} from '../src/text/span.js'
import {foldOtherCase, guessFor} from '../src/toc/findings.js'
import {headingOutline} from '../src/toc/outline.js'
import {tablesOfContents} from '../src/toc/read.js'

/** A hint takes a look at every anchor, and more hints than this help nobody: *chosen*. */
const MOST_HINTS = 200

type Nearest = (anchors: Anchors, fragment: string) => string | undefined

/** Every link to an anchor of this document leads somewhere. The entries of a table of contents are left to toc-sync. */
export default defineRule({
  meta: {
    name: 'no-broken-anchor',
    description:
      'Every link to an anchor of this document, or of one beside it, leads to a heading, an `id` or a `name`.',
    fixes: ['safe', 'unsafe'],
    level: 'error',
    alsoWarns: true
  },
  check(list, report) {
    const entries = new Set(tablesOfContents(list).flatMap((toc) => toc.entries.map(({link}) => link)))
    const referenced = new Set(list.nodes.of('linkReference').map(({node}) => node.identifier))
    const contributors = contributorsTable(list)
    const lost: Finding[] = []
    const inOtherCase: Finding[] = []
    let hints = 0
    const nearest = (anchors: Anchors, fragment: string) =>
      hints++ < MOST_HINTS ? anchors.nearest(fragment) : undefined
    for (const link of list.links) {
      const fragment = fragmentOf(link.url)
      if (fragment === undefined) checkOtherDocument(link, list, report, nearest)
      if (fragment === undefined || entries.has(link) || link.syntax === 'reference') continue
      // `[//]: #10/21` is a comment: nothing refers to it.
      if (link.node.type === 'definition' && !referenced.has(link.node.identifier)) continue
      if (encloses(contributors, link)) continue
      const found = list.anchors.find(fragment)
      const isWarning = found === 'case' || list.settings.host === 'other'
      if (found === 'exact') continue
      const broken = finding(link, fragment, isWarning, list, nearest)
      if (found === 'case') inOtherCase.push(broken)
      else if (broken.fix || isWarning) report(broken)
      else lost.push(broken)
    }
    for (const found of foldOtherCase(inOtherCase, list)) report(found)
    const toOneAnchor = [...groupBy(lost, ({about}) => about).values()]
    for (const found of foldMany(
      toOneAnchor.flatMap((all) => foldMany(all, 'to the same anchor', 2)),
      'anchors are missing'
    ))
      report(found)
    for (const found of [...repeatedIds(list), ...slippedIds(list)]) report(found)
  }
})

/** What an anchor of another document should be is for that one to say: there is no fix. */
function checkOtherDocument(link: Link, list: PaperList, report: Report, nearestOf: Nearest): void {
  const other = otherDocumentOf(link.url)
  const anchors = other && list.surroundings?.anchorsOf?.(other.path)
  const found = anchors?.find(other!.fragment)
  if (!other || !anchors || found === 'exact' || link.syntax === 'reference') return
  const nearest = anchors.withSameLetters(other.fragment)[0] ?? nearestOf(anchors, other.fragment)
  report({
    ...(link.urlSpan ?? {start: link.start, end: link.end}),
    about: link.url,
    message: `Unexpected link to \`#${other.fragment}\` of \`${other.path}\`, expected an anchor that it has${nearest === undefined ? '' : `; did you mean \`#${nearest}\`?`}`,
    ...((found === 'case' || list.settings.host === 'other') && {severity: 'warning' as const})
  })
}

/** all-contributors links every kind of contribution to an anchor such as `#design-name`, which is nowhere by design. */
function contributorsTable({source}: PaperList): Span {
  const start = source.text.indexOf('<!-- ALL-CONTRIBUTORS-LIST:START')
  return {start, end: start < 0 ? start : source.text.indexOf('<!-- ALL-CONTRIBUTORS-LIST:END', start)}
}

/** The anchor of the only heading that has the text of a link; where that is in the heading, it may lead elsewhere: `## [Survey](#contents)`. */
function anchorNamed({text, start}: Link, fragment: string, list: PaperList): string | undefined {
  const [heading, ...others] = headingOutline(list).byTitle(text)
  if (!heading || others.length > 0) return
  const isWithin = heading.start <= start && start < heading.end
  return isWithin && !sharesWords(fragment, text) ? undefined : heading.anchor
}

function finding(link: Link, fragment: string, isWarning: boolean, list: PaperList, nearestOf: Nearest): Finding {
  const span = fragmentSpan(link, list)
  const place = {...(span ?? {start: link.start, end: link.end}), about: `#${fragment}`}
  const [anchor, ...others] = list.anchors.withSameLetters(fragment)
  if (anchor === undefined || others.length > 0) {
    const near = nearHeadingNamed(fragment, list)
    const nearest = near
      ? undefined
      : (anchorNamed(link, fragment, list) ?? guessFor(fragment, list) ?? nearestOf(list.anchors, fragment))
    const hint = near ? `; ${near.note}` : nearest === undefined ? '' : `; did you mean \`#${nearest}\`?`
    return {
      ...place,
      message: `Unexpected link to \`#${fragment}\`, expected an anchor that this document has${hint}`,
      ...(isWarning && {severity: 'warning' as const})
    }
  }
  const line = list.anchors.headingAt(anchor)?.line
  return {
    ...place,
    message: `Unexpected link to \`#${fragment}\`, expected \`#${anchor}\`${line === undefined ? '' : ` (line ${line})`}${lookAlikeNote(fragment, anchor)}`,
    ...(isWarning && {severity: 'warning' as const}),
    fix: pointTo(anchor, link, list)
  }
}
