import type {Rule} from '../rule.js'
import {configSchema, levelSchema} from './schema.js'

/**
 * The config's whole JSON schema: every rule by its name, with its own options. It validates configs, and is published for
 * editors as `remark-paperlint/schema.json`.
 */
export function buildSchema(rules: readonly Rule[]) {
  const {properties} = configSchema
  const shared = {columns: columnsSchema, rules: {$ref: '#/definitions/rules'}}
  const override = properties.overrides.items
  return {
    ...configSchema,
    properties: {
      ...properties,
      ...shared,
      overrides: {
        ...properties.overrides,
        items: {...override, properties: {...override.properties, ...shared}}
      }
    },
    definitions: {
      rules: {
        description: properties.rules.description,
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.meta.name, ruleSchema(rule)])),
        additionalProperties: false
      }
    }
  }
}

const [tableSchema, columnSchema] = configSchema.properties.columns.items.anyOf

/** The keys that distinguish a column from the columns of one kind of table: a fault is reported for the one that is meant, not for both. */
const columnsSchema = {
  ...configSchema.properties.columns,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
  items: {if: {properties: {columns: {}}, required: ['columns']}, then: tableSchema, else: columnSchema}
}

function ruleSchema({meta}: Rule) {
  const [, levelAndOptions] = configSchema.properties.rules.additionalProperties.anyOf
  const options = {type: 'object', properties: meta.options ?? {}, additionalProperties: false}
  return {
    description: meta.description,
    default: meta.level,
    anyOf: [levelSchema, {...levelAndOptions, items: [levelSchema, options]}]
  }
}

/** `verbose`: messages need the data and schema of errors. The schema is not checked at run time, since a test does; shared parts are not inlined. */
export const validatorOptions = {
  allErrors: true,
  verbose: true,
  strict: false,
  validateSchema: false,
  inlineRefs: false
} as const
