import type {PaperList, Table} from '../list/model.js'
import {plainText} from '../markdown/plain-text.js'
import type {Finding} from '../rule.js'
import {placeOfCell} from '../table/cell-edits.js'
import {contentOf, type GridRow} from '../table/grid.js'
import {isGroupRow} from '../table/group-row.js'
import {quote} from '../text/quote.js'
import {says} from '../text/says.js'
import {oneLine} from '../text/trim.js'
import {numberColumnOf, rowNumberOf} from './row-number.js'

/** Rows that repeat a row of their table: whole, in a table that lists no papers, or in its column of numbers. */
export function repeatedRows(list: PaperList): Finding[] {
  return list.tables.flatMap((table) => [
    ...(table.kind === 'other' ? equalRows(table, list) : []),
    ...(table.kind === 'leaderboard' ? [] : repeatedNumbers(table, list))
  ])
}

/** A row with fewer words cannot be recognised: `| ... | ... |`. *Chosen*. */
const FEWEST_WORDY_CELLS = 2

function equalRows({grid, node}: Table, {source}: PaperList): Finding[] {
  const known = new Map<string, GridRow>()
  const firstCells = grid.body.map(({cells: [first]}) => (first ? oneLine(contentOf(first, source.text)) : ''))
  const firsts = new Set<string>()
  const repeated = new Set(firstCells.filter((cell) => firsts.size === firsts.add(cell).size))
  return grid.body.flatMap((row, index) => {
    // Most rows differ in their first cells, and the others need not be read.
    if (!repeated.has(firstCells[index]!)) return []
    const cells = row.cells.map((cell) => oneLine(contentOf(cell, source.text)))
    const wordy = cells.filter((cell) => /\p{L}{2}/u.test(cell) && !says(cell, 'perhaps nothing'))
    // A row with a blank first cell belongs to the one above.
    if (wordy.length < FEWEST_WORDY_CELLS || cells[0] === '' || isGroupRow(row, grid, source.text)) return []
    const key = cells.join('\n')
    const first = known.get(key)
    if (!first) known.set(key, row)
    if (!first) return []
    const name = oneLine(plainText(node.children[index + 1]!.children[0]!)) || cells[0]!
    return [secondOf(`row ${quote(name)}`, row, first, name)]
  })
}

/** Numbers of rows, as opposed to ranks, which may be equal. */
function repeatedNumbers({grid, columns}: Table, {source}: PaperList): Finding[] {
  const column = numberColumnOf({columns})
  if (!column) return []
  const numbered = grid.body.flatMap((row) => {
    const number = rowNumberOf(row, column, source)
    return number === undefined ? [] : [{row, number}]
  })
  return runsOf(numbered).flatMap((run) => {
    const steps = run.slice(1).filter(({number}, index) => Math.abs(number - run[index]!.number) === 1)
    // One number for several rows is no slip if most numbers are not one more than the one above.
    if (steps.length * 2 <= run.length - 1) return []
    const known = new Map<number, GridRow>()
    return run.flatMap(({row, number}) => {
      const first = known.get(number)
      if (!first) known.set(number, row)
      if (!first) return []
      const finding = secondOf(`\`${column.name}\` ${number}`, row, first, `${column.name} ${number}`)
      return [{...finding, ...placeOfCell(row, column.index)}]
    })
  })
}

/** Each time that the numbers begin again, as below a row that spans the table, another run begins. */
function runsOf<Row extends {number: number}>(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = []
  for (const row of rows) {
    if (runs.length === 0 || row.number === rows[0]!.number) runs.push([])
    runs.at(-1)!.push(row)
  }
  return runs
}

function secondOf(what: string, row: GridRow, first: GridRow, about: string): Finding {
  return {
    start: row.start,
    end: row.end,
    about,
    severity: 'warning',
    message: `Unexpected second ${what}, expected it once (first on line ${first.line})`,
    related: [
      {
        message: 'first here',
        start: first.start,
        end: first.end,
        messageHere: `Unexpected second ${what}, expected it once (already on line ${row.line})`
      }
    ]
  }
}
