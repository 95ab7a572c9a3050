import type {Entry, Link, PaperList} from '../list/model.js'
import type {Finding} from '../rule.js'
import type {Edit} from '../text/edit.js'
import {inPaper, quote} from '../text/quote.js'
import {says} from '../text/says.js'
import {partitionPoint} from '../text/sorted.js'
import {encloses, type Span} from '../text/span.js'
import {titleInFront} from '../titles/start.js'
import {bracketHabit} from './bracket-habit.js'
import type {LooseBracket} from './loose-brackets.js'
import {type BrokenLink, slips} from './slip.js'
import type {UndefinedLabel} from './undefined-labels.js'

/** A link that Markdown leaves as text, in an entry or in none. */
export function brokenLink(link: BrokenLink, entry: Entry | undefined, list: PaperList): Finding {
  // The title of an entry that starts with a broken link is that link as text.
  const isTitle = entry?.title.includes(link.label) || (entry && encloses(link, entry.titleSpan))
  const name =
    entry && (link.label === '' || !isTitle) ? entry.title : (titleInFront(link.start, list.source) ?? link.label)
  const place = {start: link.start, end: link.end, about: `${name}: ${link.label}`}
  const [found, expected] = slips[link.slip]
  const anchor = link.slip === 'blank inside' ? anchorWithBlanks(link, list) : undefined
  if (anchor) {
    const {start, end, name: meant} = anchor
    return {
      ...place,
      message: `Unexpected ${found}, expected \`${meant}\`${inPaper(name)}; it is shown as text`,
      // The text as which it is shown has the words of the address too.
      fix: {
        applicability: 'safe',
        edits: [{start, end, text: meant}],
        mayRemove: [list.source.text.slice(link.start, link.end)]
      }
    }
  }
  return {
    ...place,
    message: `Unexpected ${found}, expected ${expected}${inPaper(name)}; it is shown as text`,
    ...(isStatement(link, list) && {severity: 'warning' as const}),
    fix: link.edits && {
      // `see [12] (https://…)` can be an aside in parentheses, which shows a link that works.
      applicability: link.slip === 'blank before' || link.isGuess ? 'unsafe' : 'safe',
      edits: link.edits,
      // To the guard a full-width bracket is a part of the address that it follows, and so is a bracket of another kind; `url` is a word.
      ...(/^(?:full-width(?: text)?|link inside|wrong bracket|extra bracket|second address|half pointed)$/.test(
        link.slip
      ) && {
        mayRemove: [list.source.text.slice(link.start, link.end)]
      })
    }
  }
}

/** The one anchor of the document that `[Related work](#Related work)` can mean, and where the address is. */
function anchorWithBlanks(link: BrokenLink, {source, anchors}: PaperList): (Span & {name: string}) | undefined {
  const start = link.start + source.text.slice(link.start, link.end).lastIndexOf('](#') + 2
  const end = link.end - 1
  if (start < link.start + 2 || source.text[end] !== ')') return undefined
  const [name, ...others] = anchors.withSameLetters(source.text.slice(start + 1, end))
  return name === undefined || others.length > 0 ? undefined : {start, end, name: `#${name}`}
}

/** `see [12] (https://…)` shows a citation, and an address that works; `[code](coming soon)` says what there is to say. */
function isStatement({slip, label, start, end}: BrokenLink, {source}: PaperList): boolean {
  if (slip === 'blank before') return /^[\d\s,–-]+$/.test(label)
  return slip === 'blank inside' && says(source.text.slice(start, end), 'coming soon')
}

/** A bracket beside a link whose partner is missing. */
export function looseBracket(loose: LooseBracket, entry: Entry | undefined, list: PaperList): Finding {
  const {bracket, side, start, end} = loose
  const at = partitionPoint(list.links.length, (index) => list.links[index]!.start < loose.link.start)
  const link = list.links[at]?.start === loose.link.start ? list.links[at] : undefined
  const [here, there] = side === 'before' ? ['before', 'after'] : ['after', 'before']
  const name = link && link.text !== '' ? ` ${quote(link.text)}` : ''
  const edits = link && fixBracket(loose, link, list)
  return {
    start,
    end,
    about: `${entry?.title ?? ''}: ${link?.text ?? ''}`,
    message: `Unexpected \`${bracket}\` ${here} the link${name}, expected \`${PARTNERS[bracket]}\` ${there} it too, or neither${inPaper(entry?.title ?? '')}`,
    fix: edits && {applicability: 'safe', edits}
  }
}

/** A reference or a footnote whose label has no definition. */
export function undefinedLabel({text, label, start, end}: UndefinedLabel, entry: Entry | undefined): Finding {
  const what = text === undefined ? `footnote \`[${label}]\`` : `label \`${label}\` of the link ${quote(text)}`
  const place = entry && entry.title !== text ? inPaper(entry.title) : ''
  return {
    start,
    end,
    about: `${entry?.title ?? text ?? ''}: ${label}`,
    message: `Unexpected ${what} without a definition, expected a line \`[${label}]: …\`${place}; it is shown as text`
  }
}

const PARTNERS = {'[': ']', ']': '[', '(': ')', ')': '('} as const

/** Adds the partner, or takes the bracket out, as the list has it around the other links with the same text. */
function fixBracket({bracket, side, start, end}: LooseBracket, link: Link, list: PaperList): Edit[] | undefined {
  const partner = PARTNERS[bracket]
  const {text} = list.source
  const hasPair = side === 'before' ? text[link.end] === partner : text[link.start - 1] === partner
  switch (bracketHabit(link, bracket, list)) {
    case 'around': {
      // `[[code](u)]]` has one too many.
      if (hasPair) return [{start, end, text: ''}]
      const at = side === 'before' ? link.end : link.start
      return [{start: at, end: at, text: partner}]
    }
    case 'inside': {
      // `[[code](u)` can be `[[code]](u)` as well.
      const at = link.urlSpan && text.lastIndexOf('](', link.urlSpan.start)
      return bracket === '[' && end === link.start && at ? [{start: at, end: at, text: ']'}] : undefined
    }
    case 'none':
      return [{start, end, text: ''}]
    default:
      return undefined
  }
}
