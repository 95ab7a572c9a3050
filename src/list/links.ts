import type {Definition, Link as LinkNode, LinkReference, Nodes} from 'mdast'
import type {HtmlElement} from '../markdown/html.js'
import type {NodeIndex} from '../markdown/node-index.js'
import {plainText} from '../markdown/plain-text.js'
import {spanOf} from '../markdown/span-of.js'
import {paperId} from '../papers/id.js'
import type {Source} from '../text/source.js'
import {indexIn, type Span} from '../text/span.js'
import {oneLine} from '../text/trim.js'
import type {Image, Link} from './model.js'

/** Every link of the document in document order: Markdown links and references, definitions, and `<a href>`. */
export function readLinks(nodes: NodeIndex, source: Source, elements: readonly HtmlElement[]): Link[] {
  const links: Link[] = []
  const definitions = new Map<string, Definition>()
  for (const {node} of nodes.of('definition')) {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
    links.push(readDefinition(node, source))
  }
  for (const {node, index, parent} of nodes.of('link')) links.push(readLink(node, source, placeOf(node, index, parent)))
  for (const {node} of nodes.of('linkReference')) links.push(readReference(node, definitions.get(node.identifier)))
  for (const element of elements) {
    if (element.name !== 'a' || element.attributes.href === undefined) continue
    const url = element.attributes.href.trim()
    links.push(
      linkAt(element, {
        text: element.text,
        url,
        urlSpan: element.attributeSpans.href,
        syntax: 'html',
        image: element.hasImage,
        node: element.node
      })
    )
  }
  return links.sort((a, b) => a.start - b.start)
}

/** A link as it is read, before its place in the list is known. */
function linkAt(
  {start, end}: Span,
  {text, url, urlSpan, syntax, image, node}: Pick<Link, 'text' | 'url' | 'urlSpan' | 'syntax' | 'image' | 'node'>
): Link {
  return {
    text: oneLine(text),
    url,
    id: paperId(url),
    urlSpan,
    syntax,
    image,
    node,
    entry: undefined,
    column: undefined,
    role: 'other',
    start,
    end
  }
}

function readLink(node: LinkNode, source: Source, place: Span): Link {
  const autolink = source.text[place.start] !== '['
  return linkAt(place, {
    text: plainText(node),
    url: node.url,
    urlSpan: autolink ? place : destination(node, place, source.text),
    syntax: autolink ? 'autolink' : 'link',
    image: hasImage(node),
    node
  })
}

/** Literal autolinks can lack a position (mdast-util-gfm-autolink-literal); they lie within their parent. */
function placeOf(node: LinkNode, index: number, parent: Nodes | undefined): Span {
  if (node.position) return spanOf(node)
  const siblings = parent && 'children' in parent ? parent.children : []
  const before = siblings.slice(0, index).findLast((sibling) => sibling.position)
  const start = before?.position?.end.offset ?? parent?.position?.start.offset ?? 0
  return {start, end: start}
}

/** The span of the target of an inline link: after the `](` that closes its text, without `<>` and title. */
function destination(node: LinkNode, {start, end}: Span, text: string): Span | undefined {
  const last = node.children.at(-1)?.position?.end.offset ?? start + 1
  const bracket = indexIn(text, '](', {start: last, end})
  if (bracket < 0) return undefined
  let from = bracket + 2
  // Nearly all targets are written as they are read.
  if (text.startsWith(node.url, from) && text[from + node.url.length] === ')' && from + node.url.length + 1 === end) {
    return {start: from, end: end - 1}
  }
  while (from < end && isSpace(text, from)) from++
  if (text[from] === '<') {
    const close = indexIn(text, '>', {start: from, end})
    return close < 0 ? undefined : {start: from + 1, end: close}
  }
  let to = from
  let depth = 0
  for (; to < end - 1; to++) {
    const character = text[to]!
    if (character === '\\') to++
    else if (isSpace(text, to)) break
    else if (character === '(') depth++
    else if (character === ')' && depth-- === 0) break
  }
  return {start: from, end: Math.min(to, end - 1)}
}

function isSpace(text: string, offset: number): boolean {
  return text.charCodeAt(offset) <= 32
}

function readReference(node: LinkReference, definition: Definition | undefined): Link {
  return linkAt(spanOf(node), {
    text: plainText(node),
    url: definition?.url ?? '',
    urlSpan: undefined,
    syntax: 'reference',
    image: hasImage(node),
    node
  })
}

function readDefinition(node: Definition, source: Source): Link {
  const {start, end} = spanOf(node)
  const at = indexIn(source.text, node.url, {start: start + node.identifier.length + 3, end})
  return {
    text: node.label ?? node.identifier,
    url: node.url,
    id: paperId(node.url),
    urlSpan: at < 0 ? undefined : {start: at, end: at + node.url.length},
    syntax: 'definition',
    image: false,
    node,
    entry: undefined,
    column: undefined,
    role: 'other',
    start,
    end
  }
}

function hasImage(node: LinkNode | LinkReference): boolean {
  return node.children.some(
    (child) =>
      child.type === 'image' ||
      child.type === 'imageReference' ||
      (child.type === 'html' && /^<img\b/i.test(child.value))
  )
}

/** Every image of the document in document order: in Markdown, and `<img src>`. */
export function readImages(nodes: NodeIndex, elements: readonly HtmlElement[]): Image[] {
  const images = nodes
    .of('image')
    .map(({node: {url, position}}) => imageOf(url, position!.start.offset!, position!.end.offset!))
  const raw = elements.flatMap(({name, attributes, start, end}) =>
    name === 'img' && attributes.src !== undefined ? [imageOf(attributes.src.trim(), start, end)] : []
  )
  return [...images, ...raw].sort((a, b) => a.start - b.start)
}

function imageOf(url: string, start: number, end: number): Image {
  // The folder has the id of the paper: the address of an image itself is never a paper's.
  return {url, id: paperId(url.slice(0, url.lastIndexOf('/') + 1)), start, end}
}
