/**
 * How many of the first items of a sorted sequence meet a condition that all items after them fail: the index of the first that fails.
 *
 * @param length How many items there are; `holds` is asked for O(log n) of their indexes.
 */
export function countLeading(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
