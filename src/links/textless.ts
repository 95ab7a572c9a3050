import type {Nodes} from 'mdast'
import type {Link, PaperList} from '../list/model.js'

/** Whether nothing of a link can be clicked on. An image counts as a text, and an icon can be any tag. In HTML a link to an anchor may be one itself. */
export function isTextless({text, image, syntax, node, url, start, end}: Link, {source}: PaperList): boolean {
  if (text !== '' || image || syntax === 'definition') return false
  if (syntax === 'html') return !url.startsWith('#') && /^<[^<>]*>\s*<\/a\s*>$/i.test(source.text.slice(start, end))
  return isBlank(node)
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' || ('children' in node && node.children.every(isBlank))
}
