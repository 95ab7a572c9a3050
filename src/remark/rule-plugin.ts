import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {type Label, lintRule, type Severity} from 'unified-lint-rule'
import type {VFile} from 'vfile'
import {type ResolvedConfig, resolveConfig} from '../config/resolve.js'
import {ruleUrl} from '../lint/problem.js'
import type {Rule} from '../rule.js'
import {checkOptions} from './check-options.js'
import {addMessages} from './messages.js'

/** What unified-lint-rule understands: on or off, a severity, the rule's options, or a severity and the options. */
export type RulePluginOptions =
  | boolean
  | Label
  | Severity
  | Record<string, unknown>
  | [boolean | Label | Severity, Record<string, unknown>?]

/** Makes a plugin of one rule, with the severity options of unified-lint-rule. */
export function rulePlugin(rule: Rule): Plugin<[RulePluginOptions?], Root> {
  const {name} = rule.meta
  return lintRule<Root, Record<string, unknown> | undefined>(
    {origin: `paperlint:${name}`, url: ruleUrl(name)},
    (_, file, options) => addMessages(file, configOfRule(name, file, options))
  ) as Plugin<[RulePluginOptions?], Root>
}

/** The defaults, with all other rules switched off. */
function configOfRule(name: string, file: VFile, options: Record<string, unknown> | undefined): ResolvedConfig {
  checkOptions({rules: {[name]: ['warn', options ?? {}]}})
  const config = resolveConfig({}, file.path)
  for (const [other, setting] of config.rules) {
    if (other === name) config.rules.set(name, {level: 'warn', options: {...setting.options, ...options}})
    else config.rules.set(other, {...setting, level: 'off'})
  }
  return config
}
