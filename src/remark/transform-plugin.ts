import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import {fixProblems} from '../fix/fix.js'
import {check} from '../lint/lint.js'
import {checkOptions, configFor, type PluginOptions} from './config.js'
import {keepParsed} from './parsed.js'
import {readFile} from './reading.js'

/**
 * Applies the safe fixes and returns the tree of the fixed text, for a pipeline with further steps (to HTML, say).
 *
 * It goes first among the transformers, since the tree is parsed again; the file then has the fixed text, so that places of later
 * messages are right.
 *
 * @throws {ConfigError} for options that do not exist; a file whose config is wrong has a fatal message.
 */
export const remarkPaperlintTransform: Plugin<[(Readonly<PluginOptions> | null | undefined)?], Root> = function (
  options
) {
  const self = this as unknown as Processor<Root>
  checkOptions(options)
  keepParsed(self)
  return (tree, file) => {
    const resolved = configFor(options, file)
    const reading = readFile(self, tree, file)
    const problems = check(reading.list(resolved.settings), resolved)
    const choice = {unsafe: false, parse: reading.parse, onlyText: true}
    const {text} = fixProblems(reading.tree, reading.source, problems, resolved, choice)
    if (text === String(file)) return
    file.value = text
    return self.parse(file)
  }
}
