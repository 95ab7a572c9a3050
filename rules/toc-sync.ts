import type {Link, PaperList} from '../src/list/model.js'
import {defineRule, type Finding, noOptions} from '../src/rule.js'
import type {Fix} from '../src/text/edit.js'
import {createToc} from '../src/toc/create.js'
import {insertEntries, lastLine} from '../src/toc/edits.js'
import {deadEntry, misplaced, nearEntry, wrongAnchor} from '../src/toc/findings.js'
import {type MissingHeading, missingHeadings} from '../src/toc/missing.js'
import {type NearHeading, nearKey, readNearHeadings} from '../src/toc/near-headings.js'
import {tablesOfContents} from '../src/toc/read.js'
import {renamedHeadings, strayEntries} from '../src/toc/stray.js'

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
    for (const toc of tablesOfContents(list)) {
      const renamed = renamedHeadings(list, toc)
      const stray = strayEntries(list, toc)
      const leading = toc.entries.filter(({found}) => found)
      // Of several, the first.
      const named = new Map(leading.toReversed().map((entry) => [entry.heading, entry]))
      for (const entry of toc.entries) {
        const expected = stray.get(entry) ?? (entry.found === 'exact' ? undefined : entry.heading)
        const twin = entry.found ? undefined : named.get(expected)
        if ((expected && !twin) || entry.found === 'case')
          report(wrongAnchor(entry, expected, links.get(entry.link), toc, list))
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

/** No recorded results tell how other hosts make their anchors: nothing is fixed there. */
function safely(list: PaperList, edit: Fix['edits'][number] | undefined): Fix | undefined {
  return edit && list.settings.host !== 'other' ? {applicability: 'safe', edits: [edit]} : undefined
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
