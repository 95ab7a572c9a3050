// What is said of the entries of a table of contents.

import {fragmentSpan, pointTo} from '../links/fragment-edits.js'
import type {Link, PaperList} from '../list/model.js'
import type {Heading} from '../outline/headings.js'
import {lookAlikeNote} from '../outline/look-alikes.js'
import type {Finding} from '../rule.js'
import {shorten} from '../text/shorten.js'
import {deleteEntry, moveEntry} from './edits.js'
import type {NearHeading} from './near-headings.js'
import {misplacedEntries} from './order.js'
import type {TableOfContents, TocEntry} from './read.js'
import {anchorFor} from './style.js'

function placeOf({link, text}: TocEntry) {
  return {start: link.position!.start.offset!, end: link.position!.end.offset!, about: text}
}

/** The anchor of an entry is not that of the heading it means. */
export function wrongAnchor(
  entry: TocEntry,
  expected: Heading | undefined,
  link: Link | undefined,
  toc: TableOfContents,
  list: PaperList
): Finding {
  const {anchors} = list
  const sameLetters = anchors.withSameLetters(entry.fragment).find((name) => anchors.headingAt(name) === expected)
  const anchor = sameLetters ?? (expected && anchorFor(expected, toc, list)) ?? ''
  const span = link && fragmentSpan(link, list)
  return {
    ...placeOf(entry),
    ...span,
    message: `Unexpected anchor \`#${entry.fragment}\` of the entry “${entry.text}”, expected \`#${anchor}\`${expected ? ` (line ${expected.line})` : ''}${lookAlikeNote(entry.fragment, anchor)}`,
    ...(entry.found === 'case' && {severity: 'warning' as const}),
    fix: link && pointTo(anchor, link, list)
  }
}

/** The entry is right, and its heading is not: nothing here says how many headings a blank would make. */
export function nearEntry(entry: TocEntry, {text, signs, line}: NearHeading): Finding {
  return {
    ...placeOf(entry),
    message: `Unexpected entry “${entry.text}” with the anchor \`#${entry.fragment}\`, expected one that this document has; line ${line}, \`${shorten(text)}\`, is no heading: it lacks a blank after \`${signs}\``
  }
}

/** An entry leads nowhere. */
export function deadEntry(
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

/** Entries that stand elsewhere than their headings. */
export function misplaced(toc: TableOfContents, list: PaperList): Finding[] {
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
