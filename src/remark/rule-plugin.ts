import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import {type Label, lintRule, type Severity} from 'unified-lint-rule'
import {type ResolvedConfig, resolveConfig} from '../config/resolve.js'
import {checkConfig} from '../config/validate.js'
import {ruleUrl} from '../lint/problem.js'
import type {Rule} from '../rule.js'
import {addMessages} from './messages.js'
import {keepParsed} from './parsed.js'

/** What unified-lint-rule understands: on or off, the rule's options, or a severity and the options. */
export type RulePluginOptions =
  | boolean
  | Record<string, unknown>
  | [boolean | Label | Severity, (Record<string, unknown> | null | undefined)?]

type RulePlugin = Plugin<[(RulePluginOptions | null | undefined)?], Root>

/**
 * Makes a plugin of one rule, with the severity options of unified-lint-rule.
 *
 * Comments suppress its problems. That one of them suppresses nothing only `remarkPaperlint` can say, which runs all rules.
 */
export function rulePlugin(rule: Rule): RulePlugin {
  const {name} = rule.meta
  const origin = `paperlint:${name}`
  const plugin: RulePlugin = function (setting) {
    const self = this as unknown as Processor<Root>
    const config = configOfRule(name, setting)
    keepParsed(self)
    const lint = lintRule<Root, unknown>({origin, url: ruleUrl(name)}, (tree, file) =>
      addMessages(self, tree, file, config, ({ruleId}) => ruleId === name)
    ) as RulePlugin
    return lint.call(this, setting)
  }
  return Object.defineProperty(plugin, 'name', {value: origin})
}

const severities: readonly unknown[] = [false, true, 0, 1, 2, 'off', 'on', 'warn', 'error']

/**
 * The defaults, with all other rules switched off.
 *
 * @throws {ConfigError} for options that the rule does not have.
 */
function configOfRule(name: string, setting: RulePluginOptions | null | undefined): ResolvedConfig {
  const hasSeverity = Array.isArray(setting) && severities.includes(setting[0])
  const options = hasSeverity ? setting[1] : typeof setting === 'boolean' ? undefined : setting
  const given = {rules: {[name]: ['warn', options ?? {}] as ['warn', Record<string, unknown>]}}
  checkConfig(given)
  const config = resolveConfig(given)
  for (const [other, {options: own}] of config.rules)
    if (other !== name) config.rules.set(other, {level: 'off', options: own})
  return config
}
