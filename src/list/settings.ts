import type {Host} from '../outline/slug.js'

/** A column as the config declares it. */
export interface DeclaredColumn {
  name: string
  /** Other names that a header may use for it; the fix renames them to `name`. */
  aliases?: string[]
  /** A table may go without it. */
  optional?: boolean
  align?: 'left' | 'center' | 'right' | 'none'
}

/** What the config declares about the list itself, as opposed to about the rules. */
export interface Settings {
  columns?: DeclaredColumn[]
  placeholder?: string
  /** What to make of a paper in several groups; `auto` goes by the list's own habit. */
  crossListing: 'auto' | 'warn' | 'allow' | 'forbid'
  /** What to make of a paper that several files of one run list. */
  crossFile: 'allow' | 'warn' | 'forbid'
  host: Host
  toc: 'check' | 'create'
}

export const defaultSettings: Settings = {crossListing: 'auto', crossFile: 'allow', host: 'github', toc: 'check'}
