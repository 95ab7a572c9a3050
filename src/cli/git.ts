import {execFile, execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {promisify} from 'node:util'
import {systemReason} from '../system-reason.js'
import {Failure} from './failure.js'

const run = promisify(execFile)

/**
 * Runs git.
 *
 * @returns What it printed.
 * @throws {Failure} if it cannot be run; if it fails itself, whatever `gitReason` reads.
 */
export async function git(args: string[], folder: string): Promise<Buffer> {
  try {
    return (await run('git', args, {...options(folder), encoding: 'buffer'})).stdout
  } catch (error) {
    // A number is git's own exit code; a word says that it was not run.
    if (typeof (error as {code?: unknown}).code === 'number') throw error
    throw cannotBeRun(error, folder)
  }
}

/** Runs git where nothing can wait for it: while a list is checked. */
export function gitAtOnce(args: string[], folder: string): Buffer {
  try {
    return execFileSync('git', args, {...options(folder), stdio: ['ignore', 'pipe', 'pipe']})
  } catch (error) {
    if (typeof (error as {status?: unknown}).status === 'number') throw new Failure(`--since: ${gitReason(error)}`)
    throw cannotBeRun(error, folder)
  }
}

/** The first line of what git says. */
export function gitReason(error: unknown): string {
  const {stderr} = error as {stderr?: Buffer}
  const [line = ''] = (stderr?.toString() ?? '').split('\n')
  return line.replace(/^fatal: /, '') || systemReason(error)
}

function options(cwd: string) {
  // Inside a hook these name the repository relative to its root, and git would find none from another folder.
  const {GIT_DIR, GIT_WORK_TREE, ...environment} = process.env
  return {cwd, maxBuffer: Number.POSITIVE_INFINITY, env: {...environment, LC_ALL: 'C'}}
}

function cannotBeRun(error: unknown, folder: string): Failure {
  // The same word where the folder is not there: a text on stdin can have any path.
  if (!existsSync(folder)) return new Failure(`--since: no such folder: ${folder}`)
  return new Failure(`--since needs git, which cannot be run: ${systemReason(error)}`)
}
