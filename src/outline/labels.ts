import type {ListItem, Nodes, Paragraph, TableCell} from 'mdast'
import {textOfHtml} from '../markdown/html-text.js'
import {plainText} from '../markdown/plain-text.js'
import {says} from '../text/says.js'
import {oneLine} from '../text/trim.js'

/** What names the entries below it, other than a heading. */

/** `**X**`, `X:`, `🔹 **X**`, `##X`: a line that names the items below it. */
export function isLabelLine(paragraph: Paragraph): boolean {
  const text = oneLine(plainText(paragraph))
  if (/[:：]$/.test(text) || /^#{1,6}[^\s#]/.test(text)) return true
  const [marked, ...others] = paragraph.children.filter(
    (node) => node.type !== 'text' || /[\p{L}\p{N}]/u.test(node.value)
  )
  return marked?.type === 'strong' && others.length === 0
}

/** A bold line right below the text of an item, which Markdown takes for a part of it: it names the items below. */
export function labelAtEnd({children}: ListItem): Nodes | undefined {
  const last = children.at(-1)
  if (last?.type !== 'paragraph') return undefined
  const end = last.children.at(-1)
  const inLine = end?.type === 'text' && /^ ?[:：]$/.test(end.value) ? last.children.slice(0, -1) : last.children
  const [before, label] = inLine.slice(-2)
  const isLine = before?.type === 'text' && /\n$/.test(before.value) && label?.type === 'strong'
  // Blanks before the line show that it is meant as a part of the item.
  return isLine && label.position?.start.column === 1 ? label : undefined
}

/** Tags whose text names what is below. */
const NAMING_TAG = /<(?:summary|h[1-6]|b|strong)\b/i

/** The name that a block gives to what is below. A heading names its section, and a quote has groups of its own. */
export function nameOf(block: Nodes): string {
  if (block.type === 'heading' || block.type === 'blockquote' || block.type === 'footnoteDefinition') return ''
  if (block.type === 'html') return NAMING_TAG.test(block.value) ? textOfHtml(block.value) : ''
  if (block.type === 'listItem') return block.children[0] ? nameOf(block.children[0]) : ''
  return oneLine(plainText(block.type === 'tableRow' ? (block.children.find(saysSomething) ?? block) : block))
    .replace(/^#+|[:：]$/g, '')
    .trim()
}

/** Not so a blank cell or a placeholder. */
export function saysSomething(cell: TableCell): boolean {
  return !says(oneLine(plainText(cell)), 'nothing')
}
