/**
 * Where a text with its line endings has the offsets of the editor, in which each line ending is one character.
 */
export class EditorOffsets {
  /** Where the line feeds of `\r\n` are. */
  readonly #feeds: number[] = []

  constructor(text: string) {
    for (let at = text.indexOf('\r\n'); at !== -1; at = text.indexOf('\r\n', at + 2)) this.#feeds.push(at + 1)
  }

  /** The editor's offset for one of the text. Between `\r` and `\n` it is before both. */
  of(offset: number): number {
    let low = 0
    let high = this.#feeds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#feeds[middle]! < offset) low = middle + 1
      else high = middle
    }
    return offset - low - (this.#feeds[low] === offset ? 1 : 0)
  }
}

/** A text with one character for each line ending. */
export function withFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
