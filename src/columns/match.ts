import type {Column, Table} from '../list/model.js'
import {convention, isMajority} from '../text/convention.js'
import {says} from '../text/says.js'
import {foldName} from '../text/words.js'
import {findMisspelt} from './misspelt.js'
import type {ColumnMatch, ColumnSchema, SchemaColumn} from './model.js'

/**
 * Matches each column of a table with a column of the schema.
 *
 * First by name, which can be misspelt; then a column without a match takes the place of a schema column that the table lacks, if it is
 * between the same neighbours and, where both are known, has the same kind of content.
 */
export function matchColumns(table: Table, schema: ColumnSchema): ColumnMatch[] {
  const free = new Set(schema.columns)
  const matches: ColumnMatch[] = table.columns.map((column) => ({column, expected: takeByName(column.name, free)}))
  for (const match of matches) {
    match.expected ??= findMisspelt(match.column.name, free)
    if (match.expected) free.delete(match.expected)
  }
  if (schema.origin === 'declared') return matches.map((match) => (match.expected ? match : takeMerged(match, free)))
  for (const [gap, candidates] of gapsOf(matches, schema, free)) {
    // As many unknown columns as free ones between the same neighbours: they match in order.
    if (gap.length !== candidates.length) continue
    gap.forEach((match, index) => {
      const likeness = contentLikeness(match.column, table, candidates[index]!, schema)
      if (likeness === undefined) return
      match.expected = candidates[index]
      match.isGuess = likeness === 'vague'
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

/** `收录&作者`: two columns in one. It is the first of those that are declared, and no other of them is missing. */
function takeMerged({column}: ColumnMatch, free: Set<SchemaColumn>): ColumnMatch {
  const parts = namesIn(column.name)
  const [expected, ...merged] = parts.length > 1 ? parts.flatMap((name) => takeByName(name, free) ?? []) : []
  return {column, expected, merged}
}

/** Whether a column has the names of two columns, and the expected one that of one. */
export function mergesColumns({name}: Column, expected: SchemaColumn): boolean {
  const isAlias = [expected.name, ...expected.aliases].some((known) => foldName(known) === foldName(name))
  return !isAlias && namesIn(name).length > 1 && namesIn(expected.name).length === 1
}

function namesIn(name: string): string[] {
  return name.split(/[&/+、,]|\band\b/)
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

/**
 * How like the content of a column is to that of the schema's column: the same kind, such as links to code; if that is unknown, whether
 * both have links. Texts alone can be about anything.
 */
function contentLikeness(
  column: Column,
  table: Table,
  expected: SchemaColumn,
  schema: ColumnSchema
): 'sure' | 'vague' | undefined {
  const columns = schema.tables.flatMap((other) =>
    other.columns.filter(({name}) => name === expected.name).map((same) => ({table: other, column: same}))
  )
  const kind = convention(columns, (same) => same.column.kind, isMajority)?.value ?? 'unknown'
  if (kind !== 'unknown' && column.kind !== 'unknown') {
    const isSameSubject = NOTES_ON.every((subject) => says(column.name, subject) === says(expected.name, subject))
    return kind === column.kind && (kind !== 'note' || isSameSubject)
      ? OF_ONE_MEANING.has(kind)
        ? 'sure'
        : 'vague'
      : undefined
  }
  const linked = convention(columns, (same) => hasLinks(same.column, same.table), isMajority)
  return linked?.value === true && hasLinks(column, table) ? 'vague' : undefined
}

/** Notes and links can be about anything: slides are no video. */
const OF_ONE_MEANING: ReadonlySet<Column['kind']> = new Set(['title', 'name', 'code', 'venue', 'date'])

/** What else than the paper a note can be on. */
const NOTES_ON = ['column of authors', 'column of institutions'] as const

function hasLinks({index}: Column, {node}: Table): boolean {
  const cells = node.children.slice(1).flatMap(({children}) => children[index] ?? [])
  const linked = cells.filter(({children}) => children.some(({type}) => type === 'link' || type === 'linkReference'))
  return isMajority(linked.length, cells.length)
}

/** Whether names are in the order of other names. */
export function isInOrder(names: readonly string[], order: readonly string[]): boolean {
  const places = names.map((name) => order.indexOf(name))
  return places.every((place, index) => index === 0 || places[index - 1]! < place)
}
