import {says} from '../text/says.js'

/** The words of a text in lower case: letters, digits, and what may stand within a label (`.`, `/`, `-`). */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}./-]+/gu) ?? []
}

/** Whether a text says what a link is, not which paper (`[paper]`, `[[PDF]]`, `[项目主页]`): every word of it is a label, a number or a venue's year. */
export function isLabel(text: string): boolean {
  const words = wordsOf(text)
  return (
    words.length > 0 && words.length <= 4 && words.every((word) => says(word, 'label word') || /^[\d.]+$/.test(word))
  )
}

/** Nothing below is an ideograph; a text without any is told from it at once. */
const BEYOND_LETTERS = /[^\0-\u2E7F]/
const WORD = /\p{L}[\p{L}\p{N}'’-]*/gu
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Four words, each of which can be two by a slash. */
const MOST_LABEL_WORDS = 8

/** Whether a text reads like the title of a paper: some words, or some ideographs, and no address. */
export function isTitleLike(text: string): boolean {
  if (text.length > 300 || text.includes('://')) return false
  if (BEYOND_LETTERS.test(text) && (text.match(CJK)?.length ?? 0) >= 6) return true
  if (text.length < 14) return false
  let words = 0
  WORD.lastIndex = 0
  while (words <= MOST_LABEL_WORDS && WORD.test(text)) words++
  return words >= 3 && (words > MOST_LABEL_WORDS || !isLabel(text))
}
