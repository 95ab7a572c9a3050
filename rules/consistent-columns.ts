import {defineRule, type Finding, noOptions, type Report} from '../src/lint/rule.js'
import {
  type ColumnMatch,
  type ColumnSchema,
  isForeign,
  isInOrder,
  matchColumns,
  type SchemaColumn
} from '../src/paper-list/column-schema.js'
import type {PaperList, Table} from '../src/paper-list/paper-list.js'
import {delimiterCell, escapeCell, insertColumn, reorderColumns} from '../src/paper-list/table-edits.js'

/** The list's paper tables share one column schema: names, order, presence. */
export default defineRule({
  meta: {
    name: 'consistent-columns',
    description: 'The paper tables of a list have the same columns: names, order, presence.',
    fixable: 'safe',
    level: 'warn',
    options: noOptions
  },
  check(list, report) {
    const schema = list.columnSchema
    for (const table of schema?.tables ?? []) {
      const matches = matchColumns(table, schema!)
      if (isForeign(matches, schema!)) {
        report(foreignTable(matches, table, schema!))
        continue
      }
      checkNames(matches, table, schema!, list, report)
      checkPresence(matches, table, schema!, list, report)
      checkOrder(matches, table, schema!, list, report)
    }
  }
})

/** What a table of other columns lacks is one problem; whether it is about something else or calls all by other names is for a person to say. */
function foreignTable(matches: readonly ColumnMatch[], table: Table, schema: ColumnSchema): Finding {
  const {start, end} = table.grid.header
  const title = matches.find(({expected}) => expected)?.column.name
  const names = quoted(schema.columns.map(({name}) => name))
  return {
    start,
    end,
    about: `${table.section.title}: columns`,
    message: `Unexpected table with none of the declared columns${title === undefined ? '' : ` but \`${title}\``}, expected ${names}`
  }
}

function checkNames(
  matches: readonly ColumnMatch[],
  table: Table,
  schema: ColumnSchema,
  list: PaperList,
  report: Report
): void {
  for (const {column, expected} of matches) {
    const {content} = table.grid.header.cells[column.index]!
    const place = {start: content.start, end: content.end, about: `${table.section.title}: ${column.name}`}
    if (!expected) {
      if (schema.origin === 'inferred') continue
      const known = schema.columns.map(({name}) => `\`${name}\``).join(', ')
      report({...place, message: `Unexpected column \`${column.name}\`, expected one of the declared ones: ${known}`})
    } else if (expected.name !== column.name) {
      const text = escapeCell(expected.name)
      const rename =
        content.start < content.end && isPlainHeader(list.source.text.slice(content.start, content.end), column.name)
      report({
        ...place,
        message: `Unexpected column \`${column.name}\`, expected \`${expected.name}\`${reason(expected, schema)}`,
        fix:
          rename && !mergesColumns(column.name, expected, schema)
            ? {
                applicability: applicability(schema),
                edits: [{start: content.start, end: content.end, text}],
                ordered: [column.name]
              }
            : undefined
      })
    }
  }
}

/** A header in bold or with a link would lose its marks; a person renames that. */
function isPlainHeader(raw: string, name: string): boolean {
  return raw.replace(/\s+/g, ' ') === name
}

/** `收录&作者` for `收录`: two columns in one. Which of them its cells hold is for a person to say, unless it is declared. */
function mergesColumns(name: string, expected: SchemaColumn, schema: ColumnSchema): boolean {
  if (schema.origin === 'declared') return false
  return /[&/+、,]|\band\b/.test(name) && !/[&/+、,]|\band\b/.test(expected.name)
}

function checkPresence(
  matches: readonly ColumnMatch[],
  table: Table,
  schema: ColumnSchema,
  list: PaperList,
  report: Report
): void {
  const {header, body} = table.grid
  const ragged = body.some((row) => row.cells.length !== header.cells.length)
  for (const expected of schema.columns) {
    if (!expected.required || matches.some((match) => match.expected === expected)) continue
    const index = insertionIndex(expected, matches, schema)
    report({
      start: header.start,
      end: header.end,
      about: `${table.section.title}: ${expected.name}`,
      message: `Unexpected table without the column \`${expected.name}\`, expected it${reason(expected, schema) || ' as declared'}`,
      // In a ragged row nothing tells which cell is missing; once no-ragged-row has mended it, the column can be inserted.
      fix: ragged
        ? undefined
        : {
            applicability: isAkin(matches, schema) ? applicability(schema) : 'unsafe',
            edits: insertColumn(
              table.grid,
              index,
              escapeCell(expected.name),
              delimiterCell(expected.align),
              escapeCell(list.placeholder),
              list.source
            )
          }
    })
  }
}

/** A table with less than half of the columns may be about something else, or the config be made for another list. */
function isAkin(matches: readonly ColumnMatch[], schema: ColumnSchema): boolean {
  const present = matches.filter(({expected}) => expected?.required).length
  return present * 2 >= schema.columns.filter(({required}) => required).length
}

/** After the last column that the schema puts before the missing one. */
function insertionIndex(expected: SchemaColumn, matches: readonly ColumnMatch[], schema: ColumnSchema): number {
  const place = schema.columns.indexOf(expected)
  return matches.findLastIndex((match) => match.expected && schema.columns.indexOf(match.expected) < place) + 1
}

function checkOrder(
  matches: readonly ColumnMatch[],
  table: Table,
  schema: ColumnSchema,
  list: PaperList,
  report: Report
): void {
  const known = matches.filter((match) => match.expected !== undefined)
  const order = schema.columns.map(({name}) => name)
  const names = known.map(({expected}) => expected!.name)
  if (!schema.ordered || isInOrder(names, order)) return
  const sorted = [...known].sort((a, b) => order.indexOf(a.expected!.name) - order.indexOf(b.expected!.name))
  const permutation = matches.map(({column}) => column.index)
  known.forEach(({column}, index) => {
    permutation[column.index] = sorted[index]!.column.index
  })
  const {header, body} = table.grid
  const ragged = body.some((row) => row.cells.length !== header.cells.length)
  report({
    start: header.start,
    end: header.end,
    about: `${table.section.title}: order of columns`,
    message: `Unexpected columns in the order ${quoted(names)}, expected ${quoted(sorted.map(({expected}) => expected!.name))}`,
    fix: ragged
      ? undefined
      : {applicability: applicability(schema), edits: reorderColumns(table.grid, permutation, list.source)}
  })
}

function applicability(schema: ColumnSchema): 'safe' | 'unsafe' {
  return schema.origin === 'declared' ? 'safe' : 'unsafe'
}

/** How many tables speak for an expectation, and where to look at one. */
function reason(expected: SchemaColumn, schema: ColumnSchema): string {
  if (schema.origin === 'declared') return ''
  const agreeing = schema.tables.filter(({columns}) => columns.some(({name}) => name === expected.name))
  return ` as in ${agreeing.length} of ${schema.tables.length} tables (see line ${agreeing[0]!.line})`
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
