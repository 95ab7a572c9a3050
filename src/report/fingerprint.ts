import {createHash} from 'node:crypto'
import {fingerprint} from '../lint/fingerprint.js'
import type {Problem} from '../lint/problem.js'
import {countEqualBefore} from './occurrences.js'

/**
 * A name for each problem of one file that stays when lines move: a hash of the rule, the subject of the problem, and the number of equal
 * problems before it.
 *
 * @param problems All problems of the file, in document order.
 * @returns 32 hexadecimal digits for each.
 */
export function fingerprintsOf(problems: readonly Problem[]): string[] {
  const keys = problems.map(fingerprint)
  const before = countEqualBefore(keys)
  return keys.map((key, index) => createHash('sha256').update(`${before[index]}\0${key}`).digest('hex').slice(0, 32))
}
