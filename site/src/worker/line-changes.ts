import {diffArrays} from 'diff'
import type {Change} from '../protocol.ts'

/** Bounds the time of the comparison; where more lines differ, everything between the first and the last of them is replaced. */
const MOST_CHANGES = 5000

/** The changes that make one text of another, line by line, so that the editor keeps its place and its marks. */
export function lineChanges(before: string, after: string): Change[] {
  const lines = before.split(/(?<=\n)/)
  const parts = diffArrays(lines, after.split(/(?<=\n)/), {maxEditLength: MOST_CHANGES})
  if (!parts) return [{from: 0, to: before.length, insert: after}]
  const changes: Change[] = []
  let offset = 0
  for (const {added, removed, value} of parts) {
    const text = value.join('')
    const last = changes.at(-1)
    if (added && last?.to === offset) last.insert += text
    else if (added) changes.push({from: offset, to: offset, insert: text})
    else if (removed && last?.to === offset) last.to += text.length
    else if (removed) changes.push({from: offset, to: offset + text.length, insert: ''})
    if (!added) offset += text.length
  }
  return changes
}
