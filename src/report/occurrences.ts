/** Of each key, how many equal ones stand before it: what tells apart things of the same name. */
export function countEqualBefore(keys: readonly string[]): number[] {
  const seen = new Map<string, number>()
  return keys.map((key) => {
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before
  })
}
