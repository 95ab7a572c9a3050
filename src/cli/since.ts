import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {newProblems} from '../lint/new-problems.js'
import {CommitFiles} from './commit-files.js'
import {repositoryRoot} from './dependencies.js'
import {Failure} from './failure.js'
import {git, gitReason} from './git.js'
import type {KnownProblems} from './lint-new.js'
import type {Files} from './surroundings.js'

/** A file as it is in a commit, and the files around it. */
export interface CommittedFile {
  text: string
  files: Files
}

/** The files of a commit by absolute path; files that are not in the commit are missing. */
export type Versions = ReadonlyMap<string, CommittedFile>

/**
 * Reads the versions that files have in a commit.
 *
 * @param ref A branch, tag or commit, or two of them with `...` between; it must not start with `-`.
 * @param files Absolute paths.
 * @throws {Failure} if git fails, for instance on an unknown ref.
 */
export async function readVersions(ref: string, files: readonly string[]): Promise<Versions> {
  const versions = new Map<string, CommittedFile>()
  const trees = new Map<string, Files>()
  const commits = new Map<string, string>()
  for (const file of files) {
    // In git a symlink is not a list, but its target is.
    const real = await realpath(file).catch(() => file)
    const folder = path.dirname(real)
    const commit = commits.get(folder) ?? (await findCommit(ref, folder))
    commits.set(folder, commit)
    const text = await readBlob(commit, path.basename(real), folder)
    if (text === undefined) continue
    const root = repositoryRoot(folder) ?? folder
    const tree = trees.get(root) ?? new CommitFiles(commit, root)
    trees.set(root, tree)
    versions.set(file, {text, files: tree})
  }
  return versions
}

/**
 * Reads the versions that files have in the branch that a pull request is to be merged into.
 *
 * @param branch The value of `GITHUB_BASE_REF` in GitHub Actions.
 * @returns `undefined` if the branch is not in this clone (a shallow one) or git fails.
 */
export async function readBaseVersions(branch: string, files: readonly string[]): Promise<Versions | undefined> {
  try {
    return await readVersions(`refs/remotes/origin/${branch}`, files)
  } catch (error) {
    if (error instanceof Failure) return
    throw error
  }
}

/** The problems of these versions. In a file without an earlier version, every problem is new. */
export function knownSince(versions: Versions): KnownProblems {
  return {
    chooserFor(file, lint) {
      const version = versions.get(file)
      if (version === undefined) return (_, problems) => [...problems]
      const {text, files} = version
      const problems = lint(text, files)
      return (now, problemsNow) => newProblems({text, problems}, {text: now, problems: problemsNow})
    }
  }
}

/** `main...` is the commit where the current branch left `main`, as in `git diff`. */
async function findCommit(ref: string, folder: string): Promise<string> {
  const [branch, other] = ref.split('...') as [string, string?]
  try {
    const commit = await git(
      other === undefined
        ? ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]
        : ['merge-base', '--', branch, other || 'HEAD'],
      folder
    )
    return commit.toString().trim()
  } catch (error) {
    if (error instanceof Failure) throw error
    const {code} = error as {code?: number}
    // With --quiet, exit code 1 means that there is no such object.
    const reason = code === 1 ? 'no such commit' : gitReason(error)
    const isUnknown = code === 1 || reason.startsWith('Not a valid object name')
    throw new Failure(`--since ${ref}: ${reason}${isUnknown ? '; a shallow clone has to fetch it first' : ''}`)
  }
}

async function readBlob(commit: string, name: string, folder: string): Promise<string | undefined> {
  try {
    const listing = (await git(['--literal-pathspecs', 'ls-tree', '-z', commit, '--', name], folder)).toString()
    // `<mode> blob <object>\t<path>`, https://git-scm.com/docs/git-ls-tree
    const object = /^100\d+ blob ([0-9a-f]+)\t/.exec(listing)?.[1]
    // Invalid UTF-8 does no harm here: this version is only compared, never written.
    return object && (await git(['cat-file', 'blob', object], folder)).toString()
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(`--since: ${name}: ${gitReason(error)}`)
  }
}
