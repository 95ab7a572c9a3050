import type {Entry, Section} from './paper-list.js'

/** Sections that tell about papers instead of listing them. */
const talk =
  /\b(?:news|updates?|what'?s new|changelog|announcements?|highlights?|citations?|cite|citing|acknowledge?ments?|our papers?|our works?|star history|contact|licen[sc]e)\b|新闻|更新|动态|引用|致谢/i

/** Whether an entry lists its paper; one under “News” announces it, and the paper stands in its section besides. */
export function isListing(entry: Entry): boolean {
  for (let section: Section | undefined = entry.section; section; section = section.parent) {
    if (section.depth > 0 && talk.test(section.title) && section.title.length <= 40) return false
  }
  return true
}
