import type {Nodes, Parents, Root} from 'mdast'
import {append} from '../text/group-by.js'
import {UnreadableError} from './unreadable.js'

/** A node and its place in the tree. */
export interface IndexedNode<Node extends Nodes = Nodes> {
  node: Node
  /** Its parent, and its index among the children; the root has neither. */
  parent: Parents | undefined
  index: number
  /** Whether a footnote definition is around it. */
  isInFootnote: boolean
}

/** Texts are left out: they are most of a tree, and are read through their parents. */
type IndexedType = Exclude<Nodes['type'], 'text'>

/** No list is nested so deeply. Readers are recursive, and the stack would overflow, in one thread sooner than in another. */
const DEEPEST = 1200

/**
 * The nodes of a tree by type, each type in document order.
 *
 * The tree is walked once for all readers. unist-util-visit would search each node among its siblings for its index, which is slow in long
 * lists.
 */
export class NodeIndex {
  readonly #nodes = new Map<Nodes['type'], IndexedNode[]>()

  /** @throws {UnreadableError} if the tree is nested too deeply. */
  constructor(tree: Root) {
    this.#add(tree, undefined, 0, false, 0)
  }

  of<Type extends IndexedType>(type: Type): readonly IndexedNode<Extract<Nodes, {type: Type}>>[] {
    return (this.#nodes.get(type) ?? []) as IndexedNode<Extract<Nodes, {type: Type}>>[]
  }

  #add(node: Nodes, parent: Parents | undefined, index: number, isInFootnote: boolean, depth: number): void {
    if (node.type === 'text') return
    if (depth > DEEPEST) throw new UnreadableError('nested too deeply to be read')
    append(this.#nodes, node.type, {node, parent, index, isInFootnote})
    if (!('children' in node)) return
    const inside = isInFootnote || node.type === 'footnoteDefinition'
    const {children} = node
    for (let at = 0; at < children.length; at++) this.#add(children[at]!, node, at, inside, depth + 1)
  }
}
