/**
 * The offsets of the pipes that separate cells in a part of a text. In cmark-gfm a pipe after any backslash is text, even after an escaped
 * one.
 */
export function pipesIn(text: string, start: number, end: number): number[] {
  const part = text.slice(start, end)
  const pipes: number[] = []
  for (let pipe = part.indexOf('|'); pipe !== -1; pipe = part.indexOf('|', pipe + 1))
    if (!isEscaped(part, pipe)) pipes.push(start + pipe)
  return pipes
}

/** Whether the pipe at an offset is text and separates no cells. */
export function isEscaped(text: string, offset: number): boolean {
  return text[offset - 1] === '\\'
}
