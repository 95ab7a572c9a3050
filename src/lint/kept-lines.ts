import type {Position} from 'unist'

/** Bounds the time that a comparison may take; where more lines changed than this, all count as added. */
const MOST_CHANGES = 2000

/** The lines of a text that were in the version before, each with its number there. */
export async function keptLines(before: string, after: string): Promise<Map<number, number>> {
  const {diffArrays} = await import('diff')
  const kept = new Map<number, number>()
  let lineBefore = 1
  let line = 1
  for (const {added, removed, count} of diffArrays(splitLines(before), splitLines(after), {
    maxEditLength: MOST_CHANGES
  }) ?? []) {
    if (!added && !removed) for (let index = 0; index < count; index++) kept.set(line + index, lineBefore + index)
    if (!added) lineBefore += count
    if (!removed) line += count
  }
  return kept
}

/** The numbers of the lines that a text has and the version before had not. */
export async function addedLines(before: string, after: string): Promise<Set<number>> {
  const kept = await keptLines(before, after)
  const lines = splitLines(after).map((_, index) => index + 1)
  return new Set(lines.filter((line) => !kept.has(line)))
}

export function linesOf({start, end}: Position): number[] {
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  return Array.from({length: last - start.line + 1}, (_, index) => start.line + index)
}

/** Without their endings: a checkout may have others than the repository. */
function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
}
