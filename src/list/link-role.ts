import {says} from '../text/says.js'
import {lettersOf} from '../text/words.js'
import {kindByName} from './columns.js'
import type {Link} from './model.js'

/**
 * What a link says that it leads to, by its text; a text that does not say (`link`, `here`) leaves it to the
 * name of the column.
 *
 * @returns `other` for a link that says something else, or both.
 */
export function roleOf({text, column, image}: Pick<Link, 'text' | 'column' | 'image'>): Link['role'] {
  const words = lettersOf(text)
  const saysCode = words.some(isCode)
  const saysPaper = words.some(isPaper)
  if (saysCode || saysPaper) {
    const isLabel = words.every((word) => isCode(word) || isPaper(word) || saysNeither(word))
    return !isLabel || saysCode === saysPaper ? 'other' : saysCode ? 'code' : 'paper'
  }
  // A badge says in its image what it leads to.
  return !image && words.every(saysNeither) && column && isCodeColumn(column.name) ? 'code' : 'other'
}

function isCode(word: string): boolean {
  return says(word, 'word for code')
}

function isPaper(word: string): boolean {
  return says(word, 'word for a paper')
}

function saysNeither(word: string): boolean {
  return says(word, 'word for a link') || says(word, 'word beside those')
}

/** A column whose name says code and nothing of papers: `Paper & Code` has both. */
function isCodeColumn(name: string): boolean {
  return kindByName(name) === 'code' && !lettersOf(name).some((word) => isPaper(word) || says(word, 'word for a link'))
}
