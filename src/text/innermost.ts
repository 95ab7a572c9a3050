import type {Span} from './span.js'

/**
 * For each of some spans, the innermost of those around it.
 *
 * @param holders In document order, nested or apart.
 * @param spans In document order.
 */
export function innermostOf<Holder extends Span>(
  holders: readonly Holder[],
  spans: readonly Span[]
): (Holder | undefined)[] {
  const open: Holder[] = []
  let next = 0
  return spans.map(({start, end}) => {
    while (next < holders.length && holders[next]!.start <= start) open.push(holders[next++]!)
    while (open.length > 0 && open.at(-1)!.end < end) open.pop()
    return open.at(-1)
  })
}
