import {foldName} from '../src/list/columns.js'
import type {Column, PaperList} from '../src/list/model.js'
import {defineRule, noOptions} from '../src/rule.js'
import {placeOfCell, setCell} from '../src/table/cell-edits.js'
import {escapeCell} from '../src/table/edits.js'
import {contentsOf, type GridRow} from '../src/table/grid.js'
import {isGroupRow} from '../src/table/group-row.js'
import type {Fix} from '../src/text/edit.js'
import {groupBy} from '../src/text/group-by.js'
import {mostFrequent} from '../src/text/most-frequent.js'
import {says} from '../src/text/says.js'

/** Empty cells of a column look alike. */
export default defineRule({
  meta: {
    name: 'consistent-placeholder',
    description: 'The empty cells of a column look alike: blank, `-`, `N/A` or whatever the list uses.',
    fixable: 'safe',
    level: 'warn',
    options: noOptions
  },
  check(list, report) {
    const cells = emptyCells(list)
    const ofList =
      list.settings.placeholder === undefined ? conventionOf(cells, 'the list') : declared(list.settings.placeholder)
    const columns = groupBy(cells, ({column}) => foldName(column.name))
    const conventions = new Map(
      [...columns].map(([name, group]) => [name, name === '' ? undefined : conventionOf(group, 'its column')])
    )
    for (const cell of cells) {
      const {column, row, content, title} = cell
      const convention = ofList?.declared ? ofList : (conventions.get(foldName(column.name)) ?? ofList)
      if (!convention || convention.content === content) continue
      const name = column.name === '' ? `column ${column.index + 1}` : `the column \`${column.name}\``
      report({
        ...placeOfCell(row, column.index),
        about: `${title}: ${column.name}`,
        message: `Unexpected ${content === '' ? 'blank cell' : `\`${content}\``} in ${name}${title === '' ? '' : ` of “${title}”`}, expected ${convention.content === '' ? 'a blank cell' : `\`${convention.content}\``} ${convention.reason}`,
        fix: fixOf(cell, convention, list)
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
}

/** The empty cells of the paper tables. In a ragged row nothing tells which column a cell belongs to. */
function emptyCells(list: PaperList): EmptyCell[] {
  const titles = new Map(list.entries.map(({row, title}) => [row, title]))
  const cells: EmptyCell[] = []
  for (const {columns, grid, kind} of list.tables) {
    if (kind !== 'papers') continue
    for (const row of grid.body) {
      const contents = contentsOf(row, list.source.text)
      if (contents.length !== columns.length || contents.every((content) => content === '')) continue
      if (isGroupRow(row, list.source.text)) continue
      for (const column of columns) {
        const content = contents[column.index]!
        if (column.kind !== 'title' && says(content, 'nothing'))
          cells.push({column, row, content, title: titles.get(row) ?? ''})
      }
    }
  }
  return cells
}

interface Convention {
  content: string
  reason: string
  declared: boolean
}

/** What at least three empty cells, and two thirds of them, hold. */
function conventionOf(cells: readonly EmptyCell[], where: string): Convention | undefined {
  const content = mostFrequent(cells.map((cell) => cell.content))
  const alike = cells.filter((cell) => cell.content === content)
  if (content === undefined || cells.length < 3 || alike.length * 3 < cells.length * 2) return
  const reason = `as in ${alike.length} of ${cells.length} empty cells of ${where} (see line ${alike[0]!.row.line})`
  return {content, reason, declared: false}
}

function declared(content: string): Convention {
  return {content: escapeCell(content), reason: 'as declared', declared: true}
}

/** A dash says as little as a blank; `N/A` is a word, which only the config or a person may take away. */
function fixOf({row, column, content}: EmptyCell, convention: Convention, list: PaperList): Fix {
  const harmless = content === '' || (convention.content === '' && !/\p{L}/u.test(content))
  return {
    applicability: convention.declared || harmless ? 'safe' : 'unsafe',
    edits: [setCell(row, column.index, convention.content, list.source)],
    ...(convention.declared && {ordered: [content]})
  }
}
