/** A thing that lists say, by the words for it. */
export interface Notion {
  /** Texts that say it as a whole. */
  whole?: readonly string[]
  /** Words that say it wherever they occur in a text; they are runs of letters and digits. */
  words?: readonly string[]
  /** Parts of words or several words that say it wherever they occur. */
  parts?: readonly string[]
}

/** Texts between commas, or between blanks. */
export function list(texts: string, separator: RegExp = /\s+/): readonly string[] {
  return texts.split(separator).map((text) => text.trim())
}

export const COMMA = /,/
