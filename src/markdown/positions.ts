import type {List, ListItem, Nodes, Root} from 'mdast'
import type {Parent, Point} from 'unist'
import {visitParents} from 'unist-util-visit-parents'
import {endEarlier} from './ends.js'

/**
 * Gives positions to the nodes that mdast-util-gfm-autolink-literal leaves without: a bare address, and the texts it was cut from.
 * Their values stand in the source as they are, one after the other, within their parent.
 *
 * In a quote mdast-util-from-markdown lets a list that another follows end behind the mark of that line; it ends with its last item.
 */
export function completePositions(tree: Root, text: string): Root {
  const lists: [list: List, parents: Parent[]][] = []
  visitParents(tree as Parent, (unknown, parents) => {
    const node = unknown as Nodes
    const parent = parents.at(-1)
    if (node.type === 'list') lists.push([node, [...parents]])
    if (node.type === 'listItem' && typeof node.checked === 'boolean') startBehindBox(node)
    if (node.position || !parent?.position) return
    const index = parent.children.indexOf(node)
    const from = parent.children[index - 1]?.position?.end ?? parent.position.start
    const start = pointAt(text, from, sourceIndex(text, from.offset!, node))
    const value = textOf(node)
    node.position = {start, end: pointAt(text, start, start.offset! + value.length)}
  })
  // Inner lists first: what holds them may end with them.
  for (const [list, parents] of lists.reverse()) {
    const end = list.children.at(-1)?.position?.end
    if (end && end.offset! < list.position!.end.offset!) endEarlier(list, parents, end)
  }
  return tree
}

/** The paragraph of a task starts behind its box, as its text does. */
function startBehindBox({children: [paragraph]}: ListItem): void {
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0]?.position : undefined
  if (first) paragraph!.position!.start = {...first.start}
}

function sourceIndex(text: string, from: number, node: Nodes): number {
  const found = text.indexOf(textOf(node), from)
  return found < 0 ? from : found
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  const [child] = 'children' in node ? node.children : []
  return child ? textOf(child) : ''
}

/** The point at an offset, counted on from another point of the same line or one above. */
function pointAt(text: string, from: Point, offset: number): Point {
  let {line, column} = from
  for (let index = from.offset!; index < offset; index++) {
    if (text[index] === '\n') {
      line++
      column = 1
    } else column++
  }
  return {line, column, offset}
}
