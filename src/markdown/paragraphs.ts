import type {Nodes, Paragraph} from 'mdast'
import {plainText} from './plain-text.js'

/** Whether a paragraph begins with a line in bold: `**Title**`, and the authors below it. */
export function isBoldLine({children: [first, second]}: Paragraph): boolean {
  return first?.type === 'strong' && (!second || second.type === 'break' || /^\s*\n/.test(plainText(second)))
}

/** `[![](…)](…)`, which can be between a title and its links */
export function isPicture(block: Nodes): boolean {
  return block.type === 'paragraph' && block.children.length === 1 && plainText(block) === ''
}
