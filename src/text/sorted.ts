import type {Span} from './span.js'

/**
 * The index of the first item for which `isBefore` is false, by binary search; `length` if it is true for all.
 *
 * @param length The number of items. `isBefore` has to be true up to some index and false from there on.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that start within another, of spans in document order. */
export function startingIn<One extends Span>(spans: readonly One[], {start, end}: Span): One[] {
  const from = partitionPoint(spans.length, (index) => spans[index]!.start < start)
  let to = from
  while (to < spans.length && spans[to]!.start < end) to++
  return spans.slice(from, to)
}

/** How many spans start within another. */
export function countStartingIn(spans: readonly Span[], {start, end}: Span): number {
  const countBefore = (offset: number) => partitionPoint(spans.length, (index) => spans[index]!.start < offset)
  return countBefore(end) - countBefore(start)
}

/**
 * Whether one of some signs starts within a span of a text. The text is searched once for all spans: few of its blocks have a rare sign, and
 * a search in each of them takes longer.
 *
 * @param signs With the flag `g`.
 */
export function signsIn(text: string, signs: RegExp): (span: Span) => boolean {
  const offsets = Array.from(text.matchAll(signs), ({index}) => index)
  return ({start, end}) => {
    const next = offsets[partitionPoint(offsets.length, (at) => offsets[at]! < start)]
    return next !== undefined && next < end
  }
}
