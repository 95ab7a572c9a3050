import type {Nodes, Paragraph, Parents} from 'mdast'
import type {PaperList} from '../list/model.js'
import type {IndexedNode} from '../markdown/node-index.js'
import type {Finding} from '../rule.js'
import {startOfRow} from '../table/grid.js'
import {memoize} from '../text/memoize.js'
import {quote} from '../text/quote.js'
import {shorten} from '../text/shorten.js'
import {partitionPoint} from '../text/sorted.js'

/** Markdown that GitHub shows as text for want of an ASCII blank behind its sign. */
export function swallowedMarkdown(list: PaperList): Finding[] {
  return list.nodes.of('paragraph').flatMap((indexed) => unusualBlanks(indexed, list))
}

/** Signs that begin a heading or an item, and what looks like the blank behind them; a full-width `＃` looks like a sign. */
const heading = /^(?:(#{1,6})([\u00a0\u2000-\u200a\u202f\u205f\u3000]+)|(＃{1,6})([ \t\u00a0\u3000]*))(?=\S)/
const item = /^([-*+]|\d{1,9}[.)])([\u00a0\u2000-\u200a\u202f\u205f\u3000]+)(?=\S)/
/** An item with a link right behind its sign; `*[…](…)*` is emphasis. */
const gluedItem = /^(?:[-+]|\*(?=[^*]*$)|\d{1,9}[.)])(?=\[[^\][]+\]\()/
const delimiterRow =
  /^[|:\- \t]*[\u00a0\u2000-\u200a\u202f\u205f\u3000][|:\- \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*$/

function unusualBlanks({node, parent, index}: IndexedNode<Paragraph>, list: PaperList): Finding[] {
  const {source} = list
  const {start, end} = node.position!
  // Most paragraphs have no such sign.
  if (
    !/[\u00a0\u2000-\u200a\u202f\u205f\u3000＃]|^[> \t]*(?:[-*+]|\d{1,9}[.)])\[/m.test(
      source.text.slice(start.offset, end.offset)
    )
  )
    return []
  const lines = Array.from({length: end.line - start.line + 1}, (_, each) => {
    const line = start.line + each
    const offset = each === 0 ? start.offset! : startOfRow(line, source)
    return {line, offset, text: source.text.slice(offset, source.lineEnd(line))}
  })
  const markOf = (text: string) => item.exec(text)?.[1] ?? gluedItem.exec(text)?.[0]
  const items = lines.flatMap(({text}) => markOf(text) ?? [])
  return lines.flatMap(({line, offset, text}, each): Finding[] => {
    const sign = heading.exec(text)
    const mark = markOf(text)
    const isItem =
      mark !== undefined &&
      (items.length > 1 || isBesideItem(mark, parent, index, source.text) || isPaperAmongItems(node, list))
    const isDelimiter =
      each > 0 && delimiterRow.test(text) && text.includes('-') && cellsOf(text) === cellsOf(lines[each - 1]!.text)
    if (sign) {
      const [written, hashes, , wide] = sign
      const signs = hashes ?? '#'.repeat(wide!.length)
      // A link to it is reported with a note on this line.
      if (isLinkedTo(text.slice(written.length), list)) return []
      const isLevel = list.headings.some(({depth}) => depth === signs.length)
      if (wide !== undefined && !isLevel) return []
      return [finding(written, `${signs} `, isLevel)]
    }
    if (isItem) return [finding(item.exec(text)?.[0] ?? mark, `${mark} `, !isBesideList(parent, index))]
    if (!isDelimiter) return []
    // Of a table GitHub hides the cells behind those of the header.
    const hidesNone = lines.slice(each + 1).every((row) => cellsOf(row.text) <= cellsOf(text))
    return [finding(text, text.replace(/[^|:\-\t]/g, ' '), hidesNone)]

    function finding(written: string, meant: string, isSafe: boolean): Finding {
      const strange = /[^#\d.)*+|:\- \t]/.exec(written)
      const at = offset + (strange?.index ?? 0)
      const code = strange?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      const found = strange
        ? `Unexpected U+${code}, expected ${strange[0] === '＃' ? '`#`' : 'a blank'}`
        : `Unexpected \`${written}\` without a blank, expected one behind it`
      return {
        start: at,
        end: at + (strange ? 1 : written.length),
        about: `line: ${shorten(text.trim())}`,
        message: `${found}, in ${quote(text)}; GitHub shows line ${line} as text`,
        fix: isSafe
          ? {applicability: 'safe', edits: [{start: offset, end: offset + written.length, text: meant}]}
          : undefined
      }
    }
  })
}

function cellsOf(row: string): number {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length
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

/** Whether a paragraph leads to a paper, in a list of papers in items. */
function isPaperAmongItems({position}: Paragraph, list: PaperList): boolean {
  const {links} = list
  const firstFrom = (offset: number) => partitionPoint(links.length, (index) => links[index]!.start < offset)
  const [start, end] = [position!.start.offset!, position!.end.offset!]
  return (
    factsOf(list).itemCount >= FEWEST_ITEMS &&
    links.slice(firstFrom(start), firstFrom(end)).some(({id}) => id !== undefined)
  )
}

/** *Chosen*: fewer may be items of another kind. */
const FEWEST_ITEMS = 3

/** Whether a list is right above or below: with an item more between, it would be another one. */
function isBesideList(parent: Parents | undefined, index: number): boolean {
  return [parent?.children[index - 1], parent?.children[index + 1]].some((node) => node?.type === 'list')
}

function isLinkedTo(title: string, list: PaperList): boolean {
  return factsOf(list).linkedTitles.has(lettersOnly(title))
}

function lettersOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

/** What each strange line is compared with, in a list that can have many of them. */
interface ListFacts {
  itemCount: number
  /** The letters and digits of the targets of links within the list. */
  linkedTitles: ReadonlySet<string>
}

const facts = new WeakMap<PaperList, ListFacts>()

function factsOf(list: PaperList): ListFacts {
  return memoize(facts, list, () => ({
    itemCount: list.entries.filter(({kind}) => kind === 'item').length,
    linkedTitles: new Set(list.links.flatMap(({url}) => (url.startsWith('#') ? lettersOnly(url) : [])))
  }))
}
