import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import type {Config} from '../config/config.js'
import {resolveConfig} from '../config/resolve.js'
import {checkConfig} from '../config/validate.js'
import {addMessages} from './messages.js'
import {keepParsed} from './parsed.js'

/**
 * Reports the problems of a paper list as messages. Changes nothing.
 *
 * The options are those of `paperlint.config.json`.
 *
 * @throws {ConfigError} for options that do not exist.
 */
export const remarkPaperlint: Plugin<[(Readonly<Config> | null | undefined)?], Root> = function (config) {
  const self = this as unknown as Processor<Root>
  checkConfig(config)
  keepParsed(self)
  return (tree, file) => addMessages(self, tree, file, resolveConfig(config, file.path))
}
