import path from 'node:path'
import {ConfigError} from '../config/config-error.js'
import {relativePath} from '../config/find.js'
import {Configs, type LoadedConfig} from '../config/load.js'
import {resolveConfig} from '../config/resolve.js'
import {exportFormats} from '../export/formats.js'
import {type ExportedList, exportPapers} from '../export/papers.js'
import {readPaperList} from '../list/read.js'
import {parse} from '../markdown/parse.js'
import {UnreadableError} from '../markdown/unreadable.js'
import {Source} from '../text/source.js'
import {describeError, Failure, printFailure} from './failure.js'
import {findFiles} from './find-files.js'
import {decode, readBytes} from './list-file.js'
import {refuseToOverwrite, writeOutput} from './output-file.js'
import type {ExportOptions} from './program.js'
import type {Terminal} from './terminal.js'

/**
 * Prints the papers of lists, or writes them to a file.
 *
 * @returns 0, or 2 if a list could not be read; the papers of the others are printed all the same.
 * @throws {Failure} if nothing can be exported at all.
 */
export async function exportCommand(args: string[], options: ExportOptions, terminal: Terminal): Promise<number> {
  const {format, outputFile} = options
  if (format === undefined)
    throw new Failure('missing --format, expected csv, json or bibtex, as in: paperlint export --format csv')
  const {cwd} = terminal
  const configs = new Configs(cwd, options.config)
  const lists: ExportedList[] = []
  let exitCode = 0
  const fail = (message: string) => {
    exitCode = 2
    printFailure(terminal, message)
  }
  const {files, failures} = await findFiles(args, {cwd, isIgnored: (file) => configs.ignores(file)})
  failures.forEach(fail)
  const baselines: string[] = []
  for (const file of files) {
    const name = relativePath(cwd, file)
    try {
      const loaded = await configs.of(file)
      if (loaded.config.baseline !== undefined) baselines.push(loaded.config.baseline)
      lists.push({path: name, list: readList(file, loaded)})
    } catch (error) {
      fail(
        error instanceof ConfigError
          ? error.messages.join('; ')
          : `${name}: ${describeError(error, terminal.environment)}`
      )
    }
  }
  if (lists.length === 0) return 2
  const text = exportFormats[format](exportPapers(lists))
  if (outputFile === undefined) terminal.stdout.write(text)
  else {
    const target = path.resolve(cwd, outputFile)
    refuseToOverwrite(target, {lists: files, configs: await configs.files(), baselines})
    writeOutput(target, outputFile, text)
  }
  return exitCode
}

function readList(file: string, {config, folder}: LoadedConfig) {
  const {settings} = resolveConfig(config, relativePath(folder, file))
  const source = new Source(decode(readBytes(file)))
  try {
    return readPaperList(parse(source.text), source, settings)
  } catch (error) {
    throw error instanceof UnreadableError ? new Failure(error.message) : error
  }
}
