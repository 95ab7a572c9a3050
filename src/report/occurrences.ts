/** For each key, the number of equal keys before it: it makes equal names unique. */
export function countEqualBefore(keys: readonly string[]): number[] {
  const seen = new Map<string, number>()
  return keys.map((key) => {
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before
  })
}
