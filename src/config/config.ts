import type {FromSchema} from 'json-schema-to-ts'
import type {configSchema} from './schema.js'

/** What `paperlint.config.json` holds. Every key may be left out. */
export type Config = FromSchema<typeof configSchema, {keepDefaultedPropertiesOptional: true}>

/** A rule's entry in `rules`: its level, or its level and its options. */
export type RuleSetting = NonNullable<Config['rules']>[string]
