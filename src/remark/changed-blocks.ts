import type {Root, RootContent} from 'mdast'

/**
 * Prints a tree that another plugin has changed: blocks that are as they were parsed stand as in the source, and only the others
 * are printed anew.
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
  const before = parsed.children.map(fingerprint)
  const after = tree.children.map(fingerprint)
  if (before.length === after.length && before.every((block, index) => block === after[index])) return undefined
  const markLength = original.startsWith('\uFEFF') ? 1 : 0
  const text = original.slice(markLength)
  const places = new Map(before.map((block, index) => [block, index]))
  const separator = text.includes('\r\n') ? '\r\n' : '\n'
  const pieces: string[] = []
  let last = -1
  for (const [index, block] of tree.children.entries()) {
    const place = places.get(after[index]!)
    const unchanged = place !== undefined && place > last
    if (pieces.length > 0) {
      // Between two blocks that were neighbours already stands what stood there: one blank line, or two, or none.
      const gap =
        unchanged && place === last + 1 && place > 0 && tree.children[index - 1] && after[index - 1] === before[last]
      pieces.push(gap ? text.slice(endOf(parsed.children[last]!), startOf(block)) : separator + separator)
    } else if (unchanged && place === 0) {
      pieces.push(text.slice(0, startOf(block)))
    }
    if (unchanged) {
      pieces.push(text.slice(startOf(block), endOf(block)))
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

/** Everything that shows in the text; what plugins put into `data` does not. */
function fingerprint(block: RootContent): string {
  return JSON.stringify(block, (key, value) => (key === 'data' ? undefined : value))
}

function startOf(block: RootContent): number {
  return block.position!.start.offset!
}

function endOf(block: RootContent): number {
  return block.position!.end.offset!
}
