import type {Table as TableNode} from 'mdast'
import type {Section} from '../outline/sections.js'
import {isDate} from '../papers/dates.js'
import {readGrid} from '../table/grid.js'
import {groupBy} from '../text/group-by.js'
import {says} from '../text/says.js'
import type {Source} from '../text/source.js'
import {CellFacts} from './cell-facts.js'
import {kindByName, readColumns} from './columns.js'
import {isTitleLike} from './labels.js'
import type {Column, Link, Table} from './model.js'

/** Reads a table: its grid, its columns, and whether it lists papers. */
export function readTable(node: TableNode, source: Source, section: Section, links: readonly Link[]): Table {
  const body = node.children.slice(1).map((row) => row.children.map((cell) => new CellFacts(cell, source, links)))
  const columns = readColumns(node, body)
  return {
    node,
    grid: readGrid(node, source),
    section,
    columns,
    kind: kindOf(columns, body),
    line: node.position!.start.line
  }
}

/** In what part of its rows a table of papers links to one, where its header does not say that it lists papers. Chosen. */
const FEWEST_IDENTIFIED = 0.3

function kindOf(columns: readonly Column[], body: readonly CellFacts[][]): Table['kind'] {
  const title = columns.find((column) => column.kind === 'title')
  if (!title || body.length === 0) return 'other'
  const identified = body.filter((row) => row.some((cell) => cell.linksToPaper)).length
  if (kindByName(title.name) !== 'title' && identified < body.length * FEWEST_IDENTIFIED) return 'other'
  return isLeaderboard(columns, title, body) ? 'leaderboard' : 'papers'
}

/** Scores beside models, methods or systems, scores in several columns, or one paper in several rows with other scores. */
function isLeaderboard(columns: readonly Column[], title: Column, body: readonly CellFacts[][]): boolean {
  const scores = columns.filter((column) => isMostly(isScore, column, body))
  const scored = scores.length > 0 || columns.some((column) => isMostly(isPercentage, column, body))
  return scores.length > 1 || (scored && listsModels(columns, title, body)) || repeatTitles(title, scores, body)
}

/** By a header, or since what stands in for titles are mostly names: `Faster R-CNN`. */
function listsModels(columns: readonly Column[], title: Column, body: readonly CellFacts[][]): boolean {
  if (columns.some(({name}) => says(name, 'column of models'))) return true
  const titles = body.map((row) => row[title.index]?.title ?? '').filter((text) => text !== '')
  return titles.filter(isTitleLike).length * 2 < titles.length
}

function repeatTitles(title: Column, scores: readonly Column[], body: readonly CellFacts[][]): boolean {
  const rowsOf = groupBy(body, (row) => row[title.index]?.title.toLowerCase() ?? '')
  rowsOf.delete('')
  return [...rowsOf.values()].some((rows) =>
    scores.some(({index}) => new Set(rows.map((row) => row[index]?.text ?? '')).size > 1)
  )
}

/** What part of the filled cells of a column of scores are numbers: a few say `OOM` or `see paper`. Chosen. */
const MOSTLY_NUMBERS = 0.6

function isMostly(isNumber: (text: string) => boolean, {kind, index}: Column, body: readonly CellFacts[][]): boolean {
  if (kind !== 'unknown' && kind !== 'name') return false
  const filled = body.map((row) => row[index]?.text ?? '').filter((text) => !says(text, 'perhaps nothing'))
  return filled.length > 0 && filled.filter(isNumber).length >= filled.length * MOSTLY_NUMBERS
}

/** One number, or a range: `71.3`, `~63%`, `72.9 ± 0.2`, `70.2 (!)`, `66.0-67.2%`, `45.1 (43.9)`. */
const NUMBER = /^[~≈<>≤≥+±-]?(\d[\d.,]*)(?: ?%)?(?: ?(?:±|\+\/-|[-–—]) ?[\d.,]+ ?%?)?(?: ?\([\d.,% !+±-]+\))?[*†‡]*$/

/** A number that is more than a count, a rank, a size or a year: it has a fraction or a sign of one. */
function isScore(text: string): boolean {
  return NUMBER.test(text) && /\.\d|[%±!]/.test(text) && !isDate(text)
}

/** A whole number up to 100 can be a score too; beside the names of models it is. */
function isPercentage(text: string): boolean {
  const number = NUMBER.exec(text)?.[1]
  return isScore(text) || (number !== undefined && Number(number) <= 100 && !isDate(text))
}
