import {writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Report} from '../report/report.js'
import {type Format, loadReporter} from '../report/reporters.js'
import {systemReason} from '../system-reason.js'
import {Failure} from './failure.js'
import type {LintOptions} from './program.js'
import {isGitHubJob, type Output, type Terminal, wantsColor} from './terminal.js'

/** The format that is asked for; else annotations where a job of GitHub Actions reads them, which it does not in a file. */
export function chooseFormat({format, outputFile}: LintOptions, environment: Terminal['environment']): Format {
  return format ?? (isGitHubJob(environment) && outputFile === undefined ? 'github' : 'pretty')
}

/** Writes the report to `--output-file` or else to an output, and annotations to the summary of the job as well. */
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
  // What has become a baseline is not reported: a summary would say that there are no problems.
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
    // Not by way of another file: it may be a device, or a pipe.
    writeFileSync(path.resolve(terminal.cwd, outputFile), text)
  } catch (error) {
    throw new Failure(`${outputFile}: cannot be written: ${systemReason(error)}`)
  }
}

function errorsOnly({files}: Report): Report {
  return {files: files.map((file) => ({...file, problems: file.problems.filter(({fatal}) => fatal)}))}
}
