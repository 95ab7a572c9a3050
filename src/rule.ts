import type {PaperList} from './list/model.js'
import type {Applicability, Fix} from './text/edit.js'

export type Level = 'off' | 'warn' | 'error'

/** Another place that a problem is about, such as the first listing of a paper. Offsets as in `Finding`. */
export interface Related {
  message: string
  start: number
  end: number
  /**
   * Message to use when the problem is reported at this place instead of its own (`--since`, when this line was added). Default: the
   * problem's message.
   */
  messageHere?: string
}

/** What a rule reports. `start` and `end` are UTF-16 offsets into the text without its byte order mark. */
export interface Finding {
  /** Reads `Unexpected X, expected Y, in “Title”; note`, and gives the other line's number. */
  message: string
  start: number
  end: number
  /** The subject of the problem (a paper, a column, a heading), without a line number, so that it stays the same when lines move. */
  about: string
  /** A finding that is less certain or less grave than the rule's others: at most a warning. */
  severity?: 'warning'
  related?: Related[]
  /** Whether its fix mends a block that is broken, so that GitHub shows it as text. */
  mends?: true
  fix?: Fix | undefined
}

export type Report = (finding: Finding) => void

/** One option of a rule, as JSON schema. */
export interface OptionSchema {
  readonly type?: 'boolean' | 'string' | 'number' | 'integer' | 'array'
  readonly enum?: readonly (string | number | null)[]
  readonly items?: OptionSchema
  readonly minimum?: number
  readonly default?: unknown
  readonly description: string
}

/** A rule's options are data by their names: their JSON schemas are the source of the types, the validation and the docs. */
export type OptionsSchema = Readonly<Record<string, OptionSchema>>

/** The value that an option can have. */
type ValueOf<Schema extends OptionSchema> = Schema extends {readonly enum: readonly (infer Value)[]}
  ? Value
  : Schema extends {readonly type: 'array'; readonly items: infer Items extends OptionSchema}
    ? ValueOf<Items>[]
    : Schema extends {readonly type: infer Type extends keyof TypeNames}
      ? TypeNames[Type]
      : unknown

interface TypeNames {
  boolean: boolean
  string: string
  number: number
  integer: number
  array: unknown[]
}

type WithDefault<Schema> = {
  [Name in keyof Schema]: Schema[Name] extends {readonly default: unknown} ? Name : never
}[keyof Schema]

/** The values of a rule's options. Options with a default are always set. */
export type OptionsOf<Schema extends OptionsSchema> = {
  [Name in WithDefault<Schema>]: ValueOf<Schema[Name]>
} & {
  [Name in Exclude<keyof Schema, WithDefault<Schema>>]?: ValueOf<Schema[Name]>
}

export interface RuleMeta<Schema extends OptionsSchema = OptionsSchema> {
  name: string
  /** One sentence, for the README's table. */
  description: string
  /** What its fixes are, the best first. */
  fixes: readonly Applicability[]
  level: Level
  /** Whether some of its findings are at most warnings. */
  alsoWarns?: true
  options?: Schema
}

export interface Rule<Schema extends OptionsSchema = OptionsSchema> {
  meta: RuleMeta<Schema>
  check(list: PaperList, report: Report, options: OptionsOf<Schema>): void
}

/** Gives a rule file its types; the rule stays plain data and one function. */
export function defineRule<const Schema extends OptionsSchema>(rule: Rule<Schema>): Rule {
  return rule as unknown as Rule
}
