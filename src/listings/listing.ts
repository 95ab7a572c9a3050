import type {Entry, PaperList} from '../list/model.js'
import type {Section} from '../outline/sections.js'
import {isMetaTitle} from '../outline/title.js'
import {joinCells} from '../table/split-cell.js'
import {memoize} from '../text/memoize.js'
import {says} from '../text/says.js'
import {lettersOf} from '../text/words.js'

/**
 * Whether an entry lists its paper. One under “News” or “Citation”, or right below the title of the list, announces or cites a paper that
 * is also listed in its own section. A row with a pipe in its text is none until that is mended: its title may be a part of it.
 */
export function isListing(entry: Entry, list: PaperList): boolean {
  return !announcementsOf(list).has(entry) && !sectionsAboutList(list).has(entry.section) && !isSplit(entry, list)
}

function isSplit({row, table}: Entry, {source}: PaperList): boolean {
  const width = table?.columns.length ?? 0
  return row !== undefined && row.cells.length > width && joinCells(row, width, source.text) !== undefined
}

/** More are a section of the list that has no heading. *Chosen*. */
const MOST_ANNOUNCEMENTS = 3

/** And so is a greater share of all entries. *Chosen*. */
const MOST_OF_LIST = 0.25

/** The few items between the title of a list and its first section: its own paper, what is new. */
const announcementsOf = memoize((list: PaperList): ReadonlySet<Entry> => {
  const {entries, headings} = list
  if (headings.length < 2 || !isListTitle(headings[0]!, list)) return new Set()
  const above = entries.filter(({section, table}) => section.heading === headings[0] && !table)
  return new Set(above.length > MOST_ANNOUNCEMENTS || above.length > entries.length * MOST_OF_LIST ? [] : above)
})

function isListTitle(heading: Section['heading'], list: PaperList): boolean {
  return heading !== undefined && heading === titleOf(list)
}

/** The heading that is the title of the whole list: the first one, where no other is of its rank. */
const titleOf = memoize(({headings}: PaperList): Section['heading'] => {
  const [first, ...others] = headings
  return first && others.every(({depth}) => depth > first.depth) ? first : undefined
})

const announcementWords: ReadonlySet<string | undefined> = new Set(['highlight', 'highlights', '新闻', '动态'])

function firstWord(title: string): string | undefined {
  return lettersOf(title.toLowerCase())[0]
}

/**
 * The sections that are about the list, and those in them. A topic such as “Fake news detection” is not, nor is the title of the whole list. One
 * with most of the entries is the list itself, whatever its heading: `# Contents`, then `## Topic`.
 */
const sectionsAboutList = memoize((list: PaperList): ReadonlySet<Section> => {
  const entriesIn = new Map<Section, number>()
  for (const entry of list.entries)
    for (let section: Section | undefined = entry.section; section; section = section.parent)
      entriesIn.set(section, (entriesIn.get(section) ?? 0) + 1)
  const isAbout = ({title, heading}: Section) =>
    !isListTitle(heading, list) && (isMetaTitle(title) || announcementWords.has(firstWord(title)))
  const few = [...entriesIn].filter(([section, count]) => count * 2 <= list.entries.length && isAbout(section))
  const about = new Set(few.map(([section]) => section))
  const isWithin = ({parent}: Section): boolean => parent !== undefined && (about.has(parent) || isWithin(parent))
  return new Set([...entriesIn.keys()].filter((section) => about.has(section) || isWithin(section)))
})

/** What papers are collected for, apart from their topic. */
export type View = 'chosen papers' | 'data sets' | 'benchmarks'

/** The purpose of the nearest section that names one; the title of the whole list does not count. */
export function viewOf({heading, title, parent}: Section, list: PaperList): View | undefined {
  const view = isListTitle(heading, list) ? undefined : viewNamed(title)
  return view ?? (parent && viewOf(parent, list))
}

/** “Dataset papers” are papers about data sets. “Datasets & benchmarks” names two views, of which the first counts; “Applications and datasets” is about something else as well. */
function viewNamed(title: string): View | undefined {
  if (says(title, 'chosen papers')) return 'chosen papers'
  const named = title
    .replace(/ papers?$/i, '')
    .split(/ and |[&/,、]/i)
    .map((part) => (['data sets', 'benchmarks'] as const).find((view) => says(part, view)))
  return named.every((view) => view !== undefined) ? named[0] : undefined
}
