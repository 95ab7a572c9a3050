import {foldName} from '../list/columns.js'
import type {Column, PaperList, Table} from '../list/model.js'
import type {DeclaredColumn, Settings} from '../list/settings.js'
import {convention, isClear, isMajority} from '../text/convention.js'
import {groupBy} from '../text/group-by.js'
import {memoize} from '../text/memoize.js'
import {mostFrequent} from '../text/most-frequent.js'
import {findMisspelt} from './misspelt.js'

/** A column of the schema that the paper tables share. */
export interface SchemaColumn {
  name: string
  /** Other names of it that the config declares. */
  aliases: readonly string[]
  /** Whether every table has to have it. */
  required: boolean
  /** Whether other names in its place are slips: not where many tables have another name there. */
  settled: boolean
  align: Column['align']
}

export interface ColumnSchema {
  /** By the config, or by what most of the tables do. */
  origin: 'declared' | 'inferred'
  columns: SchemaColumn[]
  /** Whether the order of the columns is part of the convention. */
  ordered: boolean
  /** The tables that it is read off; of declared columns all paper tables. */
  tables: Table[]
  /** Those of the tables that it holds for: the others are another kind of table. */
  related: Table[]
}

/** A column of a table and the column of the schema that it is, by its name or by what it holds and where it stands. */
export interface ColumnMatch {
  column: Column
  /** Absent if the schema knows no such column. */
  expected: SchemaColumn | undefined
}

/** A convention needs at least so many tables; fewer agree by chance. */
const FEWEST_TABLES = 3

/** The schema that the config declares, or that the paper tables share; none without a clear majority. */
export function readColumnSchema(tables: readonly Table[], settings: Settings): ColumnSchema | undefined {
  const paperTables = tables.filter((table) => table.kind === 'papers')
  if (settings.columns) return declaredSchema(settings.columns, paperTables)
  return paperTables.length < FEWEST_TABLES ? undefined : inferSchema(paperTables)
}

/**
 * The schema of declared columns. A table that shares none of them, or no more than that of the titles, is another kind of table; where
 * all of them do so, the config may be made for another list, and every table is related.
 */
export function declaredSchema(declared: readonly DeclaredColumn[], tables: Table[]): ColumnSchema {
  const columns = declared.map(({name, aliases = [], optional = false, align}) => ({
    name,
    aliases,
    required: !optional,
    settled: true,
    align: align === undefined ? commonAlignment(name, tables) : align === 'none' ? null : align
  }))
  const schema: ColumnSchema = {origin: 'declared', columns, ordered: true, tables, related: tables}
  const related = tables.filter((table) => !isUnrelated(matchColumns(table, schema), schema))
  return {...schema, related: related.length > 0 ? related : tables}
}

/**
 * A name belongs to the schema if more than half of the tables use it; a column has to be there if nearly all tables have it. A table
 * that shares less than half of its columns with the schema is about something else and is left alone, and so are several that have the
 * same columns.
 */
function inferSchema(tables: Table[]): ColumnSchema | undefined {
  const named = tables.filter((table) => table.columns.every((column) => column.name !== ''))
  const counts = countNames(named)
  const common = new Set([...counts].filter(([, count]) => isMajority(count, tables.length)).map(([name]) => name))
  const family = named.filter(
    (table) => table.columns.filter(({name}) => common.has(name)).length * 2 >= table.columns.length
  )
  const order = commonOrder(family, common)
  if (family.length < FEWEST_TABLES || common.size < 2 || !order) return undefined
  const inFamily = countNames(family)
  const columns = order.names.map((name) => ({
    name,
    aliases: [],
    required: isRequired(inFamily.get(name)!, family.length),
    settled: true,
    align: commonAlignment(name, family)
  }))
  const related = withoutOtherKinds(family)
  const schema: ColumnSchema = {
    origin: 'inferred',
    columns,
    ordered: isClear(order.agreeing, family.length),
    tables: family,
    related
  }
  // What stands in for a column is told from where it is, so that this comes last.
  const matches = family.flatMap((table) => matchColumns(table, schema))
  for (const column of columns) {
    const calledSo = matches.filter(({expected}) => expected === column)
    column.settled = isClear(calledSo.filter((match) => match.column.name === column.name).length, calledSo.length)
  }
  return schema
}

/** Of fewer tables one that lacks a column is as likely meant. Chosen: one of four is an oversight, two of twelve may be meant. */
const FEWEST_TO_REQUIRE = 4
const NEARLY_ALL = 0.85

function isRequired(having: number, tables: number): boolean {
  return tables >= FEWEST_TO_REQUIRE && having >= Math.min(tables - 1, tables * NEARLY_ALL)
}

/** Several tables with the very same columns are a kind of their own, unless these are the columns of most of the tables. */
function withoutOtherKinds(tables: readonly Table[]): Table[] {
  const kinds = [...groupBy(tables, ({columns}) => JSON.stringify(columns.map(({name}) => name))).values()]
  const main = kinds.reduce((most, kind) => (kind.length > most.length ? kind : most))
  const others = new Set(kinds.filter((kind) => kind !== main && kind.length >= FEWEST_TABLES).flat())
  return tables.filter((table) => !others.has(table))
}

