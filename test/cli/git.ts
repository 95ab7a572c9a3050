import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import type {Workspace} from './workspace.js'

/** Makes a workspace a git repository with all of its files in one commit. */
export async function commitAll(workspace: Workspace): Promise<void> {
  await git(workspace, 'init', '--quiet')
  await git(workspace, 'add', '--all')
  await git(workspace, 'commit', '--quiet', '--message', 'Lists')
}

/** Runs git in a workspace, whatever the settings of who runs the tests. */
export async function git(workspace: Workspace, ...args: string[]): Promise<void> {
  const {GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...environment} = process.env
  const settings = ['user.name=test', 'user.email=test@example.org', 'commit.gpgSign=false', 'core.autocrlf=false']
  await promisify(execFile)('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: workspace.folder,
    env: {...environment, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'}
  })
}
