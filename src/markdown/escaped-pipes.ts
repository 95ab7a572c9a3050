import type {Nodes, Root} from 'mdast'

type Parser = (text: string) => Root

/** A pipe behind an even number of backslashes: the last two of them, and the pipe. */
const doublyEscaped = /(?<!\\)((?:\\\\)*)\\\\\|/g

/** Rare signs. They are punctuation, so emphasis begins and ends beside them as beside a backslash or a pipe. */
const signs = ['⸎', '⸖', '⸙', '⹋', '⹍']

/**
 * Lets a pipe behind any backslash be text, as in cmark-gfm, which looks for cells before it looks for escapes. Both parsers take `\\|` for
 * an escaped backslash and a border. So a sign of equal length is parsed instead, and replaced in the tree.
 */
export function withEscapedPipes(parser: Parser): Parser {
  return (text) => {
    if (!mayHaveEscapedPipe(text)) return parser(text)
    const sign = signs.find((candidate) => !text.includes(candidate))
    if (sign === undefined) return parser(text)
    const place = sign.repeat(3)
    const tree = parser(text.replace(doublyEscaped, `$1${place}`))
    putBack(tree, place, false)
    return tree
  }
}

/** Whether a pipe of a text may be read otherwise by `withEscapedPipes`. */
export function mayHaveEscapedPipe(text: string): boolean {
  return text.includes('\\\\|')
}

/** In a cell one backslash goes before anything else is read; outside of tables the two are one as a rule, and stay two in code. */
function putBack(node: Nodes, place: string, isInTable: boolean): void {
  const isRaw = node.type === 'inlineCode' || node.type === 'code' || node.type === 'html' || node.type === 'yaml'
  const meant = (isRaw ? '\\\\|' : '\\|').slice(isInTable ? 1 : 0)
  for (const key of ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const) {
    const fields = node as Partial<Record<typeof key, string | null>>
    if (fields[key]?.includes(place)) fields[key] = fields[key].replaceAll(place, meant)
  }
  if (!('children' in node)) return
  for (const child of node.children) putBack(child, place, isInTable || node.type === 'table')
}
