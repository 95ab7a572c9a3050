import type {Entry} from '../list/model.js'
import {contentOf} from '../table/grid.js'
import type {Source} from '../text/source.js'

/** Two words to four, the last of which is the name of a family: `Kaiming He`, `Y. Zhu`. */
const NAME = () => /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}(\p{Lu}[\p{L}'’-]+)$/u

/** With fewer, two words in capitals can be anything. */
const FEWEST_NAMES = 2

/** Whether two entries name authors, and not one of them is the same: two papers can have one title. */
export function haveOtherAuthors(first: Entry, second: Entry, source: Source): boolean {
  const [ours, theirs] = [first, second].map((entry) => familyNames(entry, source)) as [Set<string>, Set<string>]
  return ours.size > 0 && theirs.size > 0 && ![...ours].some((name) => theirs.has(name))
}

/** The names of families in an entry: in its column of authors, else beside its title and links, if there are several names or one behind `by`. */
function familyNames(entry: Entry, source: Source): Set<string> {
  const column = entry.table?.columns.find(({name}) => /author|作者/i.test(name))
  const cell = column && entry.row?.cells[column.index]
  const text = cell ? contentOf(cell, source.text) : besideLinks(entry, source)
  const names = namesIn(text)
  return new Set(cell || names.length >= FEWEST_NAMES || /\bby \p{Lu}/u.test(text) ? names : [])
}

function namesIn(text: string): string[] {
  const parts = text.replace(/\bet al\b\.?|[*_]/g, ' ').split(/[,;|&()[\]\n]| and |\bby |<[^<>]*>/)
  return parts.flatMap((part) => NAME().exec(part.trim().replace(/\.$/, ''))?.[1]?.toLowerCase() ?? [])
}

/** The source of an entry without its title and links. */
function besideLinks({start, end, titleSpan, links}: Entry, source: Source): string {
  const hidden = [titleSpan, ...links].sort((a, b) => a.start - b.start)
  let text = ''
  let from = start
  for (const span of hidden) {
    if (span.start > from) text += `${source.text.slice(from, span.start)}\n`
    from = Math.max(from, span.end)
  }
  return text + source.text.slice(from, end)
}
