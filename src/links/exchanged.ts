// Links whose text and address are exchanged.

import {isPlaceholderTarget} from '../list/empty-links.js'
import type {Link, PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import {isLabel} from '../titles/labels.js'
import {aboutLink} from './link-subject.js'
import {type BrokenLink, slips} from './slip.js'
import type {Target} from './text-link-target.js'

/** `[https://x.org/y](Some Title)`, which is text for want of an address. */
export function readExchanged(
  place: Omit<BrokenLink, 'slip'>,
  label: string,
  {closing}: Target,
  text: string
): BrokenLink | undefined {
  const {start, end} = place
  if (closing === undefined || !ADDRESS.test(label) || !text.startsWith(`[${label}](`, start)) return
  const target = text.slice(start + label.length + 3, end - 1)
  if (!text.endsWith(')', end) || target !== target.trim() || !/^\p{L}[^\][\\\n]*$/u.test(target)) return
  return {...place, label: target, slip: 'exchanged', edits: [{start, end, text: `[${target}](${label})`}]}
}

/** Its brackets are in pairs: a lone one would end the address between `(` and `)`. */
const ADDRESS = /^https?:\/\/[^\s()<>\\]+(?:\([^\s()<>\\]*\)[^\s()<>\\]*)*$/i

/** Whether a link has its address for its text, and a word for its address: `[https://x.org/y](Paper)`. `TODO` is no text for it. */
export function isExchanged({syntax, text, url}: Link, {surroundings}: PaperList): boolean {
  return (
    syntax === 'link' &&
    /^[^\s./#?:[\]()<>]+$/.test(url) &&
    ADDRESS.test(text) &&
    (isLabel(url) || !isPlaceholderTarget(url)) &&
    // `LICENSE` is a file that a link may lead to.
    surroundings?.hasFile?.(url) !== true
  )
}

/** Links whose text and address are exchanged. */
export function exchangedLinks(list: PaperList): Finding[] {
  const {links, source, surroundings} = list
  const exchanged = links.filter((link) => isExchanged(link, list))
  return exchanged.map((link) => {
    const {start, end, text, url} = link
    const [found, expected] = slips.exchanged
    const isPlain = source.text.slice(start, end) === `[${text}](${url})`
    return {
      start,
      end,
      about: aboutLink(link),
      message: `Unexpected ${found}, expected ${expected}: \`[${url}](${text})\``,
      fix: isPlain
        ? {
            // Where the files are not known, the word can be one.
            applicability: surroundings?.hasFile ? 'safe' : 'unsafe',
            edits: [{start, end, text: `[${url}](${text})`}],
            mayRemove: [url]
          }
        : undefined
    }
  })
}
