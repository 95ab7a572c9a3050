import type {PaperList} from '../list/model.js'
// The findings of consistent-columns about columns that differ from the schema of the list.
import type {Report} from '../rule.js'
import {delimiterCell, escapeCell, insertColumn, reorderColumns} from '../table/edits.js'
import {hasRaggedRows} from '../table/grid.js'
import {reasonOf} from '../text/convention.js'
import {isInOrder} from './match.js'
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
      fix: isRagged
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
