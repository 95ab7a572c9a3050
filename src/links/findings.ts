import type {Entry, PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import {says} from '../text/says.js'
import type {TextLink} from './text-links.js'

const found = {
  'blank before': 'blank between the text and the address of a link',
  'full-width': 'full-width brackets around the address of a link',
  'blank inside': 'blank in the address of a link',
  unclosed: 'address of a link without its closing parenthesis',
  'no opening bracket': 'link without the bracket that opens its text',
  'no closing bracket': 'link without the bracket that closes its text',
  'wrong way round': 'link with its brackets the wrong way round'
}

const expected = {
  'blank before': '`](` without a blank',
  'full-width': '`(` and `)`',
  'blank inside': 'an address without blanks',
  unclosed: '`)` after the address',
  'no opening bracket': '`[` before the text',
  'no closing bracket': '`]` after the text',
  'wrong way round': '`[` and `]` around the text, `(` and `)` around the address'
}

/** A link that Markdown leaves as text, in an entry or in none. */
export function textLink(link: TextLink, entry: Entry | undefined, list: PaperList): Finding {
  // The title of an entry that starts with a broken link is that link as text.
  const name = entry && (link.label === '' || !entry.title.includes(link.label)) ? entry.title : link.label
  return {
    start: link.start,
    end: link.end,
    about: `${name}: ${link.label}`,
    message: `Unexpected ${found[link.slip]}${name === '' ? '' : ` of “${name}”`}, expected ${expected[link.slip]}: Markdown leaves it as text`,
    ...(isStatement(link, list) && {severity: 'warning' as const}),
    fix: link.edits && {
      // `see [12] (https://…)` can be an aside in parentheses, which shows a link that works.
      applicability: link.slip === 'blank before' ? 'unsafe' : 'safe',
      edits: link.edits,
      // To the guard a full-width bracket is a part of the address that it follows.
      ...(link.slip === 'full-width' && {ordered: [list.source.text.slice(link.start, link.end)]})
    }
  }
}

/** `see [12] (https://…)` shows a citation, and an address that works; `[code](coming soon)` says what there is to say. */
function isStatement({slip, label, start, end}: TextLink, {source}: PaperList): boolean {
  if (slip === 'blank before') return /^[\d\s,–-]+$/.test(label)
  return slip === 'blank inside' && says(source.text.slice(start, end), 'coming soon')
}
