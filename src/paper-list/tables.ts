import type {TableCell, Table as TableNode} from 'mdast'
import {oneLine, plainText} from '../markdown/plain-text.js'
import type {Source} from '../markdown/source.js'
import {kindByName, readColumns} from './columns.js'
import {type EntryTitle, readTitle} from './entry-title.js'
import {readGrid} from './grid.js'
import {linksWithin} from './links.js'
import type {Column, Link, Section, Span, Table} from './paper-list.js'

/** What a cell holds, as far as telling columns apart needs it. */
export class CellFacts {
  /** Its text as a reader sees it. */
  readonly text: string
  readonly links: Link[]
  readonly #cell: TableCell
  readonly #source: Source

  constructor(cell: TableCell, source: Source, links: readonly Link[]) {
    const {start, end} = cell.position!
    this.text = oneLine(plainText(cell))
    this.links = linksWithin(links, {start: start.offset!, end: end.offset!})
    this.#cell = cell
    this.#source = source
  }

  get linksToPaper(): boolean {
    return this.links.some(({id}) => id !== undefined)
  }

  /** What would be the paper's title, if this were the cell of the title. */
  get title(): string {
    return this.#readTitle()?.text ?? ''
  }

  /** Whether that title links to a paper. */
  get titleIsPaperLink(): boolean {
    const title = this.linksToPaper ? this.#readTitle() : undefined
    return title !== undefined && this.links.some((link) => holds(link, title) && link.id !== undefined)
  }

  /** Read when it is asked for: few columns can be that of the titles. */
  #readTitle(): EntryTitle | undefined {
    return readTitle(this.#cell.children, this.#source)
  }
}

/** Reads a table: its grid, its columns, and whether it lists papers. */
export function readTable(node: TableNode, source: Source, section: Section, links: readonly Link[]): Table {
  const body = node.children.slice(1).map((row) => row.children.map((cell) => new CellFacts(cell, source, links)))
  const columns = readColumns(node, body)
  return {
    node,
    grid: readGrid(node, source),
    section,
    columns,
    kind: kindOf(columns, body),
    line: node.position!.start.line
  }
}

/** Whether a title is the text of a link, or the link is its text, as in bold. */
function holds(link: Span, title: Span): boolean {
  return (link.start <= title.start && title.end <= link.end) || (title.start <= link.start && link.end <= title.end)
}

function kindOf(columns: readonly Column[], body: readonly CellFacts[][]): Table['kind'] {
  const title = columns.find((column) => column.kind === 'title')
  if (!title || body.length === 0) return 'other'
  const identified = body.filter((row) => row.some((cell) => cell.linksToPaper)).length
  if (kindByName(title.name) !== 'title' && identified < body.length * 0.3) return 'other'
  return columns.filter((column) => isScore(column, body)).length >= 2 ? 'leaderboard' : 'papers'
}

/** Numbers that compare models: scores, ranks, sizes. Years and dates are none. */
function isScore(column: Column, body: readonly CellFacts[][]): boolean {
  if (column.kind !== 'unknown' && column.kind !== 'name') return false
  const filled = body.map((row) => row[column.index]?.text ?? '').filter((text) => text !== '' && text !== '-')
  const numbers = filled.filter((text) =>
    /^[~≈<>+±-]?\d[\d.,]*(?: ?[%kmbgt]| ?± ?[\d.]+| ?\([\d.,% -]+\))?$/i.test(text)
  )
  return filled.length > 0 && numbers.length >= filled.length * 0.6
}