/** How many tables have a column of each name. */
function countNames(tables: readonly Table[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {columns} of tables)
    for (const name of new Set(columns.map((column) => column.name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** The order of the common columns in most of the tables that have the most of them. */
function commonOrder(
  tables: readonly Table[],
  common: ReadonlySet<string>
): {names: string[]; agreeing: number} | undefined {
  const orders = tables.map((table) => table.columns.map(({name}) => name).filter((name) => common.has(name)))
  const complete = orders.filter((order) => new Set(order).size === order.length && order.length === common.size)
  const most = mostFrequent(complete.map((order) => JSON.stringify(order)))
  if (most === undefined) return undefined
  const names: string[] = JSON.parse(most)
  const agreeing = orders.filter((order) => isInOrder(order, names)).length
  return {names, agreeing}
}

/** Whether names stand in the order of other names. */
export function isInOrder(names: readonly string[], order: readonly string[]): boolean {
  const places = names.map((name) => order.indexOf(name))
  return places.every((place, index) => index === 0 || places[index - 1]! < place)
}

function commonAlignment(name: string, tables: readonly Table[]): Column['align'] {
  const columns = tables.flatMap((table) => table.columns.filter((column) => column.name === name))
  return convention(columns, ({align}) => align, isMajority)?.value ?? null
}

/**
 * Says of each column of a table which column of the schema it is.
 *
 * First by name, which can be misspelt; then a column without a match takes the place of a schema column that the table lacks, if it stands
 * between the same neighbours and, where both are known, holds the same kind of content.
 */
export function matchColumns(table: Table, schema: ColumnSchema): ColumnMatch[] {
  const free = new Set(schema.columns)
  const matches: ColumnMatch[] = table.columns.map((column) => ({column, expected: takeByName(column.name, free)}))
  for (const match of matches) {
    match.expected ??= findMisspelt(match.column.name, free)
    if (match.expected) free.delete(match.expected)
  }
  if (schema.origin === 'declared') return matches
  for (const [gap, candidates] of gapsOf(matches, schema, free)) {
    // As many unknown columns as free ones between the same neighbours: they stand for each other, in order.
    if (gap.length !== candidates.length) continue
    gap.forEach((match, index) => {
      if (holdsAlike(match.column, table, candidates[index]!, schema)) match.expected = candidates[index]
    })
  }
  return matches
}

/** Whether a table is about something else than the declared columns are: it has none of them, or no more than that of the titles. */
export function isUnrelated(matches: readonly ColumnMatch[], schema: ColumnSchema): boolean {
  const known = matches.filter(({expected}) => expected)
  return (
    schema.origin === 'declared' &&
    known.length < matches.length &&
    known.length < schema.columns.length &&
    known.every(({column}) => column.kind === 'title')
  )
}

/** Runs of columns without a match, each with the free columns that the schema has between its neighbours. */
function gapsOf(
  matches: readonly ColumnMatch[],
  schema: ColumnSchema,
  free: ReadonlySet<SchemaColumn>
): [ColumnMatch[], SchemaColumn[]][] {
  const gaps: [ColumnMatch[], SchemaColumn[]][] = []
  let from = 0
  let gap: ColumnMatch[] = []
  const close = (to: number) => {
    if (gap.length > 0) gaps.push([gap, schema.columns.slice(from, to).filter((column) => free.has(column))])
    gap = []
    from = to + 1
  }
  for (const match of matches) {
    if (match.expected) close(schema.columns.indexOf(match.expected))
    else gap.push(match)
  }
  close(schema.columns.length)
  return gaps
}

function takeByName(name: string, free: Set<SchemaColumn>): SchemaColumn | undefined {
  const folded = foldName(name)
  const found =
    [...free].find((column) => column.name === name) ??
    [...free].find(
      (column) => foldName(column.name) === folded || column.aliases.some((alias) => foldName(alias) === folded)
    )
  if (found) free.delete(found)
  return found
}

/** Whether a column holds what the tables hold in the schema's column: links to code and so on; where nothing is known of it, links or none. */
function holdsAlike(column: Column, table: Table, expected: SchemaColumn, schema: ColumnSchema): boolean {
  const columns = schema.tables.flatMap((other) =>
    other.columns.filter(({name}) => name === expected.name).map((same) => ({table: other, column: same}))
  )
  const kind = convention(columns, (same) => same.column.kind, isMajority)?.value ?? 'unknown'
  if (kind !== 'unknown' && column.kind !== 'unknown') return kind === column.kind
  const linked = convention(columns, (same) => holdsLinks(same.column, same.table), isMajority)
  return linked?.value === holdsLinks(column, table)
}

function holdsLinks({index}: Column, {node}: Table): boolean {
  const cells = node.children.slice(1).flatMap(({children}) => children[index] ?? [])
  const linked = cells.filter(({children}) => children.some(({type}) => type === 'link' || type === 'linkReference'))
  return isMajority(linked.length, cells.length)
}

/** The columns that the paper tables of a list share, declared or inferred; `undefined` if there is no convention. */
export function columnSchema(list: PaperList): ColumnSchema | undefined {
  return memoize(columnSchemaOf, list, () => readColumnSchema(list.tables, list.settings))
}

const columnSchemaOf = new WeakMap<PaperList, ColumnSchema | undefined>()
