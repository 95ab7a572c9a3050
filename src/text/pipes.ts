/**
 * The offsets of the pipes in a part of a text that part cells. cmark-gfm takes a pipe behind any backslash for text, also behind one that
 * is escaped itself.
 */
export function pipesIn(text: string, start: number, end: number): number[] {
  const part = text.slice(start, end)
  const pipes: number[] = []
  for (let pipe = part.indexOf('|'); pipe !== -1; pipe = part.indexOf('|', pipe + 1))
    if (!isEscaped(part, pipe)) pipes.push(start + pipe)
  return pipes
}

/** Whether a pipe at an offset parts no cells. */
export function isEscaped(text: string, offset: number): boolean {
  return text[offset - 1] === '\\'
}
