import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {rules} from '../../rules/index.js'
import type {Config} from '../config/config.js'
import {globMatcher} from '../config/glob.js'
import {ConfigError, type LoadedConfig, loadConfig} from '../config/load.js'
import {resolveConfig} from '../config/resolve.js'
import {addedLines} from '../lint/kept-lines.js'
import type {Anchors} from '../paper-list/anchors.js'
import {printable} from '../report/printable.js'
import {type FileReport, type Report, summarize} from '../report/report.js'
import type {Format} from '../report/reporters.js'
import {complain, describeError, Failure} from './failure.js'
import {findFiles, relativePath} from './find-files.js'
import {linkStatusesOf} from './link-statuses.js'
import type {Known} from './lint-new.js'
import {type LintedText, type LintTextOptions, lintText} from './lint-text.js'
import {decode, readBytes, replaceFile} from './list-file.js'
import type {LintOptions} from './program.js'
import {parseRuleLevels, withRuleLevels} from './rule-levels.js'
import type {Versions} from './since.js'
import {surroundingsOf} from './surroundings.js'
import {isGitHubJob, type Terminal} from './terminal.js'
import {chooseFormat, writeReport} from './write-report.js'

/** What holds for every file of one run, and what has come out so far. */
interface Run {
  terminal: Terminal
  options: LintOptions
  format: Format
  config: Config
  /** Absolute path of the folder that the config's globs are relative to. */
  configFolder: string
  fixes: LintTextOptions['fixes']
  report: Report
  /** The anchors of documents that lists have linked into, by absolute path. */
  anchors: Map<string, Anchors | undefined>
  /** What was there before, and is neither reported nor fixed. */
  known: Known | undefined
  /** What the lists were before, by `--since` or in the base of the pull request. */
  base: Versions | undefined
  /** Whether something could not be done. */
  failed: boolean
}

/**
 * Lints files or stdin, fixes them if that is asked for, and reports.
 *
 * @returns The exit code of the command.
 * @throws {Failure} if it cannot even begin.
 */
export async function lintCommand(args: string[], options: LintOptions, terminal: Terminal): Promise<number> {
  const fromStdin = options.stdin === true || options.stdinFilepath !== undefined
  if (fromStdin && args.length > 0) throw new Failure('unexpected files together with --stdin')
  const {config, folder} = await readConfig(options, terminal)
  const run: Run = {
    terminal,
    options,
    format: chooseFormat(options, terminal.environment),
    config: withRuleLevels(config, parseRuleLevels(options.rule ?? [], rules)),
    configFolder: folder,
    fixes: options.unsafeFixes ? 'all' : options.fix || options.diff ? 'safe' : 'none',
    report: {files: []},
    anchors: new Map(),
    known: undefined,
    base: undefined,
    failed: false
  }
  const files = fromStdin ? filesOfStdin(options, terminal) : await filesToLint(args, run)
  run.base = await readBase(files, run)
  run.known = await readKnown(run)
  if (fromStdin) await lintStdin(run)
  else for (const file of files) await lintFile(file, run)
  const note = run.known?.note?.()
  if (note !== undefined) complain(terminal, note)
  if (options.writeBaseline !== undefined) await turnIntoBaseline(options.writeBaseline, run)
  const stdoutIsTaken = options.diff === true || (fromStdin && run.fixes !== 'none')
  await writeReport(run.report, run.format, options, terminal, stdoutIsTaken ? terminal.stderr : terminal.stdout)
  return exitCode(run)
}

async function readConfig(options: LintOptions, terminal: Terminal): Promise<LoadedConfig> {
  try {
    return await loadConfig(terminal.cwd, options.config)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    // All of them are said; the last one ends the run.
    for (const message of error.messages.slice(0, -1)) complain(terminal, message)
    throw new Failure(error.messages.at(-1))
  }
}

/** The file that the text on stdin is a version of, if that was said. */
function filesOfStdin({stdinFilepath, since, baseline, writeBaseline}: LintOptions, {cwd}: Terminal): string[] {
  if (stdinFilepath !== undefined) return [path.resolve(cwd, stdinFilepath)]
  if (since === undefined && baseline === undefined && writeBaseline === undefined) return []
  throw new Failure('expected --stdin-filepath, to know which file the text on stdin is a version of')
}

/** What the files were before. Of a pull request, only annotations have to know. */
async function readBase(files: string[], {options, format, terminal}: Run): Promise<Versions | undefined> {
  const {since} = options
  if (since !== undefined) return (await import('./since.js')).readVersions(since, files)
  const branch = terminal.environment.GITHUB_BASE_REF
  if (format === 'github' && branch) return (await import('./since.js')).readBaseVersions(branch, files)
  return
}

/** What was there before the run, by `--since` or `--baseline`. Nothing is fixed or written if that cannot be told. */
async function readKnown({options, terminal: {cwd}, base}: Run): Promise<Known | undefined> {
  const {since, baseline, writeBaseline, outputFile} = options
  if (since !== undefined) return (await import('./since.js')).knownSince(base!)
  const name = baseline ?? writeBaseline
  if (name === undefined) return
  if (outputFile !== undefined && path.resolve(cwd, outputFile) === path.resolve(cwd, name))
    throw new Failure('--output-file would overwrite the baseline')
  const {Baseline, refuseOtherThanBaseline} = await import('./baseline.js')
  if (baseline !== undefined) return Baseline.read(cwd, baseline)
  await refuseOtherThanBaseline(cwd, name)
  return
}

