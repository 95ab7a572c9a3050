import type {Column, PaperList, Table} from '../list/model.js'
import {setCell} from '../table/cell-edits.js'
import {escapeCell} from '../table/edits.js'
import {contentOf, contentsOf, dividesTable, type GridRow, isDelimiterRow} from '../table/grid.js'
import {isGroupRow} from '../table/group-row.js'
import type {Edit} from '../text/edit.js'
import {groupBy} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import {mostFrequent} from '../text/tally.js'
import {foldName} from '../text/words.js'

/** The contents of the empty cells in the paper tables of a list. */
export function emptyCellsOf({tables, source}: PaperList): string[] {
  return tables.filter(({kind}) => kind === 'papers').flatMap((table) => emptyContents(table, source))
}

/** The contents of a table's empty cells. Rows that divide the table do not count, and neither does the delimiter row of another table without a blank line between. */
function emptyContents(table: Table, source: Source): string[] {
  const isSaidAbove = saidAbove(table, source)
  return table.grid.body.flatMap((row) => {
    const contents = contentsOf(row, source.text)
    const isPart = !dividesTable(row, source.text) && !isGroupRow(row, table.grid, source.text)
    return !isPart || isDelimiterRow(row, source.text)
      ? []
      : contents.filter((content, index) => says(content, 'nothing') && !isSaidAbove(content, index))
  })
}

/**
 * Whether a cell is blank because it says the same as the one above: a column before the titles can say each year or topic once, for all
 * rows to the next.
 */
export function saidAbove({columns, grid}: Table, {text}: Source): (content: string, index: number) => boolean {
  const title = columns.findIndex(({kind}) => kind === 'title')
  const before = columns.slice(0, Math.max(title, 0)).filter(({kind}) => kind === 'date' || kind === 'unknown')
  const saidOnce = before.filter(({index}) => {
    const contents = grid.body.map(({cells}) => (cells[index] ? contentOf(cells[index], text) : ''))
    const said = contents.filter((content) => content !== '')
    return contents[0] !== '' && said.length < contents.length && new Set(said).size === said.length
  })
  return (content, at) => content === '' && saidOnce.some(({index}) => index === at)
}

/**
 * Puts a placeholder for the content of a cell: the one that the config declares, else the one that most empty cells of the paper tables'
 * columns of that name have, except blank; nothing if all are blank.
 */
export function emptiedCell(row: GridRow, column: Column, list: PaperList): Edit | undefined {
  const {settings, source} = list
  const placeholder = settings.placeholder ?? placeholdersOf(list).get(keyOf(column))
  return placeholder === undefined ? undefined : setCell(row, column.index, escapeCell(placeholder), source)
}

/** Columns without a name have nothing in common. */
const keyOf = (column: Column): Column | string => foldName(column.name) || column

const placeholdersOf = memoize(({tables, source}: PaperList): Map<Column | string, string> => {
  const cells = tables
    .filter(({kind}) => kind === 'papers')
    .flatMap(({columns, grid}) =>
      grid.body.flatMap((row) =>
        contentsOf(row, source.text).map((content, index) => ({content, column: columns[index]}))
      )
    )
    .flatMap(({content, column}) => (column && content !== '' && says(content, 'nothing') ? [{content, column}] : []))
  const columns = groupBy(cells, ({column}) => keyOf(column))
  return new Map([...columns].map(([key, group]) => [key, mostFrequent(group.map(({content}) => content))!]))
})

/** What the list writes in empty cells: what the config declares, else what most of them have (`''` for blank). `TBD` can be a statement about one paper, and is not repeated. */
export const placeholderOf = memoize(
  (list: PaperList): string => list.settings.placeholder ?? usualPlaceholder(emptyCellsOf(list))
)

/** Where two ways are equally frequent a cell more of one would decide between them, so it is blank. */
function usualPlaceholder(contents: readonly string[]): string {
  const ways = [...groupBy(contents, (content) => content)].sort(([, one], [, other]) => other.length - one.length)
  const [first, second] = ways
  return first && first[1].length !== second?.[1].length ? first[0] : ''
}
