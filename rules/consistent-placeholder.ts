import {placeholderOf, saidAbove} from '../src/columns/placeholder.js'
import type {Column, PaperList} from '../src/list/model.js'
import {addedCells} from '../src/rows/ragged-rows.js'
import {defineRule} from '../src/rule.js'
import {placeOfCell, setCell} from '../src/table/cell-edits.js'
import {escapeCell} from '../src/table/edits.js'
import {contentsOf, dividesTable, type GridRow} from '../src/table/grid.js'
import {isGroupRow} from '../src/table/group-row.js'
import {convention, isClear, reasonOf} from '../src/text/convention.js'
import type {Fix} from '../src/text/edit.js'
import {groupBy} from '../src/text/group-by.js'
import {quote} from '../src/text/quote.js'
import {says} from '../src/text/says.js'
import {foldName} from '../src/text/words.js'

/** Empty cells of a column look alike. */
export default defineRule({
  meta: {
    name: 'consistent-placeholder',
    description: 'The empty cells of a column look alike: blank, `-`, `N/A` or whatever the list uses.',
    fixes: ['safe', 'unsafe'],
    level: 'warn'
  },
  check(list, report) {
    const cells = emptyCells(list)
    const all = [...cells, ...missingCells(list)]
    const ofList =
      list.settings.placeholder === undefined ? conventionOf(all, 'the list') : declared(list.settings.placeholder)
    const columns = groupBy(all, ({column}) => foldName(column.name))
    const conventions = new Map(
      [...columns].map(([name, group]) => [name, name === '' ? undefined : conventionOf(group, 'its column', isOwnWay)])
    )
    for (const cell of cells) {
      const {column, row, content, title} = cell
      const expected = ofList?.declared ? ofList : (conventions.get(foldName(column.name)) ?? ofList)
      if (!expected || expected.content === content) continue
      const name = column.name === '' ? `column ${column.index + 1}` : `the column \`${column.name}\``
      report({
        ...placeOfCell(row, column.index),
        about: `${title}: ${column.name}`,
        message: `Unexpected ${content === '' ? 'blank cell' : `\`${content}\``}, expected ${expected.content === '' ? 'a blank cell' : `\`${expected.content}\``} ${expected.reason}, in ${name}${title === '' ? '' : ` of ${quote(title)}`}`,
        fix: fixOf(cell, expected, list)
      })
    }
  }
})

interface EmptyCell {
  column: Column
  row: GridRow
  content: string
  /** The title of the row's paper, as far as it has one. */
  title: string
  isMissing?: true
}

/** The empty cells of the paper tables. The column of a cell in a ragged row is unknown. */
function emptyCells(list: PaperList): EmptyCell[] {
  const cells: EmptyCell[] = []
  for (const table of list.tables.filter(({kind}) => kind === 'papers')) {
    const {columns, grid} = table
    const isSaidAbove = saidAbove(table, list.source)
    for (const row of grid.body) {
      const contents = contentsOf(row, list.source.text)
      if (contents.length !== columns.length || dividesTable(row, list.source.text)) continue
      if (isGroupRow(row, grid, list.source.text)) continue
      for (const column of columns) {
        const content = contents[column.index]!
        if (column.kind !== 'title' && says(content, 'nothing') && !isSaidAbove(content, column.index))
          cells.push({column, row, content, title: list.entryOf(row)?.title ?? ''})
      }
    }
  }
  return cells
}

/** The cells by which no-ragged-row fills up rows: counted before they are there, they do not change the convention. */
function missingCells(list: PaperList): EmptyCell[] {
  const added = list.tables.flatMap((table) => (table.kind === 'papers' ? addedCells(table, list) : []))
  return added.map((cell) => ({...cell, content: placeholderOf(list), title: '', isMissing: true}))
}

interface Convention {
  content: string
  reason: string
  declared: boolean
}

/** The content of a clear share of the empty cells. */
function conventionOf(cells: readonly EmptyCell[], place: string, isEnough = isClear): Convention | undefined {
  const common = convention(cells, ({content}) => content, isEnough)
  if (!common) return
  const {value, agreeing, total} = common
  const counted = `empty ${cells.some(({isMissing}) => isMissing) ? 'and missing ' : ''}cells of ${place}`
  return {content: value, reason: reasonOf(agreeing.length, total, counted, agreeing[0]!.row.line), declared: false}
}

/** Two empty cells that are alike are a way of their column, if not one to hold others to. */
function isOwnWay(agreeing: number, total: number): boolean {
  return isClear(agreeing, total) || (total > 1 && agreeing === total)
}

function declared(content: string): Convention {
  return {content: escapeCell(content), reason: 'as declared', declared: true}
}

/** A dash says as little as a blank cell; `N/A` is a word, which only the config or a person may take away. */
function fixOf({row, column, content}: EmptyCell, expected: Convention, list: PaperList): Fix {
  const harmless = content === '' || (expected.content === '' && !/\p{L}/u.test(content))
  const named = (text: string) => (text === '' ? 'a blank cell' : `\`${text}\``)
  return {
    title: `Replace ${named(content)} with ${named(expected.content)}`,
    applicability: expected.declared || harmless ? 'safe' : 'unsafe',
    edits: [setCell(row, column.index, expected.content, list.source)],
    ...(expected.declared && {mayRemove: [content]})
  }
}
