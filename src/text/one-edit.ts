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

/** *Chosen*: with another letter, a shorter word is another word: `node` and `code`. */
const SHORTEST_WITH_ANOTHER_LETTER = 5

/** Numbers, blanks, and characters that are words themselves: `论文数` is how many `论文` there are. */
const MORE_THAN_LETTERS = () => /[\p{N}\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u

/** Whether a word is another one with a slip of the hand; not if it is its plural, or has more than letters. */
export function isSlipOf(written: string, word: string): boolean {
  if (!areOneEditApart(written, word) || written === `${word}s` || word === `${written}s`) return false
  if (MORE_THAN_LETTERS().test(written)) return false
  return (
    word.length >= SHORTEST_WITH_ANOTHER_LETTER || written.length !== word.length || sorted(written) === sorted(word)
  )
}

function sorted(word: string): string {
  return [...word].sort().join('')
}
