import type {Column, PaperList, Table} from '../list/model.js'
import type {Settings} from '../list/settings.js'
import {contentOf, contentsOf, isDelimiterRow} from '../table/grid.js'
import {isGroupRow} from '../table/group-row.js'
import {memoize} from '../text/memoize.js'
import {mostFrequent} from '../text/most-frequent.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'

/** What the list writes in empty cells: what the config declares, else what most of them have (`''` for blank). `TBD` can be a statement of somebody, and is not repeated. */
export function readPlaceholder(tables: readonly Table[], source: Source, settings: Settings): string {
  if (settings.placeholder !== undefined) return settings.placeholder
  return (
    mostFrequent(tables.filter(({kind}) => kind === 'papers').flatMap((table) => emptyContents(table, source))) ?? ''
  )
}

/** The contents of a table's empty cells. Rows that part the table have none, and neither has the delimiter row of a table that a blank line should part from it. */
function emptyContents(table: Table, source: Source): string[] {
  return table.grid.body.flatMap((row) => {
    const contents = contentsOf(row, source.text)
    const partsTable = contents.every((content) => content === '') || isGroupRow(row, source.text)
    return partsTable || isDelimiterRow(row, source.text) ? [] : contents.filter((content) => says(content, 'nothing'))
  })
}

/** What most empty cells of a column hold that are not blank; nothing where all are. */
export function placeholderIn({grid}: Table, {index}: Column, source: Source): string | undefined {
  const contents = grid.body.flatMap(({cells}) => (cells[index] ? [contentOf(cells[index], source.text)] : []))
  return mostFrequent(contents.filter((content) => content !== '' && says(content, 'nothing')))
}

/** What the empty cells of a list hold. */
export function placeholderOf(list: PaperList): string {
  return memoize(known, list, () => readPlaceholder(list.tables, list.source, list.settings))
}

const known = new WeakMap<PaperList, string>()
