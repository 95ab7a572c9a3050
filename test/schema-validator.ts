import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {rules} from '../rules/index.js'
import {buildSchema, validatorOptions} from '../src/config/build-schema.js'
import type {SchemaValidator} from '../src/config/schema-validator.generated.js'

const require = createRequire(import.meta.url)

/**
 * In the place of `src/config/schema-validator.generated.js`, which the build makes: so the tests need no build after a change of a schema. Its code is kept,
 * since each suite would wait for ajv as long as for half of the modules that it tests.
 */
export const validateSchema: SchemaValidator = require(keptCode())

function keptCode(): string {
  const schema = buildSchema(rules)
  const hash = createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 16)
  const folder = fileURLToPath(new URL('../node_modules/.cache/paperlint/', import.meta.url))
  const file = `${folder}schema-validator-${hash}.cjs`
  if (existsSync(file)) return file
  const {Ajv} = require('ajv')
  const code = require('ajv/dist/standalone').default
  const ajv = new Ajv({...validatorOptions, code: {source: true}})
  mkdirSync(folder, {recursive: true})
  // Several suites start at once.
  const whole = `${file}.${process.pid}`
  writeFileSync(whole, code(ajv, ajv.compile(schema)))
  renameSync(whole, file)
  return file
}
