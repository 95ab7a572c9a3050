import {existsSync, readFileSync, statSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Config} from '../config/config.js'
import {configNames, namesIn} from '../config/find.js'
import {inferConfig} from '../config/infer/infer.js'
import type {PaperList} from '../list/model.js'
import {readPaperList} from '../list/read.js'
import {defaultSettings} from '../list/settings.js'
import {parse} from '../markdown/parse.js'
import {UnreadableError} from '../markdown/unreadable.js'
import {packageInfo} from '../package-info.js'
import {printableLogLine} from '../report/printable.js'
import {systemReason} from '../system-reason.js'
import {Source} from '../text/source.js'
import {Failure} from './failure.js'
import {defaultArgument, findFiles, relativePath} from './find-files.js'
import {decode, readBytes} from './list-file.js'
import type {InitOptions} from './program.js'
import type {Terminal} from './terminal.js'

const name = 'paperlint.config.json'
/** What the keys of the config mean. */
const configPage = `${packageInfo.homepage}/blob/main/docs/config.md`
const baselineName = 'paperlint.baseline.json'

/**
 * Infers a list's conventions and writes them to `paperlint.config.json`, for the maintainer to correct. With `baseline` also writes what is
 * wrong in the list by this config.
 *
 * @param list The list to learn from; the README of the folder if none is named.
 * @throws {Failure} if there is such a config or baseline already, or the list cannot be read. Nothing is written then.
 */
export async function init(list: string | undefined, {baseline}: InitOptions, terminal: Terminal): Promise<void> {
  const {cwd} = terminal
  const argument = list ?? (await defaultList(cwd))
  const file = path.resolve(cwd, argument)
  refuseSecondFile(cwd, baseline)
  const {text, papers} = await readList(file, argument, cwd)
  const {config, reasons} = inferConfig(papers)
  if (baseline) reasons.push(await writeBaselineOf(file, text, config, terminal))
  await writeNew({$schema: schemaFor(cwd), ...config, ...(baseline && {baseline: `./${baselineName}`})}, cwd)
  terminal.stdout.write(
    `${[...reasons.map(printableLogLine), `Wrote ${name}, for you to correct: ${configPage}`].join('\n')}\n`
  )
}

/** The schema that editors read: that of the installed package, else that of the release of this version. */
function schemaFor(cwd: string): string {
  const installed = './node_modules/remark-paperlint/dist/schema.json'
  if (existsSync(path.join(cwd, installed))) return installed
  return `${packageInfo.homepage}/raw/v${packageInfo.version}/dist/schema.json`
}

/** @returns A line for the user. */
async function writeBaselineOf(
  file: string,
  text: string,
  config: Config,
  {cwd, environment}: Terminal
): Promise<string> {
  const [{DocumentLinter}, {writeBaseline}] = await Promise.all([
    import('./document-linter.js'),
    import('./baseline.js')
  ])
  const request = {text, file, config, configFolder: cwd, fixes: 'none', environment} as const
  const {problems, fixed, read} = await new DocumentLinter().lint(request)
  return writeBaseline(cwd, baselineName, [{path: relativePath(cwd, file), text, problems, fixed, read}])
}

async function writeNew(config: Config, cwd: string): Promise<void> {
  try {
    // `wx`: never overwrites a config.
    await writeFile(path.resolve(cwd, name), `${JSON.stringify(config, undefined, 2)}\n`, {flag: 'wx'})
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new Failure(exists ? `${name} ${LEFT}` : `${name}: ${systemReason(error)}`)
  }
}

/** The config may be in another format already. */
function refuseSecondFile(folder: string, withBaseline: boolean | undefined): void {
  const names = namesIn(folder)
  const inPackage = names.includes('package.json') && hasConfig(path.join(folder, 'package.json'))
  const config = configNames.find((each) => names.includes(each)) ?? (inPackage ? 'package.json' : undefined)
  if (config === undefined) {
    if (withBaseline && names.includes(baselineName)) throw new Failure(`${baselineName} ${LEFT}`)
    return
  }
  const found =
    config === 'package.json'
      ? 'package.json has the key "paperlint" already; it is left as it is'
      : `${config} ${LEFT}`
  const advice = `; paperlint --write-baseline ${baselineName} writes a baseline, and with the line "baseline": "./${baselineName}" the config uses it`
  throw new Failure(withBaseline ? `${found}${advice}` : found)
}

const LEFT = 'exists already; it is left as it is'

/** A config file beside it would win over the key without a word. */
function hasConfig(packageFile: string): boolean {
  try {
    return JSON.parse(readFileSync(packageFile, 'utf8')).paperlint !== undefined
  } catch {
    return false
  }
}

/** @throws {Failure} where there is no README. */
async function defaultList(cwd: string): Promise<string> {
  const readme = defaultArgument(cwd)
  if (readme === '.') throw new Failure(`no README.md in this folder; ${await howToName(cwd)}`)
  return readme
}

/** How to name a list, with one that is there, or else with a usual name. */
async function howToName(cwd: string): Promise<string> {
  const {files} = await findFiles(['.'], {cwd, isIgnored: () => false})
  const [example = 'papers.md'] = files
    .map((file) => relativePath(cwd, file))
    .filter((name) => name !== defaultArgument(cwd))
  return `name the list, as in: paperlint init ${example}`
}

/** @throws {Failure} if the list cannot be read, or has no papers to learn from. */
async function readList(file: string, name: string, cwd: string): Promise<{text: string; papers: PaperList}> {
  try {
    if (statSync(file, {throwIfNoEntry: false})?.isDirectory())
      throw new Failure('a folder, expected a list in Markdown')
    const text = decode(readBytes(file))
    const source = new Source(text)
    const papers = readPaperList(parse(source.text), source, defaultSettings)
    if (papers.entries.length === 0)
      throw new Failure(`no papers found, so there is nothing to learn; ${await howToName(cwd)}`)
    return {text, papers}
  } catch (error) {
    if (error instanceof Failure || error instanceof UnreadableError) throw new Failure(`${name}: ${error.message}`)
    throw error
  }
}
