/** Replaces the text from `start` to `end` (UTF-16 offsets into the text without its byte order mark). */
export interface Edit {
  start: number
  end: number
  text: string
}

/**
 * A promise to the maintainer.
 *
 * - `safe`: the meaning stays, and no word and no link leaves the document.
 * - `unsafe`: probably what is wanted, but it removes what is nowhere else, or takes a decision.
 */
export type Applicability = 'safe' | 'unsafe'

/** Edits that belong together: all of them are applied, or none. They do not overlap each other. */
export interface Fix {
  applicability: Applicability
  edits: Edit[]
  /** What it does, such as `Remove this listing of “Visual Dialog”`, where its edits do not show that. */
  title?: string
  /**
   * Source texts that a *safe* fix may remove, because the config asks for it (a column's old name, another placeholder) or the author hid
   * them (a note behind a row). The guard does not count their words and links as lost.
   */
  mayRemove?: string[]
}
