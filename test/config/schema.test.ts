import {expect, test} from '@jest/globals'
import {Ajv} from 'ajv'
import {rules} from '../../rules/index.js'
import {buildSchema} from '../../src/config/build-schema.js'
import {configSchema} from '../../src/config/schema.js'

test('the schema is valid JSON schema, to the letter', () => {
  expect(() =>
    new Ajv({strict: true, strictTypes: false, validateSchema: true}).compile(buildSchema(rules))
  ).not.toThrow()
})

test('every key has a description', () => {
  const undescribed = Object.entries(configSchema.properties).filter(([, property]) => !property.description)
  expect(undescribed).toEqual([])
})

test('every rule is in the schema, with its description, its level and its options', () => {
  const {properties} = buildSchema(rules).definitions.rules
  expect(Object.keys(properties)).toEqual(rules.map(({meta}) => meta.name))
  const {meta} = rules.find((rule) => rule.meta.name === 'no-empty-link')!
  expect(properties['no-empty-link']).toMatchObject({
    description: meta.description,
    default: 'error',
    anyOf: [{enum: ['off', 'warn', 'error']}, {items: [{enum: ['off', 'warn', 'error']}, {properties: meta.options}]}]
  })
})
