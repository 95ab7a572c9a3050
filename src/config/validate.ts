import {columnFaults} from './column-faults.js'
import type {Config} from './config.js'
import {ConfigError} from './config-error.js'
import {type ConfigFault, type ConfigPath, showPath} from './fault.js'
import {didYouMean} from './nearest.js'
import {type SchemaError, validateSchema} from './schema-validator.generated.js'

/** The faults of a parsed config, or of the options of a plugin. Without faults it is a `Config`. */
export function validateConfig(value: unknown): ConfigFault[] {
  if (validateSchema(value)) {
    const config = value as Config
    const inOverrides = (config.overrides ?? []).flatMap((override, index) =>
      columnFaults(override.columns, ['overrides', index, 'columns'])
    )
    return [...columnFaults(config.columns, ['columns']), ...inOverrides]
  }
  return withoutBranches(validateSchema.errors!).map((error) => faultOf(error, value))
}

/**
 * Throws on an invalid config: a misspelt key would otherwise be ignored silently. `null` and `undefined` are empty configs.
 *
 * @throws {ConfigError} with a message for each fault.
 */
export function checkConfig(value: unknown): asserts value is Config | null | undefined {
  if (value === null || value === undefined) return
  const faults = validateConfig(value)
  if (faults.length > 0) throw new ConfigError(faults.map(({message}) => message))
  if ((value as Config).extends !== undefined)
    throw new ConfigError(['unexpected key "extends", which only the config in a file can have'])
}

/**
 * The useful errors of a value that matches none of several schemas: those inside the value if there are any (its shape was right), else
 * the error that it matches none.
 */
function withoutBranches(errors: readonly SchemaError[]): SchemaError[] {
  const choices = errors.filter(({keyword}) => keyword === 'anyOf').map(({instancePath}) => instancePath)
  return errors.filter(({keyword, instancePath}) => {
    // That of `then` or `else` says more.
    if (keyword === 'if') return false
    if (!choices.includes(instancePath)) return true
    return keyword === 'anyOf' && !errors.some((other) => other.instancePath.startsWith(`${instancePath}/`))
  })
}

function faultOf(error: SchemaError, config: unknown): ConfigFault {
  const path = parsePointer(error.instancePath, config)
  if (error.keyword === 'additionalProperties') {
    const name = error.params.additionalProperty!
    const known = Object.keys(error.parentSchema?.properties ?? {})
    return {
      path: [...path, name],
      message: `unknown ${kindOfKey(path)} ${JSON.stringify(name)}${at(path)}${didYouMean(name, known)}`
    }
  }
  if (error.keyword === 'required') return {path, message: `missing key "${error.params.missingProperty}"${at(path)}`}
  const found = `unexpected ${show(error.data)}${at(path)}, expected ${expectedBy(error)}`
  return {path, message: found + guess(error, path)}
}

function guess({data, params}: SchemaError, path: ConfigPath): string {
  if (typeof data !== 'string') return ''
  if (path.at(-2) === 'columns') return `; did you mean {"name": ${show(data)}}?`
  return didYouMean(data, params.allowedValues ?? [])
}

function kindOfKey(path: ConfigPath): string {
  const rules = path.indexOf('rules')
  if (rules === -1) return 'key'
  return rules === path.length - 1 ? 'rule' : 'option'
}

function expectedBy({keyword, parentSchema, message = ''}: SchemaError): string {
  const known = parentSchema && ['enum', 'type', 'anyOf', 'pattern'].includes(keyword) ? alternatives(parentSchema) : []
  if (known.length > 0) return known.length === 1 ? known[0]! : `${known.slice(0, -1).join(', ')} or ${known.at(-1)}`
  // Ajv's own words: `must NOT have fewer than 1 items`, `must be >= 0`.
  return message
    .replace(/^must (be )?/, '')
    .replace(/^NOT have fewer than/, 'at least')
    .replace(/^NOT have more than/, 'at most')
}

const typeNames: Record<string, string> = {
  array: 'an array',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a string'
}

/** What a schema allows, in words. */
function alternatives(schema: Record<string, unknown>): string[] {
  if (typeof schema.title === 'string') return [schema.title]
  if (Array.isArray(schema.enum)) return schema.enum.map(show)
  if (Array.isArray(schema.anyOf)) return schema.anyOf.flatMap(alternatives)
  return [schema.type].flat().flatMap((type) => typeNames[String(type)] ?? [])
}

function show(value: unknown): string {
  const json = JSON.stringify(value) ?? typeof value
  return json.length > 60 ? `${json.slice(0, 57)}...` : json
}

/** From `/overrides/0/rules`, in which indexes look like keys. */
function parsePointer(pointer: string, config: unknown): ConfigPath {
  let value = config
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
      const step = Array.isArray(value) ? Number(key) : key
      value = (value as Record<string | number, unknown>)[step]
      return step
    })
}

function at(path: ConfigPath): string {
  return path.length === 0 ? '' : ` at ${showPath(path)}`
}
