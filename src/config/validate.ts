import type {Config} from './config.js'
import {ConfigError} from './config-error.js'
import {didYouMean} from './nearest.js'
import {type SchemaError, validateSchema} from './schema-validator.generated.js'

/** The keys and indexes that lead to a value of the config. */
export type ConfigPath = (string | number)[]

/** Something wrong in a config. */
export interface ConfigFault {
  path: ConfigPath
  /** One line, which names the key and its place. */
  message: string
}

/** The faults of a parsed config, or of the options of a plugin. Without faults it is a `Config`. */
export function validateConfig(value: unknown): ConfigFault[] {
  if (validateSchema(value)) {
    const config = value as Config
    const inOverrides = (config.overrides ?? []).flatMap((override, index) =>
      repeatedColumnNames(override, ['overrides', index])
    )
    return [...repeatedColumnNames(config, []), ...inOverrides]
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

/** Names that two columns share: a header could mean either. */
function repeatedColumnNames({columns = []}: Pick<Config, 'columns'>, parent: ConfigPath): ConfigFault[] {
  const owners = new Map<string, number>()
  const faults: ConfigFault[] = []
  for (const [index, {name, aliases = []}] of columns.entries()) {
    for (const [place, text] of [name, ...aliases].entries()) {
      const path = [...parent, 'columns', index, ...(place === 0 ? ['name'] : ['aliases', place - 1])]
      const owner = owners.get(text) ?? index
      owners.set(text, owner)
      if (owner === index) continue
      faults.push({
        path,
        message: `unexpected "${text}" at ${showPath(path)}, which ${showPath([...parent, 'columns', owner])} has already`
      })
    }
  }
  return faults
}

/**
 * The useful errors of a value that matches none of several schemas: those inside the value if there are any (its shape was right), else
 * the error that it matches none.
 */
function withoutBranches(errors: readonly SchemaError[]): SchemaError[] {
  const choices = errors.filter(({keyword}) => keyword === 'anyOf').map(({instancePath}) => instancePath)
  return errors.filter(({keyword, instancePath}) => {
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
  const guess = typeof error.data === 'string' ? didYouMean(error.data, error.params.allowedValues ?? []) : ''
  return {path, message: found + guess}
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
  const json = JSON.stringify(value)
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

function showPath(path: ConfigPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${step}`)).join('')
}
