import {groupBy} from './group-by.js'

/** What enough of some items agree on. */
export interface Convention<Item, Value> {
  value: Value
  agreeing: Item[]
  total: number
}

/** How many of all items have to agree; there are two strengths. */
export type Strength = (agreeing: number, total: number) => boolean

/** Fewer cases show no convention: *chosen*. */
export const FEWEST = 3

/** A share that shows a clear convention: *chosen*. */
const CLEAR = 2 / 3

/** Whether so many of some cases agree that the others are likely slips. */
export function isClear(agreeing: number, total: number): boolean {
  return total >= FEWEST && agreeing >= total * CLEAR
}

/** Whether more than half of some cases agree: enough to say what is meant, not to call the others slips. */
export function isMajority(agreeing: number, total: number): boolean {
  return agreeing * 2 > total
}

/** The value that most items have, if these are enough for a convention of some strength. */
export function convention<Item, Value>(
  items: readonly Item[],
  answerOf: (item: Item) => Value,
  isEnough: Strength
): Convention<Item, Value> | undefined {
  let best: [Value, Item[]] | undefined
  for (const group of groupBy(items, answerOf)) if (!best || group[1].length > best[1].length) best = group
  if (!best || !isEnough(best[1].length, items.length)) return undefined
  return {value: best[0], agreeing: best[1], total: items.length}
}

/**
 * Why a value is expected, in the words of a message: `as in 3 of 4 tables (see line 9)`.
 *
 * @param items What the caller counted.
 * @param line Where one that agrees is, from 1.
 */
export function reasonOf(agreeing: number, total: number, items: string, line: number): string {
  return `as in ${agreeing} of ${total} ${items} (see line ${line})`
}
