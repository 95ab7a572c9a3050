// Code and comments that have lost their end: they go on over the Markdown below, up to the next end or that of the document.

import type {Code} from 'mdast'
import type {PaperList} from '../list/model.js'
import {spanOf} from '../markdown/span-of.js'
import type {Finding} from '../rule.js'
import {memoize} from '../text/memoize.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'

/** Code or a comment without its end. */
export interface OpenBlock extends Span {
  /** The sign that begins it, and the one that ends it. */
  sign: string
  closing: string
  /** The line that was meant to have the closing sign at its end or, where the sign has a line of its own, to be right above it. */
  line: number
  isOwnLine: boolean
  /** Up to where Markdown and code, or what is hidden, are not told apart. */
  brokenTo: number
}

const OPENING = '<!--'
const CLOSING = '-->'

/** The first block of code and the first comment that go on over Markdown. Behind it the others cannot be told from what is between them. */
export const readOpenBlocks = memoize((list: PaperList): readonly OpenBlock[] =>
  [openCode(list) ?? [], openComment(list) ?? []].flat()
)

/** How a block without its end is reported: at its first line. */
export function openBlocks(list: PaperList): Finding[] {
  const {source} = list
  return readOpenBlocks(list).map(({start, end, sign, closing}) => {
    const line = source.lineAt(start)
    const isComment = sign === OPENING
    const swallowed = source.text.slice(end).trim() === '' ? 'below' : `to line ${source.lineAt(end)}`
    const effect = isComment ? `hides everything ${swallowed}` : `shows everything ${swallowed} as code`
    return {
      start,
      end: source.lineEnd(line),
      about: `open block: ${source.text.slice(start, source.lineEnd(line)).trim()}`,
      message: `Unexpected ${isComment ? 'comment' : 'code'} that is never closed, expected ${isComment ? `\`${closing}\`` : closing} where it ends; GitHub ${effect}`
    }
  })
}

const LINK = /\]\((?:https?:\/\/|#)/
/** A section; one `#` is a comment in most languages. */
const HEADING = /^#{2,6} \S/m

function openCode({nodes, source}: PaperList): OpenBlock | undefined {
  const fenced = nodes
    .of('code')
    .filter(({node, parent}) => parent?.type === 'root' && fenceOf(node, source) !== '')
    .map(({node}) => node)
  const last = fenced.at(-1)
  if (!last) return
  // Where an end is lost, what was between two blocks is code, and the last block is never closed.
  const isOpen = (node: Code) =>
    hasFenceInside(node, source) ||
    (!isClosed(last, source) && (node === last ? hasMarkdown(node.value) : swallowsSections(node)))
  const turned = fenced.find(isOpen)
  if (!turned) return
  const {line} = turned.position!.start
  const sign = fenceOf(turned, source)
  const lines = turned.value.split('\n')
  const text = lines.findIndex((each) => each.trim() === '' || hasMarkdown(each))
  const span = spanOf(turned)
  const brokenTo = isClosed(last, source) ? span.end : source.text.length
  return {...span, sign, closing: sign, line: line + 1 + Math.max(text, 0), isOwnLine: true, brokenTo}
}

function hasMarkdown(text: string): boolean {
  return LINK.test(text) || HEADING.test(text)
}

/** The signs that begin a block of code; none where it is indented. */
function fenceOf({position}: Code, {text}: Source): string {
  const {offset} = position!.start
  return /^(?:`{3,}|~{3,})/.exec(text.slice(offset, offset! + 100))?.[0] ?? ''
}

function isClosed(node: Code, source: Source): boolean {
  const {start, end} = node.position!
  const fence = fenceOf(node, source)
  const last = source.line(end.line).trim()
  return end.line > start.line && last.length >= fence.length && last === fence[0]!.repeat(last.length)
}

/** Whether the code has Markdown, and behind that what begins a block with a language: the end of the first was lost. */
function hasFenceInside(node: Code, source: Source): boolean {
  const fence = fenceOf(node, source)
  const link = node.value.search(LINK)
  if (link === -1) return false
  const behind = node.value.slice(link).split('\n')
  return behind.some((line) => line.startsWith(fence) && /^[`~]+ ?[a-z]+$/i.test(line.trim()))
}

/** Behind a blank line an example has neither headings nor links to papers. */
function swallowsSections({value}: Code): boolean {
  const behind = value.slice(value.search(/\n[ \t]*\n/) + 1)
  return behind.length < value.length && HEADING.test(behind) && LINK.test(behind)
}

function openComment({nodes, source}: PaperList): OpenBlock | undefined {
  const {text} = source
  if (!text.includes(OPENING)) return
  const code = [...nodes.of('code'), ...nodes.of('inlineCode')].map(({node}) => node.value).join('\n')
  const count = (sign: string) => timesIn(text, sign) - timesIn(code, sign)
  // An end too many belongs to a comment in a comment.
  if (count(OPENING) <= count(CLOSING)) return
  const open = nodes
    .of('html')
    .find(({node, parent}) => parent?.type !== 'paragraph' && isOpenComment(node.value.trimStart()))?.node
  if (!open) return
  const {line} = open.position!.start
  const lines = open.value.split('\n')
  const isBare = lines[0]!.trim() === OPENING
  const blank = lines.findIndex((each) => each.trim() === '')
  const meant = isBare ? line + (blank === -1 ? 1 : blank) : line
  const span = spanOf(open)
  return {...span, sign: OPENING, closing: CLOSING, line: meant, isOwnLine: isBare, brokenTo: span.end}
}

function timesIn(text: string, sign: string): number {
  return text.split(sign).length - 1
}

/** Whether a comment goes on to the end of the document, or has another one in it, and Markdown in either. */
function isOpenComment(value: string): boolean {
  if (!value.startsWith(OPENING)) return false
  const end = value.indexOf(CLOSING)
  const next = value.indexOf(OPENING, OPENING.length)
  const firstLine = value.indexOf('\n')
  if (firstLine === -1 || (end !== -1 && (next === -1 || next > end || next < firstLine))) return false
  const swallowed = value.slice(firstLine, next === -1 ? undefined : next)
  return hasMarkdown(swallowed)
}
