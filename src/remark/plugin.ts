import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import {checkOptions, configFor, type PluginOptions} from './config.js'
import {addMessages} from './messages.js'
import {keepParsed} from './parsed.js'

/**
 * Reports the problems of a paper list as messages. Changes nothing.
 *
 * The options are those of `paperlint.config.json`, and win over the config that the file has: see `PluginOptions`.
 *
 * @throws {ConfigError} for options that do not exist; a file whose config is wrong has a fatal message.
 */
export const remarkPaperlint: Plugin<[(Readonly<PluginOptions> | null | undefined)?], Root> = function (options) {
  const self = this as unknown as Processor<Root>
  checkOptions(options)
  keepParsed(self)
  return (tree, file) => addMessages(self, tree, file, configFor(options, file))
}
