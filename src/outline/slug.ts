/** Where the list is read: the host decides which anchors its headings get. */
export type Host = 'github' | 'gitlab' | 'gitea' | 'vscode' | 'other'

/** `\p{Word}` as GitHub uses it, with the two join controls that it counts since 2025. */
const word = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}'
const removed = {
  github: new RegExp(`[^${word}\\u200C\\u200D\\- ]`, 'gu'),
  gitlab: new RegExp(`[^${word}\\p{N}\\u200C\\- ]`, 'gu'),
  gitea: /[^\p{L}\p{N}_\-\s]/gu
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
      return hyphenate(lowerCase(text).replace(removed.gitlab, ''))
    case 'gitea':
      return lowerCase(text.trim()).replace(removed.gitea, '').replace(/\s/g, '-') || 'heading'
    case 'vscode':
      return lowerCase(text.trim()).replace(/\s/g, '-').replace(removed.github, '')
    default:
      return hyphenate(lowerCase(text).replace(removed.github, ''))
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
