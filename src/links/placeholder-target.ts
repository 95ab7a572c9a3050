import {says} from '../text/says.js'

/** Whether a target is what people write where the address is still to come. `#` is a target: back to the top. */
export function isPlaceholderTarget(url: string): boolean {
  return says(url, 'address to come') || /^(?:x{3,}|-+|\?+)$/i.test(url)
}
