import type {Nodes, Paragraph, Parents} from 'mdast'
import type {PaperList} from '../list/model.js'
import type {IndexedNode} from '../markdown/node-index.js'
import {spanOf} from '../markdown/span-of.js'
import {readMeantHeadings} from '../outline/meant-headings.js'
import type {Finding} from '../rule.js'
import {startOfRow} from '../table/grid.js'
import type {Applicability} from '../text/edit.js'
import {memoize} from '../text/memoize.js'
import {quote} from '../text/quote.js'
import {shorten} from '../text/shorten.js'
import {signsIn, startingIn} from '../text/sorted.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {tally} from '../text/tally.js'

/** Markdown that GitHub shows as text for want of an ASCII blank behind its sign. */
export function swallowedMarkdown(list: PaperList): Finding[] {
  const mayHaveUnusual = signsIn(list.source.text, FIRST_SIGNS)
  const mayBeGlued = signsIn(list.source.text, FIRST_GLUED)
  const paragraphs = list.nodes.of('paragraph').filter(({node}) => {
    const span = spanOf(node)
    return (
      mayHaveUnusual(span) || mayBeGlued({start: list.source.lineStart(node.position!.start.line)! - 1, end: span.end})
    )
  })
  return [...strangeHeadings(list), ...paragraphs.flatMap((indexed) => unusualBlanks(indexed, list))]
}

/** A line whose sign is not that of Markdown. */
interface StrangeLine {
  offset: number
  text: string
  /** What is written for the sign, and what it has to be. */
  written: string
  meant: string
  /** How sure the mended line is; absent where a person has to decide. */
  applicability: Applicability | undefined
}

function strangeHeadings(list: PaperList): Finding[] {
  const {nodes, source, headings} = list
  const written = headings.flatMap(({depth, node}) => (node.type === 'paragraph' ? [] : [depth]))
  const countOf = (depth: number) => written.filter((each) => each === depth).length
  return readMeantHeadings(nodes, source, countOf).map(({sign, depth, start, end}) =>
    finding(
      {
        offset: start,
        text: source.text.slice(start, end),
        written: sign,
        meant: `${'#'.repeat(depth)} `,
        // Signs right before their text can be a label, in the eyes of their author.
        applicability: countOf(depth) === 0 ? undefined : sign.endsWith('#') ? 'unsafe' : 'safe'
      },
      list
    )
  )
}

