/** Fewer cases show no convention: *chosen*. */
const FEWEST = 3

/** A share that shows a clear convention: *chosen*. */
const CLEAR = 2 / 3

/** Whether so many of some cases agree that the others are likely slips. */
export function isClear(agreeing: number, all: number): boolean {
  return all >= FEWEST && agreeing >= all * CLEAR
}
