import type {Settings} from '../list/settings.js'
import type {Level} from '../rule.js'
import type {RuleOptions} from './rule-options.generated.js'

/** A rule's entry in `rules`: its level, or its level and its options. */
export type RuleSetting<Options = Record<string, unknown>> = Level | [level: Level, options: Options]

/** The rules that a config sets, by their names. */
export type RuleSettings = {[Name in keyof RuleOptions]?: RuleSetting<RuleOptions[Name]>}

/** The content of `paperlint.config.json`, as `schema.ts` describes it. Every key is optional. */
export interface Config extends Partial<Settings> {
  /** The address of the schema, for editors. */
  $schema?: string
  /** Configs that this one is on top of: files, from the config's folder, or names of packages. Only a config file can extend others. */
  extends?: string | string[]
  /** Which rules run, how grave their problems are, and their options. */
  rules?: RuleSettings
  /** Other settings for some files. Where several match a file, the last one wins, key by key and rule by rule. */
  overrides?: (Partial<Settings> & {files: string[]; rules?: RuleSettings})[]
  /** Globs, as in `overrides`, of files to pass over where they are not named one by one. */
  ignore?: string[]
  /** A file of known problems, which the command does not report: its path from the config's folder. */
  baseline?: string
}
