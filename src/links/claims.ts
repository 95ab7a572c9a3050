import {kindByName} from '../list/columns.js'
import type {Link} from '../list/model.js'
import {lettersOf} from '../text/words.js'

const codeWords = new Set(
  `code codes github gitlab git pytorch torch tensorflow tf keras jax caffe matlab official repo repository implementation
  源码 代码`.split(/\s+/)
)
const paperWords = new Set(
  'paper papers pdf arxiv abs abstract doi openreview acm ieee springer preprint link links 论文 原文 链接'.split(' ')
)
/** Words that go with either. */
const asides = new Set('unofficial our the official original here star stars'.split(' '))

/**
 * What a link says that it leads to, by its text; a text that does not say (`link`, `here`) leaves it to the
 * name of the column.
 *
 * @returns Nothing for a link that says something else, or both.
 */
export function claimOf({text, column, image}: Link): 'paper' | 'code' | undefined {
  const words = lettersOf(text.toLowerCase())
  const saysCode = words.some((word) => codeWords.has(word))
  const saysPaper = words.some((word) => paperWords.has(word) && !/^(?:links?|链接)$/.test(word))
  if (saysCode || saysPaper) {
    const isLabel = words.every((word) => codeWords.has(word) || paperWords.has(word) || asides.has(word))
    return !isLabel || saysCode === saysPaper ? undefined : saysCode ? 'code' : 'paper'
  }
  // A badge says in its image what it leads to.
  const isSilent = !image && words.every((word) => paperWords.has(word) || asides.has(word))
  return isSilent && column && isCodeColumn(column.name) ? 'code' : undefined
}

/** A column whose name says code and nothing of papers: `Paper & Code` holds both. */
function isCodeColumn(name: string): boolean {
  return kindByName(name) === 'code' && !lettersOf(name.toLowerCase()).some((word) => paperWords.has(word))
}
