import {statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import type {Lint, LintedDocument} from './document-linter.js'
import {relativePath} from './find-files.js'
import {LintCache} from './lint-cache.js'
import type {KnownProblems} from './lint-new.js'
import {addToReport, failFor, type LintRun, lintWith} from './lint-run.js'
import {decode, readBytes, replaceFile} from './list-file.js'
import {Progress} from './progress.js'

/** What one file holds, and what came of linting it. */
interface LintedFile {
  bytes: Buffer
  text: string
  linted: LintedDocument
}

/**
 * Lints files, several at once where that is faster, and fixes them if that is asked for. Whatever is said or written is so in the order
 * of the files.
 *
 * @param files Absolute paths.
 * @param known What was there before, and is neither reported nor fixed.
 */
export async function lintFiles(
  files: readonly string[],
  run: LintRun,
  known: KnownProblems | undefined
): Promise<void> {
  // What was there before is counted file by file, and a host is not to be asked by several threads.
  const isAlone = known !== undefined || asksNetwork(run)
  const atOnce = isAlone ? 1 : countThreads(files)
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
      // As many wait as are linted. One by one, each is read when the one before it is done with: a fix of that may matter to it.
      for (; next < files.length && waiting.length <= 2 * (atOnce - 1); next++) {
        const begun = lintFile(files[next]!, lint, run)
        // It is waited for in its turn.
        begun.catch(() => {})
        waiting.push({file: files[next]!, begun})
      }
      const {file, begun} = waiting.shift()!
      await Promise.allSettled([begun])
      // What is said now has the line of the bar.
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

/** Where a document is linted in this thread, what lints is loaded for the first of them, if the cache does not know it. */
function lintHere(known: KnownProblems | undefined): Lint {
  let linter: Promise<{lint: Lint}> | undefined
  return async (request) => {
    linter ??= import('./document-linter.js').then(({DocumentLinter}) => new DocumentLinter(known))
    return (await linter).lint(request)
  }
}

function asksNetwork({config: {rules, overrides = []}}: LintRun): boolean {
  const settings = [rules, ...overrides.map((override) => override.rules)].flatMap(
    (each) => each?.['no-dead-link'] ?? []
  )
  return settings.some((setting) => setting !== 'off')
}

/**
 * How many bytes make up for the start of several threads, each of which has to get up to speed, where one other core is free. One thread
 * keeps more than one core busy (V8 compiles and collects garbage beside it), so that two gain nothing on two cores until there are ten
 * million bytes: measured with up to ten copies of twelve lists.
 */
const FEWEST_SHARED_BYTES = 10_000_000

/** How many threads lint these files the fastest. */
function countThreads(files: readonly string[]): number {
  const cores = availableParallelism()
  if (cores < 2 || files.length < 2) return 1
  const sizes = files.map(sizeOf)
  const shared = sizes.reduce((sum, size) => sum + size, 0) - Math.max(...sizes)
  return shared * (cores - 1) < FEWEST_SHARED_BYTES ? 1 : Math.min(cores, files.length)
}

/** Whoever reads the file will tell that it cannot be read. */
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
