import type {Host} from '../outline/slug.js'

/** A column as the config declares it. */
export interface DeclaredColumn {
  /** The text of the header cell. */
  name: string
  /** Other names that a header may use for it; the fix renames them to `name`. */
  aliases?: string[]
  /** A table may go without it. */
  optional?: boolean
  /** How the delimiter row aligns it; without it, as most tables do. */
  align?: 'left' | 'center' | 'right' | 'none'
}

/** The columns of one kind of table. */
export interface TableSchema {
  /** It is for tables with a column of this name. */
  header?: string
  /** It is for tables in the section of this title, and in those below it. */
  section?: string
  /** The ordered columns of these tables. */
  columns: DeclaredColumn[]
  /** A table may have other columns too. */
  additional?: boolean
}

/** What a config can declare about the list itself, as opposed to about the rules. */
export interface DeclaredSettings {
  /** The columns of all paper tables, or of each kind of them. Without it they are inferred where most tables agree. */
  columns?: (DeclaredColumn | TableSchema)[]
  /** What an empty cell contains, such as `-`; empty for a blank cell. Without it, what most cells use. */
  placeholder?: string
  /** What to make of a paper in several groups. `auto`, the default, goes by the list's own habit. */
  crossListing?: 'auto' | 'warn' | 'allow' | 'forbid'
  /** What to make of a paper that several files of one run list. Default: `allow`. */
  crossFile?: 'allow' | 'warn' | 'forbid'
  /** Where the list is read: the host decides which anchors its headings get. Default: `github`. */
  host?: Host
  /** Whether the table of contents is only checked where there is one, or also created where there is none. Default: `check`. */
  toc?: 'check' | 'create'
}

/** The same with all defaults. */
export interface Settings extends DeclaredSettings {
  crossListing: NonNullable<DeclaredSettings['crossListing']>
  crossFile: NonNullable<DeclaredSettings['crossFile']>
  host: Host
  toc: NonNullable<DeclaredSettings['toc']>
}

export const defaultSettings: Settings = {crossListing: 'auto', crossFile: 'allow', host: 'github', toc: 'check'}

/** The declared columns as one schema for each kind of table. */
export function tableSchemasOf(columns: readonly (DeclaredColumn | TableSchema)[]): TableSchema[] {
  const schemas = columns.filter((each) => 'columns' in each)
  return schemas.length > 0 ? schemas : [{columns: columns as DeclaredColumn[]}]
}
