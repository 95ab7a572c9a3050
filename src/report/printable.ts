/**
 * What a terminal would obey rather than show: the C0 and C1 control characters but tabs and line endings, and what turns the
 * direction of text (https://trojansource.codes/). A title or a path on a stranger's pull request can hold them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const obeyed = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\r(?!\n)/g

/** A text that is safe to show in a terminal, with each such character spelled out, as in `\u001b`. */
export function printable(text: string): string {
  return text.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\t\n\r]+/g, ' '))
}

/**
 * The same as a line that may be printed in a job of GitHub Actions: what its runner would take for a command is spelled out too.
 * That is a line which begins with `::` after blanks, and one which has `##[` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
export function printableLogLine(text: string): string {
  return printableLine(text)
    .replaceAll('##[', '#\\u0023[')
    .replace(/^(\s*):(?=:)/, '$1\\u003a')
}
