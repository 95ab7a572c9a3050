import {Parser} from 'htmlparser2'
import type {Html, Nodes, Parents, Root} from 'mdast'
import type {Source} from '../text/source.js'
import {UnreadableError} from './unreadable.js'

/**
 * An element of the raw HTML in a Markdown document. Offsets are UTF-16 offsets into the text without its byte order mark.
 *
 * It starts at its start tag and ends after its end tag. Without one an item, a row or a cell ends with what ends it in browsers, any
 * other element after its start tag.
 */
export interface HtmlElement {
  /** In lower case. */
  name: string
  /** Values by name in lower case, with their character references decoded. */
  attributes: Record<string, string>
  /** The spans of the values in the source, without their quotes. */
  attributeSpans: Record<string, {start: number; end: number}>
  /** The text of a link, a heading or a summary, with the text of Markdown inside it; spaces are kept. `''` for other elements. */
  text: string
  /** Whether a link, a heading or a summary contains an image. */
  hasImage: boolean
  start: number
  end: number
  startTagEnd: number
  /** Where its end tag starts. */
  contentEnd: number
  /** The line of its start tag, from 1. */
  line: number
  /** The mdast node that contains its start tag. */
  node: Html
}

/**
 * Reads the elements of the raw HTML of a document, in the order of their start tags.
 *
 * mdast cuts HTML into pieces: the tags of `<b>x</b>` are two nodes, and a raw `<h2>` can span several blocks with Markdown between.
 * So the pieces are fed to one parser in document order. An element that is left open ends with the Markdown block or span in
 * which it started. Tags in comments are not elements.
 */
export function readElements(tree: Root, source: Source): HtmlElement[] {
  const reader = new ElementReader(source)
  reader.readBlocks(tree)
  return reader.end()
}

/** GitHub shows these tags as text (https://github.github.com/gfm/#disallowed-raw-html-extension-); to a parser they would hide what follows. */
const disallowedTag = /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s/>]|$))/i

/** Most tags are of elements that contain nothing. */
const EMPTY_TAG = /^<(?:br|img)\b[^<>]*>$/i

/** The parts of lists and tables that HTML ends without an end tag: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const OPTIONAL_END = new Set(['li', 'dt', 'dd', 'tr', 'td', 'th'])

/** A tag written to the parser for each Markdown node around the HTML. */
const boundary = 'markdown-node'

/** Elements whose text is asked for. Only one of each group is open at a time, as in browsers. */
function textGroup(name: string): string | undefined {
  if (/^h[1-6]$/.test(name)) return 'heading'
  return name === 'a' || name === 'summary' ? name : undefined
}

/**
 * How many elements may be open at once, by the parser's account; *chosen*, far above real lists, where elements that nobody closes are some
 * hundreds. For each tag the parser moves all that are open: time grows with the square of their number.
 */
const MOST_OPEN = 10_000

class ElementReader {
  readonly #elements: HtmlElement[] = []
  /** The elements that are open in the parser, outermost first. */
  readonly #open: HtmlElement[] = []
  /** The open element of each text group. */
  readonly #openTextElements = new Map<string, HtmlElement>()
  #attributeSpans: HtmlElement['attributeSpans'] = {}
  #node: Html | undefined
  /** The number of characters written to the parser, and the source places of the current node's pieces. */
  #written = 0
  #pieces: {written: number; source: number}[] = []
  /** The Markdown nodes around the current one, and how many of them the parser knows. */
  readonly #ancestors: Nodes[] = []
  #ancestorsWritten = 0
  /** Where the next `<` is, from the last node on that was asked for. */
  #nextTag = -1

