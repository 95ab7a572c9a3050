import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {newProblems} from '../lint/new-problems.js'
import {Failure, systemReason} from './failure.js'
import type {Known} from './lint-new.js'

/** The text that each file (absolute path) has in a commit; `undefined` where it is not in that commit. */
export type Versions = ReadonlyMap<string, string | undefined>

/**
 * Reads the versions that files have in a commit.
 *
 * @param ref A branch, tag or commit; it must not start with `-`.
 * @param files Absolute paths.
 * @throws {Failure} if git cannot tell.
 */
export async function readVersions(ref: string, files: readonly string[]): Promise<Versions> {
  const texts = new Map<string, string | undefined>()
  const commits = new Map<string, string>()
  for (const file of files) {
    // git knows what a symlink leads to, not the symlink, as a list.
    const real = await realpath(file).catch(() => file)
    const folder = path.dirname(real)
    const commit = commits.get(folder) ?? (await findCommit(ref, folder))
    commits.set(folder, commit)
    texts.set(file, await readBlob(commit, path.basename(real), folder))
  }
  return texts
}

/**
 * Reads the versions that files have in the branch that a pull request is to be merged into.
 *
 * @param branch What GitHub Actions calls `GITHUB_BASE_REF`.
 * @returns `undefined` where that branch is not there, as in a shallow clone, or nobody can tell.
 */
export async function readBaseVersions(branch: string, files: readonly string[]): Promise<Versions | undefined> {
  try {
    return await readVersions(`refs/remotes/origin/${branch}`, files)
  } catch (error) {
    if (error instanceof Failure) return
    throw error
  }
}

/** Knows the problems of those versions. Of a file that was not there, every problem is new. */
export function knownSince(versions: Versions): Known {
  return {
    chooserFor(file, lint) {
      const text = versions.get(file)
      if (text === undefined) return (_, problems) => [...problems]
      const problems = lint(text)
      return (now, problemsNow) => newProblems({text, problems}, {text: now, problems: problemsNow})
    }
  }
}

async function findCommit(ref: string, folder: string): Promise<string> {
  try {
    return (await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], folder)).toString().trim()
  } catch (error) {
    if (error instanceof Failure) throw error
    const {code} = error as {code?: number}
    // With --quiet, 1 says that there is no such object.
    throw new Failure(
      code === 1
        ? `--since ${ref}: no such commit; a shallow clone has to fetch it first`
        : `--since ${ref}: ${gitReason(error)}`
    )
  }
}

async function readBlob(commit: string, name: string, folder: string): Promise<string | undefined> {
  try {
    const listing = (await git(['--literal-pathspecs', 'ls-tree', '-z', commit, '--', name], folder)).toString()
    // `<mode> blob <object>\t<path>`, https://git-scm.com/docs/git-ls-tree
    const object = /^100\d+ blob ([0-9a-f]+)\t/.exec(listing)?.[1]
    // Whatever is no text there is to be compared only, so that nothing is lost by reading it as text.
    return object && (await git(['cat-file', 'blob', object], folder)).toString()
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(`--since: ${name}: ${gitReason(error)}`)
  }
}

/** The first line of what git says. */
function gitReason(error: unknown): string {
  const {stderr} = error as {stderr?: Buffer}
  const [line = ''] = (stderr?.toString() ?? '').split('\n')
  return line.replace(/^fatal: /, '') || systemReason(error)
}

const run = promisify(execFile)

async function git(args: string[], folder: string): Promise<Buffer> {
  // Inside a hook these name the repository relative to its root, and git would find none from another folder.
  const {GIT_DIR, GIT_WORK_TREE, ...environment} = process.env
  try {
    const {stdout} = await run('git', args, {
      cwd: folder,
      encoding: 'buffer',
      maxBuffer: Number.POSITIVE_INFINITY,
      env: {...environment, LC_ALL: 'C'}
    })
    return stdout
  } catch (error) {
    // A number is git's own exit code; a word says that it was not run.
    if (typeof (error as {code?: unknown}).code === 'number') throw error
    // The same word where the folder is not there: a text on stdin can have any path.
    if (!existsSync(folder)) throw new Failure(`--since: no such folder: ${folder}`)
    throw new Failure(`--since needs git, which cannot be run: ${systemReason(error)}`)
  }
}
