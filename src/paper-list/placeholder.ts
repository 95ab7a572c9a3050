import type {Source} from '../markdown/source.js'
import {mostFrequent} from './column-schema.js'
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

/** The contents of a table's empty cells. Rows without any content only part the table. */
function emptyContents(table: Table, source: Source): string[] {
  return table.grid.body.flatMap((row) => {
    const contents = row.cells.map(({content}) => source.text.slice(content.start, content.end))
    return contents.every((content) => content === '') ? [] : contents.filter(isEmptyContent)
  })
}
