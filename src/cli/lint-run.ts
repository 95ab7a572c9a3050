import type {Configs} from '../config/load.js'
import type {RefusedFix} from '../fix/try-fixes.js'
import {addedLines} from '../lint/kept-lines.js'
import type {ListedPaper} from '../lint/listed-papers.js'
import {packageInfo} from '../package-info.js'
import {printable} from '../report/printable.js'
import type {FileReport, Report} from '../report/report.js'
import type {Format} from '../report/reporters.js'
import {painter} from '../report/terminal/paint.js'
import type {Lint, LintedDocument} from './document-linter.js'
import {describeError, printError, printFailure} from './failure.js'
import type {Fixes} from './lint-text.js'
import type {LintOptions} from './program.js'
import type {Versions} from './since.js'
import {isGitHubJob, type Terminal, wantsColor} from './terminal.js'

/** The settings of one run, and its report so far. */
export interface LintRun {
  terminal: Terminal
  options: LintOptions
  format: Format
  configs: Configs
  fixes: Fixes
  report: Report
  /** The papers of each file of the report, to find those that several files list. */
  listed: {report: FileReport; file: string | undefined; papers: ListedPaper[]}[]
  /** The lists as they were before: at `--since`, or in the base of the pull request. */
  base: Versions | undefined
  /** Whether any file could not be linted or written. */
  failed: boolean
}

/** Prints a failure. The run continues, and the command exits with 2. */
export function fail(run: LintRun, message: string): void {
  run.failed = true
  printFailure(run.terminal, message)
}

/** Prints a failure of one file or of stdin. */
export function failFor(name: string, error: unknown, run: LintRun): void {
  fail(run, `${name}: ${describeError(error, run.terminal.environment)}`)
}

/** Lints a text with the settings of the run. */
export async function lintWith(
  lint: Lint,
  text: string,
  file: string | undefined,
  {configs, fixes, options: {diff: onlyShown}, terminal: {environment}}: LintRun
): Promise<LintedDocument> {
  const {config, folder: configFolder} = await configs.of(file)
  return lint({text, file, config, configFolder, fixes, onlyShown, environment})
}

/** Adds a document to the report, and shows its diff with `--diff`. */
export async function addToReport(
  name: string,
  file: string | undefined,
  text: string,
  linted: LintedDocument,
  run: LintRun
): Promise<void> {
  if (linted.failure !== undefined) failFor(name, linted.failure, run)
  if (linted.refused?.length) printError(run.terminal, `${name}: ${describeRefused(linted.refused)}`)
  if (run.options.diff) await showDiff(name, text, linted.text, run)
  const report = await reportOf(name, file, run.options.diff ? {...linted, text} : linted, run)
  run.report.files.push(report)
  if (linted.listed.length > 0) run.listed.push({report, file, papers: linted.listed})
}

/** One line for all refused fixes. */
function describeRefused([first, ...others]: readonly RefusedFix[]): string {
  const {rule, line, reason} = first!
  const more = others.length > 0 ? `, and ${others.length} more` : ''
  return `left out the fix of ${rule} on line ${line}, which ${reason}${more}; please report it at ${packageInfo.bugs}`
}

async function showDiff(name: string, before: string, after: string, {terminal, options}: LintRun): Promise<void> {
  const {stdout, environment} = terminal
  const {unifiedDiff, withoutCommands, paintDiff} = await import('./diff.js')
  const diff = unifiedDiff(name, before, after)
  // A pipe gets the diff unchanged, so that `git apply` can read it.
  const shown = stdout.isTTY ? printable(diff) : diff
  const painted = wantsColor(options.color, stdout, environment) ? paintDiff(shown, painter(true)) : shown
  stdout.write(isGitHubJob(environment) && !stdout.isTTY ? withoutCommands(painted) : painted)
}

async function reportOf(
  path: string,
  file: string | undefined,
  {text, problems, fixed, read, listed}: LintedDocument,
  {format, base}: LintRun
): Promise<FileReport> {
  const report = {path, text, problems, fixed, read}
  if (format !== 'github' || file === undefined || !base || problems.length + listed.length === 0) return report
  return {...report, addedLines: await addedLines(base.get(file)?.text ?? '', text)}
}
