import {statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import type {Config} from '../config/config.js'
import {relativePath} from '../config/find.js'
import {isKept} from './compiled-code.js'
import type {Lint, LintedDocument} from './document-linter.js'
import {LintCache} from './lint-cache.js'
import type {KnownProblems} from './lint-new.js'
import {addToReport, failFor, type LintRun, lintWith} from './lint-run.js'
import {decode, readBytes, replaceFile} from './list-file.js'
import {Progress} from './progress.js'

/** The content of one file, and the result of linting it. */
interface LintedFile {
  bytes: Buffer
  text: string
  linted: LintedDocument
}

/**
 * Lints files, several at once if that is faster, and with `--fix` fixes them. Output and writes keep the order of the files.
 *
 * @param files Absolute paths.
 * @param known Earlier problems, which are neither reported nor fixed.
 */
export async function lintFiles(
  files: readonly string[],
  run: LintRun,
  known: KnownProblems | undefined
): Promise<void> {
  // Known problems are counted file by file, and only one thread may send requests to a host.
  const isAlone = known !== undefined || (await asksNetwork(files, run))
  const atOnce = isAlone ? 1 : countThreads(files, run)
  const here = lintHere(known)
  const workers = atOnce > 1 ? new (await import('./workers.js')).Workers(atOnce, here) : undefined
  const cache = run.options.cache && !isAlone ? LintCache.read(run.terminal) : undefined
  const linter = workers?.lint ?? here
  const lint: Lint = cache ? (request) => cache.lint(request, linter) : linter
  const progress = new Progress(files.length, run.terminal.stderr)
  const waiting: {file: string; begun: Promise<LintedFile>}[] = []
  let next = 0
  try {
    while (next < files.length || waiting.length > 0) {
      // Keeps as many files waiting as there are being linted. With one thread, a file is read only after the one before is written,
      // since a fix there may change the result here.
      for (; next < files.length && waiting.length <= 2 * (atOnce - 1); next++) {
        const begun = lintFile(files[next]!, lint, run)
        // Its error is handled in its turn.
        begun.catch(() => {})
        waiting.push({file: files[next]!, begun})
      }
      const {file, begun} = waiting.shift()!
      await Promise.allSettled([begun])
      // Messages are printed on the line of the progress bar.
      progress.hide()
      await finish(file, begun, lint, run)
      await progress.step()
    }
  } finally {
    progress.hide()
    await workers?.end()
  }
  await cache?.write(run.terminal)
}

/** Lints in this thread. The linter is loaded on the first call, which a full cache makes unnecessary. */
function lintHere(known: KnownProblems | undefined): Lint {
  let linter: Promise<{lint: Lint}> | undefined
  return async (request) => {
    linter ??= import('./document-linter.js').then(({DocumentLinter}) => new DocumentLinter(known))
    return (await linter).lint(request)
  }
}

async function asksNetwork(files: readonly string[], {configs}: LintRun): Promise<boolean> {
  const all = await Promise.all(files.map((file) => configs.of(file)))
  return [...new Set(all)].some(({config}) => mayAskNetwork(config))
}

function mayAskNetwork({rules, overrides = []}: Config): boolean {
  const settings = [rules, ...overrides.map((override) => override.rules)].flatMap(
    (each) => each?.['no-dead-link'] ?? []
  )
  return settings.some((setting) => setting !== 'off')
}

/**
 * Each thread needs so many bytes: starting it costs more than it saves on fewer. One thread already uses more than one core, since V8
 * compiles and collects garbage beside it. Measured on twelve lists, up to ten copies of each, on two cores.
 */
const BYTES_FOR_THREAD = 5_000_000

/** The same where the code is compiled. Measured on twenty lists of 1.7 MB, on two cores: with two threads they take 0.89 of the time. */
const BYTES_FOR_COMPILED_THREAD = 500_000

/** The number of threads that is likely the fastest. */
function countThreads(files: readonly string[], {options}: LintRun): number {
  const cores = availableParallelism()
  if (cores < 2 || files.length < 2) return 1
  const sizes = files.map(sizeOf)
  const shared = sizes.reduce((sum, size) => sum + size, 0) - Math.max(...sizes)
  const bytes = isKept('lint') && !options.fix ? BYTES_FOR_COMPILED_THREAD : BYTES_FOR_THREAD
  return Math.max(1, Math.min(cores, files.length, Math.floor(shared / bytes)))
}

/** In bytes; 0 if the file cannot be read, which is reported when it is linted. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

async function lintFile(file: string, lint: Lint, run: LintRun): Promise<LintedFile> {
  const bytes = readBytes(file)
  const text = decode(bytes)
  return {bytes, text, linted: await lintWith(lint, text, file, run)}
}

async function finish(file: string, begun: Promise<LintedFile>, lint: Lint, run: LintRun): Promise<void> {
  const name = relativePath(run.terminal.cwd, file)
  try {
    const {bytes, text, linted} = await begun
    await addToReport(name, file, text, await write(linted), run)

    async function write(linted: LintedDocument): Promise<LintedDocument> {
      if (linted.text === text || run.options.diff) return linted
      try {
        await replaceFile(file, bytes, linted.text)
        return linted
      } catch (error) {
        failFor(name, error, run)
        return lintWith(lint, text, file, {...run, fixes: 'none'})
      }
    }
  } catch (error) {
    failFor(name, error, run)
  }
}