  readonly #parser = new Parser({
    onattribute: (name, _, quote) => this.#readAttribute(name, quote),
    onopentag: (name, attributes, isImplied) => this.#openElement(name, attributes, isImplied),
    onclosetag: (_, isImplied) => this.#closeElement(isImplied),
    ontext: (text) => this.#addText(text)
  })

  readonly #hasDisallowed: boolean

  constructor(private readonly source: Source) {
    this.#hasDisallowed = disallowedTag.test(source.text)
  }

  readBlocks(tree: Root): void {
    for (const block of tree.children) this.#read(block)
  }

  #read(node: Nodes): void {
    if ('children' in node && this.#isSilent(node)) return
    if (node.type === 'html') this.#write(node)
    else if (node.type === 'image' || node.type === 'imageReference') this.#noteImage()
    else if ('value' in node) this.#addText(node.value)
    if (!('children' in node)) return
    // A heading in Markdown ends an unclosed one in HTML.
    if (node.type === 'heading') this.#openTextElements.delete('heading')
    this.#ancestors.push(node)
    for (const child of node.children) this.#read(child)
    this.#ancestors.pop()
    if (this.#ancestorsWritten > this.#ancestors.length) {
      this.#feed(`</${boundary}>`, node.position?.end.offset ?? 0)
      this.#ancestorsWritten--
    }
  }

  /** A node with no HTML in it and no open element around it says nothing. */
  #isSilent({position}: Parents): boolean {
    if (this.#openTextElements.size > 0 || position === undefined) return false
    // Nodes are read in the order of the document.
    if (this.#nextTag < position.start.offset!) {
      const next = this.source.text.indexOf('<', position.start.offset)
      this.#nextTag = next < 0 ? this.source.text.length : next
    }
    return this.#nextTag >= position.end.offset!
  }

  end(): HtmlElement[] {
    this.#parser.end()
    return this.#elements
  }

  #write(node: Html): void {
    this.#node = node
    this.#pieces = []
    const {start, end} = node.position!
    // Nothing is open behind such a tag, and so nothing has to end with the nodes around it.
    if (!EMPTY_TAG.test(node.value))
      for (; this.#ancestorsWritten < this.#ancestors.length; this.#ancestorsWritten++)
        this.#feed(`<${boundary}>`, start.offset!)
    // The source has the prefixes of block quotes and list items, which the value leaves out: lines agree at their ends.
    node.value.split(/\r\n|\n|\r/).forEach((line, index, lines) => {
      const lineEnd = index < lines.length - 1 ? this.source.lineEnd(start.line + index) : end.offset!
      if (index > 0) this.#feed('\n', lineEnd - line.length - 1)
      // A tag that is read with its `>` is longer than in the source.
      let offset = Math.max(lineEnd - line.length, index === 0 ? start.offset! : 0)
      const parts = this.#hasDisallowed ? line.split(disallowedTag) : [line]
      for (const [position, part] of parts.entries()) {
        if (position > 0) this.#feed('&lt;', offset++)
        this.#feed(part, offset)
        offset += part.length
      }
    })
  }

  #feed(html: string, source: number): void {
    if (html === '') return
    this.#pieces.push({written: this.#written, source})
    this.#written += html.length
    this.#parser.write(html)
  }

  /** The source offset of a place in the parser's input. */
  #offset(written: number): number {
    const piece = this.#pieces.findLast((candidate) => candidate.written <= written)
    return piece ? piece.source + written - piece.written : this.#node!.position!.start.offset!
  }

  #readAttribute(name: string, quote: string | null | undefined): void {
    if (quote === undefined) return
    const start = this.#offset(this.#parser.startIndex)
    const end = this.#offset(this.#parser.endIndex) - (quote === null ? 0 : 1)
    const before = /^[^=]*=\s*["']?/.exec(this.source.text.slice(start, end))
    if (before) this.#attributeSpans[name] ??= {start: start + before[0].length, end}
  }

  #openElement(name: string, attributes: Record<string, string>, isImplied: boolean): void {
    const startTagEnd = this.#offset(this.#parser.endIndex) + 1
    const start = this.#offset(this.#parser.startIndex)
    const element: HtmlElement = {
      name,
      attributes,
      attributeSpans: this.#attributeSpans,
      text: '',
      hasImage: false,
      start,
      end: startTagEnd,
      startTagEnd,
      contentEnd: startTagEnd,
      line: this.source.lineAt(start),
      node: this.#node!
    }
    this.#attributeSpans = {}
    this.#open.push(element)
    if (this.#open.length > MOST_OPEN) throw new UnreadableError('nested too deeply in HTML to be read')
    if (name === boundary || isImplied) return
    this.#elements.push(element)
    const group = textGroup(name)
    if (group) this.#openTextElements.set(group, element)
    if (name === 'img') this.#noteImage()
  }

  #closeElement(isImplied: boolean): void {
    const element = this.#open.pop()
    if (!element) return
    if (!isImplied || OPTIONAL_END.has(element.name)) {
      element.contentEnd = this.#offset(this.#parser.startIndex)
      element.end = isImplied ? element.contentEnd : this.#offset(this.#parser.endIndex) + 1
    }
    const group = textGroup(element.name)
    if (group && this.#openTextElements.get(group) === element) this.#openTextElements.delete(group)
  }

  #addText(text: string): void {
    for (const element of this.#openTextElements.values()) element.text += text
  }

  #noteImage(): void {
    for (const element of this.#openTextElements.values()) element.hasImage = true
  }
}
