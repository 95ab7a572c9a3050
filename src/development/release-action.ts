import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {environment} from './environment.js'
import {makeTree, native, root} from './release-tree.js'

/**
 * Makes the tree of a release for GitHub and pre-commit, with the bundle and what these two read, without sources and developers' tools:
 *
 *     npm run release:action -- FOLDER          # makes the tree in a folder that is empty or not there
 *     npm run release:action -- FOLDER v0.1.0   # then makes a commit of it, on top of the current commit, and a tag for that
 */
const [folder, tag] = process.argv.slice(2)
/** Where GitHub runs most jobs. Elsewhere the action parses with remark: the report is the same, and takes some seconds for a thousand rows. */
const included = '@bruits/satteri-linux-x64-gnu'

try {
  if (folder === undefined) throw new Error('expected a folder: npm run release:action -- FOLDER [TAG]')
  if (!native.includes(included)) throw new Error(`expected a machine with ${included}, where most jobs run`)
  makeTree(path.resolve(folder), ['action.yml', '.pre-commit-hooks.yaml', 'dist/schema.json'])
  if (tag !== undefined) commitTree(path.resolve(folder), tag)
} catch (error) {
  process.stderr.write(`release:action: ${(error as Error).message}\n`)
  process.exitCode = 2
}

function commitTree(tree: string, name: string): void {
  const index = path.join(git({}, 'rev-parse', '--absolute-git-dir'), 'release-index')
  const withIndex = {GIT_INDEX_FILE: index}
  git(withIndex, 'read-tree', '--empty')
  git(withIndex, '--work-tree', tree, 'add', '--all', '--force', '.')
  const made = git(withIndex, 'write-tree')
  rmSync(index)
  git({}, 'tag', name, git({}, 'commit-tree', made, '-p', 'HEAD', '-m', `Release ${name} for GitHub and pre-commit`))
}

function git(variables: Record<string, string>, ...args: string[]): string {
  return execFileSync('git', args, {cwd: root, encoding: 'utf8', env: {...environment(), ...variables}}).trim()
}
