/** A text on one line: runs of white space are one space, and none stands at its ends. */
export function oneLine(text: string): string {
  return (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}
