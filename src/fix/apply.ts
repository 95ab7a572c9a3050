import type {Edit} from '../text/edit.js'
import {partitionPoint} from '../text/sorted.js'

/**
 * Applies edits to a text.
 *
 * @param edits In any order; they must not overlap. Edits at one place are applied in the order given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let position = 0
  for (const edit of sortEdits(edits)) {
    result += text.slice(position, edit.start) + edit.text
    position = edit.end
  }
  return result + text.slice(position)
}

/** Edits in the order of the text; stable, so that two insertions at one place keep their order. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * Where an offset of the old text lies in the new one.
 *
 * @param edits Sorted, not overlapping, and none of them around the offset.
 */
export function offsetMapper(edits: readonly Edit[]): (offset: number) => number {
  const ends = edits.map((edit) => edit.end)
  const shifts: number[] = []
  let shift = 0
  for (const edit of edits) {
    shift += edit.text.length - (edit.end - edit.start)
    shifts.push(shift)
  }
  return (offset) => {
    const before = partitionPoint(ends.length, (index) => ends[index]! <= offset)
    return offset + (before > 0 ? shifts[before - 1]! : 0)
  }
}
