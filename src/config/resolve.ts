import {rules as allRules} from '../../rules/index.js'
import {type DeclaredSettings, defaultSettings, type Settings} from '../list/settings.js'
import type {Surroundings} from '../list/surroundings.js'
import type {Level, Rule} from '../rule.js'
import type {KnownOfFile} from './baseline-file.js'
import type {Config, RuleSetting, RuleSettings} from './config.js'
import {globMatcher} from './glob.js'

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
export type ConfigPart = DeclaredSettings & {rules?: Config['rules']}

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
  const rules = new Map(allRules.map((rule) => [rule.meta.name, defaultsOf(rule)]))
  for (const part of parts) setRules(rules, part.rules)
  return {settings: Object.assign({}, defaultSettings, ...parts.map(givenSettings)), rules, path}
}

/** The keys of `Settings`. */
export const settingNames = ['columns', 'placeholder', 'crossListing', 'crossFile', 'host', 'toc'] as const

function givenSettings(part: ConfigPart): DeclaredSettings {
  return Object.fromEntries(settingNames.flatMap((name) => (part[name] === undefined ? [] : [[name, part[name]]])))
}

function defaultsOf({meta: {level, options}}: Rule): ResolvedRule {
  return {level, options: optionDefaults(options)}
}

function optionDefaults(schema: Rule['meta']['options']): Record<string, unknown> {
  const defaults: Record<string, unknown> = {}
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    // A copy: a change of the options must not change the schema.
    if (typeof property === 'object' && 'default' in property) defaults[name] = structuredClone(property.default)
  }
  return defaults
}

function setRules(rules: Map<string, ResolvedRule>, settings: RuleSettings = {}): void {
  for (const [name, setting] of Object.entries<RuleSetting>(settings)) {
    const rule = allRules.find(({meta}) => meta.name === name)!
    if (typeof setting === 'string') rules.get(name)!.level = setting
    else rules.set(name, {level: setting[0], options: {...optionDefaults(rule.meta.options), ...setting[1]}})
  }
}
