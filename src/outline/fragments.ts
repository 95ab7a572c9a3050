/**
 * The fragment that an address within the document names, percent-decoded.
 *
 * @returns `undefined` for an address of another document.
 */
export function fragmentOf(url: string): string | undefined {
  return url.startsWith('#') ? decodePercent(url.slice(1)) : undefined
}

/** Fragments that the host serves itself: the top, lines of the source, tabs of the page, footnotes, text fragments. */
export function isAlwaysFine(fragment: string): boolean {
  return (
    fragment === '' ||
    /^(?:top|readme)$/i.test(fragment) ||
    /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/.test(fragment) ||
    /-ov-file$/.test(fragment) ||
    /^(?:user-content-)?(?:fn|fnref)-|^footnote-label$/.test(fragment) ||
    fragment.startsWith(':~:')
  )
}

/** The path and the fragment of a link into another Markdown document of the tree, decoded: `docs/models.md#llama`. */
export function otherDocumentOf(url: string): {path: string; fragment: string} | undefined {
  const match = /^(?![a-z][a-z0-9+.-]*:|\/)([^?#]+\.(?:md|markdown))#(.+)$/i.exec(url)
  return match ? {path: decodePercent(match[1]!), fragment: decodePercent(match[2]!)} : undefined
}

/** Decodes a percent-encoded text; one with a stray `%` stays as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Writes an anchor as a fragment, percent-encoded if another fragment of the document is, and where a link needs it. */
export function spellFragment(anchor: string, other: string): string {
  if (/%[\da-f]{2}/i.test(other)) return encodeURIComponent(anchor)
  // U+FE0F is invisible, so authors write it encoded.
  return anchor.replace(/[\s()<>[\]"'`&|\\%]|\uFE0F/g, encodeURIComponent)
}
