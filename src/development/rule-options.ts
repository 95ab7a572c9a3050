import type {OptionSchema, Rule} from '../rule.js'

/**
 * The module `src/config/rule-options.generated.ts`: the options of each rule as types, with what an editor shows of them. Types that were
 * computed from the rules themselves would have no such text.
 */
export function ruleOptionsModule(rules: readonly Rule[]): string {
  return `// Made from the rules by \`npm run generate\`. A test fails if it is out of date.

/** The options of each rule, by its name. */
export interface RuleOptions {
${rules.map(ruleOf).join('\n')}
}
`
}

function ruleOf({meta: {name, description, level, options}}: Rule): string {
  const properties = Object.entries(options.properties)
  const type =
    properties.length === 0
      ? 'Record<string, never>'
      : `{\n${properties.map(([option, schema]) => optionOf(option, schema)).join('\n')}\n  }`
  const words = level === 'off' ? 'Off' : `\`${level}\``
  return `  /** ${description} ${words} where the config does not say otherwise. */\n  '${name}': ${type}`
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
