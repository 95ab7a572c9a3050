import type {HtmlElement} from '../markdown/html.js'
import type {Heading} from '../outline/headings.js'
import {startingIn} from '../text/sorted.js'
import type {Span} from '../text/span.js'
import type {Candidate, Siblings} from '../titles/candidates.js'
import {findTitle, joinScores, type PartScores, rankParts, scoreParts} from '../titles/choose.js'
import type {EntryTitle} from '../titles/entry-title.js'
import {titleLikeness} from '../titles/likeness.js'
import {type TitlePart, titleParts} from '../titles/parts.js'
import {goesOn} from '../titles/pieces.js'
import {startsWithTitle} from '../titles/start.js'
import {readParagraphs} from './blocks.js'
import {readElementEntries} from './elements.js'
import type {Document} from './evidence.js'
import {readItems} from './items.js'
import type {BlockEntry, ItemEntry, RowEntry} from './model.js'
import {readTitledHeadings} from './titled-headings.js'

type Draft<Kind> = Omit<Kind, 'group' | 'section'> & {section: undefined; group: undefined}

/** An entry whose section and group are not known yet, and without its links and their ids: these are read once for the whole list. */
export type EntryDraft = Draft<RowEntry> | Draft<ItemEntry> | Draft<BlockEntry>

/** The entries among list items, paragraphs and HTML elements, in document order. */
export function readBlockEntries(document: Document, elements: readonly HtmlElement[]): EntryDraft[] {
  const paragraphs = readParagraphs(document).map((shape) => [shape])
  const blocks = [readItems(document), ...paragraphs, readElementEntries(elements, document)]
  return blocks.flatMap((all) => draftsOf(all, document)).sort((a, b) => a.start - b.start)
}

/**
 * Entries without those that were read twice: as a part of HTML and as the element around it, or as the Markdown in an element. An element
 * with several entries in it presents none of them; with one in Markdown it says as much, and often more.
 *
 * @param drafts In document order.
 */
export function readOnce(drafts: readonly EntryDraft[]): readonly EntryDraft[] {
  if (!drafts.some(({kind}) => kind === 'element')) return drafts
  const repeated = new Set<EntryDraft>()
  for (const draft of drafts) {
    if (draft.kind !== 'element') continue
    const inside = startingIn(drafts, draft).filter((one) => one !== draft)
    if (inside.length > 1 || inside[0]?.kind === 'element') repeated.add(draft)
    else for (const one of inside) repeated.add(one)
  }
  return drafts.filter((draft) => !repeated.has(draft))
}

/**
 * The headings that present a paper each.
 *
 * @param others All other entries, in document order: a heading above entries is that of their section.
 */
export function readHeadingEntries(
  document: Document,
  headings: readonly Heading[],
  others: readonly EntryDraft[]
): EntryDraft[] {
  return draftsOf(
    readTitledHeadings(
      headings,
      others.map(({start}) => start),
      document
    ),
    document
  )
}

/** Candidates of the same kind agree on where their titles are: first those of one list, then all of the document. */
function draftsOf(all: readonly Siblings[], document: Document): EntryDraft[] {
  const scores = all.map((siblings) => scoreParts(siblings.filter(({isProven}) => isProven).map(({text}) => text)))
  const overall = joinScores(scores)
  return all.flatMap((siblings, index) => draftsOfSiblings(siblings, scores[index]!, overall, document))
}

/** Fewer paragraphs, headings or rows of HTML of one shape can be a coincidence, as two sentences that begin with a link. *Chosen*. */
const FEWEST_SIBLINGS = 3

/** So well must a part fit siblings that count only together: half of them have a title there. *Chosen*. */
const LEAST_FIT = 0.5

function draftsOfSiblings(siblings: Siblings, own: PartScores, overall: PartScores, document: Document): EntryDraft[] {
  const ranked = rankParts(own, overall)
  const fits = (part: TitlePart) => own.of(titleParts.indexOf(part)) >= LEAST_FIT
  const titled = siblings.flatMap((candidate) => {
    const found = findTitle(candidate.text, ranked)
    return found &&
      titleLikeness(found.title.text) > 0 &&
      startsWithTitle(candidate.text, found.title, candidate.kind === 'item')
      ? [{candidate, ...found}]
      : []
  })
  const siblingsWith = (part: TitlePart) => titled.filter(({candidate}) => candidate.text.titleIn(part)).length
  const agreed = new Map([...new Set(titled.map(({part}) => part))].map((part) => [part, siblingsWith(part)]))
  const isOfTheirShape = (title: EntryTitle, part: TitlePart) =>
    titleLikeness(title.text) === 1 &&
    [own, overall].some(({count, of}) => count >= FEWEST_SIBLINGS && of(titleParts.indexOf(part)) >= LEAST_FIT)
  return titled.flatMap(({candidate, title, part}) => {
    const agree = candidate.isProven ? agreed.get(part)! >= FEWEST_SIBLINGS && fits(part) : isOfTheirShape(title, part)
    // `The new version is on [arXiv](…)` leads to its link. Where siblings agree, such words end a title.
    return agree || !(candidate.needsSiblings || goesOn(title.text)) ? [draftOf(candidate, title, document)] : []
  })
}

/** What a draft has, whatever its kind is. */
export function baseOf({text, start, end, nickname}: EntryTitle, span: Span, line: number) {
  return {
    title: text,
    titleSpan: {start, end},
    nickname,
    start: span.start,
    end: span.end,
    line,
    section: undefined,
    group: undefined,
    ids: [],
    links: []
  }
}

function draftOf(candidate: Candidate, title: EntryTitle, {source}: Document): EntryDraft {
  const base = {...baseOf(title, candidate, source.lineAt(candidate.start)), parent: candidate.parent}
  return candidate.kind === 'item'
    ? {...base, kind: candidate.kind, node: candidate.node}
    : {...base, kind: candidate.kind, node: candidate.node, htmlRow: candidate.htmlRow}
}
