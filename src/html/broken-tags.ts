import type {PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import {memoize} from '../text/memoize.js'
import type {Span} from '../text/span.js'
import {outsideCode} from './outside-code.js'

/** The start tag of a link or an image whose quotes have no partner, are not those of HTML, or are there twice. */
export interface BrokenTag extends Span {
  /** The tag as it is written. */
  tag: string
  /** The tag as it can only be meant. */
  meant: string
  /** The same, as long as it is written: blanks instead of its quotes if need be. Absent where it has to have quotes. */
  inPlace: string | undefined
}

/** Behind a backslash a tag is meant as text. */
const TAG =
  /(?<!\\)<(a|img)(\s{1,4}(?:href|src)\s{0,2}=\s{0,2})(["'“”]{0,2})(https?:\/\/[^\s"'<>“”]{1,2000})(["'“”]{0,2})(\s{0,2}\/?>)/gi

/** The broken tags of a document, in document order. Code and comments are not looked at. */
export const readBrokenTags = memoize((list: PaperList): readonly BrokenTag[] => {
  const {text} = list.source
  const found = [...text.matchAll(TAG)].flatMap((match) => {
    const [tag, name, attribute, opening, address, closing, rest] = match as unknown as string[]
    if (opening === closing && /^["']?$/.test(opening!)) return []
    const start = match.index
    const meant = `<${name}${attribute}"${address}"${rest}`
    const bare = `<${name}${attribute}${blanks(opening!)}${address}${blanks(closing!)}${rest}`
    // A slash would be of the address.
    const canBeBare = closing !== '' || !rest!.startsWith('/')
    const inPlace = meant.length === tag!.length ? meant : canBeBare ? bare : undefined
    return [{start, end: start + tag!.length, tag: tag!, meant, inPlace}]
  })
  const starts = new Set(found.map(({start}) => start))
  const curly = curlyTags(text).filter(({start}) => !starts.has(start))
  return outsideCode(curly.length === 0 ? found : [...found, ...curly].sort((a, b) => a.start - b.start), list)
})

function blanks({length}: string): string {
  return ' '.repeat(length)
}

/** Any tag with a quotation mark of prose behind a `=`. */
const CURLY = /(?<!\\)<[a-z][a-z0-9]{0,15}\s[^<>\n]{0,500}>/gi
/** An attribute with its value, in plain quotes or in those of prose. Those of spans are told with what has to be a number. */
const ATTRIBUTE =
  /(\s(?!rowspan|colspan)[a-z-]{1,40}\s{0,2}=\s{0,2})(?:"[^"]{0,500}"|'[^']{0,500}'|[“”]([^“”"'<>\n]{0,500})[“”])/gi

function curlyTags(text: string): BrokenTag[] {
  if (!/=\s{0,2}[“”]/.test(text)) return []
  return (
    Array.from(text.matchAll(CURLY), ({index, 0: tag}) => {
      const meant = tag.replace(ATTRIBUTE, (whole, name, value) => (value === undefined ? whole : `${name}"${value}"`))
      return {start: index, end: index + tag.length, tag, meant, inPlace: meant}
    })
      // Quotes left over are those within a value, and nobody can say where it ends.
      .filter(({tag, meant}) => tag !== meant && !/[“”]/.test(tag.replace(ATTRIBUTE, '')))
  )
}

/** How a broken tag is reported: Markdown shows it as text, or the address has the quotes in it. */
export function brokenTag({start, end, tag, meant}: BrokenTag): Finding {
  return {
    start,
    end,
    about: `tag: ${meant}`,
    mends: true,
    message: `Unexpected quotes in \`${tag}\`, expected \`${meant}\``,
    // The words of the tag are no text any more.
    fix: {applicability: 'safe', edits: [{start, end, text: meant}], mayRemove: [tag]}
  }
}
