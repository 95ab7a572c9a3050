import {expect, test} from '@jest/globals'
import type {FromSchema} from 'json-schema-to-ts'
import type {Config} from '../../src/config/config.js'
import type {configSchema} from '../../src/config/schema.js'
import type {OptionsOf} from '../../src/rule.js'

// `npm run types` checks this file: what is written by hand is what the schemas say.
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false
type KeysOf<Value> = Value extends readonly (infer Item)[] ? KeysOf<Item> : keyof Value

type ConfigOfSchema = FromSchema<typeof configSchema, {keepDefaultedPropertiesOptional: true}>

const options = {
  by: {enum: ['title', 'year'], default: 'title', description: ''},
  badges: {type: 'boolean', default: false, description: ''},
  columns: {type: 'array', items: {type: 'string', description: ''}, description: ''},
  most: {type: 'integer', description: ''}
} as const

interface SchemaOfOptions {
  type: 'object'
  properties: typeof options
  additionalProperties: false
}

test('the types of a config and of options say what their schemas say', () => {
  const config: [
    Same<Config, ConfigOfSchema>,
    Same<KeysOf<Config>, KeysOf<ConfigOfSchema>>,
    Same<KeysOf<NonNullable<Config['columns']>>, KeysOf<NonNullable<ConfigOfSchema['columns']>>>
  ] = [true, true, true]
  const ofOptions: Same<OptionsOf<typeof options>, FromSchema<SchemaOfOptions>> = true
  expect([...config, ofOptions]).toEqual([true, true, true, true])
})
