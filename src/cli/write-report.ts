import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Report} from '../report/report.js'
import {loadReporter} from '../report/reporters.js'
import {Failure, systemReason} from './failure.js'
import type {LintOptions} from './program.js'
import {type Output, type Terminal, wantsColor} from './terminal.js'

/** Writes the report in the format that is asked for, to `--output-file` or else to an output. */
export async function writeReport(
  report: Report,
  options: LintOptions,
  terminal: Terminal,
  output: Output
): Promise<void> {
  const {format, quiet, outputFile, color, diff} = options
  const reporter = await loadReporter(format)
  const shown = quiet ? errorsOnly(report) : report
  if (outputFile === undefined) {
    output.write(reporter(shown, {color: wantsColor(color, output, terminal.environment), diff}))
    return
  }
  try {
    // Not by way of another file: it may be a device, or a pipe.
    await writeFile(path.resolve(terminal.cwd, outputFile), reporter(shown, {color: color ?? false, diff}))
  } catch (error) {
    throw new Failure(`${outputFile}: cannot be written: ${systemReason(error)}`)
  }
}

function errorsOnly({files}: Report): Report {
  return {files: files.map((file) => ({...file, problems: file.problems.filter(({fatal}) => fatal)}))}
}
