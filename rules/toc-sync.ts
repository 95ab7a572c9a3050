import {defineRule, type Finding, noOptions} from '../src/lint/rule.js'
import type {Fix} from '../src/markdown/edit.js'
import {fragmentSpan, pointTo} from '../src/paper-list/anchor-edits.js'
import {type NearHeading, nearKey, readNearHeadings} from '../src/paper-list/near-headings.js'
import type {Heading, Link, PaperList} from '../src/paper-list/paper-list.js'
import {shorten} from '../src/paper-list/shorten.js'
import type {TableOfContents, TocEntry} from '../src/paper-list/toc.js'
import {createToc} from '../src/paper-list/toc-create.js'
import {deleteEntry, insertEntries, lastLine, moveEntry} from '../src/paper-list/toc-edits.js'
import {type MissingHeading, missingHeadings} from '../src/paper-list/toc-missing.js'
import {misplacedEntries} from '../src/paper-list/toc-order.js'
import {renamedHeadings, strayEntries} from '../src/paper-list/toc-stray.js'

/** The table of contents agrees with the headings. */
export default defineRule({
  meta: {
    name: 'toc-sync',
    description:
      'The table of contents names the headings that it means to name, with the right anchors, in their order.',
    fixable: 'safe',
    level: 'error',
    options: noOptions
  },
  check(list, report) {
    const links = new Map<unknown, Link>(list.links.map((link) => [link.node, link]))
    let nearHeadings: Map<string, NearHeading> | undefined
    for (const toc of list.tablesOfContents) {
      const renamed = renamedHeadings(list, toc)
      const stray = strayEntries(list, toc)
      const leading = toc.entries.filter(({found}) => found)
      // Of several, the first.
      const named = new Map(leading.toReversed().map((entry) => [entry.heading, entry]))
      for (const entry of toc.entries) {
        const expected = stray.get(entry) ?? (entry.found === 'exact' ? undefined : entry.heading)
        const twin = entry.found ? undefined : named.get(expected)
        if ((expected && !twin) || entry.found === 'case')
          report(wrongAnchor(entry, expected, links.get(entry.link), list))
        else if (!entry.found) {
          nearHeadings ??= readNearHeadings(list)
          const near = nearHeadings.get(nearKey(entry.text)) ?? nearHeadings.get(nearKey(entry.fragment))
          report(
            near ? nearEntry(entry, near) : deadEntry(entry, expected ? twin : undefined, renamed.get(entry), toc, list)
          )
        }
      }
      for (const finding of misplaced(toc, list)) report(finding)
    }
    for (const group of missingHeadings(list)) for (const finding of missing(group, list)) report(finding)
    const created = list.settings.toc === 'create' ? createToc(list) : undefined
    if (!created) return
    const {heading, place, edit} = created
    report({
      start: heading.start,
      end: heading.end,
      about: heading.text,
      message: `Unexpected list without a table of contents, expected one ${place}`,
      fix: safely(list, edit)
    })
  }
})

function placeOf({link, text}: TocEntry) {
  return {start: link.position!.start.offset!, end: link.position!.end.offset!, about: text}
}

/** No recorded results tell how other hosts make their anchors: nothing is fixed there. */
function safely(list: PaperList, edit: Fix['edits'][number] | undefined): Fix | undefined {
  return edit && list.settings.host !== 'other' ? {applicability: 'safe', edits: [edit]} : undefined
}

function wrongAnchor(entry: TocEntry, expected: Heading | undefined, link: Link | undefined, list: PaperList): Finding {
  const {anchors} = list
  const alike = anchors.alike(entry.fragment).find((name) => anchors.headingAt(name) === expected)
  const anchor = alike ?? expected?.anchor ?? (expected && anchors.customIdOf(expected)) ?? ''
  const span = link && fragmentSpan(link, list)
  return {
    ...placeOf(entry),
    ...span,
    message: `Unexpected anchor \`#${entry.fragment}\` of the entry “${entry.text}”, expected \`#${anchor}\`${expected ? ` (line ${expected.line})` : ''}`,
    ...(entry.found === 'case' && {severity: 'warning' as const}),
    fix: link && pointTo(anchor, link, list)
  }
}

/** The entry is right, and its heading is not: nothing here says how many headings a blank would make. */
function nearEntry(entry: TocEntry, {text, signs, line}: NearHeading): Finding {
  return {
    ...placeOf(entry),
    message: `Unexpected entry “${entry.text}” with the anchor \`#${entry.fragment}\`, expected one that this document has; line ${line}, \`${shorten(text)}\`, is no heading: it lacks a blank after \`${signs}\``
  }
}

function deadEntry(
  entry: TocEntry,
  twin: TocEntry | undefined,
  renamed: Heading | undefined,
  toc: TableOfContents,
  list: PaperList
): Finding {
  const hint = renamed
    ? `; did you mean \`#${renamed.anchor}\` (line ${renamed.line})?`
    : twin
      ? `; line ${twin.line} names it already`
      : ''
  const deletion = renamed ? undefined : deleteEntry(entry, toc, list)
  return {
    ...placeOf(entry),
    message: `Unexpected entry “${entry.text}” with the anchor \`#${entry.fragment}\`, expected one that this document has${hint}`,
    fix: deletion && {applicability: 'unsafe', edits: [deletion]}
  }
}

function misplaced(toc: TableOfContents, list: PaperList): Finding[] {
  return misplacedEntries(toc).map((place) => {
    const neighbour = (place.after ?? place.before)!
    const edits = moveEntry(place, toc, list)
    const side = place.after ? 'after' : 'before'
    return {
      ...placeOf(place.entry),
      message: `Unexpected place of the entry “${place.entry.text}”, expected it ${side} “${neighbour.text}” (line ${neighbour.line}) as its heading`,
      severity: 'warning',
      fix: edits && {applicability: 'unsafe', edits}
    }
  })
}

/** Entries that belong at one place share one fix: two insertions at one place would get into each other's way. */
function missing(group: readonly MissingHeading[], list: PaperList): Finding[] {
  const fix = safely(list, insertEntries(group, list))
  return group.map(({heading, side, entry, toc}) => ({
    start: heading.start,
    end: heading.end,
    about: heading.text,
    message: `Unexpected heading “${heading.text}” without an entry in the table of contents, expected one ${side} line ${side === 'after' ? lastLine(entry, toc, list) : entry.line}`,
    fix
  }))
}
