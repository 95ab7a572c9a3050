/** Whether two texts differ by one letter more, fewer or other, or by two letters that have changed places; equal texts do not. */
export function areOneEditApart(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (long.length - short.length > 1) return false
  const unlike: number[] = []
  for (let index = 0; index < long.length && unlike.length <= 2; index++) {
    if (short[index] !== long[index]) unlike.push(index)
  }
  const [one, other] = unlike
  if (one === undefined) return false
  if (short.length < long.length) return short.slice(one) === long.slice(one + 1)
  if (other === undefined) return true
  return unlike.length === 2 && short[one] === long[other] && short[other] === long[one]
}
