import type {Heading, Link, Nodes, Paragraph, TableCell} from 'mdast'
import type {PaperList} from '../list/model.js'
import type {Edit} from '../text/edit.js'
import type {Span} from '../text/span.js'
import {isAddressLike} from './address-slip.js'
import {holdsBlank, LONGEST, readTarget} from './text-link-target.js'

/** What was meant to be a link, and is plain text to Markdown. Its span goes from its opening bracket to the end of its line or its closing one. */
export interface TextLink extends Span {
  /** What it would say. */
  label: string
  slip:
    | 'blank before'
    | 'full-width'
    | 'blank inside'
    | 'unclosed'
    | 'no opening bracket'
    | 'no closing bracket'
    | 'wrong way round'
  /** What would make a link of it, where there is one way. */
  edits?: Edit[]
}

/**
 * Links that Markdown left as text: `[x] (https://y)`, `[x]（https://y）`, `[x](https://y z)`, `[x](https://y` at the end of a line or a cell,
 * `x](https://y)`, `[x(https://y)` and `(x)[https://y]`.
 *
 * What stands in code, comments, images and real links is not looked at, and neither is what a backslash takes its meaning.
 */
export function readTextLinks({nodes, source, tables}: PaperList): TextLink[] {
  const found: TextLink[] = []
  const widths = new Map(
    tables.flatMap((table) => table.node.children.map((row) => [row, table.node.children[0]!.children.length] as const))
  )
  for (const type of ['paragraph', 'heading', 'tableCell'] as const) {
    for (const {node, parent} of nodes.of(type)) {
      // An unescaped pipe in a link splits its cell, and the row is what has to be mended.
      if (parent?.type === 'tableRow' && parent.children.length > widths.get(parent)!) continue
      found.push(...readBlock(node, source.text))
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Stand for what is not to be looked at: a link is told from the rest, since a link cannot hold another one. */
const LINK = '\uE001'
const OTHER = '\uE000'

function readBlock(block: Paragraph | Heading | TableCell, text: string): TextLink[] {
  if (!showsBracket(block, text)) return []
  const start = block.position!.start.offset!
  const visible = mask(block, text)
  if (!/[[\]]/.test(visible)) return []
  const openings = matchBrackets(visible)
  const slips = [
    ...Array.from(visible.matchAll(/\]([ \t]*)([(（])/g), ({index, 1: blanks, 2: bracket}) =>
      readSlip(visible, openings.get(index), index, blanks!.length, bracket!)
    ),
    ...readUnclosedTexts(visible, new Set(openings.values())),
    ...readTurnedLinks(visible)
  ]
  return slips.flatMap((slip) => {
    if (!slip) return []
    const {start: from, end, edits, ...rest} = slip
    const moved = edits?.map((edit) => ({...edit, start: start + edit.start, end: start + edit.end}))
    return {...rest, start: start + from, end: start + end, ...(moved && {edits: moved})}
  })
}

/** `[x(https://y)`, where nothing closes the bracket further on either. */
function readUnclosedTexts(text: string, closed: ReadonlySet<number>): TextLink[] {
  const pattern = /\[([^()[\]|\r\n\uE000\uE001]*[^()[\]|\s\uE000\uE001])\(https?:\/\/[^\s()[\]|\uE000\uE001]+\)/gi
  return Array.from(text.matchAll(pattern)).flatMap(({0: whole, 1: label = '', index}) => {
    if (closed.has(index)) return []
    const at = index + 1 + label.length
    return {
      slip: 'no closing bracket',
      label: label.trim(),
      start: index,
      end: index + whole.length,
      edits: [{start: at, end: at, text: ']'}]
    }
  })
}

/** `(x)[https://y]` */
function readTurnedLinks(text: string): TextLink[] {
  const pattern = /\(([^()[\]|\r\n\uE000\uE001]+)\)\[https?:\/\/[^\s()[\]|\uE000\uE001]+\](?![([])/gi
  return Array.from(text.matchAll(pattern), ({0: whole, 1: label = '', index}) => {
    const end = index + whole.length
    const middle = index + 1 + label.length
    const edits = [
      {start: index, end: index + 1, text: '['},
      {start: middle, end: middle + 2, text: ']('},
      {start: end - 1, end, text: ')'}
    ]
    return {slip: 'wrong way round', label: label.trim(), start: index, end, edits}
  })
}

/** Whether a text of a block, outside of real links, has a bracket in it that could be that of a link. */
function showsBracket(node: Nodes, text: string): boolean {
  if (node.type === 'text') return /[[\]]/.test(node.value)
  if ((node.type === 'link' && !isBare(node, text)) || node.type === 'linkReference') return false
  return 'children' in node && node.children.some((child) => showsBracket(child, text))
}

/** A bare address in a broken link is a link of its own, and part of what is looked for. */
function isBare({position}: Link, text: string): boolean {
  return position === undefined || /[hw]/i.test(text[position.start.offset!]!)
}

/** The source of a block, of the same length, without what is a link, an image, code, HTML or escaped. */
function mask(block: Paragraph | Heading | TableCell, text: string): string {
  const {start, end} = block.position!
  let masked = ''
  let position = start.offset!
  const hide = (node: Nodes): void => {
    const isLink = node.type === 'link' || node.type === 'linkReference'
    if (
      !node.position ||
      (node.type === 'link' && isBare(node, text)) ||
      (!isLink && (node.type === 'text' || 'children' in node))
    ) {
      if ('children' in node) node.children.forEach(hide)
      return
    }
    const {start: from, end: to} = node.position
    masked += text.slice(position, from.offset!) + (isLink ? LINK : OTHER).repeat(to.offset! - from.offset!)
    position = to.offset!
  }
  block.children.forEach(hide)
  return (masked + text.slice(position, end.offset!)).replace(/\\[^\r\n]/g, OTHER + OTHER)
}

/** The offset of the opening bracket of every closing one that has one. */
function matchBrackets(text: string): Map<number, number> {
  const openings = new Map<number, number>()
  const open: number[] = []
  for (let offset = 0; offset < text.length; offset++) {
    if (text[offset] === '[') open.push(offset)
    else if (text[offset] === ']' && open.length > 0) openings.set(offset, open.pop()!)
  }
  return openings
}

/** `https: //…`, `https ://…` */
function isTornScheme(address: string, text: string, start: number): boolean {
  return /^https?:?$/i.test(address) && /^[ \t]*https?(?::[ \t]+|[ \t]+:?)\/\//i.test(text.slice(start, start + 40))
}

function readSlip(
  text: string,
  opening: number | undefined,
  closing: number,
  blanks: number,
  bracket: string
): TextLink | undefined {
  if (opening !== undefined && closing - opening > LONGEST) return
  const from = closing + 1 + blanks
  const target = readTarget(text, from + 1)
  const label = opening === undefined ? '' : text.slice(opening + 1, closing).trim()
  if (label.includes(LINK) || label.startsWith('^') || (opening !== undefined && label === '')) return
  const place = {
    label: label.replaceAll(OTHER, '').replace(/^\[|\]$/g, ''),
    start: opening ?? closing,
    end: target.end
  }
  const blank: Edit[] = blanks > 0 ? [{start: closing + 1, end: from, text: ''}] : []
  if (!isAddressLike(target.address) && !isTornScheme(target.address, text, from + 1)) {
    // `$f[ij](x y)$` is a formula, and `[some text](see section two)` is prose: a target looks like a path, or its label has two brackets.
    const isPath = text[closing - 1] === ']' || /[/\\]|\.\p{L}{2,5}$/u.test(target.address)
    const meant = isPath && blanks === 0 && bracket === '(' && /\p{L}{2}/u.test(label) && !text.includes('$')
    return meant && holdsBlank(target) ? {...place, slip: 'blank inside'} : undefined
  }
  if (opening === undefined) return blanks === 0 && bracket === '(' ? {...place, slip: 'no opening bracket'} : undefined
  if (bracket === '（' || target.closing === '）') {
    if (target.closing === undefined) return
    const edits = [
      ...blank,
      {start: from, end: from + 1, text: '('},
      {start: target.end - 1, end: target.end, text: ')'}
    ]
    return {...place, slip: 'full-width', edits}
  }
  if (blanks > 0) return target.closing === ')' ? {...place, slip: 'blank before', edits: blank} : undefined
  if (target.closing === undefined) {
    // What is escaped or else right behind an address may have been meant as a part of it.
    const isBare = text[target.addressEnd] !== OTHER
    const closed = isBare && target.balanced && target.atEnd && !/[.,;:!?*_~'"`\\]$/.test(target.address)
    return {
      ...place,
      slip: 'unclosed',
      ...(closed && {
        edits: [{start: target.addressEnd, end: target.addressEnd, text: ')'}]
      })
    }
  }
  return holdsBlank(target) ? {...place, slip: 'blank inside'} : undefined
}
