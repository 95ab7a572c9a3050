import {isInOrder, isUnrelated, matchColumns} from '../../columns/match.js'
import type {ColumnMatch, ColumnSchema} from '../../columns/model.js'
import {declaredSchema, isFor} from '../../columns/schema.js'
import type {Table} from '../../list/model.js'
import type {DeclaredColumn, TableSchema} from '../../list/settings.js'
import {groupBy} from '../../text/group-by.js'
import {byFrequency} from '../../text/tally.js'

/** Tables of one kind, and the columns that they have. */
export interface Kind {
  columns: DeclaredColumn[]
  schema: ColumnSchema
  /** Those of the tables that have any of the columns but that of the titles. */
  members: {table: Table; matches: ColumnMatch[]}[]
}

/** The kind of most tables, of which the shared columns are known. */
export function mainKind(shared: ColumnSchema, tables: readonly Table[]): Kind {
  return kindOf(sharedColumns(shared, tables), tables)
}

function kindOf(shared: readonly DeclaredColumn[], tables: readonly Table[]): Kind {
  const columns = withOtherColumns(shared, tables)
  const schema = declaredSchema(columns, [...tables])
  const members = tables
    .map((table) => ({table, matches: matchColumns(table, schema)}))
    .filter(({matches}) => !isUnrelated(matches, schema))
  const withOptional = columns.map((column, index) => {
    const optional = countHaving({schema, members}, index) < members.length
    return {...column, ...(optional && {optional})}
  })
  return {columns: withOptional, schema, members}
}

/** In how many of its tables a kind has a column. */
export function countHaving({schema, members}: Pick<Kind, 'schema' | 'members'>, index: number): number {
  return members.filter(({matches}) => matches.some(({expected}) => expected === schema.columns[index])).length
}

/** Fewer tables of a kind are no habit. */
const FEWEST_OF_A_KIND = 2

/**
 * The kinds of the tables that are not of the main kind, each with the header or section that picks its tables. Tables that share half of
 * their columns are of one kind.
 *
 * @param others The tables that are not of the main kind.
 * @param tables All paper tables.
 */
export function otherKinds(others: readonly Table[], tables: readonly Table[]): {kind: Kind; picks: TableSchema}[] {
  const clusters: Table[][] = []
  for (const table of others.filter(({columns}) => columns.every(({name}) => name !== ''))) {
    const cluster = clusters.find(([first]) => sharesHalf(table, first!))
    if (cluster) cluster.push(table)
    else clusters.push([table])
  }
  return clusters
    .filter((cluster) => cluster.length >= FEWEST_OF_A_KIND)
    .flatMap((cluster) => {
      const kinds = [...groupBy(cluster, ({columns}) => JSON.stringify(columns.map(({name}) => name))).values()]
      const [main] = kinds.reduce((most, kind) => (kind.length > most.length ? kind : most))
      const kind = kindOf(
        main!.columns.map(({name}) => ({name})),
        cluster
      )
      const picks = pickTables(kind, cluster, tables)
      return picks ? [{kind, picks}] : []
    })
}

function sharesHalf({columns}: Table, other: Table): boolean {
  const shared = columns.filter(({name}) => hasAll(other, [name])).length
  return shared * 2 >= Math.max(columns.length, other.columns.length)
}

/** A header or a section that all tables of a kind have, and no other table. */
function pickTables({columns}: Kind, cluster: readonly Table[], tables: readonly Table[]): TableSchema | undefined {
  const [first] = cluster
  const headers = columns.flatMap(({name, optional}) => (optional ? [] : [{header: name, columns}]))
  const sections: TableSchema[] = []
  for (let each: Table['section'] | undefined = first!.section; each; each = each.parent)
    if (each.title !== '') sections.push({section: each.title, columns})
  return [...headers, ...sections].find((picks) =>
    tables.every((table) => isFor(picks, table) === cluster.includes(table))
  )
}

/** The columns that the tables share, with the other names that they have there. */
function sharedColumns(schema: ColumnSchema, tables: readonly Table[]): DeclaredColumn[] {
  const matches = schema.related.flatMap((table) => matchColumns(table, schema))
  return schema.columns.map((column) => {
    const called = matches.filter(({expected}) => expected === column && column.settled)
    const names = new Set(called.map((match) => match.column.name))
    // Where a table has both, they are two columns.
    const isAlias = (name: string) =>
      name !== column.name && !tables.some((table) => hasAll(table, [name, column.name]))
    const aliases = [...names].filter(isAlias)
    return {name: column.name, ...(aliases.length > 0 && {aliases})}
  })
}

function hasAll({columns}: Table, names: readonly string[]): boolean {
  return names.every((name) => columns.some((column) => column.name === name))
}

/** Adds the other columns of the tables that have any of these ones, each at its place in most of them. */
function withOtherColumns(shared: readonly DeclaredColumn[], tables: readonly Table[]): DeclaredColumn[] {
  const {related} = declaredSchema(shared, [...tables])
  const names = related.map((table) => table.columns.map(({name}) => name))
  const canonical = new Map(shared.flatMap(({name, aliases = []}) => aliases.map((alias) => [alias, name])))
  const orders = names.map((each) => each.map((name) => canonical.get(name) ?? name))
  const columns = [...shared]
  for (const [name] of byFrequency(orders.flat())) {
    if (name === '' || columns.some((column) => column.name === name)) continue
    columns.splice(bestPlace(name, columns, orders), 0, {name})
  }
  return columns
}

/** The index for a new column at which most tables have the order of the columns; of equally good ones the last. */
function bestPlace(name: string, columns: readonly DeclaredColumn[], orders: readonly string[][]): number {
  const names = columns.map((column) => column.name)
  const places = Array.from({length: names.length + 1}, (_, place) => {
    const order = names.toSpliced(place, 0, name)
    const known = new Set(order)
    const agreeing = orders.filter((found) =>
      isInOrder(
        found.filter((column) => known.has(column)),
        order
      )
    ).length
    return {place, agreeing}
  })
  return places.reduce((best, place) => (place.agreeing >= best.agreeing ? place : best)).place
}
