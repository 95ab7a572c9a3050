import {closest, distance} from 'fastest-levenshtein'

/**
 * The end of a message about an unknown name: the nearest known one, or `''` if none is near.
 *
 * @returns Such as `; did you mean "no-empty-link"?`
 */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(name, known)
  // Up to two slips in a short name; in a long one, a third of it.
  return distance(name, nearest) <= Math.max(2, name.length / 3) ? `; did you mean "${nearest}"?` : ''
}
