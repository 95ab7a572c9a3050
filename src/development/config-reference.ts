import {configSchema} from '../config/schema.js'
import type {OptionSchema, Rule} from '../rule.js'

/** What the reference needs of a JSON schema. */
interface Schema {
  description?: string
  title?: string
  type?: string
  enum?: readonly unknown[]
  default?: unknown
  items?: Schema
  anyOf?: readonly Schema[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
}

const between = /<!-- keys -->[\s\S]*<!-- \/keys -->/

/** Puts the reference of the config's keys between its marks in `docs/config.md`: what the schema says, in words. */
export function withConfigReference(page: string, rules: readonly Rule[]): string {
  const keys = Object.entries<Schema>(configSchema.properties).map(([name, schema]) => keyOf(name, schema, rules))
  return page.replace(between, () => `<!-- keys -->\n${keys.join('\n\n')}\n<!-- /keys -->`)
}

function keyOf(name: string, schema: Schema, rules: readonly Rule[]): string {
  const parts = [`## ${name}`, schema.description]
  if (!/^an (?:array|object)$/.test(inWords(schema))) parts.push(`Value: ${inWords(schema)}.${defaultOf(schema)}`)
  if (name === 'columns') {
    const [kind, column] = configSchema.properties.columns.items.anyOf as readonly Schema[]
    parts.push('A column:', tableOf(column!), 'The columns of one kind of table:', tableOf(kind!))
  }
  if (name === 'overrides') {
    const {files, ...others} = configSchema.properties.overrides.items.properties
    const all = Object.keys(others).map(code)
    parts.push(`\`files\`: ${files.description} Beside it each override has any of ${listed(all, 'and')}.`)
  }
  if (name === 'rules') parts.push(rulesTable(rules))
  return parts.join('\n\n')
}

function tableOf({properties = {}, required = []}: Schema): string {
  const rows = Object.entries(properties).map(([name, schema]) => {
    const needed = required.includes(name) ? ' Required.' : ''
    return [code(name), inWords(schema), `${schema.description}${needed}${defaultOf(schema)}`]
  })
  return table(['key', 'value', 'meaning'], rows)
}

function rulesTable(rules: readonly Rule[]): string {
  const rows = rules.map(({meta: {name, level, options = {}}}) => {
    const described = Object.entries(options).map(optionOf)
    return [`[${name}](../rules/${name}.md)`, code(level), described.join('<br>') || '–']
  })
  return table(['rule', 'level without a setting', 'options'], rows)
}

function optionOf([name, schema]: [string, OptionSchema]): string {
  return `${code(name)}: ${inWords(schema as Schema)}. ${schema.description}${defaultOf(schema as Schema)}`
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

const typeNames: Record<string, string> = {
  boolean: '`true` or `false`',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'text'
}

function inWords(schema: Schema): string {
  if (schema.title) return schema.title
  if (schema.enum) return listed(schema.enum.map((value) => code(JSON.stringify(value))))
  if (schema.type === 'array') return schema.items?.title ? `an array, each item ${schema.items.title}` : 'an array'
  if (schema.anyOf) return listed(schema.anyOf.map(inWords))
  return typeNames[schema.type ?? ''] ?? 'an object'
}

function defaultOf(schema: Schema): string {
  return schema.default === undefined ? '' : ` Default: ${code(JSON.stringify(schema.default))}.`
}

function code(text: string): string {
  return `\`${text}\``
}

function listed(items: readonly string[], word = 'or'): string {
  return items.length === 1 ? items[0]! : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}
