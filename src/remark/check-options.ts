import type {Config} from '../config/config.js'
import {validateConfig} from '../config/validate.js'

/**
 * Refuses options that the schema does not allow: a misspelt one would be passed over without a word.
 *
 * @throws {TypeError} with a line for each fault.
 */
export function checkOptions(options: unknown): asserts options is Config {
  const faults = validateConfig(options)
  if (faults.length > 0) throw new TypeError(faults.map(({message}) => message).join('\n'))
}
