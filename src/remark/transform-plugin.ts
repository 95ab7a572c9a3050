import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import type {Config} from '../config/config.js'
import {resolveConfig} from '../config/resolve.js'
import {checkConfig} from '../config/validate.js'
import {fixProblems} from '../fix/fix.js'
import {check} from '../lint/lint.js'
import {keepParsed} from './parsed.js'
import {readFile} from './reading.js'

/**
 * Applies the safe fixes and hands on the tree of the fixed text, for a pipeline that goes on (to HTML, say).
 *
 * It goes first among the transformers, since the tree is parsed again; the file then has the fixed text, so that places of later
 * messages are right.
 *
 * @throws {ConfigError} for options that do not exist.
 */
export const remarkPaperlintTransform: Plugin<[(Readonly<Config> | null | undefined)?], Root> = function (config) {
  const self = this as unknown as Processor<Root>
  checkConfig(config)
  keepParsed(self)
  return (tree, file) => {
    const resolved = resolveConfig(config, file.path)
    const reading = readFile(self, tree, file)
    const problems = check(reading.list(resolved.settings), resolved)
    const choice = {unsafe: false, parse: reading.parse}
    const {text} = fixProblems(reading.tree, reading.source, problems, resolved, choice)
    if (text === String(file)) return
    file.value = text
    return self.parse(file)
  }
}
