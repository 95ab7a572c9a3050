import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import type {Config} from '../config/config.js'
import {fix} from '../fix/fix.js'
import {checkOptions} from './check-options.js'

/**
 * Applies the safe fixes and hands on the tree of the fixed text, for a pipeline that goes on (to HTML, say).
 *
 * It goes first among the transformers, since it reads the text anew; the file then holds the fixed text, so that places of later
 * messages are right.
 */
export const remarkPaperlintTransform: Plugin<[Config?], Root> = function (config) {
  const self = this as unknown as Processor<Root>
  if (config) checkOptions(config)
  return (_, file) => {
    const {text} = fix(String(file), {config, path: file.path})
    if (text === String(file)) return
    file.value = text
    return self.parse(file)
  }
}
