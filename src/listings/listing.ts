import type {Entry, PaperList} from '../list/model.js'
import type {Section} from '../outline/sections.js'
import {isMetaTitle} from '../outline/title.js'
import {memoize} from '../text/memoize.js'
import {lettersOf} from '../text/words.js'

/**
 * Whether an entry lists its paper; one under “News” or “Citation”, or right below the title of the list, announces or cites it, and the
 * paper stands in its section besides.
 *
 * The title of the whole list says nothing of that, and neither does a topic such as “Fake news detection”.
 */
export function isListing(entry: Entry, list: PaperList): boolean {
  const {section} = entry
  if (announcementsOf(list).has(entry)) return false
  // A bold line or a summary stands within its section.
  return !tells(section) && (section.heading !== undefined || section.parent === undefined || !tells(section.parent))
}

/** More are a section of the list that has no heading. */
const MOST_ANNOUNCEMENTS = 3

const announcements = new WeakMap<PaperList, ReadonlySet<Entry>>()

/** The few items between the title of a list and its first section: its own paper, what is new. */
function announcementsOf(list: PaperList): ReadonlySet<Entry> {
  return memoize(announcements, list, () => findAnnouncements(list))
}

function findAnnouncements({entries, headings}: PaperList): ReadonlySet<Entry> {
  const [title, ...others] = headings
  if (!title || others.length === 0 || others.some(({depth}) => depth <= title.depth)) return new Set()
  const above = entries.filter(({section, table}) => section.heading === title && !table)
  return new Set(above.length > MOST_ANNOUNCEMENTS || above.length * 2 > entries.length ? [] : above)
}

const announcing: ReadonlySet<string | undefined> = new Set(['highlight', 'highlights', '新闻', '动态'])

function firstWord(title: string): string | undefined {
  return lettersOf(title.toLowerCase())[0]
}

/** Asked anew for each entry of a section. */
const telling = new WeakMap<Section, boolean>()

function tells(section: Section): boolean {
  const {depth, title} = section
  return memoize(telling, section, () => depth > 1 && (isMetaTitle(title) || announcing.has(firstWord(title))))
}
