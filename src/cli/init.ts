import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {configNames, namesIn} from '../config/find.js'
import {inferConfig} from '../config/infer.js'
import type {PaperList} from '../list/model.js'
import {readPaperList} from '../list/read.js'
import {defaultSettings} from '../list/settings.js'
import {parse} from '../markdown/parse.js'
import {UnreadableError} from '../markdown/unreadable.js'
import {printableLogLine} from '../report/printable.js'
import {systemReason} from '../system-reason.js'
import {Source} from '../text/source.js'
import {Failure} from './failure.js'
import {relativePath} from './find-files.js'
import {decode, readBytes} from './list-file.js'
import type {Terminal} from './terminal.js'

const name = 'paperlint.config.json'

/**
 * Infers a list's conventions and writes them to `paperlint.config.json`, for the maintainer to correct.
 *
 * @param list The list to learn from; `README.md` if none is named.
 * @throws {Failure} if there is such a config already, or the list cannot be read.
 */
export async function init(list: string | undefined, terminal: Terminal): Promise<void> {
  const file = path.resolve(terminal.cwd, list ?? 'README.md')
  const source = new Source(readText(file, list !== undefined, terminal))
  refuseSecondConfig(terminal.cwd)
  const {config, reasons} = inferConfig(readList(source, relativePath(terminal.cwd, file)))
  const schema = './node_modules/remark-paperlint/dist/schema.json'
  const content = `${JSON.stringify({$schema: schema, ...config}, undefined, 2)}\n`
  try {
    // `wx`: never overwrites a config.
    await writeFile(path.resolve(terminal.cwd, name), content, {flag: 'wx'})
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new Failure(exists ? `${name} exists already; it is left as it is` : `${name}: ${systemReason(error)}`)
  }
  terminal.stdout.write(`${[...reasons.map(printableLogLine), `Wrote ${name}`].join('\n')}\n`)
}

/** The config may be in another format already. */
function refuseSecondConfig(folder: string): void {
  const [known] = configNames.filter((each) => namesIn(folder).includes(each))
  if (known !== undefined) throw new Failure(`${known} exists already; it is left as it is`)
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
