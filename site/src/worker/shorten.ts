/** In UTF-16 units. A cell can be as long as a whole list, and a browser needs seconds to lay that out. */
const LONGEST_TEXT = 500

/** A text that can be shown without a pause. */
export function shorten(text: string, longest = LONGEST_TEXT): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
