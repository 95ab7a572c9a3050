/** How many there are of each item, in the order of the first ones. */
export function tally<Item>(items: Iterable<Item>): Map<Item, number> {
  const counts = new Map<Item, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** How many there are of each item, the most frequent first; of equally frequent ones the first. */
export function byFrequency<Item>(items: Iterable<Item>): [item: Item, count: number][] {
  return [...tally(items)].sort(([, a], [, b]) => b - a)
}

/** The item that occurs most; of equally frequent ones the first. */
export function mostFrequent<Item>(items: Iterable<Item>): Item | undefined {
  return byFrequency(items)[0]?.[0]
}
