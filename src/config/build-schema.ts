import type {Rule} from '../rule.js'
import {configSchema, levelSchema} from './schema.js'

/**
 * The config's whole JSON schema: every rule by its name, with its own options. It validates configs, and is published for
 * editors as `remark-paperlint/schema.json`.
 */
export function buildSchema(rules: readonly Rule[]) {
  const {properties} = configSchema
  const rulesSchema = {$ref: '#/definitions/rules'}
  const override = properties.overrides.items
  return {
    ...configSchema,
    properties: {
      ...properties,
      rules: rulesSchema,
      overrides: {
        ...properties.overrides,
        items: {...override, properties: {...override.properties, rules: rulesSchema}}
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

function ruleSchema({meta}: Rule) {
  const [, levelAndOptions] = configSchema.properties.rules.additionalProperties.anyOf
  return {
    description: meta.description,
    default: meta.level,
    anyOf: [levelSchema, {...levelAndOptions, items: [levelSchema, meta.options]}]
  }
}

/** Of the errors, their data and schema make the messages. The schema is ours, and a test checks it; inlined, what rules and overrides share would be there twice. */
export const validatorOptions = {
  allErrors: true,
  verbose: true,
  strict: false,
  validateSchema: false,
  inlineRefs: false
} as const
