import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {closeSync, openSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {environment} from '../environment.js'
import type {Command} from './tools.js'

/** The cost of one process. */
export interface Measurement {
  /** Wall time, in seconds. */
  seconds: number
  /** User and system time together, in seconds; `undefined` without GNU time. */
  cpuSeconds: number | undefined
  /** Peak memory in bytes; `undefined` without GNU time. */
  peakBytes: number | undefined
  /** `undefined` if it was stopped at the limit. */
  exitCode: number | undefined
  /** The text on stderr. */
  stderr: string
}

/** GNU time measures native programs and Node alike. Its command is `time` in Debian and `gtime` in Homebrew. */
export const gnuTime = ['time', 'gtime'].find((name) =>
  /GNU/.test(spawnSync(name, ['--version'], {encoding: 'utf8'}).stdout ?? '')
)

let running: ChildProcess | undefined
process.once('exit', stop)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/**
 * Runs a command to its end, or to the limit.
 *
 * @param folder To run it in.
 * @param scratch A folder for its output. Files, since reading pipes would take time in this process.
 * @param limit In seconds.
 */
export async function measure(
  command: Command,
  {folder, scratch, limit}: {folder: string; scratch: string; limit: number}
): Promise<Measurement> {
  const files = {
    usage: path.join(scratch, 'usage'),
    stdout: path.join(scratch, 'stdout'),
    stderr: path.join(scratch, 'stderr')
  }
  const [program, ...args] = gnuTime ? [gnuTime, '-q', '-o', files.usage, '-f', '%U %S %M', ...command] : command
  const outputs = [openSync(files.stdout, 'w'), openSync(files.stderr, 'w')]
  const start = performance.now()
  const child = spawn(program, args, {
    cwd: folder,
    // Its own process group, so that its children are stopped too.
    detached: true,
    stdio: ['ignore', ...outputs],
    env: environment()
  })
  running = child
  const timer = setTimeout(stop, limit * 1000)
  const [exitCode] = await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  clearTimeout(timer)
  running = undefined
  for (const output of outputs) closeSync(output)
  const stopped = seconds >= limit
  const [user, system, kilobytes] =
    gnuTime && !stopped ? readFileSync(files.usage, 'utf8').trim().split(' ').map(Number) : []
  return {
    seconds,
    cpuSeconds: user === undefined ? undefined : user + system!,
    peakBytes: kilobytes === undefined ? undefined : kilobytes * 1024,
    exitCode: stopped ? undefined : (exitCode ?? -1),
    stderr: readFileSync(files.stderr, 'utf8')
  }
}

function stop(): void {
  if (running?.pid) process.kill(-running.pid, 'SIGKILL')
}
