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

/** Colours a unified diff as git does, and shows in reverse what has changed in a line: rows of tables are long. */
export function paintDiff(diff: string, paint: Paint): string {
  const lines = diff.split('\n')
  const hunk = lines.findIndex((line) => line.startsWith('@@ '))
  const counterparts = pairChangedLines(lines, hunk)
  const paintLine = (line: string, index: number) => {
    const format = index < hunk ? 'bold' : formats.get(line[0] ?? '')
    if (format === undefined || line === '') return line
    const counterpart = counterparts.get(index)
    const [start, changed, end] = counterpart === undefined ? [line, '', ''] : divide(line, lines[counterpart]!)
    const reversed = changed === '' ? '' : paint([format, 'inverse'].flat() as Format, changed)
    return `${paint(format, start)}${reversed}${end === '' ? '' : paint(format, end)}`
  }
  return lines.map(paintLine).join('\n')
}

/** By the first character of a line. */
const formats = new Map<string, Format>([
  ['@', 'cyan'],
  ['+', 'green'],
  ['-', 'red']
])

/** The removed and added lines of each change that has as many of both, one with the other, by their indices. */
function pairChangedLines(lines: readonly string[], first: number): Map<number, number> {
  const pairs = new Map<number, number>()
  const endOf = (start: number, sign: string) => {
    let end = start
    while (lines[end]?.startsWith(sign)) end++
    return end
  }
  for (let index = first; index >= 0 && index < lines.length; index++) {
    const removedEnd = endOf(index, '-')
    const addedEnd = endOf(removedEnd, '+')
    const count = removedEnd - index
    if (count === 0) continue
    if (addedEnd - removedEnd === count)
      for (let at = index; at < removedEnd; at++) pairs.set(at, at + count).set(at + count, at)
    index = addedEnd - 1
  }
  return pairs
}

/** A line before, in and after what differs from another one, without their signs. Half a character is never apart from the other half. */
function divide(line: string, other: string): [string, string, string] {
  const [ours, theirs] = [Array.from(line), Array.from(other)]
  const shortest = Math.min(ours.length, theirs.length)
  let start = 1
  while (start < shortest && ours[start] === theirs[start]) start++
  let end = 0
  while (end < shortest - start && ours.at(-1 - end) === theirs.at(-1 - end)) end++
  const part = (from: number, to: number) => ours.slice(from, to).join('')
  return [part(0, start), part(start, ours.length - end), part(ours.length - end, ours.length)]
}
