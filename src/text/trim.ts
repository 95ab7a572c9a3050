/** A text on one line: runs of white space become one space, and the ends are trimmed. */
export function oneLine(text: string): string {
  return (/[^ -~]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

/** A text without the characters of two sets at its start and at its end, in linear time. */
export function trimCharacters(text: string, atStart: ReadonlySet<string>, atEnd: ReadonlySet<string>): string {
  let start = 0
  let end = text.length
  while (start < end && atStart.has(text[start]!)) start++
  while (end > start && atEnd.has(text[end - 1]!)) end--
  return text.slice(start, end)
}
