import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {Config} from '../config/config.js'
import {resolveConfig} from '../config/resolve.js'
import {addMessages} from './messages.js'

/**
 * Reports the problems of a paper list as messages. Changes nothing.
 *
 * The options are those of `paperlint.config.json`.
 */
export const remarkPaperlint: Plugin<[Config?], Root> = (config) => (_, file) => {
  addMessages(file, resolveConfig(config, file.path))
}
