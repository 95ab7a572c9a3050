/** The start of a text that looks like front matter. */
export interface FrontMatter {
  /** The line that closes it; without one it is not front matter. */
  close: string | undefined
  /** The offset behind it. */
  end: number | undefined
}

/** The front matter that a text begins with; `undefined` if its first line opens none. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  if (!/^(?:---|\+\+\+)[ \t]*(?:[\r\n]|$)/.test(text)) return
  const match =
    /^---[ \t]*(?:\r\n?|\n)(?:.*?[\r\n])??(---|\.\.\.) *(?=[\r\n]|$)/s.exec(text) ??
    /^\+\+\+[ \t]*(?:\r\n?|\n)(?:.*?[\r\n])??(\+\+\+) *(?=[\r\n]|$)/s.exec(text)
  return {close: match?.[1], end: match?.[0].length}
}
