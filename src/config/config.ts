import type {DeclaredSettings} from '../list/settings.js'
import type {RuleSetting, RuleSettings} from './rule-settings.generated.js'

export type {RuleSetting, RuleSettings}

/** The content of `paperlint.config.json`, as `schema.ts` describes it. Every key is optional. */
export interface Config extends DeclaredSettings {
  /** The address of the schema, for editors. */
  $schema?: string
  /** Configs that this one is on top of: files, from the config's folder, or names of packages. Only a config file can extend others. */
  extends?: string | string[]
  /** Which rules run, how grave their problems are, and their options. */
  rules?: RuleSettings
  /** Other settings for some files. Where several match a file, the last one wins, key by key and rule by rule. */
  overrides?: (DeclaredSettings & {files: string[]; rules?: RuleSettings})[]
  /** Globs, as in `overrides`, of files to pass over where they are not named one by one. */
  ignore?: string[]
  /** A file of known problems, which the command does not report: its path from the config's folder. */
  baseline?: string
}
