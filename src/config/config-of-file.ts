import path from 'node:path'
import {type KnownOfFile, knownIn, readBaselineFile} from './baseline-file.js'
import type {Config} from './config.js'
import {configFolders, configsIn, relativePath} from './find.js'
import {type ReadOptions, readConfigFile} from './read.js'

/** The config that the command would use for a file. */
export interface ConfigOfFile {
  config: Config
  /** Path of the file from the config's folder, with forward slashes: its globs are relative to that. */
  path: string
  /** What the baseline of the config knows of the file. */
  known?: KnownOfFile | undefined
}

/**
 * Finds and reads the config of a file, for the remark plugins. They import it as `#config-of-file` (`imports` in package.json), which in a
 * browser is `no-config-of-file.ts`, and elsewhere a bundle of this module with the parsers it needs. Synchronous, for `processSync`.
 *
 * @param file Path of the file from `cwd`.
 * @returns `undefined` if there is none.
 * @throws An error with the name `ConfigError` and its `messages`; of another class than that of the plugins, since it is in a bundle.
 */
export function configOfFile(file: string, options: ReadOptions): ConfigOfFile | undefined {
  const target = path.resolve(options.cwd, file)
  for (const {folder, names} of configFolders(path.dirname(target))) {
    for (const found of configsIn(folder, names)) {
      const read = readConfigFile(found, options)
      if (!read) continue
      const {config} = read
      return {
        config,
        path: relativePath(folder, target),
        ...(config.baseline !== undefined && {known: knownOf(config.baseline, target, options)})
      }
    }
  }
  return
}

function knownOf(baseline: string, file: string, {cwd}: ReadOptions): KnownOfFile {
  return knownIn(readBaselineFile(baseline, relativePath(cwd, baseline)), baseline, file)
}
