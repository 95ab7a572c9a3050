/** What differs between two texts: they are equal before `start`, and from `endBefore` and `endAfter` on. */
export interface ChangedPart {
  start: number
  /** In the text before. */
  endBefore: number
  /** In the text after. */
  endAfter: number
}

/** The part in which two texts differ. It cuts no character apart. */
export function changedPart(before: string, after: string): ChangedPart {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  if (start > 0 && isHighSurrogate(before, start - 1)) start--
  let same = 0
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++
  if (same > 0 && isHighSurrogate(before, before.length - same - 1)) same--
  return {start, endBefore: before.length - same, endAfter: after.length - same}
}

function isHighSurrogate(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xd800
}
