// The findings of consistent-columns about columns that differ from those of other tables.
import type {Column, PaperList, Table} from '../list/model.js'
import type {Finding, Report} from '../rule.js'
import {delimiterCell, escapeCell, insertColumn, reorderColumns} from '../table/edits.js'
import {contentOf, hasRaggedRows, isFilled} from '../table/grid.js'
import {isMajority, reasonOf} from '../text/convention.js'
import type {Fix} from '../text/edit.js'
import {says} from '../text/says.js'
import {mostFrequent} from '../text/tally.js'
import {isInOrder} from './match.js'
import type {MisspeltHeader} from './misspelt.js'
import type {ColumnMatch, ColumnSchema, Comparison, SchemaColumn} from './model.js'
import {placeholderOf} from './placeholder.js'

/** Reports the columns that a table lacks. */
export function checkPresence({matches, table, schema}: Comparison, list: PaperList, report: Report): void {
  // A table with columns of its own is another kind of table: it may lack others on purpose.
  if (schema.origin === 'inferred' && matches.some(({expected}) => !expected)) return
  const {header} = table.grid
  const isRagged = hasRaggedRows(table.grid)
  for (const expected of schema.columns) {
    const isThere = matches.some((match) => match.expected === expected || match.merged?.includes(expected))
    if (!expected.required || isThere) continue
    const index = insertionIndex(expected, matches, schema)
    report({
      start: header.start,
      end: header.end,
      about: `${table.section.title}: ${expected.name}`,
      message: `Unexpected table without the column \`${expected.name}\`, expected it${reason(expected, schema) || ' as declared'}`,
      // The missing cell of a ragged row is unknown; once no-ragged-row has fixed the row, the column can be inserted.
      fix:
        isRagged || !isOftenEmpty(expected, schema, list)
          ? undefined
          : {
              title: `Insert the column \`${expected.name}\``,
              applicability: hasHalfOfColumns(matches, schema) ? applicability(schema) : 'unsafe',
              edits: insertColumn(
                table.grid,
                index,
                escapeCell(expected.name),
                delimiterCell(expected.align),
                escapeCell(placeholderOf(list)),
                list.source
              )
            }
    })
  }
}

/** Whether placeholders are what a declared column was ordered with, or what most cells of a common one have: else somebody has to fill it in. */
function isOftenEmpty(expected: SchemaColumn, {origin, tables}: ColumnSchema, {source}: PaperList): boolean {
  if (origin === 'declared') return true
  const cells = tables.flatMap(({columns, grid}) =>
    columns
      .filter(({name}) => name === expected.name)
      .flatMap(({index}) => grid.body.flatMap((row) => row.cells[index] ?? []))
  )
  const empty = cells.filter((cell) => says(contentOf(cell, source.text), 'nothing'))
  return isMajority(empty.length, cells.length)
}

/** A table with less than half of the columns may be about something else, or the config be made for another list. */
function hasHalfOfColumns(matches: readonly ColumnMatch[], schema: ColumnSchema): boolean {
  const present = matches.filter(({expected}) => expected?.required).length
  return present * 2 >= schema.columns.filter(({required}) => required).length
}

/** After the last column that the schema puts before the missing one. */
function insertionIndex(expected: SchemaColumn, matches: readonly ColumnMatch[], schema: ColumnSchema): number {
  const place = schema.columns.indexOf(expected)
  return matches.findLastIndex((match) => match.expected && schema.columns.indexOf(match.expected) < place) + 1
}

/** Reports columns in another order. */
export function checkOrder({matches, table, schema}: Comparison, list: PaperList, report: Report): void {
  const known = matches.filter((match) => match.expected !== undefined)
  const order = schema.columns.map(({name}) => name)
  const names = known.map(({expected}) => expected!.name)
  if (!schema.orderMatters || isInOrder(names, order)) return
  const sorted = [...known].sort((a, b) => order.indexOf(a.expected!.name) - order.indexOf(b.expected!.name))
  const permutation = matches.map(({column}) => column.index)
  known.forEach(({column}, index) => {
    permutation[column.index] = sorted[index]!.column.index
  })
  const {header} = table.grid
  const expectedNames = quoted(sorted.map(({expected}) => expected!.name))
  report({
    start: header.start,
    end: header.end,
    about: `${table.section.title}: order of columns`,
    message: `Unexpected columns in the order ${quoted(names)}, expected ${expectedNames}`,
    fix: hasRaggedRows(table.grid)
      ? undefined
      : {
          title: `Put the columns in the order ${expectedNames}`,
          applicability: applicability(schema),
          edits: reorderColumns(table.grid, permutation, list.source)
        }
  })
}

/** Declared columns were asked for, so fixes are safe; inferred ones are a guess. */
export function applicability(schema: ColumnSchema): 'safe' | 'unsafe' {
  return schema.origin === 'declared' ? 'safe' : 'unsafe'
}

/** How many of the tables that the schema was inferred from have an expected column by its name, and the line of the first of these. */
export function reason(expected: SchemaColumn, schema: ColumnSchema): string {
  if (schema.origin === 'declared') return ''
  const agreeing = schema.tables.filter(({columns}) => columns.some(({name}) => name === expected.name))
  return ` ${reasonOf(agreeing.length, schema.tables.length, 'tables', agreeing[0]!.line)}`
}

/** Names as code, with commas between. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** A name that is a slip in that of columns of other tables. */
export function misspeltHeader({table, column, meant}: MisspeltHeader, list: PaperList): Finding {
  const {content} = table.grid.header.cells[column.index]!
  const name = mostFrequent(meant.map((other) => other.column.name))!
  return {
    start: content.start,
    end: content.end,
    about: `${table.section.title}: ${column.name}`,
    message: `Unexpected column \`${column.name}\`, expected \`${name}\` as in ${meant.length} other tables (see line ${meant[0]!.table.line})`,
    mends: true,
    fix: renameColumn(column, table, name, 'unsafe', list)
  }
}

/** None for a header in bold or with a link, which would lose its marks. */
export function renameColumn(
  column: Column,
  table: Table,
  name: string,
  applicability: Fix['applicability'],
  {source}: PaperList
): Fix | undefined {
  const cell = table.grid.header.cells[column.index]!
  const {start, end} = cell.content
  if (!isFilled(cell) || contentOf(cell, source.text).replace(/\s+/g, ' ') !== column.name) return undefined
  return {
    title: `Rename the column to \`${name}\``,
    applicability,
    edits: [{start, end, text: escapeCell(name)}],
    mayRemove: [column.name]
  }
}
