/** Where the list is read: the host decides which anchors its headings get. `docs/hosts.md` says what each is based on. */
export const hosts = ['github', 'gitlab', 'gitea', 'vscode', 'mkdocs', 'docusaurus', 'hugo', 'jekyll', 'other'] as const

export type Host = (typeof hosts)[number]

/** Whether a host takes the id in braces behind or below a heading as its only anchor. */
export function readsBraces(host: Host): boolean {
  return host === 'mkdocs' || host === 'docusaurus' || host === 'hugo' || host === 'jekyll'
}

/** Whether a host gives a heading without text an anchor. */
export function namesEmptyHeadings(host: Host): boolean {
  return host === 'gitea' || host === 'hugo' || host === 'mkdocs'
}

/** `\p{Word}` as GitHub uses it, with the two join controls that it counts since 2025. */
const word = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}'
const removed = {
  github: () => new RegExp(`[^${word}\\u200C\\u200D\\- ]`, 'gu'),
  gitlab: () => new RegExp(`[^${word}\\p{N}\\u200C\\- ]`, 'gu'),
  gitea: () => /[^\p{L}\p{N}_\-\s]/gu,
  mkdocs: () => /[^\w\s-]/g,
  hugo: () => /[^\p{L}\p{Nd}_\- \t]/gu,
  jekyll: () => /[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu
}

/**
 * The slug that a host makes of a heading, before repeats get their numbers.
 *
 * @param text The text of the rendered heading as it is, neither trimmed nor collapsed: images left out, character references
 * decoded, tags and comments dropped.
 */
export function slug(text: string, host: Host): string {
  switch (host) {
    case 'gitlab':
      return hyphenate(lowerCase(text).replace(removed.gitlab(), ''))
    case 'gitea':
      return lowerCase(text.trim()).replace(removed.gitea(), '').replace(/\s/g, '-') || 'heading'
    case 'vscode':
      return lowerCase(text.trim()).replace(/\s/g, '-').replace(removed.github(), '')
    case 'mkdocs':
      return text
        .normalize('NFKD')
        .replace(/\P{ASCII}/gu, '')
        .replace(removed.mkdocs(), '')
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '-')
    case 'hugo':
      return lowerCase(text.trim()).replace(removed.hugo(), '').replace(/[ \t]/g, '-') || 'heading'
    case 'jekyll':
      // kramdown turns `--` and `---` into dashes, which are no letters.
      return lowerCase(text.trimStart().replace(/-{2,3}/g, ''))
        .replace(removed.jekyll(), '')
        .replace(/[ \t]/g, '-')
    case 'docusaurus':
      return hyphenate(lowerCase(text.trim()).replace(removed.github(), ''))
    default:
      return hyphenate(lowerCase(text).replace(removed.github(), ''))
  }
}

/** Code point by code point, as the hosts do it: a capital sigma at the end of a word does not become a final one. */
function lowerCase(text: string): string {
  return Array.from(text, (character) => character.toLowerCase()).join('')
}

/** Only U+0020 becomes a hyphen. */
function hyphenate(text: string): string {
  return text.replaceAll(' ', '-')
}

/**
 * Gives repeated anchors numbers, as a host does it: MkDocs counts `_1`, `_2`, and names empty headings so; Jekyll counts `-1`, `-2`,
 * also where that is taken; the others skip what is taken.
 */
export function anchorNumbering(host: Host): (slug: string) => string {
  if (host === 'mkdocs') return underscoreNumbering()
  const repeats = new Map<string, number>()
  return (slug) => {
    let anchor = slug
    let repeat = repeats.get(slug) ?? 0
    const isTaken = () => repeats.has(anchor) && (host !== 'jekyll' || anchor === slug)
    while (isTaken()) anchor = `${slug}-${++repeat}`
    repeats.set(slug, repeat)
    if (anchor !== slug && host !== 'jekyll') repeats.set(anchor, 0)
    return anchor
  }
}

function underscoreNumbering(): (slug: string) => string {
  const taken = new Set<string>()
  /** The next number of each name, so that a thousand equal headings do not take a million steps. */
  const counts = new Map<string, number>()
  return (slug) => {
    const [, stem = slug, number = '0'] = /^(.*)_(\d{1,9})$/.exec(slug) ?? []
    let anchor = slug
    let count = Math.max(Number(number), counts.get(stem) ?? 0)
    while (anchor === '' || taken.has(anchor)) anchor = `${stem}_${++count}`
    if (anchor !== slug) counts.set(stem, count)
    taken.add(anchor)
    return anchor
  }
}
