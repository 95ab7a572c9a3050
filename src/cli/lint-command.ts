import path from 'node:path'
import {configNames, misnamedConfig, namesIn} from '../config/find.js'
import {summarize} from '../report/report.js'
import {configsOf, readingConfigs} from './configs.js'
import {Failure, printError} from './failure.js'
import {type FindOptions, findFiles} from './find-files.js'
import {lintFiles} from './lint-files.js'
import type {KnownProblems} from './lint-new.js'
import {fail, type LintRun} from './lint-run.js'
import {lintStdin} from './lint-stdin.js'
import {refuseToOverwrite} from './output-file.js'
import type {LintOptions} from './program.js'
import type {Versions} from './since.js'
import type {Terminal} from './terminal.js'
import {chooseFormat, writeReport} from './write-report.js'

/**
 * Lints files or stdin, with `--fix` fixes them, and reports. `--unsafe-fixes` writes only together with `--fix`; alone it shows a diff.
 *
 * @param configs Where to read the configs.
 * @returns The exit code of the command.
 * @throws {Failure} if nothing can be linted at all.
 */
export async function lintCommand(
  args: string[],
  given: LintOptions,
  terminal: Terminal,
  configs = configsOf(given, terminal)
): Promise<number> {
  const options: LintOptions = given.unsafeFixes && !given.fix ? {...given, diff: true} : given
  if (options.diff && options.writeBaseline !== undefined)
    throw new Failure('unexpected --unsafe-fixes without --fix together with --write-baseline')
  const fromStdin = options.stdin === true || options.stdinFilepath !== undefined
  if (fromStdin && args.length > 0) throw new Failure('unexpected files together with --stdin')
  const stdoutIsTaken = options.diff === true || (fromStdin && options.fix === true)
  const output = stdoutIsTaken ? terminal.stderr : terminal.stdout
  const run: LintRun = {
    terminal,
    options,
    format: chooseFormat(options, output, terminal.environment),
    configs,
    fixes: options.unsafeFixes ? 'all' : options.fix || options.diff ? 'safe' : 'none',
    report: {files: []},
    listed: [],
    base: undefined,
    failed: false
  }
  const files = await withConfigs(run, async () =>
    fromStdin ? filesOfStdin(options, terminal) : filesToLint(args, run)
  )
  noteOnMisnamedConfig(run)
  const baselines = await baselinesOf(files, run)
  if (options.outputFile !== undefined) await protectFromReport(options.outputFile, files, baselines, run)
  run.base = await readBase(files, run)
  const known = await readKnown(run, baselines)
  run.report.onlyNew = known !== undefined
  if (fromStdin) await lintStdin(run, known)
  else await lintFiles(files, run, known)
  if (run.listed.length > 1) await (await import('./listed-twice.js')).addDuplicatesAcross(run, known)
  for (const note of known?.notes?.() ?? []) printError(terminal, note)
  if (options.writeBaseline !== undefined) await turnIntoBaseline(options.writeBaseline, run)
  await writeReport(run.report, run.format, options, terminal, output)
  return exitCode(run)
}

/** Finds the files and reads their configs, so that nothing is linted, fixed or written where one of them is wrong. */
function withConfigs({configs, terminal, options}: LintRun, find: () => Promise<string[]>): Promise<string[]> {
  return readingConfigs(terminal, async () => {
    // A config that is named is read even if no file is found.
    if (options.config !== undefined) await configs.of(undefined)
    const files = await find()
    for (const file of files.length > 0 ? files : [undefined]) await configs.of(file)
    return files
  })
}

function noteOnMisnamedConfig({options, terminal}: LintRun): void {
  const name = options.config === undefined ? misnamedConfig(namesIn(terminal.cwd)) : undefined
  if (name !== undefined) printError(terminal, `${name} is not read; a config has the name ${configNames[0]}`)
}

