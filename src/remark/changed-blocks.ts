import type {Root, RootContent} from 'mdast'
import {hasEqualContent} from '../markdown/trees.js'

/**
 * Prints a tree that another plugin has changed: unchanged blocks are copied from the source, and only the others are printed. A block
 * with the same content is unchanged, even if a plugin has made a new node for it (remark-toc).
 *
 * @param parsed The tree as parsed from the original.
 * @param original The text, with its byte order mark if it has one.
 * @returns Nothing if no block has changed.
 */
export function printChangedBlocks(
  parsed: Root,
  tree: Root,
  original: string,
  print: (root: Root) => string
): string | undefined {
  if (hasEqualContent(parsed, tree)) return undefined
  const before = parsed.children.map(fingerprint)
  const after = tree.children.map(fingerprint)
  const markLength = original.startsWith('\uFEFF') ? 1 : 0
  const text = original.slice(markLength)
  const separator = text.includes('\r\n') ? '\r\n' : '\n'
  const pieces: string[] = []
  let last = -1
  for (const [index, block] of tree.children.entries()) {
    const place = before.indexOf(after[index]!, last + 1)
    const source = parsed.children[place]
    if (pieces.length > 0) {
      // Two blocks that were neighbours keep the text between them: one blank line, or two, or none.
      const neighbours = source && place === last + 1 && place > 0 && after[index - 1] === before[last]
      pieces.push(neighbours ? text.slice(endOf(parsed.children[last]!), startOf(source)) : separator + separator)
    } else if (source && place === 0) {
      pieces.push(text.slice(0, startOf(source)))
    }
    if (source) {
      pieces.push(text.slice(startOf(source), endOf(source)))
      last = place
    } else {
      const printed = print({type: 'root', children: [block]}).trimEnd()
      pieces.push(separator === '\n' ? printed : printed.replace(/\r?\n/g, separator))
    }
  }
  const lastBlock = parsed.children.at(-1)
  const tail = lastBlock ? text.slice(endOf(lastBlock)) : ''
  return original.slice(0, markLength) + pieces.join('') + (tail === '' ? separator : tail)
}

/** What a block says: places, what plugins put into `data` and fields without a value do not show in the text. */
function fingerprint(block: RootContent): string {
  return JSON.stringify(block, (key, value) => {
    if (key === 'data' || key === 'position' || value === null) return undefined
    if (typeof value !== 'object' || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

function startOf(block: RootContent): number {
  return block.position!.start.offset!
}

function endOf(block: RootContent): number {
  return block.position!.end.offset!
}
