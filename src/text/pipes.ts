/** The offsets of the pipes in a part of a text, without those that a backslash takes their meaning. */
export function pipesIn(text: string, start: number, end: number): number[] {
  const part = text.slice(start, end)
  const pipes: number[] = []
  for (let pipe = part.indexOf('|'); pipe !== -1; pipe = part.indexOf('|', pipe + 1))
    if (!isEscaped(part, pipe)) pipes.push(start + pipe)
  return pipes
}

/** Whether a backslash stands before an offset, and is not escaped itself. */
export function isEscaped(text: string, offset: number): boolean {
  let start = offset
  while (text[start - 1] === '\\') start--
  return (offset - start) % 2 === 1
}
