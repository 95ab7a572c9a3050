import {lettersOf} from '../markdown/words.js'
import {isMetaTitle} from './heading-title.js'
import type {Entry, Section} from './paper-list.js'

/**
 * Whether an entry lists its paper; one under “News” or “Citation” announces or cites it, and the paper stands in its section besides.
 *
 * The title of the whole list says nothing of that, and neither does a topic such as “Fake news detection”.
 */
export function isListing(entry: Entry): boolean {
  const {section} = entry
  // A bold line or a summary stands within its section.
  return !tells(section) && (section.heading !== undefined || section.parent === undefined || !tells(section.parent))
}

const announcing: ReadonlySet<string | undefined> = new Set(['highlight', 'highlights', '新闻', '动态'])

function firstWord(title: string): string | undefined {
  return lettersOf(title.toLowerCase())[0]
}

/** Asked anew for each entry of a section. */
const telling = new WeakMap<Section, boolean>()

function tells(section: Section): boolean {
  const known = telling.get(section)
  if (known !== undefined) return known
  const {depth, title} = section
  const is = depth > 1 && (isMetaTitle(title) || announcing.has(firstWord(title)))
  telling.set(section, is)
  return is
}
