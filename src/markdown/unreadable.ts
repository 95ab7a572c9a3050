/** A text that cannot be read: it is nested too deeply, or would take very long. The message is for the author of the text. */
export class UnreadableError extends RangeError {
  override name = 'UnreadableError'
}

/** Calls a function that reads a text. If the stack overflows, the text is nested too deeply. */
export function withReadErrors<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    const isTooDeep = error instanceof RangeError && error.message.includes('call stack')
    throw isTooDeep ? new UnreadableError('nested too deeply to be read') : error
  }
}
