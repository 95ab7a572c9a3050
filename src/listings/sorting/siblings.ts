import type {Entry, Group, PaperList} from '../../list/model.js'
import {isClear} from '../../text/convention.js'
import {groupBy} from '../../text/group-by.js'
import {memoize} from '../../text/memoize.js'
import {partitionPoint} from '../../text/sorted.js'
import {papersOf} from '../papers.js'

/** An entry, and the month of its arXiv id: year and month as one number, `202311`. */
interface Dated {
  entry: Entry
  month: number
}

/**
 * Whether the second of two equal entries of a group is where its paper belongs, and the first is not: in a group that goes by the months
 * of arXiv, upwards or downwards, one stands between siblings of its time. Papers that the group has twice tell nothing.
 */
export function standsBetter(second: Entry, first: Entry, list: PaperList): boolean {
  const siblings = siblingsOf(list).get(first.group)
  return siblings !== undefined && isInOrder(second, siblings) && !isInOrder(first, siblings)
}

interface Siblings {
  dated: readonly Dated[]
  step: 1 | -1
}

/** The groups that go by months. */
const siblingsOf = memoize((list: PaperList): ReadonlyMap<Group, Siblings> => {
  const {paperOf} = papersOf(list)
  const found = new Map<Group, Siblings>()
  for (const [group, entries] of groupBy(list.entries, (entry) => entry.group)) {
    const isTwice = (entry: Entry) => paperOf.get(entry)!.entries.filter((other) => other.group === group).length > 1
    const dated = entries.flatMap((entry) => {
      const month = isTwice(entry) ? undefined : monthOf(entry)
      return month === undefined ? [] : [{entry, month}]
    })
    const steps = dated.slice(1).map(({month}, index) => month - dated[index]!.month)
    const [up, down] = [steps.filter((step) => step > 0).length, steps.filter((step) => step < 0).length]
    if (isClear(Math.max(up, down), up + down)) found.set(group, {dated, step: up > down ? 1 : -1})
  }
  return found
})

/** Whether the nearest siblings before and behind are not of a later and an earlier month. */
function isInOrder(entry: Entry, {dated, step}: Siblings): boolean {
  const month = monthOf(entry)
  if (month === undefined) return false
  const at = partitionPoint(dated.length, (index) => dated[index]!.entry.start < entry.start)
  const [before, behind] = [dated[at - 1]?.month ?? month, dated[at]?.month ?? month]
  return (month - before) * step >= 0 && (behind - month) * step >= 0
}

/** Of an id of the scheme that arXiv has used since 2007. */
function monthOf({ids}: Entry): number | undefined {
  for (const id of ids) {
    const [, written] = /^arxiv:(\d{4})\./.exec(id) ?? []
    if (written !== undefined) return Number(`20${written}`)
  }
  return undefined
}
