import type {Table as TableNode} from 'mdast'
import type {Section} from '../../outline/sections.js'
import {readGrid} from '../../table/grid.js'
import {isGroupRow} from '../../table/group-row.js'
import type {EntryTitle} from '../../titles/entry-title.js'
import {papersOnLines} from '../../titles/start.js'
import {baseOf, type EntryDraft} from '../entries.js'
import type {Document} from '../evidence.js'
import type {Column, Table} from '../model.js'
import {CellFacts} from './cell-facts.js'
import {kindByName, readColumns, titlesOf} from './columns.js'
import {isLeaderboard} from './leaderboard.js'

/** Reads a table: its grid, its columns, whether it lists papers, and the rows that present some. */
export function readTable(node: TableNode, section: Section, document: Document): {table: Table; rows: EntryDraft[]} {
  const grid = readGrid(node, document.source)
  const body = node.children
    .slice(1, grid.body.length + 1)
    .map((row) => row.children.map((cell) => new CellFacts(cell, document)))
  const {columns, titles} = readColumns(node, body)
  const line = node.position!.start.line
  const table: Table = {node, grid, section, columns, kind: kindOf(columns, body, titles), line}
  return {table, rows: readRows(table, body, titles, document)}
}

/** The entries of a table: the rows with a title; in a table that is about something else, those with a link to a paper. */
function readRows(
  table: Table,
  body: readonly CellFacts[][],
  titles: ReadonlyMap<CellFacts, EntryTitle>,
  {source}: Document
): EntryDraft[] {
  const column = table.columns.find(({kind}) => kind === 'title')
  return body.flatMap((cells, index): EntryDraft[] => {
    const row = table.grid.body[index]!
    const node = table.node.children[index + 1]!
    const cell = column && cells[column.index]
    const own = cell && titles.get(cell)
    const isEntry = table.kind === 'papers' ? own : cells.some(({linksToPaper}) => linksToPaper)
    const title = own ?? (isEntry ? firstTitle(cells) : undefined)
    if (!isEntry || !title || isGroupRow(row, table.grid, source.text)) return []
    const papers = own && cell!.links.some(({id}) => id !== cell!.links[0]!.id) ? papersOnLines(cell!.whole) : []
    const part = {kind: 'paragraph' as const, node: node.children[column?.index ?? 0]!, parent: node}
    if (papers.length > 0) return papers.map(({title, line}) => ({...baseOf(title, line, row.line), ...part}))
    // Written out: V8 is slow with objects that are made by spreading, and there are as many of these as there are rows.
    return [
      {
        kind: 'row' as const,
        title: title.text,
        titleSpan: {start: title.start, end: title.end},
        nickname: title.nickname,
        start: row.start,
        end: row.end,
        line: row.line,
        section: undefined,
        group: undefined,
        ids: [],
        links: [],
        table,
        row,
        cells: node.children,
        node,
        parent: table.node
      }
    ]
  })
}

/** What a row without a title column is about: its first cell that is no label. */
function firstTitle(cells: readonly CellFacts[]): EntryTitle | undefined {
  for (const cell of cells) {
    const title = titlesOf([cell]).get(cell)
    if (title) return title
  }
  return
}

/** A share of the rows of a table of papers that link to one, if its header does not say that it lists papers. *Chosen*. */
const FEWEST_IDENTIFIED = 0.3

function kindOf(
  columns: readonly Column[],
  body: readonly CellFacts[][],
  titles: ReadonlyMap<CellFacts, EntryTitle>
): Table['kind'] {
  const title = columns.find((column) => column.kind === 'title')
  if (!title || body.length === 0) return 'other'
  const identified = body.filter((row) => row.some((cell) => cell.linksToPaper)).length
  if (kindByName(title.name) !== 'title' && identified < body.length * FEWEST_IDENTIFIED) return 'other'
  return isLeaderboard(columns, title, body, titles) ? 'leaderboard' : 'papers'
}
