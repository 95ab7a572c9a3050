import {Ajv} from 'ajv'
import {rules} from '../rules/index.js'
import {buildSchema, validatorOptions} from '../src/config/build-schema.js'
import type {SchemaValidator} from '../src/config/schema-validator.generated.js'

/** In the place of `src/config/schema-validator.generated.js`, which the build makes: so the tests need no build after a change of a schema. */
export const validateSchema: SchemaValidator = new Ajv(validatorOptions).compile(buildSchema(rules))
