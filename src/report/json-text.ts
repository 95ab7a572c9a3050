import {printable} from './printable.js'

/**
 * A value as JSON that is safe to print in a terminal or in the log of a GitHub job, and means the same.
 *
 * Control characters are written as `\u009b`, which is JSON's own escape. The runner of GitHub Actions still runs
 * `##[…]` anywhere in a line (https://github.com/actions/runner/issues/4692).
 */
export function jsonText(value: unknown): string {
  return `${printable(JSON.stringify(value, undefined, 2)).replaceAll('##[', '#\\u0023[')}\n`
}
