import type {Config, RuleSetting, RuleSettings} from './config.js'

/**
 * One config from several, the later ones on top: the last one that has a key wins, and an array replaces the earlier one. Only `rules` are
 * merged, rule by rule; a level alone leaves the options that came before it.
 */
export function mergeConfigs(configs: readonly Readonly<Config>[]): Config {
  const merged: Config = Object.assign({}, ...configs)
  const settings = configs.flatMap(({rules}) => Object.entries<RuleSetting>(rules ?? {}))
  if (settings.length === 0) return merged
  const rules = new Map<string, RuleSetting>()
  for (const [name, setting] of settings) rules.set(name, onTop(rules.get(name), setting))
  return {...merged, rules: Object.fromEntries(rules) as RuleSettings}
}

function onTop(before: RuleSetting | undefined, setting: RuleSetting): RuleSetting {
  return typeof setting === 'string' && Array.isArray(before) ? [setting, before[1]] : setting
}
