import type {Column, Table} from '../list/model.js'
import {groupBy} from '../text/group-by.js'
import {areOneEditApart, isSlipOf} from '../text/one-edit.js'
import {foldName} from '../text/words.js'

/** *Chosen*: a shorter name one letter away is another word: `Date` and `Data`. */
const SHORTEST_MISSPELT = 5

/** The column whose name another one misspells: `Titel`. Nothing if there are two such columns. */
export function findMisspelt<Named extends {name: string}>(name: string, columns: Iterable<Named>): Named | undefined {
  const folded = foldName(name)
  if (folded.length < SHORTEST_MISSPELT) return undefined
  const near = [...columns].filter((column) => areOneEditApart(foldName(column.name), folded))
  return near.length === 1 ? near[0] : undefined
}

/** *Chosen*: a name that so many tables have is meant so. */
const FEWEST_USES = 5
/** *Chosen*: no list has as many names; the bound keeps the time linear. */
const MOST_NAMES = 50

/** A column with a name of its own that is a slip in the name that several other tables have. */
export interface MisspeltHeader {
  table: Table
  column: Column
  /** The columns of that name, in other tables. */
  meant: readonly {table: Table; column: Column}[]
}

/** Whatever the tables are about: `Gihub` beside five columns `Github`. */
export function misspeltHeaders(tables: readonly Table[]): MisspeltHeader[] {
  const all = tables.flatMap((table) => table.columns.map((column) => ({table, column})))
  const byName = groupBy(all, ({column}) => foldName(column.name))
  const known = [...byName].filter(([, columns]) => columns.length >= FEWEST_USES).slice(0, MOST_NAMES)
  return [...byName].flatMap(([name, [only, ...others]]) => {
    if (!only || others.length > 0) return []
    const meant = known.filter(([word, uses]) => isSlipOf(name, word) && uses.every(({table}) => table !== only.table))
    return meant.length === 1 ? [{...only, meant: meant[0]![1]}] : []
  })
}
