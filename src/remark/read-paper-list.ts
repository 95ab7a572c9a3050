import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Config} from '../config/config.js'
import {resolveConfig} from '../config/resolve.js'
import type {PaperList} from '../list/model.js'
import {readPaperList as read} from '../list/read.js'
import {Source} from '../text/source.js'

/**
 * Gives other plugins the typed model of a paper list: sections, entries, papers with ids, links, columns.
 *
 * @param tree mdast with positions, as remark-parse and remark-gfm make it.
 * @param file The file that the tree was parsed from.
 * @throws {UnreadableError} for a tree that is nested too deeply.
 * @throws {RangeError} for a rule in the config that does not exist.
 */
export function readPaperList(tree: Root, file: VFile | string, config?: Config): PaperList {
  return read(
    tree,
    new Source(String(file)),
    resolveConfig(config, typeof file === 'string' ? undefined : file.path).settings
  )
}
