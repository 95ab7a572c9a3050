import type {PaperList} from '../list/model.js'
import type {HtmlElement} from '../markdown/html.js'
import {spanOf} from '../markdown/span-of.js'
import type {Finding} from '../rule.js'
import {isClear} from '../text/convention.js'
import {innermostOf} from '../text/innermost.js'
import {memoize} from '../text/memoize.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {outsideCode} from './outside-code.js'

/** A start tag without the `>` at its end: Markdown shows it as text, or it swallows the tag behind it. */
export interface UnclosedTag extends Span {
  tag: string
}

/** Behind a backslash a tag is meant as text. */
const START = /(?<!\\)<(a|img|details|summary|tr|td|th|li)(?=[\s<])/gi
/** `<summaryTitle</summary>` */
const GLUED = /(?<!\\)<summary(?=[^\s<>/][^<>]{0,300}<\/summary>)/gi
/** One attribute; prose has none with a value. */
const ATTRIBUTE =
  /\s{1,80}[a-z][\w-]{0,40}(?:\s{0,2}=\s{0,2}(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^\s"'<>=]{1,2000}))?/iy
const MOST_ATTRIBUTES = 20
/** *Chosen*: a tag is on a line or two. */
const LONGEST_TAG = 2000
/** Its value is a number, and no text right behind it is of it: `<th rowspan=2Challenge</th>`. */
const GLUED_SPAN = /^\s{1,80}(?:row|col)span\s{0,2}=\s{0,2}\d{1,4}(?=[a-z\u0080-\uffff])/i

/** The start tags without a `>`, in document order. Code and comments are not looked at. */
export const readUnclosedTags = memoize((list: PaperList): readonly UnclosedTag[] => {
  const {text} = list.source
  const glued = Array.from(text.matchAll(GLUED), ({index, 0: tag}) => ({start: index, end: index + tag.length, tag}))
  const found = [...text.matchAll(START)].flatMap((match) => readTag(match.index, match[1]!.toLowerCase(), text) ?? [])
  return outsideCode(
    [...glued, ...found].sort((a, b) => a.start - b.start),
    list
  )
})

/** Elements with text in them. */
const CONTAINERS = new Set(['summary', 'td', 'th', 'li'])
const UP_TO_TAG = /^\s[^<>"'=]{1,290}<\//

function readTag(start: number, name: string, text: string): UnclosedTag | undefined {
  let end = start + 1 + name.length
  let hasValue = false
  for (let count = 0; count < MOST_ATTRIBUTES; count++) {
    ATTRIBUTE.lastIndex = end
    const attribute = ATTRIBUTE.exec(text)?.[0]
    if (attribute === undefined) break
    const span = GLUED_SPAN.exec(attribute)?.[0]
    // A tag that ends before the next one starts is complete, whatever is in it.
    if (span !== undefined && /[<>]/.exec(text.slice(end, end + LONGEST_TAG))?.[0] !== '>')
      return {start, end: end + span.length, tag: text.slice(start, end + span.length)}
    hasValue ||= attribute.includes('=')
    end += attribute.length
  }
  const slash = /^\s{0,2}\//.exec(text.slice(end, end + 3))
  if (slash) end += slash[0].length
  const next = /\S/.exec(text.slice(end, end + 80))?.[0]
  // What is in an element that is no link ends at its end tag: `<td 60,000 </td>`.
  if (!slash && next !== '>' && CONTAINERS.has(name) && text[end] !== '=' && UP_TO_TAG.test(text.slice(end, end + 300)))
    return {start, end, tag: text.slice(start, end)}
  // `"Report bug`: a text right behind the quote; another attribute may be there too.
  const isGlued =
    /["']/.test(text[end - 1]!) &&
    /^[^\s<>/="'“”]/.test(text[end] ?? '') &&
    !/^[\w-]{1,40}\s?=/.test(text.slice(end, end + 42))
  if (isGlued && hasValue) return {start, end, tag: text.slice(start, end)}
  const isEnd = slash ? next !== '>' : next === '<' || next === '|' || next === ']'
  // Of a link or an image something is known without its `>`; the others are no words of prose.
  const isTag = hasValue || (!slash && next === '<' && name !== 'a' && name !== 'img')
  return isEnd && isTag ? {start, end, tag: text.slice(start, end)} : undefined
}

/**
 * How the unclosed tags of a list are reported. Within HTML nothing of the tag was shown, and its `>` only makes it work; in Markdown GitHub
 * shows it as text, which goes.
 */
export function unclosedTags(list: PaperList): Finding[] {
  const tags = readUnclosedTags(list)
  const blocks = tags.length === 0 ? [] : list.nodes.of('html').map(({node}) => spanOf(node))
  const blockOf = innermostOf(blocks, tags)
  return tags.map((each, index) => {
    const {start, end, tag} = each
    const hasFix = (blockOf[index] || !mayBeginBlock(each, list)) && !tag.includes('](')
    return {
      start,
      end,
      about: `tag: ${tag}`,
      message: `Unexpected \`${tag}\` without \`>\` at its end, expected \`${tag}>\``,
      mends: true,
      fix: hasFix
        ? {
            applicability: blockOf[index] ? 'safe' : 'unsafe',
            edits: [{start: end, end, text: '>'}],
            mayRemove: [tag]
          }
        : undefined
    }
  })
}

/** Whether the complete tag could make an HTML block of the paragraph, where no Markdown is read: `<details<summary>` at the start of a line. */
function mayBeginBlock({start, tag}: UnclosedTag, {source}: PaperList): boolean {
  const before = source.text.slice(source.lineStart(source.lineAt(start)), start)
  return !/^<(?:a|img)\s/i.test(tag) && !/[^\s>*+-]/.test(before)
}

/** Elements whose end is not clear without their end tag; those of tables and lists end where the next begins. */
const NEEDS_END = ['a', 'summary', 'details']

/** Elements that are never closed: a link or a summary then goes on over what is behind it. An anchor is to be closed where the list closes its others. */
export function openElements({elements, source}: PaperList): Finding[] {
  return NEEDS_END.flatMap((name) => {
    const alike = elements.filter((element) => element.name === name && !/\/>$/.test(tagOf(element, source)))
    if (alike.every(({end, startTagEnd}) => end > startTagEnd)) return []
    // An end tag in another block of Markdown closes an element too.
    const ends = Array.from(source.text.matchAll(new RegExp(`</${name}\\s*>`, 'gi')), ({index}) => index)
    if (alike.length <= ends.length) return []
    const anchors = alike.filter((element) => name === 'a' && element.attributes.href === undefined)
    const areClosed = isClear(anchors.filter(({end, startTagEnd}) => end > startTagEnd).length, anchors.length)
    return withoutEnd(alike, ends)
      .filter((element) => element.end === element.startTagEnd && (areClosed || !anchors.includes(element)))
      .map(({start, startTagEnd, attributes: {href = ''}}) => ({
        start,
        end: startTagEnd,
        about: `element: ${name} ${href}`,
        message: `Unexpected \`<${name}>\` that is never closed, expected \`</${name}>\` where it ends`
      }))
  })
}

/** The elements that are left open where each end tag closes the last one that is open. */
function withoutEnd(elements: readonly HtmlElement[], ends: readonly number[]): HtmlElement[] {
  const open: HtmlElement[] = []
  let next = 0
  for (const element of [...elements, undefined]) {
    for (; next < ends.length && ends[next]! < (element?.start ?? Infinity); next++) open.pop()
    if (element) open.push(element)
  }
  return open
}

function tagOf({start, startTagEnd}: HtmlElement, {text}: Source): string {
  return text.slice(start, startTagEnd)
}
