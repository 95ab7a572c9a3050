/** A stretch of the source: UTF-16 offsets into the text without its byte order mark, the end exclusive. */
export interface Span {
  start: number
  end: number
}
