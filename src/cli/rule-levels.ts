import type {Config, RuleSetting, RuleSettings} from '../config/config.js'
import {didYouMean} from '../config/nearest.js'
import {levelSchema} from '../config/schema.js'
import type {Level, Rule} from '../rule.js'
import {Failure} from './failure.js'

/**
 * Reads the values of `--rule NAME:LEVEL`.
 *
 * @throws {Failure} for a rule or level that does not exist.
 */
export function parseRuleLevels(values: readonly string[], rules: readonly Rule[]): Map<string, Level> {
  return new Map(
    values.map((value) =>
      parseRuleLevel(
        value,
        rules.map(({meta}) => meta.name)
      )
    )
  )
}

function parseRuleLevel(value: string, names: readonly string[]): [string, Level] {
  if (value.includes('=')) throw new Failure(`unexpected "=" at --rule ${value}, expected ${value.replace('=', ':')}`)
  const colon = value.indexOf(':')
  const name = colon === -1 ? value : value.slice(0, colon)
  const level = colon === -1 ? undefined : value.slice(colon + 1)
  if (!names.includes(name)) throw new Failure(`unknown rule "${name}" at --rule${didYouMean(name, names)}`)
  if (level === undefined) throw new Failure(`missing level at --rule ${name}, expected ${name}:off, :warn or :error`)
  if (isLevel(level)) return [name, level]
  const guess = didYouMean(level, levelSchema.enum)
  throw new Failure(`unexpected level "${level}" at --rule ${name}, expected off, warn or error${guess}`)
}

function isLevel(text: string): text is Level {
  return (levelSchema.enum as readonly string[]).includes(text)
}

/** The config with other levels for some rules, in its overrides too. Options stay. */
export function withRuleLevels(config: Config, levels: ReadonlyMap<string, Level>): Config {
  const relevel = (settings: RuleSettings): RuleSettings =>
    Object.fromEntries(
      Object.entries<RuleSetting>(settings).map(([name, setting]) => [name, withLevel(setting, levels.get(name))])
    )
  return {
    ...config,
    rules: {...Object.fromEntries(levels), ...relevel(config.rules ?? {})},
    overrides: (config.overrides ?? []).map((override) => ({...override, rules: relevel(override.rules ?? {})}))
  }
}

function withLevel(setting: RuleSetting, level: Level | undefined): RuleSetting {
  if (level === undefined) return setting
  return typeof setting === 'string' ? level : [level, setting[1]]
}
