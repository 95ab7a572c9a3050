import type {Nodes, Root} from 'mdast'
import type {Edit, Fix} from '../text/edit.js'
import {partitionPoint} from '../text/sorted.js'
import {lettersAndDigits} from '../text/words.js'
import {applyEdits, offsetMapper, sortEdits} from './apply.js'
import {FixError} from './fix-error.js'

/** A fix would have lost something. Nothing may be written; the message names the rules. */
export class GuardError extends FixError {
  override name = 'GuardError'
  readonly rules: string[]

  constructor(loss: string, rules: string[]) {
    super(
      `The fix of ${rules.join(', ')} would have ${loss}; nothing was changed. This is a bug in the rule: please report it.`
    )
    this.rules = rules
  }
}

interface AppliedFix {
  rule: string
  fix: Fix
}

interface Version {
  text: string
  tree: Root
}

/**
 * Compares a text before and after its fixes, and throws when they broke something.
 *
 * Whatever the applicability, every node outside the edits must still be there, at its place and of its kind, and no table, row, item
 * or heading may be gone that an edit does not delete. On lines that only safe fixes have changed no word and no link may have left
 * the document either, but for what the config ordered.
 *
 * @throws {GuardError} names the rules whose edits are to blame.
 */
export function guard(before: Version, after: Version, applied: readonly AppliedFix[]): void {
  const edits = sortEdits(applied.flatMap(({fix}) => fix.edits))
  guardStructure(before, after, applied, edits)
  const safe = applied.filter(({fix}) => fix.applicability === 'safe')
  const ordered = safe.flatMap(({fix}) => fix.ordered ?? []).join('\n')
  const safeEdits = new Set(safe.flatMap(({fix}) => fix.edits))
  const edited = editedLines(before.text, edits, (edit) => safeEdits.has(edit))
  // The whole text is read only for what has left the lines with edits.
  const lost = (said: Set<string>, itemsOf: (text: string) => Set<string>) =>
    [`${edited.after}${ordered}`, after.text, edited.unsafe].reduce(
      (missing, text) => {
        if (missing.length === 0) return missing
        const kept = itemsOf(text)
        return missing.filter((item) => !kept.has(item))
      },
      [...said]
    )
  guardLoss('word', lost(wordsOf(withoutNumbers(withoutAddresses(edited.before))), wordsOf), before, safe)
  guardLoss('link', lost(addressesOf(edited.before), addressesOf), before, safe)
}

/**
 * The lines with nothing but safe edits, before and after them, and those with others before them: what stood there too may have left
 * there. Neither a word nor an address goes over the end of a line, so that all without edits still say what they have said.
 */
function editedLines(
  text: string,
  edits: readonly Edit[],
  isSafe: (edit: Edit) => boolean
): {before: string; after: string; unsafe: string} {
  const lines = {before: '', after: '', unsafe: ''}
  for (let index = 0; index < edits.length; ) {
    const first = edits[index]!.start
    const start = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1
    const within: Edit[] = []
    let areSafe = true
    let end = start
    do {
      const edit = edits[index++]!
      areSafe &&= isSafe(edit)
      within.push({start: edit.start - start, end: edit.end - start, text: edit.text})
      const lineEnd = text.indexOf('\n', edit.end)
      end = lineEnd === -1 ? text.length : lineEnd
    } while (index < edits.length && edits[index]!.start <= end)
    const before = text.slice(start, end)
    if (!areSafe) {
      lines.unsafe += `${before}\n`
      continue
    }
    lines.before += `${before}\n`
    lines.after += `${applyEdits(before, within)}\n`
  }
  return lines
}

function wordsOf(text: string): Set<string> {
  return new Set(lettersAndDigits(text))
}

/** What a reader sees as text: an anchor may be corrected, and addresses are compared on their own. */
function withoutAddresses(text: string): string {
  return text.replace(/\]\(#[^)\n\]]*\)/g, ']').replace(/\b[a-z]{1,9}:\/\/[^\s)\]<>"'|]*/gi, ' ')
}

/** The number of an item says where it stands, and goes with it. */
function withoutNumbers(text: string): string {
  return text.replace(/^[ \t>]*\d{1,9}[.)][ \t]/gm, '')
}

