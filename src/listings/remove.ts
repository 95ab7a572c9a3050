import type {ListItem, Parents} from 'mdast'
import type {Entry, Group, PaperList, RowEntry} from '../list/model.js'
import {setCell} from '../table/cell-edits.js'
import {contentOf} from '../table/grid.js'
import type {Edit} from '../text/edit.js'
import type {Source} from '../text/source.js'
import type {Contained} from './compare.js'
import {numberColumnOf, rowNumberOf} from './row-number.js'

/** The edit that deletes an entry's lines, if there is nothing else on them, and no number of a numbered list would be missing. */
export function deleteEntry(entry: Entry, source: Source): Edit | undefined {
  if (entry.node.type !== 'tableRow' && entry.node.type !== 'listItem') return
  // The sub-items of a topic are entries of their own and would be left without it.
  if (entry.node.type === 'listItem' && entry.node.position!.end.offset !== entry.end) return
  const start = source.lineStart(source.lineAt(entry.start))!
  const lastLine = source.lineAt(entry.end)
  if (leavesHole(entry, source)) return
  // Text before it on its line may be the mark of an outer item or quote: left to the maintainer.
  if (source.text.slice(start, entry.start).trim() !== '') return
  const [before, behind] = [source.lineAt(entry.start) - 1, lastLine + 1]
  // Of the two blank lines around an item one stays.
  const isLoose = entry.node.type === 'listItem' && isBlank(before, source) && isBlank(behind, source)
  const end = source.nextLine(isLoose ? behind : lastLine)
  if (end > source.lineEnd(lastLine)) return {start, end, text: ''}
  // The last line of a text without a final line ending: take the line ending before it.
  return {start: source.lineEnd(before), end, text: ''}
}

function isBlank(line: number, source: Source): boolean {
  return source.lineStart(line) !== undefined && source.line(line).trim() === ''
}

/** Whether a list or a table is numbered by hand and has another number behind an entry: without the entry one would be missing. */
function leavesHole(entry: Entry, source: Source): boolean {
  const {node, parent} = entry
  if (entry.kind === 'row') return leavesHoleInTable(entry, source)
  if (node.type !== 'listItem' || parent.type !== 'list' || !parent.ordered) return false
  const next = parent.children[parent.children.indexOf(node) + 1]
  return next !== undefined && numberOf(next, source) !== numberOf(node, source)
}

function leavesHoleInTable({table, row}: RowEntry, source: Source): boolean {
  const numbers = numberColumnOf(table)
  const next = numbers && table.grid.body[table.grid.body.indexOf(row) + 1]
  return next !== undefined && rowNumberOf(next, numbers!, source) !== rowNumberOf(row, numbers!, source)
}

/** In some lists every item is `1.`, and the renderer counts. */
function numberOf({position}: ListItem, source: Source): number {
  return Number.parseInt(source.text.slice(position!.start.offset), 10)
}

/** Limits deletions so that no group becomes empty, nor a section, list or table with it. A group can be of two lists: `- …`, then `* …`. */
export class RemovalBudget {
  readonly #left = new Map<Group | Parents, number>()

  constructor(private readonly list: PaperList) {}

  /** Whether the entry may go; if so, it counts as gone. */
  take(entry: Entry): boolean {
    if (this.#left.size === 0) this.#count()
    const holders = holdersOf(entry)
    if (holders.some((holder) => this.#left.get(holder)! <= 1)) return false
    for (const holder of holders) this.#left.set(holder, this.#left.get(holder)! - 1)
    return true
  }

  /** Counted when it is first asked for: most lists have nothing to remove. */
  #count(): void {
    for (const entry of this.list.entries)
      for (const holder of holdersOf(entry)) this.#left.set(holder, (this.#left.get(holder) ?? 0) + 1)
  }
}

function holdersOf({group, parent}: Entry): (Group | Parents)[] {
  return [group, parent]
}

/** The edits by which the first entry takes over what only the later one says; nothing where a person has to do it. */
export function takeOver(first: Entry, {richer, firstIsRicher}: Contained, {source}: PaperList): Edit[] | undefined {
  if (firstIsRicher) return []
  // An item brings its marks, its indentation and its sub-items along, which do not fit everywhere.
  if (!first.row) return
  const {row} = first
  return row.cells.flatMap((cell, index) => {
    const part = richer[index]!.span
    const text = source.text.slice(part.start, part.end)
    return text === contentOf(cell, source.text) ? [] : [setCell(row, index, text, source)]
  })
}
