import {writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Report} from '../report/report.js'
import {type Format, loadReporter} from '../report/reporters.js'
import {systemReason} from '../system-reason.js'
import {Failure} from './failure.js'
import type {LintOptions} from './program.js'
import {isGitHubJob, type Output, type Terminal, wantsColor} from './terminal.js'

/** The value of `--format`. By default annotations on the log of a GitHub job, else `pretty`. */
export function chooseFormat({format, outputFile}: LintOptions, environment: Terminal['environment']): Format {
  return format ?? (isGitHubJob(environment) && outputFile === undefined ? 'github' : 'pretty')
}

/** Writes the report to `--output-file` or to an output. With annotations, also writes the summary of the job. */
export async function writeReport(
  report: Report,
  format: Format,
  options: LintOptions,
  terminal: Terminal,
  output: Output
): Promise<void> {
  const {quiet, outputFile, color, diff, writeBaseline} = options
  const reporter = await loadReporter(format)
  const shown = quiet ? errorsOnly(report) : report
  // With `--write-baseline` nothing is reported, and the summary would claim that there are no problems.
  const inJobSummary =
    format === 'github' &&
    writeBaseline === undefined &&
    (await (await import('./job-summary.js')).appendJobSummary(shown, {color: false, diff}, terminal))
  if (outputFile === undefined) {
    output.write(reporter(shown, {color: wantsColor(color, output, terminal.environment), diff, inJobSummary}))
    return
  }
  const text = reporter(shown, {color: color ?? false, diff, inJobSummary})
  try {
    // Not atomically: it may be a device or a pipe.
    writeFileSync(path.resolve(terminal.cwd, outputFile), text)
  } catch (error) {
    throw new Failure(`${outputFile}: cannot be written: ${systemReason(error)}`)
  }
}

function errorsOnly({files}: Report): Report {
  return {files: files.map((file) => ({...file, problems: file.problems.filter(({fatal}) => fatal)}))}
}
