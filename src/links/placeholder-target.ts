import type {Link} from '../list/model.js'
import {says} from '../text/says.js'

/** Whether a link has no address yet: none, or a placeholder. `#` is one in `[code](#)` beside the other links of a paper. */
export function lacksAddress(link: Link): boolean {
  const {url} = link
  return url === '#' ? isAmongLinksOfPaper(link) && !TO_TOP.test(link.text) : url === '' || isPlaceholderTarget(url)
}

/** Whether a link says what of a paper it leads to, behind its title. */
function isAmongLinksOfPaper({role, entry, start, end}: Link): boolean {
  if (role === 'other' || !entry || (start <= entry.titleSpan.start && entry.titleSpan.end <= end)) return false
  return entry.links.some((other) => /^https?:/i.test(other.url) && (other.role !== 'other' || other.id !== undefined))
}

const TO_TOP = /[↑⇑⇧⤴⬆⏫🔝🔼^]/u

/** Whether a target is a placeholder for a missing address (`TODO`, `url`, `...`). `#` can be a target: back to the top. */
export function isPlaceholderTarget(url: string): boolean {
  return says(url, 'address to come') || /^(?:x{3,}|-+|\?+)$/i.test(url)
}
