import type {Column, Table} from '../list/model.js'

/** A column of the schema that the paper tables share. */
export interface SchemaColumn {
  name: string
  /** Other names of it that the config declares. */
  aliases: readonly string[]
  /** Whether every table has to have it. */
  required: boolean
  /** Whether other names in its place are slips: not if many tables have another name there. */
  settled: boolean
  align: Column['align']
}

export interface ColumnSchema {
  /** By the config, or by most of the tables. */
  origin: 'declared' | 'inferred'
  columns: SchemaColumn[]
  /** Whether the order of the columns is part of the convention. */
  orderMatters: boolean
  /** Whether a table may have other columns too. */
  additional: boolean
  /** The tables that it was inferred from; if declared, all paper tables that it is declared for. */
  tables: Table[]
  /** The tables that it applies to: the others are another kind of table. */
  related: Table[]
}

/** A table beside the schema that it should have. */
export interface Comparison {
  table: Table
  schema: ColumnSchema
  matches: readonly ColumnMatch[]
}

/** A column of a table and the column of the schema that it matches, by name or by content and position. */
export interface ColumnMatch {
  column: Column
  /** Absent if the schema knows no such column. */
  expected: SchemaColumn | undefined
  /** Whether it takes the place of that column with notes or links, which can be about something else. */
  isGuess?: boolean
  /** The other columns of the schema that it contains: `Venue & Year`. */
  merged?: readonly SchemaColumn[]
}
