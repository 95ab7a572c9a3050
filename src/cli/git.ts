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
 * @throws {Failure} if git cannot be run. If git itself fails, an error for `gitReason`.
 */
export async function git(args: string[], folder: string): Promise<Buffer> {
  try {
    return (await run('git', args, {...options(folder), encoding: 'buffer'})).stdout
  } catch (error) {
    // A number is git's own exit code; a string such as `ENOENT` means that git did not run.
    if (typeof (error as {code?: unknown}).code === 'number') throw error
    throw cannotBeRun(error, folder)
  }
}

/** Runs git synchronously, for rules, which cannot wait. */
export function gitSync(args: string[], folder: string): Buffer {
  try {
    return execFileSync('git', args, {...options(folder), stdio: ['ignore', 'pipe', 'pipe']})
  } catch (error) {
    if (typeof (error as {status?: unknown}).status === 'number') throw new Failure(`--since: ${gitReason(error)}`)
    throw cannotBeRun(error, folder)
  }
}

/** The first line of git's error message. */
export function gitReason(error: unknown): string {
  const {stderr} = error as {stderr?: Buffer}
  const [line = ''] = (stderr?.toString() ?? '').split('\n')
  return line.replace(/^fatal: /, '') || systemReason(error)
}

function options(cwd: string) {
  // In a hook these are relative to the root of the repository, so git would not find it from another folder.
  const {GIT_DIR, GIT_WORK_TREE, ...environment} = process.env
  return {cwd, maxBuffer: Number.POSITIVE_INFINITY, env: {...environment, LC_ALL: 'C'}}
}

function cannotBeRun(error: unknown, folder: string): Failure {
  // A missing folder has the same code: a text on stdin can have any path.
  if (!existsSync(folder)) return new Failure(`--since: no such folder: ${folder}`)
  return new Failure(`--since needs git, which cannot be run: ${systemReason(error)}`)
}