/** A baseline that lacks a file would let all of its problems come back. */
async function turnIntoBaseline(name: string, run: Run): Promise<void> {
  if (run.failed) return fail(run, `${name}: not written, since not every file could be linted`)
  const {writeBaseline} = await import('./baseline.js')
  complain(run.terminal, await writeBaseline(run.terminal.cwd, name, run.report.files))
  run.report = {files: run.report.files.map((file) => ({...file, problems: []}))}
}

async function filesToLint(args: string[], run: Run): Promise<string[]> {
  const {terminal, config, configFolder, options} = run
  const isIgnoredPath = globMatcher(config.ignore ?? [])
  const {files, failures} = await findFiles(args, {
    cwd: terminal.cwd,
    isIgnored: (file) => isIgnoredPath(relativePath(configFolder, file))
  })
  for (const failure of failures) fail(run, failure)
  if (options.outputFile !== undefined) await refuseToOverwrite(files, path.resolve(terminal.cwd, options.outputFile))
  return files
}

/** A report in the place of a list would be the end of the list. */
async function refuseToOverwrite(files: readonly string[], outputFile: string): Promise<void> {
  const real = (file: string) => realpath(file).catch(() => file)
  const target = await real(outputFile)
  for (const file of files) {
    if ((await real(file)) === target) throw new Failure('--output-file would overwrite a list that is linted')
  }
}

async function lintFile(file: string, run: Run): Promise<void> {
  const name = relativePath(run.terminal.cwd, file)
  try {
    const bytes = await readBytes(file)
    const text = decode(bytes)
    let linted = await lintNamedText(text, name, file, run)
    if (linted.text !== text && !run.options.diff) {
      try {
        await replaceFile(file, bytes, linted.text)
      } catch (error) {
        failFor(name, error, run)
        linted = await lintNamedText(text, name, file, {...run, fixes: 'none'})
      }
    }
    run.report.files.push(await reportOf(name, file, linted, run))
  } catch (error) {
    failFor(name, error, run)
  }
}

/** With `--fix`, stdout gets the fixed text; where that fails, what came in, so that no byte of it is lost in a pipe. */
async function lintStdin(run: Run): Promise<void> {
  const {terminal, options} = run
  const file = options.stdinFilepath === undefined ? undefined : path.resolve(terminal.cwd, options.stdinFilepath)
  const name = file === undefined ? '<stdin>' : relativePath(terminal.cwd, file)
  const bytes = await readAll(terminal.stdin)
  let output: Uint8Array | string = bytes
  try {
    const linted = await lintNamedText(decode(bytes), name, file, run)
    output = linted.text
    run.report.files.push(await reportOf(name, file, linted, run))
  } catch (error) {
    failFor(name, error, run)
  }
  if (run.fixes !== 'none' && !options.diff) terminal.stdout.write(output)
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of input) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Lints a text, and shows the diff if that is asked for. */
async function lintNamedText(text: string, name: string, file: string | undefined, run: Run): Promise<LintedText> {
  const {terminal, options, config, configFolder, fixes, known} = run
  const path = file && relativePath(configFolder, file)
  const resolved = resolveConfig(config, path)
  const linkStatuses = await linkStatusesOf(text, resolved, terminal.environment)
  const files = file === undefined ? undefined : surroundingsOf(file, resolved.settings, run.anchors)
  const surroundings = {...files, ...(linkStatuses && {linkStatuses})}
  const textOptions = {config, path, surroundings, fixes}
  const linted =
    known && file !== undefined
      ? await (await import('./lint-new.js')).lintNew(text, textOptions, file, known)
      : lintText(text, textOptions)
  if (linted.failure !== undefined) failFor(name, linted.failure, run)
  if (options.diff) {
    const {unifiedDiff, withoutCommands} = await import('./diff.js')
    const diff = unifiedDiff(name, text, linted.text)
    // A pipe gets it as it is, to be applied.
    const piped = isGitHubJob(terminal.environment) ? withoutCommands(diff) : diff
    terminal.stdout.write(terminal.stdout.isTTY ? printable(diff) : piped)
  }
  return linted
}

async function reportOf(
  path: string,
  file: string | undefined,
  {text, problems, fixed}: LintedText,
  {format, base}: Run
): Promise<FileReport> {
  const report = {path, text, problems, fixed}
  if (format !== 'github' || file === undefined || !base || problems.length === 0) return report
  return {...report, addedLines: await addedLines(base.get(file) ?? '', text)}
}

function failFor(name: string, error: unknown, run: Run): void {
  fail(run, `${name}: ${describeError(error, run.terminal.environment)}`)
}

function fail(run: Run, message: string): void {
  run.failed = true
  complain(run.terminal, message)
}

function exitCode({failed, report, options: {maxWarnings = Number.POSITIVE_INFINITY}, terminal}: Run): number {
  const {errors, warnings} = summarize(report)
  const tooMany = warnings > maxWarnings
  if (tooMany)
    complain(
      terminal,
      `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, more than the ${maxWarnings} of --max-warnings`
    )
  if (failed) return 2
  return errors > 0 || tooMany ? 1 : 0
}
