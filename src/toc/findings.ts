// The findings of toc-sync about entries.

import {foldMany} from '../fold.js'
import {fragmentSpan, pointTo} from '../links/fragment-edits.js'
import type {PaperList} from '../list/model.js'
import {type NearHeading, nearHeadingOf, nearHeadings} from '../list/near-headings.js'
import {readsLike} from '../outline/alike.js'
import {fragmentOf} from '../outline/fragments.js'
import type {Heading} from '../outline/headings.js'
import {lookAlikeNote} from '../outline/look-alikes.js'
import {headingTitle} from '../outline/title.js'
import type {Finding} from '../rule.js'
import {groupBy} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'
import {quote} from '../text/quote.js'
import {deleteEntry, moveEntry} from './edits.js'
import {missingHeadings} from './missing.js'
import type {TableOfContents, TocEntry} from './model.js'
import {misplacedEntries} from './order.js'
import {headingOutline} from './outline.js'
import {tablesOfContents} from './read.js'
import {anchorFor} from './style.js'

function placeOf({link, text}: TocEntry) {
  return {start: link.start, end: link.end, about: text}
}

/** *Chosen*: so many links in another case than their anchors are how a list is written. */
const HABIT = 5

/** Whether a list writes anchors in another case than its headings have: one finding says so, not one for each link. */
const hasOtherCase = memoize((list: PaperList) => {
  const entries = tablesOfContents(list).flatMap((toc) => toc.entries)
  const ofEntries = new Set(entries.map(({link}) => link))
  const others = list.links.filter((link) => !ofEntries.has(link)).map(({url}) => fragmentOf(url))
  const fragments = [...entries.map(({fragment}) => fragment), ...others]
  const isInOtherCase = (fragment: string | undefined) =>
    fragment !== undefined && list.anchors.find(fragment) === 'case'
  return fragments.filter(isInOtherCase).length >= HABIT
})

/** Folds the findings about links in another case, where that is a habit of the list. */
export function foldOtherCase(findings: readonly Finding[], list: PaperList): readonly Finding[] {
  if (!hasOtherCase(list)) return findings
  return foldMany(findings, 'are in another case than their headings, which works on GitHub’s page alone', 2)
}

/** What is wrong with the anchors of a table of contents. */
export function wrongAnchors(toc: TableOfContents, list: PaperList): Finding[] {
  const named = new Set(toc.entries.flatMap(({match, heading}) => (match ? (heading ?? []) : [])))
  const inOtherCase = toc.entries.filter(({match, heading, target}) => match === 'case' && heading === target)
  const parted = new Set(missingHeadings(list).flatMap((group) => group.flatMap((missing) => missing.parted)))
  const wrong = toc.entries.filter((entry) => {
    const {match, heading, target} = entry
    if (match) return heading !== target && !parted.has(entry)
    return heading && !named.has(heading)
  })
  const [cases, others] = [inOtherCase, wrong].map((entries) => entries.map((entry) => wrongAnchor(entry, toc, list)))
  return [...foldOtherCase(cases!, list), ...others!]
}

/** The anchor of an entry is not that of the heading it means. */
function wrongAnchor(entry: TocEntry, toc: TableOfContents, list: PaperList): Finding {
  const {anchors} = list
  const {heading, link} = entry
  const sameLetters = anchors.withSameLetters(entry.fragment).find((name) => anchors.headingAt(name) === heading)
  const anchor = sameLetters ?? (heading && anchorFor(heading, toc, list)) ?? ''
  return {
    ...placeOf(entry),
    ...fragmentSpan(link, list),
    message: `Unexpected anchor \`#${entry.fragment}\`, expected \`#${anchor}\`${heading ? ` (line ${heading.line})` : ''}, in the entry ${quote(entry.text)}${lookAlikeNote(entry.fragment, anchor)}`,
    ...(((entry.match === 'case' && heading === entry.target) || list.settings.host === 'other') && {
      severity: 'warning' as const
    }),
    fix: pointTo(anchor, link, list)
  }
}

