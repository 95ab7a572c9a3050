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
 * The configs of the files of a run.
 *
 * The config of a file is the nearest `paperlint.config.json`, `.yaml`, `.yml` or `paperlint` key of a `package.json`, from the file's
 * folder upward to the root of its repository; outside a repository, to the root of the disk. Each is read once.
 */
export class Configs {
  readonly #cwd: string
  readonly #named: string | undefined
  readonly #change: (config: Config) => Config | Promise<Config>
  readonly #known = new Map<string, Promise<LoadedConfig>>()

  /**
   * @param cwd Absolute path of the current folder, to which the paths in messages are relative.
   * @param named A config file for all files; its globs are relative to `cwd`.
   * @param change What to make of each config that was read.
   */
  constructor(cwd: string, named?: string, change: (config: Config) => Config | Promise<Config> = (config) => config) {
    this.#cwd = cwd
    this.#named = named
    this.#change = change
  }

  /**
   * The config of a file.
   *
   * @param file Absolute path; without it, the config is that of a file in the current folder.
   * @throws {ConfigError} whose messages name the config file.
   */
  of(file: string | undefined): Promise<LoadedConfig> {
    return this.#in(this.#named !== undefined || file === undefined ? this.#cwd : path.dirname(file))
  }

  #in(folder: string): Promise<LoadedConfig> {
    const config = this.#known.get(folder) ?? this.#find(folder)
    this.#known.set(folder, config)
    return config
  }

  async #find(folder: string): Promise<LoadedConfig> {
    const cwd = this.#cwd
    if (this.#named !== undefined) {
      const file = path.resolve(cwd, this.#named)
      return {config: await this.#change((await readConfig(file, cwd)) ?? {}), folder: cwd, file}
    }
    const names = namesIn(folder)
    const found = ownFiles.filter((name) => names.includes(name))
    if (found.length > 1) throw new ConfigError([`${found.join(' and ')} both stand in ${folder}; keep one`])
    for (const name of names.includes('package.json') ? [...found, 'package.json'] : found) {
      const file = path.join(folder, name)
      const config = await readConfig(file, cwd)
      if (config) return {config: await this.#change(config), folder, file}
    }
    if (isTop(folder, names)) return {config: await this.#change({}), folder: cwd, file: undefined}
    return this.#in(path.dirname(folder))
  }
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
    if (isTop(folder, names)) return
  }
}

/** Whether no config is looked for above a folder. */
function isTop(folder: string, names: readonly string[]): boolean {
  return names.includes('.git') || folder === path.dirname(folder)
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
