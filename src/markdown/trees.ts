import type {Nodes, Root} from 'mdast'

/** Copies a tree. Points and what other plugins put into nodes are shared. */
export function copyTree(tree: Root): Root {
  return copyNode(tree)
}

function copyNode<Node extends Nodes>(node: Node): Node {
  const copy = {...node}
  if (node.position) copy.position = {...node.position}
  if ('children' in copy) copy.children = (copy.children as Nodes[]).map((child) => copyNode(child)) as never
  return copy
}

/**
 * Whether two nodes say the same: the same types and values down to the last child. What plugins put into `data`, and fields without a
 * value, do not count.
 */
export function hasEqualContent(one: Nodes, other: Nodes): boolean {
  // Half of the nodes are texts, which have nothing but their values.
  if (one.type === 'text') return other.type === 'text' && one.value === other.value
  return one.type === other.type && haveSameFields(one, other) && haveSameChildren(one, other, hasEqualContent)
}

/** Whether two trees say the same at the same places of one text. */
export function isSameTree(one: Nodes, other: Nodes): boolean {
  return (
    one.type === other.type &&
    one.position?.start.offset === other.position?.start.offset &&
    one.position?.end.offset === other.position?.end.offset &&
    haveSameFields(one, other) &&
    haveSameChildren(one, other, isSameTree)
  )
}

function haveSameChildren(one: Nodes, other: Nodes, isSame: (one: Nodes, other: Nodes) => boolean): boolean {
  if (!('children' in one)) return !('children' in other)
  if (!('children' in other) || one.children.length !== other.children.length) return false
  return one.children.every((child, index) => isSame(child, other.children[index]!))
}

/** Their own fields; the others have their own functions. */
const otherFields: readonly string[] = ['type', 'position', 'data', 'children']

function haveSameFields(one: Nodes, other: Nodes): boolean {
  const [ofOne, ofOther] = [one, other] as unknown as [Record<string, unknown>, Record<string, unknown>]
  for (const key in ofOne) if (!otherFields.includes(key) && !isSameValue(ofOne[key], ofOther[key])) return false
  for (const key in ofOther)
    if (!(key in ofOne) && !otherFields.includes(key) && !isSameValue(undefined, ofOther[key])) return false
  return true
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other)
  // The alignments of a table, the attributes of a directive.
  return typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other)
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined
}
