import {randomUUID} from 'node:crypto'
import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import type {Format, Paint} from '../report/terminal/paint.js'

/**
 * A unified diff that `git apply` and `patch -p1` understand; `''` if nothing differs.
 *
 * @param path Relative to the current folder, with forward slashes.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY
  })
}

/**
 * A diff for the log of a GitHub job, whose runner would run commands in the lines of a list: they are switched off up to a random token
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands).
 * `git apply` and `patch` skip text around a diff.
 */
export function withoutCommands(diff: string): string {
  if (!diff.includes('::') && !diff.includes('##[')) return diff
  const word = randomUUID()
  return `::stop-commands::${word}\n${diff}::${word}::\n`
}

/** Colours a unified diff as git does. */
export function paintDiff(diff: string, paint: Paint): string {
  let inHunk = false
  const paintLine = (line: string) => {
    if (line.startsWith('@@ ')) inHunk = true
    const format = inHunk ? formats.get(line[0]!) : 'bold'
    return format === undefined || line === '' ? line : paint(format, line)
  }
  return diff.split('\n').map(paintLine).join('\n')
}

/** By the first character of a line. */
const formats = new Map<string, Format>([
  ['@', 'cyan'],
  ['+', 'green'],
  ['-', 'red']
])
