import path from 'node:path'
import {watch} from 'chokidar'
import {loadConfig} from '../config/load.js'
import {complain, describeError} from './failure.js'
import {lintCommand} from './lint-command.js'
import type {LintOptions} from './program.js'
import type {Terminal} from './terminal.js'

/** Several files that are saved at once are one change. In milliseconds. */
const PAUSE = 50

/**
 * Lints, and lints again whenever a Markdown file that is meant, or the config, changes, until the user ends it.
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
  const watcher = watch(await placesToWatch(args, options, terminal), {ignoreInitial: true, ignored: isOther})
  // What changes while the first run reads it is a change too.
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  let running = lint()
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(lint)
    }, PAUSE)
  })
  await terminal.interrupted?.()
  clearTimeout(timer)
  await watcher.close()
  await running
  return exitCode
}

/** The folders and files that are named, the current folder for a glob or nothing, and the config. */
async function placesToWatch(args: string[], {config}: LintOptions, {cwd}: Terminal): Promise<string[]> {
  const named = args
    .filter((arg) => !arg.startsWith('!'))
    .map((arg) => (/[*?{[]/.test(arg) ? cwd : path.resolve(cwd, arg)))
  const file = config ?? (await loadConfig(cwd).catch(() => undefined))?.file
  return [...(named.length > 0 ? named : [cwd]), ...(file === undefined ? [] : [path.resolve(cwd, file)])]
}

function isOther(file: string, stats?: {isFile(): boolean}): boolean {
  if (/[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(file)) return true
  return stats?.isFile() === true && !/\.(?:md|markdown)$|[\\/](?:paperlint\.config\.\w+|package\.json)$/i.test(file)
}
