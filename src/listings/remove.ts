import type {Parents} from 'mdast'
import type {Entry, PaperList} from '../list/model.js'
import type {Section} from '../outline/sections.js'
import type {GridRow} from '../table/grid.js'
import {isGroupRow} from '../table/group-row.js'
import type {Edit} from '../text/edit.js'
import type {Source} from '../text/source.js'

/** The edit that deletes an entry's own lines, if it has its lines to itself. */
export function deleteEntry(entry: Entry, source: Source): Edit | undefined {
  if (entry.node.type !== 'tableRow' && entry.node.type !== 'listItem') return
  // The sub-items of a topic are entries of their own and would be left without it.
  if (entry.node.type === 'listItem' && entry.node.position!.end.offset !== entry.end) return
  const start = source.lineStart(source.lineAt(entry.start))!
  const lastLine = source.lineAt(entry.end)
  // What stands before it on its line may be the mark of an outer item or quote; a person mends that.
  if (source.text.slice(start, entry.start).trim() !== '') return
  if (source.text.slice(entry.end, source.lineEnd(lastLine)).trim() !== '') return
  const end = source.nextLine(lastLine)
  if (end > source.lineEnd(lastLine)) return {start, end, text: ''}
  // The last line of a text without a final line ending: take the line ending before it.
  const before = source.lineEnd(source.lineAt(entry.start) - 1)
  return {start: before, end, text: ''}
}

/** Sees to it that no table or group of rows is left without rows, no list without items, and no section without entries. */
export class RemovalBudget {
  readonly #list: PaperList
  readonly #left = new Map<Section | Parents | GridRow, number>()
  /** The heading within its table under which a row stands. */
  readonly #groups = new Map<GridRow, GridRow>()

  constructor(list: PaperList) {
    this.#list = list
  }

  /** Counted when it is first asked for: most lists have nothing to remove. */
  #count(): void {
    const {entries, tables, source} = this.#list
    for (const {grid} of tables) {
      let group: GridRow | undefined
      for (const row of grid.body) {
        if (isGroupRow(row, source.text)) group = row
        else if (group) this.#groups.set(row, group)
      }
    }
    for (const entry of entries) {
      for (const holder of this.#holders(entry)) this.#left.set(holder, (this.#left.get(holder) ?? 0) + 1)
    }
  }

  /** Whether the entry may go; if so, it counts as gone. */
  take(entry: Entry): boolean {
    if (this.#left.size === 0) this.#count()
    const holders = this.#holders(entry)
    if (holders.some((holder) => this.#left.get(holder)! <= 1)) return false
    for (const holder of holders) this.#left.set(holder, this.#left.get(holder)! - 1)
    return true
  }

  #holders({parent, section, row}: Entry): (Section | Parents | GridRow)[] {
    const group = row && this.#groups.get(row)
    return group ? [parent, section, group] : [parent, section]
  }
}
