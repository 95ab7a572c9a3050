import {says} from '../text/says.js'
import {isAscii} from '../text/words.js'

/** Letters, digits, and what can be within a label. */
const LABEL_WORD = () => /[\p{L}\p{N}./-]+/gu
/** *Chosen*: `paper code data video` is a label, and more words are a sentence. */
const MOST_LABEL_WORDS = 4

/** Whether a text says what a link is, not which paper (`[paper]`, `[[PDF]]`, `[项目主页]`): every word of it is a label, a number or a venue's year. */
export function isLabel(text: string): boolean {
  // The first word of most texts is no label already.
  let count = 0
  const pattern = LABEL_WORD()
  for (let word = pattern.exec(text)?.[0]; word !== undefined; word = pattern.exec(text)?.[0]) {
    if (++count > MOST_LABEL_WORDS || !(isLabelWord(word) || /^[\d.]+$/.test(word))) return false
  }
  return count > 0
}

/** Chinese has no blanks between words: `论文链接` is `论文` and `链接`. */
function isLabelWord(word: string): boolean {
  if (says(word, 'label word')) return true
  if (!BEYOND_LETTERS.test(word) || word.length > LONGEST_COMPOUND) return false
  for (let end = 2; end <= word.length - 2; end++)
    if (says(word.slice(0, end), 'label word') && isLabelWord(word.slice(end))) return true
  return false
}

/** Four words of two ideographs, the usual length of a word in Chinese. *Chosen*. */
const LONGEST_COMPOUND = 8

/** No ideograph is below U+2E80: a fast test before the slow one. */
const BEYOND_LETTERS = /[^\0-\u2E7F]/
const WORD = () => /\p{L}[\p{L}\p{N}'’-]*/gu
const CJK = () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** More words are no label: each word of a label can be two by a slash. */
const MOST_WORDS_OF_LABEL = MOST_LABEL_WORDS * 2

/** In UTF-16 units. A longer text is a paragraph. *Chosen*. */
const LONGEST_TITLE = 300
/** *Chosen*: `图像生成模型` is a title, and five ideographs can be a topic. */
const FEWEST_IDEOGRAPHS = 6
/** In UTF-16 units, and with fewer than three words, a text is a name or a topic: `Graph Learning`. *Chosen*. */
const SHORTEST_TITLE = 14
const FEWEST_WORDS = 3

/** Whether a text reads like the title of a paper: some words, or some ideographs, and no address. */
export function isTitleLike(text: string): boolean {
  if (text.length > LONGEST_TITLE || text.includes('://')) return false
  if (BEYOND_LETTERS.test(text) && (text.match(CJK())?.length ?? 0) >= FEWEST_IDEOGRAPHS) return true
  if (text.length < SHORTEST_TITLE) return false
  let words = 0
  const word = isAscii(text) ? /[A-Za-z][A-Za-z\d'-]*/g : WORD()
  while (words <= MOST_WORDS_OF_LABEL && word.test(text)) words++
  return words >= FEWEST_WORDS && (words > MOST_WORDS_OF_LABEL || !isLabel(text))
}
