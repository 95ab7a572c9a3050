import type {Column, Entry, Table} from '../list/model.js'
import {contentOf, type GridRow} from '../table/grid.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'

/** The column in which a table numbers its rows: `#`, `No.`, `ID`. */
export function numberColumnOf({columns}: Pick<Table, 'columns'>): Column | undefined {
  return columns.find(({name}) => says(name, 'column of numbers'))
}

/** The number of a row in such a column; none where the cell has something else, such as an id with a dot. */
export function rowNumberOf({cells}: GridRow, column: Column, source: Source): number | undefined {
  const cell = cells[column.index]
  const digits = cell && /^\d{1,6}$/.exec(contentOf(cell, source.text))?.[0]
  return digits === undefined ? undefined : Number(digits)
}

/** The number that goes with an entry when its row is deleted. */
export function numberGoingWith({table, row}: Entry, source: Source): string[] {
  const column = table && numberColumnOf(table)
  const number = column && rowNumberOf(row!, column, source)
  return number === undefined ? [] : [contentOf(row!.cells[column!.index]!, source.text)]
}
