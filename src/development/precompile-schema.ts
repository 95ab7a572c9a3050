// A step of the build: writes the code that checks a config.
import {writeFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import {rules} from '../../rules/index.js'
import {buildSchema, validatorOptions} from '../config/build-schema.js'

const ajv = new Ajv({...validatorOptions, code: {source: true, esm: true}})
ajv.addSchema(buildSchema(rules), 'config')
const code = standalone.default(ajv, {validateSchema: 'config'})
if (/\brequire\(/.test(code))
  throw new Error('the checking of configs needs a part of ajv: it has to be whole by itself')
writeFileSync(new URL('../config/schema-validator.generated.js', import.meta.url), `${code}\n`)