/** Addresses without their scheme, which a fix may mend. Behind one that is written in a text of CJK there may be no blank. */
function addressesOf(text: string): Set<string> {
  // In a table a pipe of an address is escaped.
  return new Set(
    Array.from(
      text.replaceAll('\\|', '|').matchAll(/:(\/\/[^\s)[\]<>"'|（）【】「」《》，。、；：！？]+)/g),
      (match) => match[1]!
    )
  )
}

function guardLoss(kind: string, items: string[], before: Version, applied: readonly AppliedFix[]): void {
  const [first] = items
  if (first === undefined) return
  const blamed = applied.filter(({fix}) =>
    fix.edits.some((edit) => before.text.slice(edit.start, edit.end).includes(first))
  )
  throw new GuardError(`lost the ${kind} ${JSON.stringify(first)}`, ruleNames(blamed.length ? blamed : applied))
}

/** Every node that no edit touches must be in the new tree: the same kind at the mapped place. */
function guardStructure(before: Version, after: Version, applied: readonly AppliedFix[], edits: readonly Edit[]): void {
  const mapped = offsetMapper(edits)
  const places = placesOf(after)
  // An edit that ends where a node starts, or starts where it ends, may rightly change its extent.
  const isTouched = ({position}: Nodes) => {
    const edit = position && edits[firstEditEndingAtOrAfter(edits, position.start.offset!)]
    return edit !== undefined && edit.start <= position!.end.offset!
  }
  const check = (node: Nodes, isInTouchedText: boolean): void => {
    const touched = isTouched(node)
    // Cells that become one by an escaped pipe are read anew: brackets and backticks of two cells pair otherwise.
    if (touched && node.type === 'tableRow' && joinsCells(editsOf(node))) return
    if (node.position && node.type !== 'root' && !touched && !(isInTouchedText && isCutAnew(node, before.text))) {
      const start = node.position.start.offset!
      if (!places.has(node.type, mapped(start), mapped(node.position.end.offset!))) throw broken(node, start)
    }
    if (!('children' in node)) return
    const isTouchedText = isInTouchedText || (touched && isBlockOfText(node))
    for (const child of node.children) check(child, isTouchedText)
  }
  const editsOf = ({position}: Nodes) => {
    const first = firstEditEndingAtOrAfter(edits, position!.start.offset!)
    return edits.slice(
      first,
      partitionPoint(edits.length, (index) => edits[index]!.start <= position!.end.offset!)
    )
  }
  const broken = (node: Nodes, start: number) => {
    const edit = edits[Math.max(0, firstEditEndingAtOrAfter(edits, start) - 1)]
    const blamed = applied.filter(({fix}) => edit !== undefined && fix.edits.includes(edit))
    return new GuardError(
      `broken the ${node.type} on line ${node.position!.start.line}`,
      ruleNames(blamed.length ? blamed : applied)
    )
  }
  check(before.tree, false)
  const isDeleted = ({position}: Nodes) => {
    const edit = position && edits[firstEditEndingAtOrAfter(edits, position.end.offset!)]
    return edit !== undefined && edit.start <= position!.start.offset!
  }
  const left = countBlocks(after.tree, () => true)
  for (const [type, count] of countBlocks(before.tree, (node) => !isDeleted(node))) {
    // A line that is a row by mistake becomes a paragraph by an unsafe fix.
    const isRowByMistake = type === 'tableRow' && applied.some(({fix}) => fix.applicability === 'unsafe')
    if (!isRowByMistake && left.get(type)! < count) throw new GuardError(`broken a ${type}`, ruleNames(applied))
  }
}

/** How many there are of what holds the rest: an edit within one of them may not make something else of it. A list goes with its items. */
function countBlocks(tree: Root, counts: (node: Nodes) => boolean): Map<string, number> {
  const counted = new Map<string, number>(['table', 'tableRow', 'listItem', 'heading'].map((type) => [type, 0]))
  const visit = (node: Nodes): void => {
    const count = counted.get(node.type)
    if (count !== undefined && counts(node)) counted.set(node.type, count + 1)
    // What a row, a heading or a paragraph holds is none of these.
    if ('children' in node && !isBlockOfText(node)) for (const child of node.children) visit(child)
  }
  visit(tree)
  return counted
}

interface Places {
  has(type: string, start: number, end: number): boolean
}

/** Where nodes of each type stand. */
function placesOf({tree, text}: Version): Places {
  const places = new Map<string, Set<number>>()
  // One number for both offsets: a list is made of some hundred thousand nodes.
  const keyOf = (start: number, end: number) => start * (text.length + 1) + end
  const collect = (node: Nodes): void => {
    if (node.position) {
      const key = keyOf(node.position.start.offset!, node.position.end.offset!)
      const alike = places.get(node.type)
      if (alike) alike.add(key)
      else places.set(node.type, new Set([key]))
    }
    if ('children' in node) for (const child of node.children) collect(child)
  }
  collect(tree)
  return {has: (type, start, end) => places.get(type)?.has(keyOf(start, end)) ?? false}
}

/**
 * When a row or a paragraph changes, the text between its links is cut anew: an escaped pipe joins two cells, rows that rejoin their table were
 * a paragraph. A bare address that the pipe had torn from its link is a link of its own until then, and a row breaks no lines.
 */
function isCutAnew(node: Nodes, text: string): boolean {
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

function ruleNames(applied: readonly AppliedFix[]): string[] {
  return [...new Set(applied.map(({rule}) => rule))]
}
