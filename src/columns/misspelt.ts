import {foldName} from '../list/columns.js'
import {areOneEditApart} from '../text/one-edit.js'

/** *Chosen*: a shorter name one letter away is another word: `Date` and `Data`. */
const SHORTEST_MISSPELT = 5

/** The column whose name another one misspells: `Titel`. Nothing if there are two such columns. */
export function findMisspelt<Named extends {name: string}>(name: string, columns: Iterable<Named>): Named | undefined {
  const folded = foldName(name)
  if (folded.length < SHORTEST_MISSPELT) return undefined
  const near = [...columns].filter((column) => areOneEditApart(foldName(column.name), folded))
  return near.length === 1 ? near[0] : undefined
}
