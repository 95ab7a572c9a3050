import type {List, ListItem, Nodes, Parents, Root} from 'mdast'
import type {Point} from 'unist'
import {endEarlier} from './ends.js'

/**
 * Evens out the positions of what remark has parsed:
 *
 * - mdast-util-gfm-autolink-literal leaves a bare address, and the texts it was cut from, without a position
 *   (https://github.com/syntax-tree/mdast-util-gfm-autolink-literal/issues/19, https://github.com/remarkjs/remark-gfm/issues/16). Their
 *   values are in the source line by line as they are, one after the other, within their parent.
 * - In a quote mdast-util-from-markdown lets a list that another follows (`> - a`, `> * b`) end behind the mark of that line. It ends with its
 *   last item.
 * - mdast-util-gfm-task-list-item lets the paragraph of a task (`- [ ] a`) that begins with a link start at its box. It starts with its text.
 *
 * A block without a position is not in the text, since a plugin has made it: it is taken out.
 */
export function completePositions(tree: Root, text: string): Root {
  const lists: [list: List, parents: Parents[]][] = []
  completeChildren(tree, [], text, lists)
  // Inner lists first: their parents may end with them.
  for (const [list, parents] of lists.reverse()) {
    const end = list.children.at(-1)?.position?.end
    if (end && end.offset! < list.position!.end.offset!) endEarlier(list, parents, end)
  }
  return tree
}

function completeChildren(node: Parents, parents: Parents[], text: string, lists: [List, Parents[]][]): void {
  if (node.type === 'list') lists.push([node, [...parents]])
  if (node.type === 'listItem' && typeof node.checked === 'boolean') startBehindBox(node)
  parents.push(node)
  let from = node.position?.start
  let areComplete = true
  for (const child of node.children as Nodes[]) {
    if (!child.position && from) placeBehind(child, from, text)
    if (!child.position) areComplete = false
    else from = child.position.end
    if ('children' in child) completeChildren(child, parents, text, lists)
  }
  if (!areComplete) node.children = (node.children as Nodes[]).filter(({position}) => position) as never
  parents.pop()
}

/** Gives a node its place behind another. Blocks have theirs as they are parsed; one without was made by a plugin. */
function placeBehind(node: Nodes, from: Point, text: string): void {
  if (node.type !== 'text' && node.type !== 'link') return
  const value = textOf(node)
  const start = pointAt(text, from, sourceIndex(text, from.offset!, value))
  node.position = {start, end: pointAt(text, start, sourceEnd(text, start.offset!, value))}
}

/** The paragraph of a task starts behind its box, as its text does. */
function startBehindBox({children: [paragraph]}: ListItem): void {
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0]?.position : undefined
  if (first) paragraph!.position!.start = {...first.start}
}

/** The start of a value: its first line is unchanged in the source. */
function sourceIndex(text: string, from: number, value: string): number {
  const [line = ''] = value.split(lineEnding)
  const found = text.indexOf(line, from)
  return found < 0 ? from : found
}

const lineEnding = /\r\n?|\n/

/** The end of a value that starts at an offset: before its next lines there may be indentation and marks of quotes. */
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
