import type {Stats} from 'node:fs'
import path from 'node:path'
import {watch} from 'chokidar'
import picomatch from 'picomatch'
import {configFolders, isConfigName} from '../config/load.js'
import {complain, describeError, systemReason} from './failure.js'
import {defaultArgument} from './find-files.js'
import {lintCommand} from './lint-command.js'
import type {LintOptions} from './program.js'
import type {Terminal} from './terminal.js'

/** Several files that are saved at once are one change. In milliseconds. */
const PAUSE = 50

/**
 * Lints, and lints again whenever one of the lists or the config changes, or a list is added, until the user ends it.
 *
 * @returns The exit code of the last time.
 */
export async function watchCommand(args: string[], options: LintOptions, terminal: Terminal): Promise<number> {
  let exitCode = 0
  const lint = async () => {
    try {
      exitCode = await lintCommand(args, options, terminal)
    } catch (error) {
      // What is wrong now may be mended by the next change.
      complain(terminal, describeError(error, terminal.environment))
      exitCode = 2
    }
    complain(terminal, 'waiting for changes; Ctrl-C ends')
  }
  const places = await placesToWatch(args, terminal)
  const output = options.outputFile === undefined ? undefined : path.resolve(terminal.cwd, options.outputFile)
  const configs = await configsToWatch(options, terminal)
  // Neither is waited for before both are told what to do when they are ready.
  const watchers = [
    watch(places, {ignoreInitial: true, ignored: (file, stats) => isOther(file, stats, places, output)}),
    watch(configs, {
      ignoreInitial: true,
      depth: 0,
      ignored: (file) => !configs.includes(file) && !isConfigName(path.basename(file))
    })
  ]
  for (const watcher of watchers)
    watcher.on('error', (error) => complain(terminal, `cannot watch everything: ${systemReason(error)}`))
  // What changes while the first run reads it is a change too.
  await Promise.all(watchers.map((watcher) => new Promise<void>((resolve) => watcher.once('ready', resolve))))
  let running = lint()
  let isDue = false
  let timer: NodeJS.Timeout | undefined
  const lintSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // One run sees all that has changed until it begins.
      if (isDue) return
      isDue = true
      running = running.then(() => {
        isDue = false
        return lint()
      })
    }, PAUSE)
  }
  for (const watcher of watchers) watcher.on('all', lintSoon)
  await terminal.interrupted?.()
  clearTimeout(timer)
  await Promise.all(watchers.map((watcher) => watcher.close()))
  await running
  return exitCode
}

/** The config that is named, or else every folder that can hold one: it may be made, or mended, later on. */
async function configsToWatch({config}: LintOptions, {cwd}: Terminal): Promise<string[]> {
  if (config !== undefined) return [path.resolve(cwd, config)]
  const folders: string[] = []
  for await (const {folder} of configFolders(cwd)) folders.push(folder)
  return folders
}

/** The files and folders that are named, and the folders that globs begin in. */
async function placesToWatch(args: string[], {cwd}: Terminal): Promise<string[]> {
  const named = args.filter((arg) => !arg.startsWith('!'))
  const places = named.length > 0 ? named.map(beginning) : [await defaultArgument(cwd)]
  return places.map((place) => path.resolve(cwd, place))
}

function beginning(argument: string): string {
  const {base, isGlob} = picomatch.scan(argument)
  return isGlob ? base : argument
}

/** Of what is found in a folder, only lists matter; and what is written for each run is no change. */
function isOther(
  file: string,
  stats: Stats | undefined,
  places: readonly string[],
  output: string | undefined
): boolean {
  if (file === output || /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(file)) return true
  if (places.includes(file) || !stats?.isFile()) return false
  return !/\.(?:md|markdown)$/i.test(file)
}
