import type {Table} from '../list/model.js'
import {kindByName} from '../list/tables/columns.js'
import {isClear, isMajority} from '../text/convention.js'
import {groupBy} from '../text/group-by.js'
import {mostFrequent, tally} from '../text/tally.js'
import {foldWords} from '../text/words.js'
import {commonAlignment} from './alignment.js'
import {isInOrder, matchColumns} from './match.js'
import type {ColumnSchema} from './model.js'

/** A convention needs at least so many tables; fewer agree by chance. */
const FEWEST_TABLES = 3

/**
 * A name belongs to the schema if more than half of the tables use it; a column has to be there if nearly all tables have it. A table
 * that shares less than half of its columns with the schema is about something else and is left alone, and so are several that have the
 * same columns. Tables of titles and tables of names have columns of their own: those of which there are more count.
 */
export function inferSchema(all: Table[]): ColumnSchema | undefined {
  const [byTitle, byName] = [all.filter((table) => !listsNames(table)), all.filter(listsNames)]
  const tables = byName.length > byTitle.length ? byName : byTitle
  if (tables.length < FEWEST_TABLES) return undefined
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
    orderMatters: isClear(order.agreeing, family.length),
    additional: true,
    tables: family,
    related
  }
  // Last, since a column in place of another is found by its position.
  const matches = family.flatMap((table) => matchColumns(table, schema))
  for (const column of columns) {
    const calledSo = matches.filter(({expected}) => expected === column)
    column.settled = isClear(calledSo.filter((match) => match.column.name === column.name).length, calledSo.length)
  }
  return schema
}

/** `Method | Paper`, with names and links: a table of titles beside it has other columns for the same. */
function listsNames({columns}: Table): boolean {
  const title = columns.find(({kind}) => kind === 'title')
  return title !== undefined && kindByName(title.name) === 'name' && columns.some(({kind}) => kind === 'link')
}

/** Of fewer tables one that lacks a column is as likely meant. Chosen: one of four is an oversight, two of twelve may be meant. */
const FEWEST_TO_REQUIRE = 4
const NEARLY_ALL = 0.85

function isRequired(having: number, tables: number): boolean {
  return tables >= FEWEST_TO_REQUIRE && having >= Math.min(tables - 1, tables * NEARLY_ALL)
}

/** Several tables with the very same columns, however they are spelt, are a kind of their own, unless these are the columns of most of the tables. */
function withoutOtherKinds(tables: readonly Table[]): Table[] {
  const kinds = [...groupBy(tables, ({columns}) => JSON.stringify(columns.map(({name}) => foldWords(name)))).values()]
  const main = kinds.reduce((most, kind) => (kind.length > most.length ? kind : most))
  const others = new Set(kinds.filter((kind) => kind !== main && kind.length >= FEWEST_TABLES).flat())
  return tables.filter((table) => !others.has(table))
}

/** How many tables have a column of each name. */
function countNames(tables: readonly Table[]): Map<string, number> {
  return tally(tables.flatMap(({columns}) => [...new Set(columns.map(({name}) => name))]))
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
