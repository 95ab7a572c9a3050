import type {ListItem} from 'mdast'
import type {Entry} from '../../list/model.js'
import type {Edit} from '../../text/edit.js'
import type {Source} from '../../text/source.js'
import type {Span} from '../../text/span.js'

/**
 * Puts whole rows or items into another order; each takes the place of another, so that the text between them stays.
 *
 * @param entries Of one table or one list, in document order.
 * @param sorted The same entries in the new order.
 * @returns Nothing if there is anything between the items, or if they have check boxes, which would not move with them.
 */
export function reorderEntries(
  entries: readonly Entry[],
  sorted: readonly Entry[],
  source: Source
): Edit[] | undefined {
  if (!entries.every(isMovable) || (!entries[0]!.row && !areAdjacent(entries, source))) return
  return entries.flatMap((entry, index) => {
    const place = extentOf(entry)
    const from = extentOf(sorted[index]!)
    return place.start === from.start ? [] : [{...place, text: source.text.slice(from.start, from.end)}]
  })
}

/** A row; of an item what follows its mark, since the marks of an ordered list count. */
function extentOf(entry: Entry): Span {
  if (entry.row) return {start: entry.row.start, end: entry.row.end}
  const item = entry.node as ListItem
  return {start: item.children[0]!.position!.start.offset!, end: item.position!.end.offset!}
}

function isMovable({row, node}: Entry): boolean {
  return row !== undefined || (node.type === 'listItem' && typeof node.checked !== 'boolean')
}

function areAdjacent(entries: readonly Entry[], source: Source): boolean {
  return entries.every((entry, index) => {
    const before = entries[index - 1]
    return !before || source.lineAt(extentOf(before).end) + 1 === source.lineAt(entry.start)
  })
}
