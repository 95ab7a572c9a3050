import type {Column, PaperList, Table} from '../list/model.js'
import type {Settings} from '../list/settings.js'
import {contentOf, contentsOf, isDelimiterRow} from '../table/grid.js'
import {isGroupRow} from '../table/group-row.js'
import {memoize} from '../text/memoize.js'
import {mostFrequent} from '../text/most-frequent.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'

/** What the list writes in empty cells: what the config declares, else what most of them have (`''` for blank). `TBD` can be a statement about one paper, and is not repeated. */
function readPlaceholder(tables: readonly Table[], source: Source, settings: Settings): string {
  if (settings.placeholder !== undefined) return settings.placeholder
  return mostFrequent(emptyCells(tables, source)) ?? ''
}

/** The contents of the empty cells in the paper tables of a list. */
export function emptyCellsOf({tables, source}: PaperList): string[] {
  return emptyCells(tables, source)
}

function emptyCells(tables: readonly Table[], source: Source): string[] {
  return tables.filter(({kind}) => kind === 'papers').flatMap((table) => emptyContents(table, source))
}

/** The contents of a table's empty cells. Rows that divide the table do not count, and neither does the delimiter row of another table without a blank line between. */
function emptyContents(table: Table, source: Source): string[] {
  return table.grid.body.flatMap((row) => {
    const contents = contentsOf(row, source.text)
    const dividesTable = contents.every((content) => content === '') || isGroupRow(row, table.grid, source.text)
    return dividesTable || isDelimiterRow(row, source.text)
      ? []
      : contents.filter((content) => says(content, 'nothing'))
  })
}

/** The most frequent content of a column's empty cells, except blank; nothing if all are blank. */
export function placeholderIn({grid}: Table, {index}: Column, source: Source): string | undefined {
  const contents = grid.body.flatMap(({cells}) => (cells[index] ? [contentOf(cells[index], source.text)] : []))
  return mostFrequent(contents.filter((content) => content !== '' && says(content, 'nothing')))
}

/** The contents of all empty cells of a list. */
export function placeholderOf(list: PaperList): string {
  return memoize(known, list, () => readPlaceholder(list.tables, list.source, list.settings))
}

const known = new WeakMap<PaperList, string>()
