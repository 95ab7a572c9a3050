/** A text on one line: runs of white space become one space, and the ends are trimmed. */
export function oneLine(text: string): string {
  return (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}
