import {relatedPlaces} from '../src/fold.js'
import type {PaperList} from '../src/list/model.js'
import {defineRule, type Finding} from '../src/rule.js'
import type {Fix} from '../src/text/edit.js'
import {quote} from '../src/text/quote.js'
import {createToc} from '../src/toc/create.js'
import {insertEntries, lastLine} from '../src/toc/edits.js'
import {deadEntries, misplaced, repeatedEntries, wrongAnchors} from '../src/toc/findings.js'
import {type MissingHeading, missingHeadings} from '../src/toc/missing.js'
import type {TocEntry} from '../src/toc/model.js'
import {tablesOfContents} from '../src/toc/read.js'

/** The table of contents agrees with the headings. */
export default defineRule({
  meta: {
    name: 'toc-sync',
    description:
      'The table of contents names the headings that it means to name, with the right anchors, in their order.',
    fixes: ['safe', 'unsafe'],
    level: 'error',
    alsoWarns: true
  },
  check(list, report) {
    for (const toc of tablesOfContents(list)) {
      for (const find of [wrongAnchors, deadEntries, misplaced, repeatedEntries])
        for (const finding of find(toc, list)) report(finding)
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
      fix: safely(list, edit, `Insert a table of contents ${place}`)
    })
  }
})

/** The anchors of other hosts have not been recorded: nothing is fixed there. */
function safely(list: PaperList, edit: Fix['edits'][number] | undefined, title?: string): Fix | undefined {
  if (!edit || list.settings.host === 'other') return
  return {...(title !== undefined && {title}), applicability: 'safe', edits: [edit]}
}

/** Entries that belong at one place share one fix: two insertions at one place would get into each other's way. */
function missing(group: readonly MissingHeading[], list: PaperList): Finding[] {
  const [{entry, side, toc}] = group as [MissingHeading]
  const place = `${side} line ${side === 'after' ? lastLine(entry, toc, list) : entry.line}`
  const title = group.length > 1 ? `Insert ${group.length} entries ${place}` : undefined
  const fix = safely(list, insertEntries(group, list), title)
  const finding = ({heading, parted}: MissingHeading): Finding => ({
    start: heading.start,
    end: heading.end,
    about: heading.text,
    message: `Unexpected heading ${quote(heading.text)} without an entry in the table of contents, expected one ${place}${partedNote(parted)}`,
    fix
  })
  const headings = new Set(group.map(({heading}) => heading))
  const first = [...group.keys()].filter((index) => {
    const {above} = group[index]!
    return !above || !headings.has(above)
  })
  return first.map((index, order) =>
    withThoseBelow(finding(group[index]!), group.slice(index + 1, first[order + 1]).map(finding))
  )
}

/** A new section is one problem, whatever is below its heading. */
function withThoseBelow(found: Finding, below: readonly Finding[]): Finding {
  if (below.length === 0) return found
  return {
    ...found,
    message: `${found.message}; ${below.length === 1 ? 'the heading below it has' : `${below.length} headings below it have`} none either`,
    related: relatedPlaces(below)
  }
}

/** Its entry does not lead to a heading any more once another is above it. */
function partedNote([entry]: readonly TocEntry[]): string {
  return entry ? `; it is between the anchor \`#${entry.fragment}\` and its heading ${quote(entry.heading!.text)}` : ''
}
