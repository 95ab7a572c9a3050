import {existsSync, readFileSync} from 'node:fs'
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
import {relativePath} from './find-files.js'
import {decode, readBytes} from './list-file.js'
import type {InitOptions} from './program.js'
import type {Terminal} from './terminal.js'

const name = 'paperlint.config.json'
const baselineName = 'paperlint.baseline.json'

/**
 * Infers a list's conventions and writes them to `paperlint.config.json`, for the maintainer to correct. With `baseline` also writes what is
 * wrong in the list by this config.
 *
 * @param list The list to learn from; `README.md` if none is named.
 * @throws {Failure} if there is such a config or baseline already, or the list cannot be read. Nothing is written then.
 */
export async function init(list: string | undefined, {baseline}: InitOptions, terminal: Terminal): Promise<void> {
  const {cwd} = terminal
  const file = path.resolve(cwd, list ?? 'README.md')
  const text = readText(file, list !== undefined, terminal)
  refuseSecondFile(cwd, baseline ? [...configNames, baselineName] : configNames)
  const {config, reasons} = inferConfig(readList(new Source(text), relativePath(cwd, file)))
  if (baseline) reasons.push(await writeBaselineOf(file, text, config, terminal))
  await writeNew({$schema: schemaFor(cwd), ...config, ...(baseline && {baseline: `./${baselineName}`})}, cwd)
  terminal.stdout.write(`${[...reasons.map(printableLogLine), `Wrote ${name}`].join('\n')}\n`)
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
    throw new Failure(exists ? `${name} exists already; it is left as it is` : `${name}: ${systemReason(error)}`)
  }
}

/** The config may be in another format already. */
function refuseSecondFile(folder: string, written: readonly string[]): void {
  const names = namesIn(folder)
  const known = written.find((each) => names.includes(each))
  if (known !== undefined) throw new Failure(`${known} exists already; it is left as it is`)
  if (names.includes('package.json') && hasConfig(path.join(folder, 'package.json')))
    throw new Failure('package.json has the key "paperlint" already; it is left as it is')
}

/** A config file beside it would win over the key without a word. */
function hasConfig(packageFile: string): boolean {
  try {
    return JSON.parse(readFileSync(packageFile, 'utf8')).paperlint !== undefined
  } catch {
    return false
  }
}

function readList(source: Source, path: string): PaperList {
  try {
    return readPaperList(parse(source.text), source, defaultSettings)
  } catch (error) {
    throw error instanceof UnreadableError ? new Failure(`${path}: ${error.message}`) : error
  }
}

function readText(file: string, isNamed: boolean, terminal: Terminal): string {
  try {
    return decode(readBytes(file))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const hint = isNamed ? '' : '; name the list: paperlint init <list>'
    throw new Failure(`${relativePath(terminal.cwd, file)}: ${error.message}${hint}`)
  }
}
