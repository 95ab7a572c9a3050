/**
 * A function of an object that keeps its answer as long as the object lives.
 *
 * @param compute Has the same other arguments whenever it is asked of one object.
 */
export function memoize<Key extends WeakKey, Others extends readonly unknown[], Value>(
  compute: (key: Key, ...others: Others) => Value
): (key: Key, ...others: Others) => Value {
  const values = new WeakMap<Key, Value>()
  return (key, ...others) => {
    const known = values.get(key)
    if (known !== undefined || values.has(key)) return known as Value
    const value = compute(key, ...others)
    values.set(key, value)
    return value
  }
}

/** So many answers are kept: the texts of a list come again soon, and a long-lived editor must not keep all that it has read. *Chosen*. */
const MOST_ANSWERS = 10_000

/** A function of a text that keeps its latest answers, for what is asked of the same text again and again. */
export function memoizeByText<Value>(compute: (text: string) => Value): (text: string) => Value {
  // `undefined` is kept as something else: asking whether an answer is there, too, takes as long as getting it.
  const answers = new Map<string, Value | typeof NOTHING>()
  let last: string | undefined
  let lastAnswer: Value
  return (text) => {
    // Most are asked of the same text twice in a row, and comparing is faster than searching.
    if (text === last) return lastAnswer
    const known = answers.get(text)
    const answer = known === undefined ? compute(text) : known === NOTHING ? (undefined as Value) : known
    if (known === undefined) {
      if (answers.size >= MOST_ANSWERS) answers.clear()
      answers.set(text, answer === undefined ? NOTHING : answer)
    }
    last = text
    lastAnswer = answer
    return answer
  }
}

const NOTHING = Symbol('nothing')
