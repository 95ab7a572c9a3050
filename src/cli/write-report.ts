import path from 'node:path'
import type {Report} from '../report/report.js'
import {type Format, loadReporter} from '../report/reporters.js'
import {Failure} from './failure.js'
import {writeOutput} from './output-file.js'
import type {LintOptions} from './program.js'
import {isGitHubJob, type Output, type Terminal, wantsColor} from './terminal.js'

/**
 * The value of `--format`. By default annotations in a job of GitHub Actions, `pretty` on a terminal, and `lines` in a pipe or a file.
 *
 * @throws {Failure} for options that the format has no use for.
 */
export function chooseFormat(
  {format, outputFile, statistics}: LintOptions,
  output: Output,
  environment: Terminal['environment']
): Format {
  const ofPeople = outputFile === undefined && output.isTTY ? 'pretty' : 'lines'
  const byDefault = isGitHubJob(environment) && outputFile === undefined && !statistics ? 'github' : ofPeople
  const chosen = format ?? byDefault
  if (statistics && chosen !== 'pretty' && chosen !== 'lines')
    throw new Failure(`unexpected --statistics with --format ${chosen}, expected pretty or lines`)
  return chosen
}

/** Writes the report to `--output-file` or to an output. With annotations, also writes the summary of the job. */
export async function writeReport(
  report: Report,
  format: Format,
  options: LintOptions,
  terminal: Terminal,
  output: Output
): Promise<void> {
  const {quiet, outputFile, color, diff, all, statistics, writeBaseline} = options
  const reporter = await loadReporter(format)
  const shown = quiet ? errorsOnly(report) : report
  const about = {diff, all, statistics, onlyErrors: quiet}
  // With `--write-baseline` nothing is reported, and the summary would claim that there are no problems.
  const inJobSummary =
    format === 'github' &&
    writeBaseline === undefined &&
    (await (await import('./job-summary.js')).appendJobSummary(shown, {...about, color: false}, terminal))
  if (outputFile === undefined) {
    const isPretty = format === 'pretty'
    output.write(
      reporter(shown, {
        ...about,
        inJobSummary,
        color: wantsColor(color, output, terminal.environment),
        columns: isPretty ? output.columns : undefined,
        links: isPretty && (await terminal.showsLinks?.(output))
      })
    )
    return
  }
  const text = reporter(shown, {...about, inJobSummary, color: color ?? false})
  writeOutput(path.resolve(terminal.cwd, outputFile), outputFile, text)
}

function errorsOnly(report: Report): Report {
  return {
    ...report,
    files: report.files.map((file) => ({...file, problems: file.problems.filter(({fatal}) => fatal)}))
  }
}
