import type {Node, Parent, Point} from 'unist'

/**
 * Lets a node end at an earlier point, and with it the parents whose last child it is.
 *
 * @param parents From the root down to the node's own.
 */
export function endEarlier(node: Node, parents: readonly Parent[], end: Point): void {
  node.position!.end = {...end}
  let last = node
  for (const parent of parents.toReversed()) {
    // The document ends where its text ends.
    if (parent.type === 'root' || parent.children.at(-1) !== last) return
    parent.position!.end = {...end}
    last = parent
  }
}
