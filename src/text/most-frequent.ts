/** The item that occurs most; of equally frequent ones the first. */
export function mostFrequent<Item>(items: readonly Item[]): Item | undefined {
  const counts = new Map<Item, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  let best: Item | undefined
  let most = 0
  for (const [item, count] of counts) {
    if (count > most) {
      best = item
      most = count
    }
  }
  return best
}
