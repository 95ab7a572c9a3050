import {eastAsianWidth} from 'get-east-asian-width'

let segmenter: Intl.Segmenter | undefined

/**
 * How many columns a text takes in an editor with a monospaced font: CJK and emoji take two.
 *
 * The table of widths is Unicode's (UAX #11). `string-width` would do as much, but compiling its expressions takes longer
 * than the rest of the start-up.
 */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  if (SEPARATE.test(text)) {
    for (let index = 0; index < text.length; index++) width += eastAsianWidth(text.charCodeAt(index))
    return width
  }
  for (const character of charactersOf(text)) width += widthOfCharacter(character)
  return width
}

/** Latin, Chinese, Japanese, Korean and their punctuation: each is a character of its own. To segment a text takes long. */
const SEPARATE =
  /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u3001-\u3029\u3030-\u3096\u309B-\u30FF\u3400-\u9FFF\uAC00-\uD7A3\uFF01-\uFF9D]*$/

/** The characters of a text as a reader sees them: a letter with its marks, an emoji of several code points. */
export function charactersOf(text: string): string[] {
  if (SEPARATE.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter()
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}

/** The width of what a reader sees as one character: a letter with its marks, an emoji of several code points. */
function widthOfCharacter(character: string): number {
  const base = character.replace(unseen(), '')
  if (base === '') return 0
  return emoji().test(character) ? 2 : eastAsianWidth(base.codePointAt(0)!)
}

const unseen = () => /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}]/gu
/** What shows as a picture: by itself, by the variation selector, as a keycap, or as a flag of two letters. */
const emoji = () => /\p{Emoji_Presentation}|\uFE0F|\u20E3|\p{Regional_Indicator}{2}/u
