import {realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import {namesIn, relativePath} from '../config/find.js'
import {systemReason} from '../system-reason.js'
import {Failure} from './failure.js'

export interface FindOptions {
  /** Absolute path of the current folder. */
  cwd: string
  /** Whether the config's `ignore` passes over a file (absolute path) that was not named itself. */
  isIgnored(file: string): boolean | Promise<boolean>
}

export interface FoundFiles {
  /** Absolute paths, each once. */
  files: string[]
  /** One line for each argument that matches no file. */
  failures: string[]
}

const MARKDOWN = '**/*.{md,markdown}'

/**
 * Finds the files for the arguments: named files, even if they are ignored; the Markdown files of folders and the matches of globs,
 * without files that git or the config ignores. `!` before a glob excludes files.
 *
 * Without arguments it is the README.md of the current folder, else every Markdown file in it.
 */
export async function findFiles(args: readonly string[], options: FindOptions): Promise<FoundFiles> {
  const excluded = args.filter((arg) => arg.startsWith('!')).map((arg) => asGlob(arg.slice(1)))
  const isExcluded = excluded.length > 0 ? (await import('../config/glob.js')).globMatcher(excluded) : () => false
  const wanted = args.filter((arg) => !arg.startsWith('!'))
  const files = new Set<string>()
  const failures: string[] = []
  for (const argument of wanted.length > 0 ? wanted : [defaultArgument(options.cwd)]) {
    try {
      for (const file of await filesOf(argument, options, isExcluded)) files.add(file)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failures.push(`${argument}: ${error.message}`)
    }
  }
  return {files: eachOnce(files), failures}
}

/** A symlink and its target are one file. */
function eachOnce(files: Iterable<string>): string[] {
  const byPlace = new Map<string, string>()
  for (const file of files) {
    const place = placeOf(file)
    if (!byPlace.has(place)) byPlace.set(place, file)
  }
  return [...byPlace.values()]
}

function placeOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

/** The argument to use if there is none. */
export function defaultArgument(cwd: string): string {
  const names = namesIn(cwd).filter((name) => /^readme\.md$/i.test(name))
  return names.includes('README.md') ? 'README.md' : (names[0] ?? '.')
}

async function filesOf(
  argument: string,
  options: FindOptions,
  isExcluded: (path: string) => boolean
): Promise<string[]> {
  const {cwd, isIgnored} = options
  const absolute = path.resolve(cwd, argument)
  const kind = kindOf(absolute)
  if (kind === 'file') return [absolute]
  const {globby, isDynamicPattern} = await import('globby')
  const glob = asGlob(argument)
  if (kind === 'missing' && !isDynamicPattern(glob)) throw new Failure(`no such file${hintFor(argument)}`)
  const [folder, pattern] = kind === 'folder' ? [absolute, MARKDOWN] : [cwd, glob]
  const found = await globby(pattern, {
    cwd: folder,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    gitignore: true,
    ignore: ['**/node_modules/**']
  }).catch((error) => {
    throw new Failure(`cannot be searched: ${systemReason(error)}`)
  })
  const kept: string[] = []
  for (const file of found.sort()) {
    if (!isExcluded(relativePath(cwd, file)) && !(await isIgnored(file))) kept.push(file)
  }
  if (kept.length === 0) {
    throw new Failure(
      kind === 'folder' ? 'no Markdown file in this folder, or all are ignored' : 'no file matches, or all are ignored'
    )
  }
  return kept.map((file) => path.normalize(file))
}

function hintFor(argument: string): string {
  if (argument === '-') return '; --stdin reads the text on stdin'
  // `help`, `lint`, `fix`: words for what other tools have as commands.
  return /^[a-z]+$/.test(argument) ? ' or command; --help lists the commands and options' : ''
}

function kindOf(file: string): 'file' | 'folder' | 'missing' {
  try {
    return statSync(file).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing'
    throw new Failure(`cannot be read: ${systemReason(error)}`)
  }
}

/** A glob as it is typed on Windows: `lists\*.md`. Elsewhere a backslash takes the meaning from the character behind it. */
export function asGlob(argument: string, separator = path.sep): string {
  return separator === '\\' ? argument.replaceAll('\\', '/') : argument
}
