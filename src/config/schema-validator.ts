import {Ajv} from 'ajv'
import {rules} from '../../rules/index.js'
import {buildSchema, validatorOptions} from './build-schema.js'

/** What ajv says of a value that the schema does not allow (https://ajv.js.org/api.html#error-objects). */
export interface SchemaError {
  keyword: string
  /** A JSON pointer into the value. */
  instancePath: string
  params: {additionalProperty?: string; missingProperty?: string; allowedValues?: readonly string[]}
  message?: string | undefined
  parentSchema?: Record<string, unknown> | undefined
  data?: unknown
}

export interface SchemaValidator {
  (value: unknown): boolean
  /** What is wrong with the last value. */
  errors?: SchemaError[] | null | undefined
}

/**
 * Checks a value by the config's schema. The build puts the code that ajv makes of the schema in place of this module
 * (`precompile-schema.ts`): to make it takes longer than to lint a list, and who installs paperlint has no ajv.
 */
export const validateSchema: SchemaValidator = new Ajv(validatorOptions).compile(buildSchema(rules))
