import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/**
 * The text of a node as a reader sees it: no tags, no comments, and no alternative text of images, which
 * mdast-util-to-string would count. Spaces are kept as they are.
 */
export function plainText(node: Nodes | readonly Nodes[]): string {
  let inner = node
  // The common case first: a single text.
  while ('children' in inner && inner.children.length === 1) inner = inner.children[0]!
  return 'type' in inner && inner.type === 'text'
    ? inner.value
    : textOf(inner, {includeImageAlt: false, includeHtml: false})
}
