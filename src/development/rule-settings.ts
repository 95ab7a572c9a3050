import type {OptionSchema, Rule} from '../rule.js'

/**
 * The module `src/config/rule-settings.generated.ts`: what a config can say of each rule, as types with what an editor shows of them. Types
 * that were computed from the rules themselves, or from one another, would have no such text.
 */
export function ruleSettingsModule(rules: readonly Rule[]): string {
  return `// Made from the rules by \`npm run generate\`. A test fails if it is out of date.
import type {Level} from '../rule.js'

/** A rule's entry in \`rules\`: its level, or its level and its options. */
export type RuleSetting<Options = Record<string, unknown>> = Level | [level: Level, options: Options]

/** The rules that a config sets, by their names. No interface, so that it is a record too. */
export type RuleSettings = {
${rules.map(ruleOf).join('\n')}
}
`
}

function ruleOf({meta: {name, description, level, options = {}}}: Rule): string {
  const properties = Object.entries(options)
  const type =
    properties.length === 0
      ? 'Record<string, never>'
      : `{\n${properties.map(([option, schema]) => optionOf(option, schema)).join('\n')}\n  }`
  const words = level === 'off' ? 'Off' : `\`${level}\``
  return `  /** ${description} ${words} where the config does not say otherwise. */\n  '${name}'?: RuleSetting<${type}>`
}

function optionOf(name: string, schema: OptionSchema): string {
  const byDefault = schema.default === undefined ? '' : ` Default: \`${JSON.stringify(schema.default)}\`.`
  return `    /** ${schema.description}${byDefault} */\n    ${name}?: ${typeOf(schema)}`
}

function typeOf({type, enum: values, items}: OptionSchema): string {
  if (values) return values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ')
  if (type === 'array') return `(${items ? typeOf(items) : 'unknown'})[]`
  return type === 'integer' ? 'number' : (type ?? 'unknown')
}
