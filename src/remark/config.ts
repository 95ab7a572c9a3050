import type {VFile} from 'vfile'
import {configOfFile} from '#config-of-file'
import type {Config} from '../config/config.js'
import {ConfigError} from '../config/config-error.js'
import type {ConfigOfFile} from '../config/config-of-file.js'
import {type ConfigPart, partsFor, type ResolvedConfig, resolveParts} from '../config/resolve.js'
import {checkConfig, validateConfig} from '../config/validate.js'

/** The options of the plugins: those of `paperlint.config.json`, and whether that is read. */
export interface PluginOptions extends Config {
  /** `false`: no config file is read. By default the file has the config that the command would use, and options win over it. */
  config?: boolean
}

/**
 * Throws on invalid options: a misspelt one would otherwise be ignored silently.
 *
 * @throws {ConfigError} with a message for each fault.
 */
export function checkOptions(options: Readonly<PluginOptions> | null | undefined): void {
  if (options === null || options === undefined) return
  const {config, ...given} = options
  if (config !== undefined && typeof config !== 'boolean')
    throw new ConfigError([`unexpected ${JSON.stringify(config)} at config, expected true or false`])
  checkConfig(given)
}

/**
 * The config for a file: that of its config file, with the options on top.
 *
 * @throws {VFileMessage} if there is something wrong in the config file.
 */
export function configFor(options: Readonly<PluginOptions> | null | undefined, file: VFile): ResolvedConfig {
  const {config: reads = true, ...given} = options ?? {}
  return configWith(partsFor(given, file.path), reads, file)
}

/** The config for a file, with parts on top of what its config file says. */
export function configWith(parts: readonly ConfigPart[], reads: boolean, file: VFile): ResolvedConfig {
  const found = reads ? findConfig(file) : undefined
  const below = found ? partsFor(found.config, found.path) : []
  return {...resolveParts([...below, ...parts], found?.path ?? file.path), known: found?.known}
}

/** What was found for a file; each rule can be a plugin of its own. */
const known = new WeakMap<VFile, {path: string; found: ConfigOfFile | undefined}>()

/** A text without a path has no config file. */
function findConfig(file: VFile): ConfigOfFile | undefined {
  const {path, cwd} = file
  if (!path) return
  const before = known.get(file)
  if (before?.path === path) return before.found
  try {
    const found = configOfFile(path, {cwd, validate: validateConfig})
    known.set(file, {path, found})
    return found
  } catch (error) {
    const {name, messages} = error as ConfigError
    if (name !== 'ConfigError') throw error
    for (const message of messages.slice(0, -1)) file.message(message, {source: 'paperlint'}).fatal = true
    return file.fail(messages.at(-1)!, {source: 'paperlint'})
  }
}