/** Entries that lead nowhere. */
export function deadEntries(toc: TableOfContents, list: PaperList): Finding[] {
  const named = new Map<Heading | undefined, TocEntry>()
  for (const entry of toc.entries) if (entry.match && !named.has(entry.heading)) named.set(entry.heading, entry)
  const dead = toc.entries.filter(({match, heading}) => !match && (!heading || named.has(heading)))
  const lines = dead.length > 0 ? nearHeadings(list) : []
  const findings = dead.map((entry) =>
    deadEntry(entry, entry.heading && named.get(entry.heading), nearHeadingOf(entry, lines), toc, list)
  )
  // Those that can be deleted lead to no known heading: often the table of contents was written before the sections.
  const [unknown, known] = [true, false].map((isUnknown) =>
    findings.filter(({fix}) => (fix !== undefined) === isUnknown)
  )
  // Several of them may be of a template, or of sections to come: only a lone one is a leftover.
  const told = unknown!.length > 1 ? unknown!.map(({fix: _, ...finding}) => finding) : unknown!
  return [...foldMany(told, 'entries lead nowhere'), ...known!]
}

function deadEntry(
  entry: TocEntry,
  twin: TocEntry | undefined,
  near: NearHeading | undefined,
  toc: TableOfContents,
  list: PaperList
): Finding {
  const {guess} = entry
  const hint = near
    ? `; ${near.note}`
    : guess && isLike(entry, guess, list)
      ? `; did you mean \`#${anchorFor(guess, toc, list)}\` (line ${guess.line})?`
      : twin
        ? `; line ${twin.line} names it already`
        : ''
  const deletion = near || guess ? undefined : deleteEntry(entry, toc, list)
  return {
    ...placeOf(entry),
    message: `Unexpected anchor \`#${entry.fragment}\`, expected one that this document has, in the entry ${quote(entry.text)}${hint}`,
    ...(list.settings.host === 'other' && {severity: 'warning' as const}),
    fix: deletion && {
      title: `Remove the entry ${quote(entry.text)}`,
      applicability: 'unsafe',
      edits: [deletion]
    }
  }
}

function isLike({text, fragment}: TocEntry, guess: Heading, {headings}: PaperList): boolean {
  const titles = headings.map(headingTitle)
  return [text, fragment].some((name) => readsLike(name, headingTitle(guess), titles))
}

/** The heading that the table of contents gives as a hint for a fragment that leads nowhere. */
export function guessFor(fragment: string, list: PaperList): string | undefined {
  for (const toc of tablesOfContents(list)) {
    const entry = toc.entries.find((each) => each.guess && each.fragment === fragment)
    if (entry && isLike(entry, entry.guess!, list)) return anchorFor(entry.guess!, toc, list)
  }
  return
}

/** Entries that are there twice among their siblings, with the same text and the same anchor, where one heading has that title. */
export function repeatedEntries(toc: TableOfContents, list: PaperList): Finding[] {
  const {byTitle} = headingOutline(list)
  const lone = toc.entries.filter(({text}) => byTitle(text).length < 2)
  const repeated = [...groupBy(lone, ({fragment, text}) => `${fragment}\n${text}`).values()].filter(
    ({length}) => length > 1
  )
  if (repeated.length === 0) return []
  const listOf = new Map(list.nodes.of('listItem').map(({node, parent}) => [node as TocEntry['node'], parent]))
  const siblings = repeated.flatMap((entries) => [
    ...groupBy(entries, ({node, parent}) => listOf.get(node) ?? parent).values()
  ])
  return siblings.flatMap(([first, ...others]) => others.map((entry) => repetitionOf(entry, first!, toc, list)))
}

function repetitionOf(entry: TocEntry, first: TocEntry, toc: TableOfContents, list: PaperList): Finding {
  const deletion = deleteEntry(entry, toc, list)
  return {
    ...placeOf(entry),
    severity: 'warning',
    message: `Unexpected second entry ${quote(entry.text)}, expected one (first on line ${first.line})`,
    related: [{message: 'first entry', start: first.link.start, end: first.link.end}],
    fix: deletion && {
      title: `Remove the entry ${quote(entry.text)}`,
      applicability: 'unsafe',
      edits: [deletion]
    }
  }
}

/** Entries in another place than their headings. */
export function misplaced(toc: TableOfContents, list: PaperList): Finding[] {
  return misplacedEntries(toc).map((place) => {
    const neighbour = (place.after ?? place.before)!
    const edits = moveEntry(place, toc, list)
    const side = place.after ? 'after' : 'before'
    return {
      ...placeOf(place.entry),
      message: `Unexpected place of the entry ${quote(place.entry.text)}, expected it ${side} ${quote(neighbour.text)} (line ${neighbour.line}), as its heading`,
      severity: 'warning',
      fix: edits && {
        title: `Move the entry ${quote(place.entry.text)} ${side} ${quote(neighbour.text)}`,
        applicability: 'unsafe',
        edits
      }
    }
  })
}
