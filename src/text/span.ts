/** A stretch of the source: UTF-16 offsets into the text without its byte order mark, the end exclusive. */
export interface Span {
  start: number
  end: number
}

/** Whether a span has all of another in it. */
export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Where a span of a text has some words, or -1: the text behind it is not searched, which takes long when each of many spans lacks them. */
export function indexIn(text: string, words: string, {start, end}: Span): number {
  const index = text.slice(start, end).indexOf(words)
  return index < 0 ? -1 : start + index
}
