import {Parser} from 'htmlparser2'
import type {Nodes, PhrasingContent} from 'mdast'
import {plainText} from '../markdown/plain-text.js'
import {LONGEST_TITLE} from '../papers/title.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {oneLine} from '../text/trim.js'
import {isLabel} from './labels.js'

/** A link, as far as the title of an entry depends on it. */
interface Link {
  url: string
  /** The id of the paper that it leads to. */
  id: string | undefined
}

/** Whether an address is that of a paper, known or not. */
export function isPaperAddress({url, id}: Link): boolean {
  return id !== undefined || PDF.test(url)
}

const PDF = /\.pdf(?:$|[?#])/i

/** A piece of what a row, an item or a paragraph says. Its span is that of its source. */
export interface Piece extends Span {
  kind: 'link' | 'strong' | 'emphasis' | 'code' | 'text' | 'break'
  /** As a reader sees it; a break has none. */
  text: string
  /** The link, where the piece is the text of one. */
  link: Link | undefined
}

/** Finds the link that starts at an offset. */
export type LinkAt = (offset: number) => Link | undefined

/**
 * The pieces of a Markdown text.
 *
 * Raw HTML counts as the same Markdown: `<a href>` is a link, `<b>` is strong, `<br>` is a break.
 */
export function piecesOf(content: readonly PhrasingContent[], source: Source, linkAt: LinkAt): Piece[] {
  const pieces: Piece[] = []
  /** Where an element of raw HTML ends whose text is read already. */
  let skipTo = 0
  for (const [index, node] of content.entries()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined || start < skipTo) continue
    const add = (kind: Piece['kind'], text: string, link?: Link, to = end) =>
      pieces.push({kind, text, link, start, end: to})
    switch (node.type) {
      case 'break':
        add('break', '')
        break
      case 'link':
      case 'linkReference':
        add('link', oneLine(textOfLines(node.children)), linkAt(start))
        break
      case 'strong':
      case 'emphasis':
        if (containsLink(node)) pieces.push(...piecesOf(node.children, source, linkAt))
        else add(node.type, oneLine(plainText(node)))
        break
      case 'inlineCode':
        add('code', node.value)
        break
      case 'delete':
        pieces.push(...piecesOf(node.children, source, linkAt))
        break
      case 'text':
        addLines(pieces, node.value, start, end, source)
        break
      case 'html': {
        const element = readInlineElement(content, index, linkAt)
        if (element) {
          add(element.kind, element.text, element.link, element.end)
          skipTo = element.end
        } else if (BREAK.test(node.value)) add('break', '')
      }
    }
  }
  return joinLines(pieces)
}

const BREAK = /^<(?:br|\/?p|\/?div|\/?li|\/?td|\/?d[dt]|\/?tr|\/?summary|\/?details)\b/i

/** Whether a node is a link or has one in it. */
export function containsLink(node: Nodes): boolean {
  return (
    node.type === 'link' ||
    node.type === 'linkReference' ||
    (node.type === 'html' && /^<a\s/i.test(node.value)) ||
    ('children' in node && node.children.some(containsLink))
  )
}

/** A soft line break often ends the title (`Title\n  Authors\n  [[paper]]`), but not within a phrase. */
function addLines(pieces: Piece[], value: string, start: number, end: number, source?: Source): void {
  value.split('\n').forEach((line, index, lines) => {
    const before = pieces.at(-1)
    const isWithin = index > 0 && line !== '' && lines[index - 1] !== '' && before
    if (isWithin && (goesOn(before.text) || (source && isWrapped(before, line, index, source)))) {
      before.text = `${before.text.trimEnd()} ${line.trimStart()}`
      return
    }
    if (index > 0) pieces.push({kind: 'break', text: '', link: undefined, start, end})
    if (line !== '') pieces.push({kind: 'text', text: line, link: undefined, start, end})
  })
}

/** `- A Distributed Model\nof hydrology`: who means to say something else in a second line of an item begins it below the first. */
function isWrapped(before: Piece, line: string, index: number, source: Source): boolean {
  const [word] = /^[a-z-]+(?![^\s.,:;)])/.exec(line) ?? []
  if (word === undefined || before.kind !== 'text' || before.text.length > LONGEST_TITLE) return false
  if (/[.,:;!?：]\s*$/.test(before.text) || /^(?:by|in|at|from)$/.test(word) || isLabel(word)) return false
  const first = source.lineAt(before.start)
  return ITEM.test(source.line(first)) && source.line(first + index).startsWith(line.slice(0, word.length))
}

