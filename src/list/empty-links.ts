// Whether a link lacks its address or its text.

import type {Nodes} from 'mdast'
import {says} from '../text/says.js'
import {encloses} from '../text/span.js'
import type {Link, PaperList} from './model.js'

/** Whether a link has no address yet: none, or a placeholder. `#` and `https://github.com/` are one in `[code](#)` beside the other links of a paper. */
export function lacksAddress(link: Link): boolean {
  const {url} = link
  if (HOST_OF_PAPERS.test(url)) return isAmongLinksOfPaper(link)
  return url === '#' ? isAmongLinksOfPaper(link) && !TO_TOP.test(link.text) : url === '' || isPlaceholderTarget(url)
}

/** Whether a link to the first page of a host has the name of that host as its text: `models on [GitHub](https://github.com/)`. */
export function namesItsHost({url, text}: Link): boolean {
  const host = HOST_OF_PAPERS.exec(url)?.[1]?.toLowerCase()
  const name = text.replace(/\s/g, '').toLowerCase()
  return host !== undefined && (name === host || name === host.split('.', 1)[0])
}

/** The first page of a host where each paper or its code has a page of its own. */
const HOST_OF_PAPERS =
  /^https?:\/\/(?:www\.)?(github\.com|gitlab\.com|huggingface\.co|arxiv\.org|openreview\.net|doi\.org)\/?$/i

/** Whether a link says what of a paper it leads to, behind its title. */
function isAmongLinksOfPaper(link: Link): boolean {
  const {role, entry} = link
  if (role === 'other' || !entry || encloses(link, entry.titleSpan)) return false
  return entry.links.some((other) => /^https?:/i.test(other.url) && (other.role !== 'other' || other.id !== undefined))
}

const TO_TOP = /[↑⇑⇧⤴⬆⏫🔝🔼^]/u

/** Whether a target is a placeholder for a missing address (`TODO`, `url`, `...`). `#` can be a target: back to the top. */
export function isPlaceholderTarget(url: string): boolean {
  return says(url, 'address to come') || /^(?:x{3,}|-+|\?+)$/i.test(url)
}

/** Whether nothing of a link can be clicked on. An image counts as a text, and an icon can be any tag. In HTML a link to an anchor may be one itself. */
export function isTextless({text, image, syntax, node, url, start, end}: Link, {source}: PaperList): boolean {
  if (text !== '' || image || syntax === 'definition') return false
  if (syntax === 'html') return !url.startsWith('#') && /^<[^<>]*>\s*<\/a\s*>$/i.test(source.text.slice(start, end))
  return isBlank(node)
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' || ('children' in node && node.children.every(isBlank))
}
