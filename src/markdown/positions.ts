import type {List, ListItem, Nodes, Root} from 'mdast'
import type {Parent, Point} from 'unist'
import {visitParents} from 'unist-util-visit-parents'
import {endEarlier} from './ends.js'

/**
 * Gives positions to the nodes that mdast-util-gfm-autolink-literal leaves without: a bare address, and the texts it was cut from.
 * Their values stand in the source line by line as they are, one after the other, within their parent.
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
    node.position = {start, end: pointAt(text, start, sourceEnd(text, start.offset!, textOf(node)))}
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

/** Where a value starts: its first line stands in the source as it is. */
function sourceIndex(text: string, from: number, node: Nodes): number {
  const [line = ''] = textOf(node).split(lineEnding)
  const found = text.indexOf(line, from)
  return found < 0 ? from : found
}

const lineEnding = /\r\n?|\n/

/** Where a value ends that starts at an offset: its next lines stand behind their indentation and the marks of quotes. */
function sourceEnd(text: string, start: number, value: string): number {
  const lines = value.split(lineEnding)
  let end = start + lines[0]!.length
  for (const line of lines.slice(1)) {
    const between = line === '' ? /[ \t]*(?:\r\n?|\n)/y : /[ \t]*(?:\r\n?|\n)[ \t>]*/y
    between.lastIndex = end
    end += (between.exec(text)?.[0].length ?? 1) + line.length
  }
  return end
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
