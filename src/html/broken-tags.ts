import type {PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import type {Span} from '../text/span.js'
import {outsideCode} from './outside-code.js'

/** The start tag of a link or an image whose quotes have no partner, are not those of HTML, or are there twice. */
export interface BrokenTag extends Span {
  /** The tag as it is written. */
  tag: string
  /** The tag as it can only be meant. */
  meant: string
}

/** Behind a backslash a tag is meant as text. */
const TAG =
  /(?<!\\)<(a|img)(\s{1,4}(?:href|src)\s{0,2}=\s{0,2})(["'“”]{0,2})(https?:\/\/[^\s"'<>“”]{1,2000})(["'“”]{0,2})(\s{0,2}\/?>)/gi

/** The broken tags of a document, in document order. Code and comments are not looked at. */
export function readBrokenTags(list: PaperList): BrokenTag[] {
  const {text} = list.source
  const found = [...text.matchAll(TAG)].flatMap((match) => {
    const [tag, name, attribute, opening, address, closing, rest] = match as unknown as string[]
    if (opening === closing && /^["']?$/.test(opening!)) return []
    const start = match.index
    return [{start, end: start + tag!.length, tag: tag!, meant: `<${name}${attribute}"${address}"${rest}`}]
  })
  return outsideCode(found, list)
}

/** How a broken tag is reported: Markdown shows it as text, or the address has the quotes in it. */
export function brokenTag({start, end, tag, meant}: BrokenTag): Finding {
  return {
    start,
    end,
    about: `tag: ${meant}`,
    message: `Unexpected quotes in \`${tag}\`, expected \`${meant}\``,
    // The words of the tag are no text any more.
    fix: {applicability: 'safe', edits: [{start, end, text: meant}], mayRemove: [tag]}
  }
}
