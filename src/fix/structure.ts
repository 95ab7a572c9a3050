import type {Nodes, Root} from 'mdast'
import type {Edit} from '../text/edit.js'
import {partitionPoint} from '../text/sorted.js'
import {offsetMapper} from './apply.js'
import type {AppliedFix, Loss} from './loss.js'
import type {Version} from './visible.js'

/** Every node that no edit touches must be in the new tree: the same kind at the mapped place. */
export function guardStructure(
  before: Version,
  after: Version,
  applied: readonly AppliedFix[],
  edits: readonly Edit[]
): Loss | undefined {
  const mapped = offsetMapper(edits)
  const places = placesOf(after)
  // An edit that ends where a node starts, or starts where it ends, may change its span.
  const isTouched = ({position}: Nodes) => {
    const edit = position && edits[firstEditEndingAtOrAfter(edits, position.start.offset!)]
    return edit !== undefined && edit.start <= position!.end.offset!
  }
  const check = (node: Nodes, isInTouchedText: boolean): Loss | undefined => {
    const touched = isTouched(node)
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
