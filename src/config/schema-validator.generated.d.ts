// `schema-validator.generated.js` is made by the build (`src/development/precompile-schema.ts`): to have ajv make it at run time takes longer than to lint a
// list, and who installs paperlint has no ajv. In the tests ajv makes it (`test/schema-validator.ts`).

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

/** Checks a value by the config's schema. */
export declare const validateSchema: SchemaValidator
