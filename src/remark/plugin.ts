import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {Config} from '../config/config.js'
import {resolveConfig} from '../config/resolve.js'
import {checkOptions} from './check-options.js'
import {addMessages} from './messages.js'

/**
 * Reports the problems of a paper list as messages. Changes nothing.
 *
 * The options are those of `paperlint.config.json`.
 *
 * @throws {TypeError} for options that do not exist.
 */
export const remarkPaperlint: Plugin<[Config?], Root> = (config = {}) => {
  checkOptions(config)
  return (_, file) => addMessages(file, resolveConfig(config, file.path))
}
