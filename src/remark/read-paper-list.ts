import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Config} from '../config/config.js'
import {resolveConfig} from '../config/resolve.js'
import {checkConfig} from '../config/validate.js'
import type {PaperList} from '../list/model.js'
import {readPaperList as read} from '../list/read.js'
import {completePositions} from '../markdown/positions.js'
import {copyTree} from '../markdown/trees.js'
import {withReadErrors} from '../markdown/unreadable.js'
import {Source} from '../text/source.js'

/**
 * Gives other plugins the typed model of a paper list: sections, entries, papers with ids, links, columns.
 *
 * @param tree mdast with positions, as remark-parse and remark-gfm make it. Nodes that are not in the text are left out.
 * @param file The file that the tree was parsed from.
 * @throws {UnreadableError} for a tree that is nested too deeply.
 * @throws {ConfigError} for a config that the schema does not allow.
 */
export function readPaperList(tree: Root, file: VFile | string, config?: Config | null): PaperList {
  checkConfig(config)
  const source = new Source(String(file))
  const {settings} = resolveConfig(config, typeof file === 'string' ? undefined : file.path)
  return withReadErrors(() => read(completePositions(copyTree(tree), source.text), source, settings))
}
