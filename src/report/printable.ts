/**
 * Characters that control a terminal: C0 and C1 control characters except tabs and line endings, and those that change the
 * direction of text (https://trojansource.codes/). A title or a path in a stranger's pull request can contain them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const obeyed = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\r(?!\n)/g

/** A text that is safe to show in a terminal: each such character is written as `\u001b`. */
export function printable(text: string): string {
  return text.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A text without these characters, for where a name is wanted and not a faithful copy. */
export function withoutControls(text: string): string {
  return text.replace(obeyed, '')
}

export function printableLine(text: string): string {
  return printable(text.replace(/[\t\n\r]+/g, ' '))
}

/**
 * The same on one line that is safe in the log of a GitHub job: commands to the runner are escaped too. A command is a line that begins with
 * `::` after blanks, or has `##[` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
export function printableLogLine(text: string): string {
  return printableLine(text)
    .replaceAll('##[', '#\\u0023[')
    .replace(/^(\s*):(?=:)/, '$1\\u003a')
}
