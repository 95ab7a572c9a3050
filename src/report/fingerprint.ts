import {createHash} from 'node:crypto'
import {fingerprint} from '../lint/fingerprint.js'
import type {Problem} from '../lint/problem.js'
import {countEqualBefore} from './occurrences.js'

/**
 * A name for each problem of one file that stays when its lines move: made of the rule, of what the problem is about, and of how
 * many equal ones stand before it.
 *
 * @param problems All problems of the file, in document order.
 * @returns 32 hexadecimal digits for each.
 */
export function fingerprintsOf(problems: readonly Problem[]): string[] {
  const keys = problems.map(fingerprint)
  const before = countEqualBefore(keys)
  return keys.map((key, index) => createHash('sha256').update(`${before[index]}\0${key}`).digest('hex').slice(0, 32))
}
