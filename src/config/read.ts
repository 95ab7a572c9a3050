import {readFileSync, realpathSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {systemReason} from '../system-reason.js'
import type {Config} from './config.js'
import {ConfigError} from './config-error.js'
import type {ConfigFault} from './fault.js'
import {relativePath} from './find.js'
import {mergeConfigs} from './merge.js'
import {ConfigSyntaxError, type Place, parseConfig, placeInConfig} from './parse.js'

/** A config as it was read, with those that it extends. */
export interface ReadConfig {
  /** All of them merged, without `extends`; the path of the baseline is absolute. */
  config: Config
  /** Each of the files, absolute, with what it says itself; in the order of merging, so that the file itself is the last one. */
  parts: {file: string; config: Config}[]
}

/** How configs are read. */
export interface ReadOptions {
  /** Absolute path of the folder that the paths in messages are relative to. */
  cwd: string
  /** The faults of a value that is no config. */
  validate(value: unknown): ConfigFault[]
  /** Is given the absolute path of each file that is extended, also of one that is missing or cannot be read. */
  onExtended?(file: string): void
}

/**
 * Reads a config file and the configs that it extends. Synchronous, since a remark plugin may not be able to wait.
 *
 * @param file Absolute path.
 * @returns `undefined` for a `package.json` without a config.
 * @throws {ConfigError} whose messages name the file, the place and the fault.
 */
export function readConfigFile(file: string, options: ReadOptions): ReadConfig | undefined {
  return new Reader(options).read(file, [])
}

class Reader {
  constructor(private readonly options: ReadOptions) {}

  /** @param extending The files that extend this one, the first one first. */
  read(file: string, extending: readonly string[]): ReadConfig | undefined {
    const isPackage = path.basename(file) === 'package.json'
    const text = isPackage && extending.length === 0 ? this.#textOfPackage(file) : this.#textOf(file)
    if (text === undefined) return
    const value = this.#parse(text, file, isPackage)
    const written = isPackage ? (value as {paperlint?: unknown} | null | undefined)?.paperlint : value
    if (isPackage && written === undefined) return
    const fail = (...faults: ConfigFault[]) => {
      const messages = faults.map((fault) => {
        const place = placeInConfig(text, file, isPackage ? ['paperlint', ...fault.path] : fault.path)
        return `${this.#name(file)}${showPlace(place)}: ${fault.message}`
      })
      return new ConfigError(messages)
    }
    const faults = this.#faultsOf(written, file)
    if (faults.length > 0) throw fail(...faults)
    const {extends: extended = [], ...config} = written as Config
    if (config.baseline !== undefined) config.baseline = path.resolve(path.dirname(file), config.baseline)
    const bases = [extended].flat().flatMap((name, index) => {
      const place = Array.isArray(extended) ? ['extends', index] : ['extends']
      const base = findExtended(name, file)
      if (typeof base !== 'string') throw fail({path: place, message: base.fault})
      this.options.onExtended?.(base)
      if (!exists(base)) throw fail({path: place, message: `no such file at extends: ${show(name)}`})
      if (!isData(base))
        throw fail({path: place, message: `${show(name)} is ${this.#name(base)}, expected ${dataFiles}`})
      const chain = [...extending, file]
      if (chain.includes(base)) throw fail({path: place, message: this.#cycle(base, chain)})
      const read = this.read(base, chain)
      if (!read) throw fail({path: place, message: `${this.#name(base)} has no key "paperlint"`})
      return read.parts
    })
    const parts = [...bases, {file, config}]
    return {config: mergeConfigs(parts.map((part) => part.config)), parts}
  }

  #faultsOf(value: unknown, file: string): ConfigFault[] {
    try {
      return this.options.validate(value)
    } catch (error) {
      // There is no valid config with so many levels.
      if (error instanceof RangeError) throw new ConfigError([`${this.#name(file)}: nested too deeply`])
      throw error
    }
  }

  #cycle(base: string, chain: readonly string[]): string {
    const around = [...chain.slice(chain.indexOf(base)), base].map((file) => this.#name(file))
    return `unexpected circle of configs that extend each other: ${around.join(' → ')}`
  }

  #parse(text: string, file: string, isPackage: boolean): unknown {
    try {
      return parseConfig(text, file)
    } catch (error) {
      if (!(error instanceof ConfigSyntaxError)) throw error
      // Other faults of a package.json are not reported here.
      if (isPackage) return
      throw new ConfigError([`${this.#name(file)}${showPlace(error.place)}: ${error.message}`])
    }
  }

  #textOfPackage(file: string): string | undefined {
    try {
      return this.#textOf(file)
    } catch (error) {
      if (error instanceof ConfigError) return
      throw error
    }
  }

  #textOf(file: string): string {
    try {
      return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(readFileSync(file))
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      const reason =
        code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder, expected a file' : systemReason(error)
      const name = this.#name(file)
      throw new ConfigError([`${name}: ${code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not UTF-8' : reason}`])
    }
  }

  #name(file: string): string {
    return relativePath(this.options.cwd, file) || '.'
  }
}

const dataFiles = 'a .json, .jsonc, .yaml or .yml file, since a config is never executed'

function isData(file: string): boolean {
  return /\.(?:jsonc?|ya?ml)$/i.test(file)
}

/** The file that a config extends: a path from its folder, or the config of a package that is installed for it. */
function findExtended(name: string, file: string): string | {fault: string} {
  const folder = path.dirname(file)
  const beside = path.resolve(folder, name)
  if (/^\.{1,2}[\\/]/.test(name) || path.isAbsolute(name)) return beside
  const {resolve} = createRequire(file)
  let other: string | undefined
  for (const target of [`${name}/paperlint.config.json`, name]) {
    try {
      const found = resolve(target)
      if (isData(found)) return found
      other = found
    } catch {
      // Not every package has both.
    }
  }
  if (other !== undefined) return other
  const guess = exists(beside) ? `; did you mean "./${name}"?` : ''
  return {fault: `no such package at extends: ${show(name)}${guess}`}
}

function exists(file: string): boolean {
  try {
    realpathSync(file)
    return true
  } catch {
    return false
  }
}

function show(name: string): string {
  return JSON.stringify(name)
}

function showPlace(place: Place | undefined): string {
  return place ? `:${place.line}:${place.column}` : ''
}
