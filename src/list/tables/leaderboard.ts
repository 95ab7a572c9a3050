import {isPercentage, isScore} from '../../table/scores.js'
import {groupBy} from '../../text/group-by.js'
import {says} from '../../text/says.js'
import type {EntryTitle} from '../../titles/entry-title.js'
import {isTitleLike} from '../../titles/labels.js'
import type {Column} from '../model.js'
import type {CellFacts} from './cell-facts.js'
import {cellsByColumn, doMost, kindByName} from './columns.js'

/** The titles in the title column of a table, by cell. */
type Titles = ReadonlyMap<CellFacts, EntryTitle>

/**
 * Scores beside models, methods or systems, scores in several columns, or one paper in several rows with other scores; under `Model`
 * a name in several rows with other facts, such as its sizes.
 */
export function isLeaderboard(
  columns: readonly Column[],
  title: Column,
  body: readonly CellFacts[][],
  titles: Titles
): boolean {
  const cells = cellsByColumn(body, columns.length)
  const scores = columns.filter((column) => isMostly(isScore, column, cells))
  const scored = scores.length > 0 || columns.some((column) => isMostly(isPercentage, column, cells))
  const isOfNames = kindByName(title.name) === 'name' && areNames(titles)
  const facts = isOfNames ? columns.filter(({kind}) => kind === 'unknown') : scores
  return scores.length > 1 || (scored && listsModels(columns, titles)) || repeatTitles(title, facts, body, titles)
}

/** By a header, or because most of its titles are names: `Faster R-CNN`. */
function listsModels(columns: readonly Column[], titles: Titles): boolean {
  return columns.some(({name}) => says(name, 'column of models')) || areNames(titles)
}

function areNames(titles: Titles): boolean {
  return [...titles.values()].filter(({text}) => isTitleLike(text)).length * 2 < titles.size
}

function repeatTitles(title: Column, facts: readonly Column[], body: readonly CellFacts[][], titles: Titles): boolean {
  if (facts.length === 0) return false
  const titleOf = (cell: CellFacts | undefined) => (cell && titles.get(cell)?.text.toLowerCase()) ?? ''
  const rowsOf = groupBy(body, (row) => titleOf(row[title.index]))
  rowsOf.delete('')
  return [...rowsOf.values()].some((rows) =>
    facts.some(({index}) => new Set(rows.map((row) => row[index]?.text ?? '')).size > 1)
  )
}

function isMostly(
  isNumber: (text: string) => boolean,
  {kind, index, name}: Column,
  cells: readonly CellFacts[][]
): boolean {
  if ((kind !== 'unknown' && kind !== 'name') || says(name, 'column of numbers')) return false
  return doMost(
    cells[index]!.filter(({saysNothing}) => !saysNothing),
    ({text}) => isNumber(text)
  )
}