const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/

/** Whether a text ends where neither a title nor a sentence does: `Learning New Dimensions of`. */
export function goesOn(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    says(/(?<!\p{L})\p{Ll}+(?=\s*$)/u.exec(text.slice(-LONGEST_WORD))?.[0] ?? '', 'word that goes on')
  )
}

/** Longer than any such word, with blanks behind it. *Chosen*. */
const LONGEST_WORD = 20

/** `**A Title of**\n**Two Lines**`: one title in one font. */
function joinLines(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const [first, between] = joined.slice(-2)
    const isFont = piece.kind === 'strong' || piece.kind === 'emphasis'
    if (
      isFont &&
      between?.kind === 'break' &&
      first?.kind === piece.kind &&
      first.text.length <= LONGEST_TITLE &&
      (goesOn(first.text) || /^\p{Ll}/u.test(piece.text))
    ) {
      joined.splice(-2, 2, {...first, text: `${first.text} ${piece.text}`, end: piece.end})
    } else joined.push(piece)
  }
  return joined
}

/** The text of some nodes, with a blank between two lines: `A Title<br>of Two Lines`. */
function textOfLines(nodes: readonly PhrasingContent[]): string {
  const isBreak = (node: PhrasingContent) => node.type === 'break' || (node.type === 'html' && BREAK.test(node.value))
  return nodes.some(isBreak) ? nodes.map((node) => (isBreak(node) ? ' ' : plainText(node))).join('') : plainText(nodes)
}

/** `<a href="…">text</a>`, `<b>text</b>`, `<i>text</i>` between Markdown. */
function readInlineElement(
  content: readonly PhrasingContent[],
  index: number,
  linkAt: LinkAt
): {kind: Piece['kind']; text: string; link: Link | undefined; end: number} | undefined {
  const tag = content[index] as Nodes & {value: string}
  const name = /^<(a|b|strong|i|em)(?=[\s>])/i.exec(tag.value)?.[1]?.toLowerCase()
  if (!name) return
  const close = content.findIndex(
    (node, at) => at > index && node.type === 'html' && node.value.toLowerCase() === `</${name}>`
  )
  if (close === -1) return
  const inner = content.slice(index + 1, close)
  const link = name === 'a' ? linkAt(tag.position!.start.offset!) : undefined
  if ((name === 'a' && !link) || (name !== 'a' && inner.some(containsLink))) return
  const kind = name === 'a' ? 'link' : name === 'b' || name === 'strong' ? 'strong' : 'emphasis'
  return {kind, text: oneLine(textOfLines(inner)), link, end: content[close]!.position!.end.offset!}
}

export function piecesOfHtml(span: Span, source: Source, linkAt: LinkAt): Piece[] {
  const pieces: Piece[] = []
  const open: Piece[] = []
  const offset = (index: number) => span.start + index
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const start = offset(parser.startIndex)
      const end = offset(parser.endIndex) + 1
      if (BREAK.test(`<${name}`)) pieces.push({kind: 'break', text: '', link: undefined, start, end})
      const kind = inlineKinds.get(name)
      if (!kind || open.length > 0 || (kind === 'link' && attributes.href === undefined)) return
      const piece: Piece = {kind, text: '', link: kind === 'link' ? linkAt(start) : undefined, start, end}
      open.push(piece)
      pieces.push(piece)
    },
    ontext: (text) => {
      const piece = open.at(-1)
      const end = offset(parser.endIndex) + 1
      if (piece) {
        piece.text = oneLine(`${piece.text}${text}`)
        piece.end = end
      } else addLines(pieces, text, offset(parser.startIndex), end)
    },
    onclosetag: (name) => {
      if (inlineKinds.get(name) === open.at(-1)?.kind) open.pop()
    }
  })
  parser.end(source.text.slice(span.start, span.end))
  return pieces
}

const inlineKinds: ReadonlyMap<string, Piece['kind']> = new Map([
  ['a', 'link'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['code', 'code']
])
