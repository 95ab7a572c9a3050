import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {type Label, lintRule, type Severity} from 'unified-lint-rule'
import type {VFile} from 'vfile'
import {type ResolvedConfig, resolveConfig} from '../config/resolve.js'
import {ruleUrl} from '../lint/problem.js'
import type {Rule} from '../lint/rule.js'
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
  const origin = `paperlint:${name}`
  const plugin: Plugin<[unknown?], Root> = function (severityAndOptions) {
    const linted = lintRule<Root, Record<string, unknown> | undefined>(
      {origin, url: ruleUrl(name)},
      (tree, file, options) => addMessages(this, tree, file, configOfRule(name, file, options))
    ) as Plugin<[unknown?], Root>
    return linted.call(this, severityAndOptions)
  }
  // As unified-lint-rule names its own.
  return Object.defineProperty(plugin, 'name', {value: origin})
}

/** The defaults, with all other rules switched off. */
function configOfRule(name: string, file: VFile, options: Record<string, unknown> | undefined): ResolvedConfig {
  const config = resolveConfig({}, file.path)
  for (const [other, setting] of config.rules) {
    if (other === name) config.rules.set(name, {level: 'warn', options: {...setting.options, ...options}})
    else config.rules.set(other, {...setting, level: 'off'})
  }
  return config
}
