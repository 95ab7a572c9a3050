import {UnreadableError} from './unreadable.js'

/** So many quotes and items, one in the other, overflow the stack of either parser: *measured*, from 2,000 on. */
const MOST_MARKS = 3000

/**
 * Refuses a text with a line that opens very many quotes or items, `>>>>`: the parsers read it in time that grows with the square of their
 * number, only to find that it is nested too deeply.
 *
 * @throws {UnreadableError} if there is such a line.
 */
export function refuseDeepMarks(text: string): void {
  for (let start = 0; start + MOST_MARKS < text.length; ) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd < 0 ? text.length : lineEnd
    if (end - start > MOST_MARKS && countMarks(text.slice(start, end)) > MOST_MARKS)
      throw new UnreadableError('nested too deeply to be read')
    start = end + 1
  }
}

function countMarks(line: string): number {
  const [marks] = /^[ \t>+*.)\d-]*/.exec(line)!
  return marks.match(/>|[+*.)-](?=[ \t])/g)?.length ?? 0
}
