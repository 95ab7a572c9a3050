import {placeholderOf} from '../columns/placeholder.js'
import {
  type ColumnMatch,
  type ColumnSchema,
  columnSchema,
  declaredSchema,
  isInOrder,
  isUnrelated,
  matchColumns
} from '../columns/schema.js'
import type {PaperList, Table} from '../list/model.js'
import type {DeclaredColumn} from '../list/settings.js'
import {secondListingsOf} from '../listings/second-listings.js'
import {groupBy} from '../text/group-by.js'
import type {Config} from './config.js'
import {saysMore} from './says-more.js'

/** A config inferred from a list, and the reasons. */
export interface InferredConfig {
  config: Config
  /** One line for the user for each inferred key. */
  reasons: string[]
}

/** Infers a first config from the conventions of a list. */
export function inferConfig(list: PaperList): InferredConfig {
  const config: Config = {}
  const reasons: string[] = []
  inferColumns(list, config, reasons)
  inferPlaceholder(list, config, reasons)
  inferCrossListing(list, config, reasons)
  if (config.columns && saysMore(list, config)) {
    delete config.columns
    const others = reasons.filter((reason) => !/^(?:column|left out)/.test(reason))
    return {config, reasons: ['columns: none, since the tables differ so much that more would be reported', ...others]}
  }
  return {config, reasons}
}

function inferColumns(list: PaperList, config: Config, reasons: string[]): void {
  const tables = list.tables.filter(({kind}) => kind === 'papers')
  const shown = columnSchema(list)
  if (!shown) {
    reasons.push(
      tables.length === 0
        ? 'columns: none, since the list has no paper tables'
        : `columns: none, since too few of the paper tables (${tables.length}) share their columns`
    )
    return
  }
  const shared = sharedColumns(shown, tables)
  const columns = withOtherColumns(shared, tables)
  const schema = declaredSchema(columns, tables)
  const matched = tables.map((table) => ({table, matches: matchColumns(table, schema)}))
  const akin = matched.filter(({matches}) => !isUnrelated(matches, schema))
  config.columns = columns.map((column, index) => {
    const having = akin.filter(({matches}) => matches.some(({expected}) => expected === schema.columns[index]))
    const optional = having.length < akin.length
    const aliases = column.aliases?.map((name) => `\`${name}\``) ?? []
    reasons.push(
      `column \`${column.name}\`: in ${having.length} of ${tables.length} tables${aliases.length > 0 ? `, also as ${aliases.join(', ')}` : ''}`
    )
    return {...column, ...(optional && {optional})}
  })
  reasons.push(...tellRest(matched, schema))
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

/** Adds the other columns of the tables that have any of the shared ones, each where it stands in most of them. */
function withOtherColumns(shared: readonly DeclaredColumn[], tables: readonly Table[]): DeclaredColumn[] {
  const {related} = declaredSchema(shared, [...tables])
  const names = related.map((table) => table.columns.map(({name}) => name))
  const canonical = new Map(shared.flatMap(({name, aliases = []}) => aliases.map((alias) => [alias, name])))
  const orders = names.map((each) => each.map((name) => canonical.get(name) ?? name))
  const columns = [...shared]
  for (const name of mostFrequentFirst(orders.flat())) {
    if (name === '' || columns.some((column) => column.name === name)) continue
    columns.splice(bestPlace(name, columns, orders), 0, {name})
  }
  return columns
}

function mostFrequentFirst(names: readonly string[]): string[] {
  const groups = [...groupBy(names, (name) => name).values()]
  return groups.sort((a, b) => b.length - a.length).map(([name]) => name!)
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

/** What of the tables the columns leave out. */
function tellRest(matched: readonly {table: Table; matches: ColumnMatch[]}[], schema: ColumnSchema): string[] {
  const reasons: string[] = []
  const order = schema.columns.map(({name}) => name)
  const foreign = matched.filter(({matches}) => isUnrelated(matches, schema))
  const akin = matched.filter((match) => !foreign.includes(match))
  const left = new Map<string, Table[]>()
  for (const {table, matches} of akin) {
    for (const {column, expected} of matches)
      if (!expected) left.set(column.name, [...(left.get(column.name) ?? []), table])
  }
  const among = (tables: readonly Table[]) => `${tables.length} of ${matched.length} tables (${linesOf(tables)})`
  for (const [name, tables] of left) reasons.push(`left out: column \`${name}\`, in ${among(tables)}`)
  const disordered = akin.filter(
    ({matches}) =>
      !isInOrder(
        matches.flatMap(({expected}) => expected?.name ?? []),
        order
      )
  )
  if (disordered.length > 0)
    reasons.push(`left out: another order of the columns, in ${among(disordered.map(({table}) => table))}`)
  if (foreign.length > 0)
    reasons.push(`left out: tables with none of these columns, ${among(foreign.map(({table}) => table))}`)
  return reasons
}

function linesOf(tables: readonly Table[]): string {
  const lines = tables.slice(0, 3).map(({line}) => line)
  return `${tables.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${tables.length > 3 ? ', …' : ''}`
}

function inferPlaceholder(list: PaperList, config: Config, reasons: string[]): void {
  if (!list.tables.some(({kind}) => kind === 'papers')) return
  config.placeholder = placeholderOf(list)
  reasons.push(
    `placeholder: ${placeholderOf(list) === '' ? 'blank' : `\`${placeholderOf(list)}\``}, as most empty cells`
  )
}

/** A habit is settled, so that nobody hears of it again. */
function inferCrossListing(list: PaperList, config: Config, reasons: string[]): void {
  const {papers, crossListed, isHabit} = secondListingsOf(list)
  config.crossListing = isHabit ? 'allow' : 'auto'
  reasons.push(
    `crossListing: ${config.crossListing}, since ${crossListed} of ${papers} papers ${crossListed === 1 ? 'is' : 'are'} in several groups`
  )
}
