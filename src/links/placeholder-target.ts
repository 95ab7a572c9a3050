import type {Link} from '../list/model.js'
import {says} from '../text/says.js'

/** Whether a link has no address yet: none, or a placeholder. `[code](#)` leads to the top of the page, and says that it leads elsewhere. */
export function lacksAddress({url, role, entry, start, end}: Link): boolean {
  if (url !== '#') return url === '' || isPlaceholderTarget(url)
  const isOnTitle = entry !== undefined && start <= entry.titleSpan.start && entry.titleSpan.end <= end
  return role !== 'other' || isOnTitle
}

/** Whether a target is a placeholder for a missing address (`TODO`, `url`, `...`). `#` can be a target: back to the top. */
export function isPlaceholderTarget(url: string): boolean {
  return says(url, 'address to come') || /^(?:x{3,}|-+|\?+)$/i.test(url)
}
