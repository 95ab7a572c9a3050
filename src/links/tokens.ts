import type {Heading, Link, Nodes, Paragraph, TableCell} from 'mdast'
import type {Edit} from '../text/edit.js'
import type {Span} from '../text/span.js'

/** A block whose text can contain links. */
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
  partner: number | undefined
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
    tokens.push({kind: isLink ? 'link' : 'hidden', start, end, partner: undefined})
    position = end
  }
  block.children.forEach(hide)
  cut(text, position, block.position!.end.offset!, tokens)
  pair(tokens)
  return tokens
}

/** A bare address in a broken link is a link of its own, and part of what is looked for. */
export function isBare({position}: Link, text: string): boolean {
  return position === undefined || 'hwHW'.includes(text[position.start.offset!]!)
}

/** Cuts a part of the text by its characters: for each match of a regular expression there would be an array. */
function cut(text: string, from: number, end: number, tokens: Token[]): void {
  for (let start = from; start < end; ) {
    const character = text[start]!
    let to = start + 1
    let kind: TokenKind = 'other'
    if (BRACKETS.has(character)) kind = character as TokenKind
    else if (BLANKS.has(character)) {
      kind = 'blank'
      while (to < end && BLANKS.has(text[to]!)) to++
    } else if (LINE_ENDINGS.has(character)) {
      kind = 'break'
      if (character === '\r' && to < end && text[to] === '\n') to++
    } else if (character === '\\') {
      if (to < end && !LINE_ENDINGS.has(text[to]!)) {
        kind = 'hidden'
        to++
      }
    } else while (to < end && !ENDS_WORD.has(text[to]!)) to++
    tokens.push({kind, start, end: to, partner: undefined})
    start = to
  }
}

const BLANKS: ReadonlySet<string> = new Set(' \t')
const LINE_ENDINGS: ReadonlySet<string> = new Set('\r\n')
const BRACKETS: ReadonlySet<string> = new Set('[](){}（）|')
const ENDS_WORD: ReadonlySet<string> = new Set([...BRACKETS, ...BLANKS, ...LINE_ENDINGS, '\\'])
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

/**
 * Whether the square brackets of a block, outside of its links, can be no part of a slip: each has its partner, and none is beside a
 * parenthesis or another bracket as the brackets of a link are. Most blocks are tidy, and need not be cut into tokens.
 */
export function hasTidyBrackets(block: Block, text: string): boolean {
  if (!showsBracket(block, text)) return true
  const source = text.slice(block.position!.start.offset, block.position!.end.offset)
  // A backslash hides a bracket from Markdown, a character reference one from its source.
  return !/\\|&#/.test(source) && new BracketReader(text).isTidy(block)
}

function showsBracket(node: Nodes, text: string): boolean {
  if (node.type === 'text') return node.value.includes('[') || node.value.includes(']')
  if (isLink(node, text)) return false
  return 'children' in node && node.children.some((child) => showsBracket(child, text))
}

function isLink(node: Nodes, text: string): boolean {
  return (node.type === 'link' && !isBare(node, text)) || node.type === 'linkReference'
}

class BracketReader {
  readonly #text: string
  /** How many brackets are open. */
  #depth = 0
  /** The last sign that is no blank; a link counts as a letter. */
  #last = ''

  constructor(text: string) {
    this.#text = text
  }

  isTidy(block: Block): boolean {
    return this.#read(block) && this.#depth === 0
  }

  #read(node: Nodes): boolean {
    if (node.type === 'text') return this.#readText(node.value)
    if (!('children' in node) || isLink(node, this.#text)) {
      this.#last = 'x'
      return true
    }
    return node.children.every((child) => this.#read(child))
  }

  #readText(value: string): boolean {
    for (const sign of value) {
      if (sign === ' ') continue
      if (sign === '[') {
        if (this.#last === ']' || this.#last === ')') return false
        this.#depth++
      } else if (sign === ']') {
        if (--this.#depth < 0) return false
      } else if ((this.#last === ']' && '(（{'.includes(sign)) || (this.#depth > 0 && '(^'.includes(sign))) return false
      this.#last = sign
    }
    return true
  }
}

/** The token behind an address of nothing but a scheme and other characters. */
export function addressEnd(tokens: readonly Token[], from: number, text: string): number | undefined {
  let end = from
  while (tokens[end]?.kind === 'other') end++
  const address = end > from ? text.slice(tokens[from]!.start, tokens[end - 1]!.end) : ''
  return /^https?:\/\/\S/i.test(address) ? end : undefined
}

/** `[x]([url](u)`, as editors that make links of pasted addresses leave it. */
export function readLinkInside(
  tokens: readonly Token[],
  bracket: number,
  text: string
): {end: number; edits: Edit[]} | undefined {
  const link = tokens[bracket + 1]
  if (tokens[bracket]!.partner !== undefined || link?.kind !== 'link') return undefined
  const [, begin, label, address] = PASTED.exec(text.slice(link.start, link.end)) ?? []
  if (begin === undefined || (label !== 'url' && label !== 'link' && label !== address)) return undefined
  return {end: link.end, edits: [{start: link.start, end: link.start + begin.length, text: ''}]}
}

const PASTED = /^(\[([^[\]]*)\]\()(https?:\/\/[^\s()]+)\)$/
