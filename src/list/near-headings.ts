import type {Nodes} from 'mdast'
import {plainText} from '../markdown/plain-text.js'
import {resembles} from '../outline/alike.js'
import {bareKey} from '../outline/title.js'
import {memoize} from '../text/memoize.js'
import {quote} from '../text/quote.js'
import {shorten} from '../text/shorten.js'
import {signsIn} from '../text/sorted.js'
import type {PaperList} from './model.js'

/** A line that looks like a heading, but is text for Markdown. */
export interface NearHeading {
  /** Its text, without `#` signs. */
  title: string
  /** Its line, and why it is no heading. */
  note: string
}

/** The lines that look like headings (`##Heading`, which only lacks a space, and paragraphs in bold); asked for only if a link leads nowhere. */
export const nearHeadings = memoize(({nodes, source, headings}: PaperList): NearHeading[] => {
  const found: NearHeading[] = []
  // Those that count as headings are reported themselves.
  const read = new Set(headings.map(({line}) => line))
  const mayLackBlank = signsIn(source.text, LACKS_BLANK)
  for (const type of ['paragraph', 'tableRow'] as const) {
    for (const {node} of nodes.of(type)) {
      if (!node.position) continue
      const {start, end} = node.position
      const [only, ...others] = node.children
      if (only?.type === 'strong' && others.length === 0 && !only.children.some(leadsWithin))
        found.push({
          title: plainText(only),
          note: `line ${start.line}, ${quote(plainText(only))}, is no heading but bold text`
        })
      else if (mayLackBlank({start: source.lineStart(start.line)!, end: end.offset!}) && plainText(node).includes('#'))
        for (let line = start.line; line <= end.line; line++)
          if (!read.has(line)) found.push(...withoutBlank(source.line(line), line))
    }
  }
  return found
})

/** The line whose text has the letters of a fragment. */
export function nearHeadingNamed(fragment: string, list: PaperList): NearHeading | undefined {
  const key = bareKey(fragment)
  return key === '' ? undefined : nearHeadings(list).find(({title}) => bareKey(title) === key)
}

/** `**[Models](#models)**`, an entry of a table of contents */
function leadsWithin(node: Nodes): boolean {
  return node.type === 'link' && node.url.startsWith('#')
}

/** `##Models`, at the start of a line. */
const LACKS_BLANK = /^[ \t>]{0,20}#{1,6}[^#\s]/gm

function withoutBlank(text: string, line: number): NearHeading[] {
  const [, signs, title] = /^[ \t>]{0,20}(#{1,6})([^#\s].*)$/.exec(text) ?? []
  if (signs === undefined || title === undefined) return []
  return [
    {title, note: `line ${line}, \`${shorten(text.trim())}\`, is no heading: it lacks a space after \`${signs}\``}
  ]
}

/** The line that an entry was probably meant for: the one with the same text, else the first that resembles it. */
export function nearHeadingOf(
  {text, fragment}: {text: string; fragment: string},
  lines: readonly NearHeading[]
): NearHeading | undefined {
  const keys = new Set([bareKey(text), bareKey(fragment)])
  keys.delete('')
  return lines.find(({title}) => keys.has(bareKey(title))) ?? lines.find(({title}) => resembles(title, text))
}
