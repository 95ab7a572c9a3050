import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import type {Config} from '../config/config.js'
import {resolveConfig} from '../config/resolve.js'
import {fixTree} from '../fix/fix.js'
import {Source} from '../markdown/source.js'
import {treeToLint} from './tree-to-lint.js'

/**
 * Applies the safe fixes and hands on the tree of the fixed text, for a pipeline that goes on (to HTML, say).
 *
 * It goes first among the transformers, since it reads the text anew; the file then holds the fixed text, so that places of later
 * messages are right.
 */
export const remarkPaperlintTransform: Plugin<[Config?], Root> = function (config) {
  const self = this as unknown as Processor<Root>
  return (tree, file) => {
    const source = new Source(String(file))
    const readable = treeToLint(self, tree, source)
    const {text} = fixTree(readable, source, resolveConfig(config, file.path), {unsafe: false})
    if (text === String(file)) return
    file.value = text
    return self.parse(file)
  }
}