/** The file that the text on stdin is a version of, if it is given. */
function filesOfStdin({stdinFilepath, since, baseline, writeBaseline}: LintOptions, {cwd}: Terminal): string[] {
  if (stdinFilepath !== undefined) return [path.resolve(cwd, stdinFilepath)]
  if (since === undefined && !baseline && writeBaseline === undefined) return []
  throw new Failure('expected --stdin-filepath, to know which file the text on stdin is a version of')
}

async function protectFromReport(
  outputFile: string,
  lists: string[],
  baselines: Map<string, string>,
  {options, configs, terminal: {cwd}}: LintRun
): Promise<void> {
  const named = [options.baseline, options.writeBaseline].flatMap((name) => name || [])
  refuseToOverwrite(path.resolve(cwd, outputFile), {
    lists,
    configs: await configs.files(),
    baselines: [...baselines.values(), ...named.map((name) => path.resolve(cwd, name))]
  })
}

/** The earlier versions of the files: by `--since`, or for annotations those of the pull request's base. */
async function readBase(files: string[], {options, format, terminal}: LintRun): Promise<Versions | undefined> {
  const {since} = options
  if (since !== undefined) return (await import('./since.js')).readVersions(since, files)
  const branch = terminal.environment.GITHUB_BASE_REF
  if (format === 'github' && branch) return (await import('./since.js')).readBaseVersions(branch, files)
  return
}

/** The known problems by `--since`, `--baseline` or the configs. If they cannot be read, nothing is fixed or written. */
async function readKnown(
  {options, terminal: {cwd}, base}: LintRun,
  baselines: Map<string, string>
): Promise<KnownProblems | undefined> {
  const {since, baseline, writeBaseline} = options
  if (since !== undefined) return (await import('./since.js')).knownSince(base!)
  if (baseline === false || (baseline === undefined && writeBaseline === undefined && baselines.size === 0)) return
  const {knownByBaseline, knownByConfigs, refuseOtherThanBaseline} = await import('./baseline.js')
  if (baseline !== undefined) return knownByBaseline(cwd, baseline)
  if (writeBaseline === undefined) return knownByConfigs(cwd, baselines)
  refuseOtherThanBaseline(cwd, writeBaseline)
  return
}

/** The baseline of each file whose config names one, by absolute paths. */
async function baselinesOf(files: readonly string[], {configs}: LintRun): Promise<Map<string, string>> {
  const baselines = new Map<string, string>()
  for (const file of files) {
    const {baseline} = (await configs.of(file)).config
    if (baseline !== undefined) baselines.set(file, baseline)
  }
  return baselines
}

/** Writes no baseline if a file could not be linted: all its problems would come back as new ones. */
async function turnIntoBaseline(name: string, run: LintRun): Promise<void> {
  if (run.failed) return fail(run, `${name}: not written, since not every file could be linted`)
  const {writeBaseline} = await import('./baseline.js')
  printError(run.terminal, await writeBaseline(run.terminal.cwd, name, run.report.files))
  run.report = {files: run.report.files.map((file) => ({...file, problems: []})), onlyNew: true}
}

async function filesToLint(args: string[], run: LintRun): Promise<string[]> {
  const {terminal, configs} = run
  const findOptions: FindOptions = {
    cwd: terminal.cwd,
    isIgnored: (file) => configs.ignores(file)
  }
  const {files, failures} = await findFiles(args, findOptions)
  for (const failure of failures) fail(run, failure)
  if (args.length === 0 && !run.options.quiet) {
    const note = await (await import('./other-lists.js')).noteOnOtherLists(files, findOptions)
    if (note !== undefined) printError(terminal, note)
  }
  return files
}

function exitCode({failed, report, options: {maxWarnings = Number.POSITIVE_INFINITY}, terminal}: LintRun): number {
  const {errors, warnings} = summarize(report)
  const tooMany = warnings > maxWarnings
  if (tooMany)
    printError(
      terminal,
      `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, more than the ${maxWarnings} of --max-warnings`
    )
  if (failed) return 2
  return errors > 0 || tooMany ? 1 : 0
}
