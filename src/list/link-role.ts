import type {Image, ImageReference, Nodes} from 'mdast'
import {memoizeByText} from '../text/memoize.js'
import {says} from '../text/says.js'
import {everyWord, lettersOf} from '../text/words.js'
import {kindByName} from './columns.js'
import type {Link} from './model.js'

/**
 * What a link says that it leads to, by its text; a text that does not say (`link`, `here`) leaves it to the
 * name of the column.
 *
 * @returns `other` for a link that says something else, or both.
 */
export function roleOf({text, column, image, node}: Pick<Link, 'text' | 'column' | 'image' | 'node'>): Link['role'] {
  const said = roleByText(text === '' && image ? alternativeText(node) : text)
  if (said !== 'none') return said
  // The image of a badge shows what it leads to.
  return !image && column && isCodeColumn(column.name) ? 'code' : 'other'
}

/** The alternative text of the image of a badge: `![Code](…)`. */
function alternativeText(node: Nodes): string {
  const image = node.type === 'link' || node.type === 'linkReference' ? node.children.find(isImage) : undefined
  return image?.alt ?? ''
}

function isImage(node: Nodes): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference'
}

/** What a text says that its link leads to; `none` if it says nothing. */
const roleByText = memoizeByText((text): Link['role'] | 'none' => {
  let saysCode = false
  let saysPaper = false
  // The first word of a title is no label already.
  const isLabel = everyWord(text, (word) => {
    const said = wordSays(word)
    saysCode ||= said?.code ?? false
    saysPaper ||= said?.paper ?? false
    return said !== undefined
  })
  if (!isLabel) return 'other'
  if (saysCode === saysPaper) return saysCode ? 'other' : 'none'
  return saysCode ? 'code' : 'paper'
})

/** The role that a word of a label names; nothing for any other word. */
const wordSays = memoizeByText((word): {code: boolean; paper: boolean} | undefined => {
  const [code, paper] = [isCode(word), isPaper(word)]
  return code || paper || says(word, 'word for a link') || says(word, 'word beside those') ? {code, paper} : undefined
})

function isCode(word: string): boolean {
  return says(word, 'word for code')
}

function isPaper(word: string): boolean {
  return says(word, 'word for a paper')
}

/** A column whose name says code and not paper: `Paper & Code` has both. */
const isCodeColumn = memoizeByText(
  (name) =>
    kindByName(name) === 'code' && !lettersOf(name).some((word) => isPaper(word) || says(word, 'word for a link'))
)
