import type {Heading, Link, Nodes, Paragraph, TableCell} from 'mdast'
import type {Span} from '../text/span.js'

/** A block whose text can hold links. */
export type Block = Paragraph | Heading | TableCell

/**
 * A piece of a block's source: a bracket, a run of blanks, a line ending, a link that works, or a run of other characters. `hidden` is what
 * cannot be part of a broken link: code, comments, tags, images, footnotes, and a character behind a backslash.
 */
export type TokenKind =
  | '['
  | ']'
  | '('
  | ')'
  | '（'
  | '）'
  | '{'
  | '}'
  | '|'
  | 'blank'
  | 'break'
  | 'link'
  | 'hidden'
  | 'other'

/** A token's span is that in the whole document. */
export interface Token extends Span {
  kind: TokenKind
  /** Of a bracket that has one: the index of the bracket that it opens or closes with. */
  partner?: number
}

/** Cuts the source of a block into tokens, which leave nothing out, and pairs its brackets. */
export function readTokens(block: Block, text: string): Token[] {
  const tokens: Token[] = []
  let position = block.position!.start.offset!
  const hide = (node: Nodes): void => {
    const isLink = (node.type === 'link' && !isBare(node, text)) || node.type === 'linkReference'
    const isTransparent = node.type === 'text' || node.type === 'link' || 'children' in node
    if (!node.position || (!isLink && isTransparent)) {
      if ('children' in node) node.children.forEach(hide)
      return
    }
    const [start, end] = [node.position.start.offset!, node.position.end.offset!]
    cut(text, position, start, tokens)
    tokens.push({kind: isLink ? 'link' : 'hidden', start, end})
    position = end
  }
  block.children.forEach(hide)
  cut(text, position, block.position!.end.offset!, tokens)
  pair(tokens)
  return tokens
}

/** A bare address in a broken link is a link of its own, and part of what is looked for. */
export function isBare({position}: Link, text: string): boolean {
  return position === undefined || /[hw]/i.test(text[position.start.offset!]!)
}

const PIECE = /(\\[^\r\n])|([ \t]+)|(\r\n?|\n)|[[\](){}（）|]|[^[\](){}（）|\\ \t\r\n]+|\\/g

function cut(text: string, start: number, end: number, tokens: Token[]): void {
  for (const match of text.slice(start, end).matchAll(PIECE)) {
    const [piece, escaped, blank, lineEnding] = match
    const at = start + match.index
    const kind = escaped ? 'hidden' : blank ? 'blank' : lineEnding ? 'break' : BRACKETS.has(piece) ? piece : 'other'
    tokens.push({kind: kind as TokenKind, start: at, end: at + piece.length})
  }
}

const BRACKETS: ReadonlySet<string> = new Set('[](){}（）|')
/** What an opening bracket is closed by. Where both widths are used, one closes the other. */
const CLOSING: Readonly<Record<string, string>> = {'[': ']', '(': ')', '（': ')', '{': '}'}

/** Pairs each closing bracket with the last open one of its kind; brackets of different kinds may cross, as in `[0, 1)`. */
export function pair(tokens: Token[]): void {
  const open = new Map<string, number[]>([
    [']', []],
    [')', []],
    ['}', []]
  ])
  for (const [index, token] of tokens.entries()) {
    const closing = CLOSING[token.kind]
    if (closing) open.get(closing)!.push(index)
    const opening = open.get(token.kind === '）' ? ')' : token.kind)?.pop()
    if (opening === undefined) continue
    token.partner = opening
    tokens[opening]!.partner = index
  }
}
