import type {PaperList, Table} from '../list/model.js'
import {type DeclaredColumn, type TableSchema, tableSchemasOf} from '../list/settings.js'
import type {Section} from '../outline/sections.js'
import {memoize} from '../text/memoize.js'
import {foldName} from '../text/words.js'
import {commonAlignment} from './alignment.js'
import {inferSchema} from './infer-schema.js'
import {isUnrelated, matchColumns} from './match.js'
import type {ColumnSchema} from './model.js'

/**
 * The columns that the paper tables of a list share: those that the config declares, one schema for each kind of table; or those that most
 * of the tables have, if there is such a convention.
 */
export const columnSchemas = memoize(({tables, settings: {columns}}: PaperList): ColumnSchema[] => {
  const paperTables = tables.filter((table) => table.kind === 'papers')
  if (columns) return declaredSchemas(tableSchemasOf(columns), paperTables)
  const inferred = inferSchema(paperTables)
  return inferred ? [inferred] : []
})

/** Each table is of the first schema that is declared for it. */
function declaredSchemas(declared: readonly TableSchema[], tables: readonly Table[]): ColumnSchema[] {
  let left = [...tables]
  return declared.map((schema) => {
    const own = left.filter((table) => isFor(schema, table))
    left = left.filter((table) => !own.includes(table))
    const {columns, additional} = schema
    const made = declaredSchema(columns, own, additional)
    // A table picked by a header or a section is of this kind, whatever its columns are.
    return isForAll(schema) ? made : {...made, related: own}
  })
}

function isForAll({header, section}: TableSchema): boolean {
  return header === undefined && section === undefined
}

/** Whether a table has the header and is in the section, or in one below it, that a schema is for. */
export function isFor({header, section, columns}: TableSchema, table: Table): boolean {
  return (
    (header === undefined || hasHeader(table, header, columns)) &&
    (section === undefined || isIn(table.section, section))
  )
}

/** By an alias too, so that a table has the same schema before and after the fix that renames the column. */
function hasHeader(table: Table, header: string, columns: readonly DeclaredColumn[]): boolean {
  const wanted = foldName(header)
  const aliases = columns.find(({name}) => foldName(name) === wanted)?.aliases ?? []
  const names = new Set([header, ...aliases].map(foldName))
  return table.columns.some(({name}) => names.has(foldName(name)))
}

function isIn(section: Section | undefined, title: string): boolean {
  for (let each = section; each; each = each.parent) if (foldName(each.title) === foldName(title)) return true
  return false
}

/**
 * The schema of declared columns. A table that shares none of them, or no more than that of the titles, is another kind of table; where
 * all of them do so, the config may be made for another list, and every table is related.
 */
export function declaredSchema(declared: readonly DeclaredColumn[], tables: Table[], additional = false): ColumnSchema {
  const columns = declared.map(({name, aliases = [], optional = false, align}) => ({
    name,
    aliases,
    required: !optional,
    settled: true,
    align: align === undefined ? commonAlignment(name, tables) : align === 'none' ? null : align
  }))
  const schema: ColumnSchema = {origin: 'declared', columns, orderMatters: true, additional, tables, related: tables}
  const related = tables.filter((table) => !isUnrelated(matchColumns(table, schema), schema))
  return {...schema, related: related.length > 0 ? related : tables}
}
