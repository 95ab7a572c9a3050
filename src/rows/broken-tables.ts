import type {Nodes, Paragraph, Parents} from 'mdast'
import type {PaperList} from '../list/model.js'
import {contentOf, type GridRow, isDelimiterRow, isFilled} from '../table/grid.js'
import {isHiddenNote} from '../table/split-cell.js'
import {canBecomeRows, readTextRows} from '../table/text-rows.js'
import {isClear} from '../text/convention.js'
import {memoize} from '../text/memoize.js'
import {startingIn} from '../text/sorted.js'
import type {Source} from '../text/source.js'
import type {Span} from '../text/span.js'
import {cutOffRows} from './cut-off-rows.js'

/** A table that shows as text, since its delimiter row is missing, does not fit its header, or is below a blank line. */
export interface BrokenTable {
  /** Absent where it could be a row as well. */
  header: GridRow | undefined
  delimiter: GridRow | undefined
  body: GridRow[]
  /** Its rows in the paragraphs below, behind blank lines. */
  others: GridRow[]
  /** Whether the delimiter row fits but for a blank that is none to Markdown, which no-malformed-link reports. */
  hasOddBlank: boolean
  /** Between the header and a delimiter row below a blank line: line endings and blanks, to be replaced by one line ending. */
  gap: Span | undefined
  /** Whether a delimiter row that fits the header makes it a table, with no other block changed and no cell hidden. */
  isFixable: boolean
}

type Rows = Omit<BrokenTable, 'isFixable' | 'others'>

/** Finds the paragraphs that can only be meant as tables: with a delimiter row, or with links in rows of as many cells each. */
export const brokenTables = memoize((list: PaperList): readonly BrokenTable[] => {
  const {source} = list
  const cutOff = new Set(cutOffRows(list).map(({span}) => span.start))
  const found: BrokenTable[] = []
  let last: Nodes | undefined
  for (const {node, parent, index} of list.nodes.of('paragraph')) {
    const {start, end} = node.position!
    if (!parent || cutOff.has(start.offset!) || !source.text.slice(start.offset, end.offset).includes('|')) continue
    const rows = readTextRows(node, source)
    const at = rows.findIndex((row) => isDelimiterRow(row, source.text))
    const above = parent.children[index - 1]
    if (at === -1 && above && above === last && areAlike(rows, source)) {
      found.at(-1)!.others.push(...rows)
      last = node
      continue
    }
    const table = at === -1 ? readUndelimited(rows, list) : readDelimited(rows, at, above, source)
    if (!table) continue
    last = node
    const paragraphs = table.gap ? [above as Paragraph, node] : [node]
    found.push({...table, others: [], isFixable: isFixable(table, paragraphs, parent, index, source)})
  }
  return found
})

/** The table around the delimiter row at an index of a paragraph's rows; its header may be the paragraph above. */
function readDelimited(rows: GridRow[], at: number, above: Nodes | undefined, source: Source): Rows | undefined {
  const delimiter = rows[at]!
  const body = rows.slice(at + 1)
  const isHeader = ({cells, outerPipes}: GridRow) => cells.length > 1 && outerPipes.start === delimiter.outerPipes.start
  if (at > 0) {
    const header = rows[at - 1]!
    const fits = header.cells.length === delimiter.cells.length && delimiter.cells.every(isFilled)
    const hasOddBlank = fits && /[^|:\- \t]/.test(source.text.slice(delimiter.start, delimiter.end))
    return !isHeader(header) || (fits && !hasOddBlank)
      ? undefined
      : {header, delimiter, body, gap: undefined, hasOddBlank}
  }
  if (delimiter.cells.length < 2) return
  const [header, ...others] = above?.type === 'paragraph' ? readTextRows(above, source) : []
  const gap = header && {start: source.lineEnd(header.line), end: delimiter.start}
  const belongs =
    header !== undefined && others.length === 0 && isHeader(header) && header.cells.length === delimiter.cells.length
  return {header: belongs ? header : undefined, delimiter, body, gap: belongs ? gap : undefined, hasOddBlank: false}
}

function readUndelimited(rows: GridRow[], list: PaperList): Rows | undefined {
  const [first, ...others] = rows as [GridRow, ...GridRow[]]
  if (others.length === 0) return
  const linksAbove = startingIn(list.links, first)
  if (!areRows(rows, linksAbove.length === 0, list.source.text)) return
  const alike = rows.filter(({cells}) => cells.length === first.cells.length)
  const leadsToPaper = (row: GridRow) => startingIn(list.links, row).some(({id}) => id !== undefined)
  // Lines with pipes at both ends are rows where they are of one width, or of several where most are, or all but the header list a paper.
  const isClear = rows.length > 2 && (alike.length * 2 > rows.length || others.every(leadsToPaper))
  if (alike.length < rows.length && !isClear) return
  const start = {start: others[0]!.start, end: others.at(-1)!.end}
  const linksBelow = startingIn(list.links, start)
  const isTable = linksBelow.length > 0 || (rows.length >= FEWEST_WITHOUT_LINK && alike.length === rows.length)
  if (linksAbove.length === 0) return isTable ? {...none, header: first, body: others} : undefined
  // Links in rows may be those of a menu.
  return [...linksAbove, ...linksBelow].some(({id}) => id !== undefined)
    ? {...none, header: undefined, body: rows}
    : undefined
}

/** So many lines of as many cells are drawn for no other purpose: *chosen*. */
const FEWEST_WITHOUT_LINK = 5

const none = {delimiter: undefined, gap: undefined, hasOddBlank: false}

/** Whether a line has cells with pipes around them; behind the last there may be a note. */
function isRow({cells, outerPipes}: GridRow, text: string): boolean {
  const hasEnd = outerPipes.end || isHiddenNote(contentOf(cells.at(-1)!, text))
  return cells.length > 1 && outerPipes.start && hasEnd
}

/**
 * Whether lines can be a header and its rows: nearly all begin with a pipe, and the first ends with one or, where it can only be a header, has
 * several cells, as nearly all the others.
 */
function areRows([header, ...others]: readonly GridRow[], isHeader: boolean, text: string): boolean {
  const width = header!.cells.length
  const isHabit = (has: (row: GridRow) => boolean) =>
    others.every(has) || isClear(others.filter(has).length, others.length)
  const areAligned = isHeader && width > 2 && header!.outerPipes.start && isHabit(({cells}) => cells.length === width)
  return (
    (areAligned || isRow(header!, text)) &&
    others.every(({cells}) => cells.length > 1) &&
    isHabit(({outerPipes}) => outerPipes.start)
  )
}

/** Whether rows have pipes around them, and as many cells each. */
function areAlike(rows: readonly GridRow[], {text}: Source): boolean {
  return rows.every((row) => isRow(row, text) && row.cells.length === rows[0]!.cells.length)
}

function isFixable(
  {header, delimiter, body}: Rows,
  paragraphs: readonly Paragraph[],
  parent: Parents,
  index: number,
  source: Source
): boolean {
  // In a quote or an item a line may belong to a paragraph by chance, as no row can; a row would swallow the header of a table right below.
  if (!header || !delimiter || parent.type !== 'root') return false
  const next = parent.children[index + 1]
  if (next?.type === 'table' && next.position!.start.line === paragraphs.at(-1)!.position!.end.line + 1) return false
  // As text, GitHub shows the cells past the last column; in a table it hides them.
  if (body.some(({cells}) => cells.length > header.cells.length)) return false
  const rows = [header, delimiter, ...body]
  return paragraphs.every((paragraph) => canBecomeRows(paragraph, rows, source))
}
