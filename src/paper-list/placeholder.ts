import type {Source} from '../markdown/source.js'
import {mostFrequent} from './column-schema.js'
import {contentsOf, isDelimiterRow} from './grid.js'
import {isGroupRow} from './group-row.js'
import type {Table} from './paper-list.js'
import {isEmptyContent} from './placeholders.js'
import type {Settings} from './settings.js'

/** What stands in the list's empty cells: what the config declares, else what most of them hold (`''` for blank). */
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
    return partsTable || isDelimiterRow(row, source.text) ? [] : contents.filter(isEmptyContent)
  })
}
