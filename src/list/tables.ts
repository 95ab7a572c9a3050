import type {Table as TableNode} from 'mdast'
import type {Section} from '../outline/sections.js'
import {readGrid} from '../table/grid.js'
import type {Source} from '../text/source.js'
import {CellFacts} from './cell-facts.js'
import {kindByName, readColumns} from './columns.js'
import type {Column, Link, Table} from './model.js'

/** Reads a table: its grid, its columns, and whether it lists papers. */
export function readTable(node: TableNode, source: Source, section: Section, links: readonly Link[]): Table {
  const grid = readGrid(node, source)
  const rows = node.children.slice(1, grid.body.length + 1)
  const body = rows.map((row) => row.children.map((cell) => new CellFacts(cell, source, links)))
  const columns = readColumns(node, body)
  return {
    node,
    grid,
    section,
    columns,
    kind: kindOf(columns, body),
    line: node.position!.start.line
  }
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
