import {rules as allRules} from '../../rules/index.js'
import {type DeclaredSettings, defaultSettings, type Settings} from '../list/settings.js'
import type {Level, OptionsSchema} from '../rule.js'
import type {Surroundings} from '../surroundings.js'
import type {KnownOfFile} from './baseline-file.js'
import type {Config, RuleSetting} from './config.js'
import {globMatcher} from './glob.js'
import {mergeConfigs} from './merge.js'

export interface ResolvedRule {
  level: Level
  /** The options of the config, with the defaults of the rule's schema for the others. */
  options: Record<string, unknown>
}

/** The config for one file, with all defaults. */
export interface ResolvedConfig {
  settings: Settings
  /** One entry for every rule, by name. */
  rules: Map<string, ResolvedRule>
  /** The file's path, as it was given. */
  path?: string | undefined
  /** The files around the list; filled in by the caller, who can read files. */
  surroundings?: Surroundings | undefined
  /** The number of problems that are known, by rule and subject: these are not reported. Filled in by the caller as well. */
  known?: KnownOfFile | undefined
}

/** The settings of a config or of one of its overrides. */
export type ConfigPart = DeclaredSettings & Pick<Config, 'rules'>

/**
 * Resolves the config for one file: its settings, the defaults of the rules, and the overrides that match the file.
 *
 * @param config A valid config: see `checkConfig`.
 * @param path Path of the file relative to the config's folder, with forward slashes; without it no override matches.
 */
export function resolveConfig(config?: Config | null, path?: string): ResolvedConfig {
  return resolveParts(partsFor(config ?? {}, path), path)
}

/** The parts of a config that apply to a file: the config itself, and each override that matches the file. */
export function partsFor(config: Config, path?: string): ConfigPart[] {
  const matching = (config.overrides ?? []).filter(({files}) => path !== undefined && globMatcher(files)(path))
  return [config, ...matching]
}

/** Puts parts of configs on top of each other. A later one wins, key by key and rule by rule; a level alone leaves the options that came before it. */
export function resolveParts(parts: readonly ConfigPart[], path?: string): ResolvedConfig {
  const settings: Record<string, RuleSetting> = mergeConfigs(parts).rules ?? {}
  const rules = allRules.map(({meta: {name, level: byDefault, options: schemas}}) => {
    const [level, options] = [settings[name] ?? byDefault].flat() as [Level, object?]
    return [name, {level, options: {...optionDefaults(schemas), ...options}}] as const
  })
  return {settings: Object.assign({}, defaultSettings, ...parts.map(givenSettings)), rules: new Map(rules), path}
}

/** The keys of `Settings`. */
export const settingNames = ['columns', 'placeholder', 'crossListing', 'crossFile', 'host', 'toc'] as const

function givenSettings(part: ConfigPart): DeclaredSettings {
  return Object.fromEntries(settingNames.flatMap((name) => (part[name] === undefined ? [] : [[name, part[name]]])))
}

function optionDefaults(schemas: OptionsSchema = {}): Record<string, unknown> {
  const withDefault = Object.entries(schemas).filter(([, schema]) => 'default' in schema)
  // Copies: a change of the options must not change the schemas.
  return Object.fromEntries(withDefault.map(([name, schema]) => [name, structuredClone(schema.default)]))
}
