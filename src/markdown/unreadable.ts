/** A text cannot be read: it is nested too deeply, or would take very long. The message says so; who wrote the text has to change it. */
export class UnreadableError extends RangeError {
  override name = 'UnreadableError'
}

/** Does what reads a text. Where that comes to the end of the stack, the text is nested too deeply. */
export function reading<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    const isTooDeep = error instanceof RangeError && error.message.includes('call stack')
    throw isTooDeep ? new UnreadableError('nested too deeply to be read') : error
  }
}
