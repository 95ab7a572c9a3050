import {says} from '../text/says.js'

/** Whether a target is a placeholder for a missing address (`TODO`, `url`, `...`). `#` is a target: back to the top. */
export function isPlaceholderTarget(url: string): boolean {
  return says(url, 'address to come') || /^(?:x{3,}|-+|\?+)$/i.test(url)
}
