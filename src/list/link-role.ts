import type {Image, ImageReference, Nodes} from 'mdast'
import {memoizeByText} from '../text/memoize.js'
import {says} from '../text/says.js'
import {lettersOf} from '../text/words.js'
import {roleOfLabel} from '../titles/label-role.js'
import type {Link} from './model.js'
import {kindByName} from './tables/columns.js'

/**
 * What a link says that it leads to, by its text; a text that does not say (`link`, `here`) leaves it to the
 * name of the column.
 *
 * @returns `other` for a link that says something else, or both.
 */
export function roleOf({text, column, image, node}: Pick<Link, 'text' | 'column' | 'image' | 'node'>): Link['role'] {
  const said = roleOfLabel(text === '' && image ? alternativeText(node) : text)
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

/** A column whose name says code and not paper: `Paper & Code` has both. */
const isCodeColumn = memoizeByText(
  (name) =>
    kindByName(name) === 'code' &&
    !lettersOf(name).some((word) => says(word, 'word for a paper') || says(word, 'word for a link'))
)
