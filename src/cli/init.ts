import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Config} from '../config/config.js'
import {namesIn, relativePath} from '../config/find.js'
import {inferForLists, type ListOfFolder} from '../config/infer/several-lists.js'
import {readPaperList} from '../list/read.js'
import {defaultSettings} from '../list/settings.js'
import {parse} from '../markdown/parse.js'
import {UnreadableError} from '../markdown/unreadable.js'
import {packageInfo} from '../package-info.js'
import {printableLogLine} from '../report/printable.js'
import {systemReason} from '../system-reason.js'
import {Source} from '../text/source.js'
import {configInFolder} from './config-in-folder.js'
import {Failure} from './failure.js'
import {defaultArgument, findFiles} from './find-files.js'
import {decode, readBytes} from './list-file.js'
import type {InitOptions} from './program.js'
import type {Terminal} from './terminal.js'

const name = 'paperlint.config.json'
/** What the keys of the config mean. */
const configPage = `${packageInfo.homepage}/blob/main/docs/config.md`
const baselineName = 'paperlint.baseline.json'

/** A list, and its text. */
interface ReadList extends ListOfFolder {
  /** Absolute path. */
  file: string
  text: string
}

/**
 * Infers the conventions of lists and writes them to `paperlint.config.json`, for the maintainer to correct. With `baseline` also writes what
 * is wrong in the lists by this config; where the folder has a config already, it gets the baseline.
 *
 * @param args The lists to learn from: files, folders or globs; the README of the folder if none is named.
 * @throws {Failure} if there is such a config or baseline already, or a list cannot be read. Nothing is written then.
 */
export async function init(args: readonly string[], {baseline}: InitOptions, terminal: Terminal): Promise<void> {
  const {cwd} = terminal
  const existing = configInFolder(cwd)
  if (existing && !baseline) throw new Failure(`${existing.what}; it is left as it is; delete it to begin again`)
  if (baseline && namesIn(cwd).includes(baselineName))
    throw new Failure(
      `${baselineName} exists already; it is left as it is; paperlint --write-baseline ${baselineName} updates it`
    )
  if (existing) {
    const {addBaseline} = await import('./add-baseline.js')
    return addBaseline(args, existing, baselineName, terminal)
  }
  const lists = await listsToLearnFrom(args, cwd)
  const {config, reasons, others} = inferForLists(lists, await otherLists(lists, cwd))
  if (others.length > 0) reasons.push(describeOthers(lists, others))
  if (baseline) reasons.push(await writeBaselineOf(lists, config, terminal))
  await writeNew({$schema: schemaFor(cwd), ...config, ...(baseline && {baseline: `./${baselineName}`})}, cwd)
  terminal.stdout.write(
    `${[...reasons.map(printableLogLine), `Wrote ${name}, for you to correct: ${configPage}`].join('\n')}\n`
  )
}

/** So many names fit on a line. *Chosen*. */
const MOST_NAMES = 3

