import type {Nodes, Root} from 'mdast'
import type {Edit} from '../text/edit.js'
import {partitionPoint} from '../text/sorted.js'
import {offsetMapper} from './apply.js'
import type {AppliedFix, Loss} from './loss.js'
import type {Version} from './visible.js'

/**
 * Two versions without the blocks that are equal in both: no edit touches them, and all of their nodes are again at the mapped places. A fix
 * changes few blocks, and only these need to be compared any further.
 *
 * @param edits In the order of the text.
 */
export function withoutEqualBlocks(
  before: Version,
  after: Version,
  edits: readonly Edit[]
): [before: Version, after: Version] {
  const mapped = offsetMapper(edits)
  const blocks = new Map(after.tree.children.map((block) => [block.position!.start.offset!, block]))
  const equal = new Set<Nodes>()
  for (const block of before.tree.children) {
    if (touchingEdit(block, edits)) continue
    const start = block.position!.start.offset!
    const other = blocks.get(mapped(start))
    if (other && isMoved(block, other, mapped(start) - start)) equal.add(block).add(other)
  }
  const changed = ({text, tree}: Version): Version => ({
    text,
    tree: {...tree, children: tree.children.filter((block) => !equal.has(block))}
  })
  return [changed(before), changed(after)]
}

/** Whether two nodes are of the same types, the second of them further behind. */
function isMoved(one: Nodes, other: Nodes, by: number): boolean {
  if (one.type !== other.type || !one.position || !other.position) return false
  const [from, to] = [one.position, other.position]
  if (from.start.offset! + by !== to.start.offset || from.end.offset! + by !== to.end.offset) return false
  if (!('children' in one)) return true
  const {children} = other as typeof one
  return one.children.length === children.length && one.children.every((child, at) => isMoved(child, children[at]!, by))
}

/** The first edit in a node. One that ends where the node starts, or starts where it ends, may change its span. */
function touchingEdit({position}: Nodes, edits: readonly Edit[]): Edit | undefined {
  const edit = position && edits[firstEditEndingAtOrAfter(edits, position.start.offset!)]
  return edit && edit.start <= position.end.offset! ? edit : undefined
}

/** Every node that no edit touches must be in the new tree: the same kind at the mapped place. */
export function guardStructure(
  before: Version,
  after: Version,
  applied: readonly AppliedFix[],
  edits: readonly Edit[]
): Loss | undefined {
  const mapped = offsetMapper(edits)
  const places = placesOf(after)
  const check = (node: Nodes, isInTouchedText: boolean): Loss | undefined => {
    const touched = touchingEdit(node, edits) !== undefined
    // An escaped pipe joins two cells, which are parsed as one: brackets and backticks pair differently.
    if (touched && node.type === 'tableRow' && joinsCells(editsOf(node))) return
    if (
      node.position &&
      node.type !== 'root' &&
      !touched &&
      !(isInTouchedText && canSplitDifferently(node, before.text))
    ) {
      const start = node.position.start.offset!
      if (!places.has(node.type, mapped(start), mapped(endOf(node, before.text)))) return broken(node, start)
    }
    if (!('children' in node)) return
    const isTouchedText = isInTouchedText || (touched && isBlockOfText(node))
    for (const child of node.children) {
      const loss = check(child, isTouchedText)
      if (loss) return loss
    }
    return
  }
  const editsOf = ({position}: Nodes) => {
    const first = firstEditEndingAtOrAfter(edits, position!.start.offset!)
    return edits.slice(
      first,
      partitionPoint(edits.length, (index) => edits[index]!.start <= position!.end.offset!)
    )
  }
  const broken = (node: Nodes, start: number): Loss => {
    const edit = edits[Math.max(0, firstEditEndingAtOrAfter(edits, start) - 1)]
    const blamed = applied.filter(({fix}) => edit !== undefined && fix.edits.includes(edit))
    return {what: `broken the ${node.type} on line ${node.position!.start.line}`, blamed}
  }
  const loss = check(before.tree, false)
  if (loss) return loss
  const isDeleted = ({position}: Nodes) => {
    const edit = position && edits[firstEditEndingAtOrAfter(edits, position.end.offset!)]
    return edit !== undefined && edit.start <= position!.start.offset!
  }
  const left = countBlocks(after.tree, () => true)
  for (const [type, count] of countBlocks(before.tree, (node) => !isDeleted(node))) {
    // A line that is a row by mistake becomes a paragraph by an unsafe fix.
    const isRowByMistake = type === 'tableRow' && applied.some(({fix}) => fix.applicability === 'unsafe')
    if (!isRowByMistake && left.get(type)! < count) return {what: `broken a ${type}`, blamed: []}
  }
  return
}

/** The number of blocks of each type: an edit within a block may not change its type. Lists are counted by their items. */
function countBlocks(tree: Root, counts: (node: Nodes) => boolean): Map<string, number> {
  const counted = new Map<string, number>(['table', 'tableRow', 'listItem', 'heading'].map((type) => [type, 0]))
  const visit = (node: Nodes): void => {
    const count = counted.get(node.type)
    if (count !== undefined && counts(node)) counted.set(node.type, count + 1)
    // There is no such block in a row, a heading or a paragraph.
    if ('children' in node && !isBlockOfText(node)) for (const child of node.children) visit(child)
  }
  visit(tree)
  return counted
}

interface Places {
  has(type: string, start: number, end: number): boolean
}

/** Where a node ends. Blank lines at the end of indented code belong to it or not, depending on the blocks before it. */
function endOf({type, position}: Nodes, text: string): number {
  let end = position!.end.offset!
  if (type === 'code') while (/\s/.test(text[end - 1]!)) end--
  return end
}

/** The spans of the nodes of each type. */
function placesOf({tree, text}: Version): Places {
  // A list is made of some hundred thousand nodes, and hardly two of one type start at one place.
  const ends = new Map<string, Map<number, number>>()
  const others = new Set<string>()
  const collect = (node: Nodes): void => {
    if (node.position) {
      const start = node.position.start.offset!
      const end = endOf(node, text)
      const alike = ends.get(node.type)
      if (!alike) ends.set(node.type, new Map([[start, end]]))
      else if (alike.has(start)) others.add(`${node.type} ${start} ${end}`)
      else alike.set(start, end)
    }
    if ('children' in node) for (const child of node.children) collect(child)
  }
  collect(tree)
  return {
    has: (type, start, end) => {
      const first = ends.get(type)?.get(start)
      return first === end || (first !== undefined && others.has(`${type} ${start} ${end}`))
    }
  }
}

/**
 * Editing a row or a paragraph changes how the text between its links is split into nodes, so these need not keep their positions: an
 * escaped pipe joins two cells, and rows that rejoin their table were a paragraph. A bare address that the pipe separated from its link
 * was a link of its own, and a row has no line breaks.
 */
function canSplitDifferently(node: Nodes, text: string): boolean {
  if (node.type === 'link')
    return text[node.position!.start.offset!] !== '[' && text[node.position!.start.offset!] !== '<'
  return node.type === 'text' || node.type === 'tableCell' || node.type === 'break'
}

function joinsCells(edits: readonly Edit[]): boolean {
  return edits.some(({start, end, text}) => start === end && text === '\\')
}

function isBlockOfText(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow'
}

function firstEditEndingAtOrAfter(edits: readonly {end: number}[], offset: number): number {
  return partitionPoint(edits.length, (index) => edits[index]!.end < offset)
}
