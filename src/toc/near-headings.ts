import type {PaperList} from '../list/model.js'
import {plainText} from '../markdown/plain-text.js'
import {titleKey, withoutEmoji, withoutNumber} from '../outline/title.js'

/** A line that is meant as a heading, and is none: it lacks the blank after its `#` signs. */
export interface NearHeading {
  /** What stands on the line. */
  text: string
  /** Its `#` signs. */
  signs: string
  line: number
}

/** The lines of paragraphs that lack but a blank to be a heading, by the letters of their text; of several alike the first. */
export function readNearHeadings({nodes, source}: PaperList): Map<string, NearHeading> {
  const found = new Map<string, NearHeading>()
  for (const type of ['paragraph', 'tableRow'] as const) {
    for (const {node} of nodes.of(type)) {
      if (!node.position || !plainText(node).includes('#')) continue
      for (let line = node.position.start.line; line <= node.position.end.line; line++) {
        const match = NEAR_HEADING.exec(source.line(line))
        if (!match) continue
        const key = nearKey(match[2]!)
        if (key !== '' && !found.has(key)) found.set(key, {text: match[0].trim(), signs: match[1]!, line})
      }
    }
  }
  return found
}

/** What a heading and the entry that names it share. */
export function nearKey(text: string): string {
  return titleKey(withoutNumber(withoutEmoji(text)))
}

const NEAR_HEADING = /^[ \t>]{0,20}(#{1,6})([^#\s].*)$/