function describeOthers(lists: readonly ReadList[], others: readonly string[]): string {
  const more = others.length - MOST_NAMES
  const names = `${others.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const paths = lists.map(({path}) => path)
  const all = more > 0 ? ['.'] : [...paths, ...others]
  return `overrides: only for ${paths.join(', ')}, since ${names} ${others.length === 1 ? 'has' : 'have'} other conventions; for these too, delete ${name} and type: paperlint init ${all.map(asArgument).join(' ')}`
}

function asArgument(path: string): string {
  return /^[\p{L}\p{N}./_-]+$/u.test(path) ? path : `"${path}"`
}

/** The schema that editors read: that of the installed package, else that of the release of this version. */
function schemaFor(cwd: string): string {
  const installed = './node_modules/remark-paperlint/dist/schema.json'
  if (existsSync(path.join(cwd, installed))) return installed
  return `${packageInfo.homepage}/raw/v${packageInfo.version}/dist/schema.json`
}

/** @returns A line for the user. */
async function writeBaselineOf(
  lists: readonly ReadList[],
  config: Config,
  {cwd, environment}: Terminal
): Promise<string> {
  const [{DocumentLinter}, {writeBaseline}] = await Promise.all([
    import('./document-linter.js'),
    import('./baseline.js')
  ])
  const linter = new DocumentLinter()
  const files = await Promise.all(
    lists.map(async ({path, file, text}) => {
      const request = {text, file, config, configFolder: cwd, fixes: 'none', environment} as const
      const {problems, fixed, read} = await linter.lint(request)
      return {path, text, problems, fixed, read}
    })
  )
  return writeBaseline(cwd, baselineName, files)
}

async function writeNew(config: Config, cwd: string): Promise<void> {
  try {
    // `wx`: never overwrites a config.
    await writeFile(path.resolve(cwd, name), `${JSON.stringify(config, undefined, 2)}\n`, {flag: 'wx'})
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new Failure(
      exists ? `${name} exists already; it is left as it is` : `${name}: cannot be written: ${systemReason(error)}`
    )
  }
}

/** @throws {Failure} if one of the lists cannot be read, or has no papers to learn from. */
async function listsToLearnFrom(args: readonly string[], cwd: string): Promise<ReadList[]> {
  if (args.length === 0 && defaultArgument(cwd) === '.')
    throw new Failure(`no README.md in this folder; ${await howToName(cwd)}`)
  const {files, failures} = await findFiles(args, {cwd, isIgnored: () => false})
  if (failures.length > 0) throw new Failure(failures[0])
  const outside = files.find((file) => isOutside(path.relative(cwd, file)))
  if (outside !== undefined)
    throw new Failure(
      `${relativePath(cwd, outside)}: not in this folder; a config is for the lists of its folder and of those below it`
    )
  const lists = files.map((file) => readList(file, cwd))
  const withPapers = lists.filter(hasPapers)
  // Of a folder or a glob, not every file has to be a list.
  const [without] =
    withPapers.length === 0 ? lists : lists.filter((list) => !hasPapers(list) && isNamed(list, args, cwd))
  if (without)
    throw new Failure(`${without.path}: no papers found, so there is nothing to learn; ${await howToName(cwd)}`)
  return withPapers
}

/** On Windows the path to a file on another drive is absolute. */
function isOutside(relative: string): boolean {
  return /^\.\.(?:[\\/]|$)/.test(relative) || path.isAbsolute(relative)
}

function isNamed({file}: ReadList, args: readonly string[], cwd: string): boolean {
  return args.some((argument) => path.resolve(cwd, argument) === file)
}

function hasPapers({list}: ReadList): boolean {
  return list.entries.length > 0
}

/** How to name a list, with one that is there, or else with a usual name. */
async function howToName(cwd: string): Promise<string> {
  const [example = {path: 'papers.md'}] = await otherLists([], cwd)
  return `name the list, as in: paperlint init ${asArgument(example.path)}`
}

/** The lists of the folder and below it that were not named; a file that cannot be read is none. */
async function otherLists(lists: readonly ReadList[], cwd: string): Promise<ReadList[]> {
  const {files} = await findFiles(['.'], {cwd, isIgnored: () => false})
  const others = files.filter((file) => !lists.some((list) => list.file === file))
  return others.flatMap((file) => {
    try {
      return [readList(file, cwd)].filter(hasPapers)
    } catch (error) {
      if (error instanceof Failure) return []
      throw error
    }
  })
}

/** @throws {Failure} if the list cannot be read. */
function readList(file: string, cwd: string): ReadList {
  const relative = relativePath(cwd, file)
  try {
    const text = decode(readBytes(file))
    const source = new Source(text)
    return {path: relative, file, text, list: readPaperList(parse(source.text), source, defaultSettings)}
  } catch (error) {
    if (error instanceof Failure || error instanceof UnreadableError) throw new Failure(`${relative}: ${error.message}`)
    throw error
  }
}
