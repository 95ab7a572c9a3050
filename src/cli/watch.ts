import type {Stats} from 'node:fs'
import path from 'node:path'
import {watch} from 'chokidar'
import picomatch from 'picomatch'
import {isConfigName} from '../config/find.js'
import {systemReason} from '../system-reason.js'
import {configsOf} from './configs.js'
import {describeError, printError} from './failure.js'
import {defaultArgument} from './find-files.js'
import {lintCommand} from './lint-command.js'
import type {LintOptions} from './program.js'
import type {Terminal} from './terminal.js'
import {WatchedConfigs} from './watched-configs.js'

/** Files saved within this time are one change. In milliseconds; chosen. */
const PAUSE = 50

/**
 * Lints now and after each change of a list or the config, and when a list is added, until Ctrl-C.
 *
 * @returns The exit code of the last run.
 */
export async function watchCommand(args: string[], options: LintOptions, terminal: Terminal): Promise<number> {
  let exitCode = 0
  const lint = oneAtATime(async () => {
    const configs = configsOf(options, terminal)
    try {
      exitCode = await lintCommand(args, options, terminal, configs)
    } catch (error) {
      // Keeps watching: the next change may fix it.
      printError(terminal, describeError(error, terminal.environment))
      exitCode = 2
    }
    // What a config extends, and its baseline, can have any name, and are only known now.
    watchedConfigs.add(await configs.watched())
    printError(terminal, 'waiting for changes; Ctrl-C ends')
  })
  const places = await placesToWatch(args, options, terminal)
  const output = options.outputFile === undefined ? undefined : path.resolve(terminal.cwd, options.outputFile)
  const watcher = watch(places, {
    ignoreInitial: true,
    ignored: (file, stats) => isOther(file, stats, places, output)
  })
  const printWatchError = (error: unknown) => printError(terminal, `cannot watch everything: ${systemReason(error)}`)
  watcher.on('error', printWatchError)
  // Waits, so that a change during the first run is noticed.
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  const change = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = lint()
    }, PAUSE)
  }
  watcher.on('all', change)
  const watchedConfigs = new WatchedConfigs(change, printWatchError)
  if (options.config === undefined) watchedConfigs.lookAbove([terminal.cwd, ...places])
  running = lint()
  await terminal.interrupted?.()
  clearTimeout(timer)
  watchedConfigs.close()
  await watcher.close()
  await running
  return exitCode
}

/**
 * Makes a function never run twice at the same time.
 *
 * @returns Requests a run. All requests during a run lead to one more run.
 */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let waiting: Promise<void> | undefined
  const begin = () => {
    waiting = undefined
    running = run().finally(() => {
      running = undefined
    })
    return running
  }
  return () => {
    if (!waiting && !running) return begin()
    waiting ??= running!.then(begin)
    return waiting
  }
}

/** The named files and folders, the base folders of globs, and the named config. */
async function placesToWatch(args: string[], {config}: LintOptions, {cwd}: Terminal): Promise<string[]> {
  const named = args.filter((arg) => !arg.startsWith('!'))
  const places = named.length > 0 ? named.map(beginning) : [defaultArgument(cwd)]
  return [...places, ...(config === undefined ? [] : [config])].map((place) => path.resolve(cwd, place))
}

function beginning(argument: string): string {
  const {base, isGlob} = picomatch.scan(argument)
  return isGlob ? base : argument
}

/** In a folder only lists matter, and the files that each run writes are not changes. */
function isOther(
  file: string,
  stats: Stats | undefined,
  places: readonly string[],
  output: string | undefined
): boolean {
  if (file === output || /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(file)) return true
  if (places.includes(file) || !stats?.isFile()) return false
  return !/\.(?:md|markdown)$/i.test(file) && !isConfigName(path.basename(file))
}
