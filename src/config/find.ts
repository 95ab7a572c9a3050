import {readdirSync} from 'node:fs'
import path from 'node:path'
import {ConfigError} from './config-error.js'

/** The names of a config file, the one that `init` writes first. */
export const configNames = [
  'paperlint.config.json',
  'paperlint.config.jsonc',
  'paperlint.config.yaml',
  'paperlint.config.yml'
]

/** Whether a file of this name can be a config. */
export function isConfigName(name: string): boolean {
  return name === 'package.json' || configNames.includes(name)
}

/** The folders in which a config is looked for, the nearest first, and the names of what is in each. */
export function* configFolders(start: string): Generator<{folder: string; names: string[]}> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const names = namesIn(folder)
    yield {folder, names}
    if (isTop(folder, names)) return
  }
}

/** Whether no config is looked for above a folder: it is the root of a repository, or of the disk. */
export function isTop(folder: string, names: readonly string[]): boolean {
  return names.includes('.git') || folder === path.dirname(folder)
}

/**
 * The files of a folder that can be its config, the likelier first.
 *
 * @param names What is in the folder.
 * @throws {ConfigError} if there are two files for it.
 */
export function configsIn(folder: string, names: readonly string[]): string[] {
  const found = configNames.filter((name) => names.includes(name))
  if (found.length > 1) throw new ConfigError([`${found.join(' and ')} both stand in ${folder}; keep one`])
  return (names.includes('package.json') ? [...found, 'package.json'] : found).map((name) => path.join(folder, name))
}

/** A file that looks like a config and has no name of one, so that it is not read. */
export function misnamedConfig(names: readonly string[]): string | undefined {
  return names.find((name) => !configNames.includes(name) && LIKE_A_CONFIG.test(name))
}

/** Names that other tools have: `.paperlintrc`, `paperlint.json`, `paperlint.config.js`. */
const LIKE_A_CONFIG =
  /^(?:\.paperlintrc(?:\.(?:jsonc?|ya?ml|[cm]?js))?|\.?paperlint\.(?:jsonc?|ya?ml|toml)|\.?paperlint\.config\.(?:jsonc?|ya?ml|toml|[cm]?[jt]s))$/i

/** The path from a folder to a file, with forward slashes. */
export function relativePath(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/')
}

/** The names in a folder; none if it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
