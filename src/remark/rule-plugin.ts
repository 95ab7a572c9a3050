import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import {lintRule} from 'unified-lint-rule'
import type {VFile} from 'vfile'
import type {RuleSettings} from '../config/config.js'
import type {ConfigPart, ResolvedConfig} from '../config/resolve.js'
import {ruleUrl} from '../lint/problem.js'
import type {Rule} from '../rule.js'
import {checkOptions, configWith, type PluginOptions} from './config.js'
import {addMessages} from './messages.js'
import {keepParsed} from './parsed.js'

/** What unified-lint-rule understands: on or off, the rule's options, or a severity and the options. */
export type RulePluginOptions<Options = Record<string, unknown>> =
  | boolean
  | OptionsAndConfig<Options>
  | [boolean | 'off' | 'on' | 'warn' | 'error' | 0 | 1 | 2, (OptionsAndConfig<Options> | null | undefined)?]

/** `config: false`: no config file is read. */
type OptionsAndConfig<Options> =
  Options extends Record<string, never> ? {config?: boolean} : Options & {config?: boolean}

/** The options of the plugin of a rule, by the rule's name. */
export type OptionsOfRule<Name extends keyof RuleSettings> = RulePluginOptions<
  Extract<RuleSettings[Name], readonly unknown[]>[1]
>

type RulePlugin = Plugin<[(RulePluginOptions | null | undefined)?], Root>

/**
 * Makes a plugin of one rule, with the severity options of unified-lint-rule.
 *
 * The settings of the list are those of the config that the file has, if the options do not have `config: false`.
 *
 * Comments suppress its problems. That one of them suppresses nothing only `remarkPaperlint` can say, which runs all rules.
 */
export function rulePlugin(rule: Rule): RulePlugin {
  const {name} = rule.meta
  const origin = `paperlint:${name}`
  const plugin: RulePlugin = function (setting) {
    const self = this as unknown as Processor<Root>
    const configFor = configOfRule(name, setting)
    keepParsed(self)
    const lint = lintRule<Root, unknown>({origin, url: ruleUrl(name)}, (tree, file) =>
      addMessages(self, tree, file, configFor(file), ({ruleId}) => ruleId === name)
    ) as RulePlugin
    return lint.call(this, setting)
  }
  return Object.defineProperty(plugin, 'name', {value: origin})
}

const severities: readonly unknown[] = [false, true, 0, 1, 2, 'off', 'on', 'warn', 'error']

/**
 * Makes the config of a file for one rule, with all other rules switched off. Without options the rule has those of the config file.
 *
 * @throws {ConfigError} for options that the rule does not have.
 */
function configOfRule(name: string, setting: RulePluginOptions | null | undefined): (file: VFile) => ResolvedConfig {
  const hasSeverity = Array.isArray(setting) && severities.includes(setting[0])
  const given = hasSeverity ? setting[1] : typeof setting === 'boolean' ? undefined : setting
  const {config: reads, ...options} = (given ?? {}) as Record<string, unknown>
  const hasOptions = Object.keys(options).length > 0
  const part: ConfigPart = {rules: {[name]: hasOptions ? ['warn', options] : 'warn'}}
  checkOptions({...part, ...(reads !== undefined && {config: reads})} as PluginOptions)
  return (file) => {
    const config = configWith([part], reads !== false, file)
    for (const [other, {options: own}] of config.rules)
      if (other !== name) config.rules.set(other, {level: 'off', options: own})
    return config
  }
}