/** No Markdown is swallowed without one of these. */
const FIRST_SIGNS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]|[-*+.)](?=\[)/g
/** Nor an item with its text right behind its sign. */
const FIRST_GLUED = /\n[ >\t]{0,12}[-+*](?=[A-Z*`<"“])/g

/** The sign of an item, and what looks like the blank behind it. */
const item = /^([-*+]|\d{1,9}[.)])([\u00a0\u2000-\u200a\u202f\u205f\u3000]+)(?=\S)/
/** An item with a link right behind its sign; `*[…](…)*` is emphasis. */
const gluedItem = /^(?:[-+]|\*(?=[^*]*$)|\d{1,9}[.)])(?=\[[^\][]+\]\()/
/** The same where the link is further on; also a footnote and a quotation have such signs, so that it has to be one of several items. */
const gluedText = /^(?:[-+](?=[A-Z*`<"“[])|\*(?=[A-Z`<"“[][^*\n]*$))(?=[^\n]*\]\()/
const delimiterRow =
  /^[|:\- \t]*[\u00a0\u2000-\u200a\u202f\u205f\u3000][|:\- \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*$/

function unusualBlanks({node, parent, index}: IndexedNode<Paragraph>, list: PaperList): Finding[] {
  const {source} = list
  const {start, end} = node.position!
  const lines = Array.from({length: end.line - start.line + 1}, (_, each) => {
    const line = start.line + each
    const offset = each === 0 ? start.offset! : startOfRow(line, source)
    return {offset, text: source.text.slice(offset, source.lineEnd(line))}
  })
  const markOf = ({offset, text}: {offset: number; text: string}) => {
    const mark = item.exec(text)?.[1] ?? gluedItem.exec(text)?.[0]
    if (mark !== undefined) return mark
    const glued = gluedText.exec(text)?.[0]
    const isItem =
      glued !== undefined &&
      isBetweenItems(glued, offset, end.line, parent, source) &&
      leadsToPaper({start: offset, end: offset + text.length}, list)
    return isItem ? glued : undefined
  }
  const items = lines.flatMap((line) => markOf(line) ?? [])
  return lines.flatMap(({offset, text}, each): Finding[] => {
    const mark = markOf({offset, text})
    const isItem =
      mark !== undefined &&
      (items.length > 1 || isBesideItem(mark, parent, index, source.text) || isLinkAmongItems(node, text, mark, list))
    const isDelimiter =
      each > 0 && delimiterRow.test(text) && text.includes('-') && cellsOf(text) === cellsOf(lines[each - 1]!.text)
    if (isItem) {
      const applicability = isBesideList(parent, index) ? undefined : 'safe'
      return [finding({offset, text, written: item.exec(text)?.[0] ?? mark, meant: `${mark} `, applicability}, list)]
    }
    if (!isDelimiter) return []
    // Of a table GitHub hides the cells behind those of the header.
    const isSafe = lines.slice(each + 1).every((row) => cellsOf(row.text) <= cellsOf(text))
    const applicability = isSafe ? 'safe' : undefined
    return [finding({offset, text, written: text, meant: text.replace(/[^|:\-\t]/g, ' '), applicability}, list)]
  })
}

function finding({offset, text, written, meant, applicability}: StrangeLine, {source}: PaperList): Finding {
  const strange = /[^#\d.)*+|:\- \t]/.exec(written)
  const at = offset + (strange?.index ?? 0)
  const code = strange?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const found = strange
    ? `Unexpected U+${code}, expected ${strange[0] === '＃' ? '`#`' : 'a space'}`
    : `Unexpected \`${written}\` without a space, expected one behind it`
  return {
    start: at,
    end: at + (strange ? 1 : written.length),
    about: `line: ${shorten(text.trim())}`,
    message: `${found}, in ${quote(text)}; GitHub shows line ${source.lineAt(at)} as text`,
    mends: true,
    fix: applicability && {applicability, edits: [{start: offset, end: offset + written.length, text: meant}]}
  }
}

function cellsOf(row: string): number {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length
}

/** Whether a line with a mark is in the column of an item with that mark right above or below. With a star it can be a footnote to those above. */
function isBetweenItems(
  mark: string,
  offset: number,
  lastLine: number,
  parent: Parents | undefined,
  source: Source
): boolean {
  const column = offset - source.lineStart(source.lineAt(offset))!
  const isItemAt = (start: number) => source.text.startsWith(`${mark} `, start)
  const isBelow = lastLine < source.lineAt(source.text.length) && isItemAt(source.lineStart(lastLine + 1)! + column)
  const above = mark !== '*' && parent?.type === 'listItem' ? parent.position!.start : undefined
  return isBelow || (above?.column === column + 1 && isItemAt(above.offset!))
}

/** Whether an item with the same mark is around the paragraph, or right above or below it. */
function isBesideItem(mark: string, parent: Parents | undefined, index: number, text: string): boolean {
  const kindOf = (node: Nodes | undefined): string | undefined => {
    const first = node?.type === 'list' ? node.children[0] : node
    return first?.type === 'listItem'
      ? /^(?:[-*+]|\d{1,9}[.)])/
          .exec(text.slice(first.position!.start.offset, first.position!.start.offset! + 11))?.[0]
          .at(-1)
      : undefined
  }
  const siblings: readonly Nodes[] = parent?.children ?? []
  return [parent, siblings[index - 1], siblings[index + 1]].some((node) => kindOf(node) === mark.at(-1))
}

/** Whether a paragraph leads to a paper, in a list of papers in items, or begins with a link as the other items of the list do. */
function isLinkAmongItems({position}: Paragraph, text: string, mark: string, list: PaperList): boolean {
  const isPaper = leadsToPaper({start: position!.start.offset!, end: position!.end.offset!}, list)
  const beginsWithLink = item.test(text) && /^\[[^\][]+\]\(/.test(text.replace(item, ''))
  return (
    (isPaper && (itemsByMark(list).get(undefined) ?? 0) >= FEWEST_ITEMS) ||
    (beginsWithLink && (itemsByMark(list).get(mark) ?? 0) >= FEWEST_ITEMS)
  )
}

function leadsToPaper(span: Span, {links}: PaperList): boolean {
  return startingIn(links, span).some(({id}) => id !== undefined)
}

/** *Chosen*: fewer may be items of another kind. */
const FEWEST_ITEMS = 3

/** How many entries are items with a mark, or with any. */
const itemsByMark = memoize(({entries, source}: PaperList): ReadonlyMap<string | undefined, number> => {
  const items = entries.filter(({kind}) => kind === 'item')
  return tally(items.flatMap(({start}) => [undefined, source.text[start]]))
})

/** Whether a list is right above or below: with an item more between, it would be another one. */
function isBesideList(parent: Parents | undefined, index: number): boolean {
  return [parent?.children[index - 1], parent?.children[index + 1]].some((node) => node?.type === 'list')
}
