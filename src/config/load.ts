import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {systemReason} from '../system-reason.js'
import type {Config} from './config.js'
import {ConfigError} from './config-error.js'
import {ConfigSyntaxError, type Place, parseConfig, placeInConfig} from './parse.js'
import type {ConfigPath} from './validate.js'

const ownFiles = ['paperlint.config.json', 'paperlint.config.yaml', 'paperlint.config.yml']

/** A config and its folder. */
export interface LoadedConfig {
  config: Config
  /** Absolute path of the folder that the config's globs are relative to. */
  folder: string
  /** Absolute path of the config file; `undefined` if there is none. */
  file: string | undefined
}

/**
 * Reads the config of a folder.
 *
 * It is the nearest `paperlint.config.json`, `.yaml`, `.yml` or `paperlint` key of a `package.json`, from the folder upward to
 * the root of its repository; outside a repository, to the root of the disk.
 *
 * @param cwd Absolute path of the current folder, to which the paths in messages are relative.
 * @param file A config file to use instead; its globs are relative to `cwd`.
 * @throws {ConfigError} whose messages name the file.
 */
export async function loadConfig(cwd: string, file?: string): Promise<LoadedConfig> {
  if (file !== undefined) {
    const absolute = path.resolve(cwd, file)
    return {config: (await readConfig(absolute, cwd)) ?? {}, folder: cwd, file: absolute}
  }
  for (const {folder, names} of configFolders(cwd)) {
    const found = ownFiles.filter((name) => names.includes(name))
    if (found.length > 1) throw new ConfigError([`${found.join(' and ')} both stand in ${folder}; keep one`])
    for (const name of names.includes('package.json') ? [...found, 'package.json'] : found) {
      const absolute = path.join(folder, name)
      const config = await readConfig(absolute, cwd)
      if (config) return {config, folder, file: absolute}
    }
  }
  return {config: {}, folder: cwd, file: undefined}
}

/** Whether a file of this name can be a config. */
export function isConfigName(name: string): boolean {
  return name === 'package.json' || ownFiles.includes(name)
}

/** The folders in which a config is looked for, the nearest first, and the names of what is in each. */
export function* configFolders(cwd: string): Generator<{folder: string; names: string[]}> {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const names = namesIn(folder)
    yield {folder, names}
    if (names.includes('.git') || folder === path.dirname(folder)) return
  }
}

/** The names in a folder; none if it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The config in a file; `undefined` for a `package.json` without one. */
async function readConfig(file: string, cwd: string): Promise<Config | undefined> {
  const name = path.relative(cwd, file) || '.'
  const inPackage = path.basename(file) === 'package.json'
  let text: string
  let value: unknown
  try {
    text = readText(file, name)
    value = await parseConfig(text, name)
  } catch (error) {
    // Other faults of a package.json are not reported here.
    if (inPackage && (error instanceof ConfigSyntaxError || error instanceof ConfigError)) return undefined
    if (!(error instanceof ConfigSyntaxError)) throw error
    throw new ConfigError([`${name}${showPlace(error.place)}: ${error.message}`])
  }
  const prefix: ConfigPath = inPackage ? ['paperlint'] : []
  if (inPackage) value = (value as {paperlint?: unknown} | null)?.paperlint
  if (inPackage && value === undefined) return undefined
  // Loaded late: most lists have no config.
  const {validateConfig} = await import('./validate.js')
  const faults = validateConfig(value)
  if (faults.length === 0) return value as Config
  const messages = faults.map(async (fault) => {
    const place = await placeInConfig(text, [...prefix, ...fault.path])
    return `${name}${showPlace(place)}: ${fault.message}`
  })
  throw new ConfigError(await Promise.all(messages))
}

function readText(file: string, name: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(readFileSync(file))
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    const reason =
      code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder, expected a file' : systemReason(error)
    throw new ConfigError([`${name}: ${code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not UTF-8' : reason}`])
  }
}

function showPlace(place: Place | undefined): string {
  return place ? `:${place.line}:${place.column}` : ''
}
