/**
 * Texts of links that say what the link is, not which paper: `[paper]`, `[[PDF]]`, `[Code]`, `[项目主页]`.
 */
const labels = new Set(
  `paper papers pdf arxiv arxiv.org openreview doi acm ieee springer html abs abstract link links url here source preprint
  code codes github git repo repository pytorch torch tensorflow tf keras jax caffe matlab official unofficial implementation
  project page project-page homepage home website web webpage site blog post video videos youtube talk slides poster demo
  dataset data model models weights checkpoint huggingface hf supp supplementary supplement appendix bib bibtex citation
  twitter tweet thread notes note summary review reviews news wechat zhihu colab notebook tutorial docs documentation
  local coming soon tba tbd soon full text read more project/code paper/code code/paper data/code star stars publish
  论文 代码 源码 项目 主页 项目主页 项目地址 链接 原文 笔记 视频 博客 知乎 解读 讲解 数据集 中文 英文 中文解读`.split(
    /\s+/
  )
)

/** The words of a text in lower case: letters, digits, and what may stand within a label (`.`, `/`, `-`). */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}./-]+/gu) ?? []
}

/** Whether a text only labels a link: every word of it is a label, a number or a venue's year. */
export function isLabel(text: string): boolean {
  const words = wordsOf(text)
  return words.length > 0 && words.length <= 4 && words.every((word) => labels.has(word) || /^[\d.]+$/.test(word))
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
