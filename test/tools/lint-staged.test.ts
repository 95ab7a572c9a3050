import {symlink} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {fixed, ragged} from './lists.js'
import {Folder, project} from './project.js'
import {snippet} from './snippets.js'

const page = 'docs/pre-commit.md'

/** A repository that is set up as the page says, with one commit. */
async function repository(): Promise<Folder> {
  const folder = await Folder.create({
    'package.json': snippet(page, 'package.json'),
    '.husky/pre-commit': snippet(page, '.husky/pre-commit'),
    '.gitignore': 'node_modules\n.husky/_\n'
  })
  await symlink(path.join(project, 'node_modules'), path.join(folder.path, 'node_modules'))
  await folder.startRepository()
  await folder.succeed('npm', 'run', 'prepare')
  await folder.succeed('git', 'add', '--all')
  await folder.succeed('git', 'commit', '--quiet', '--message', 'Set up')
  return folder
}

test('a commit gets the safe fixes', async () => {
  const folder = await repository()
  await folder.write('list.md', ragged)
  await folder.succeed('git', 'add', 'list.md')
  await folder.succeed('git', 'commit', '--message', 'Add the list')
  expect(await folder.succeed('git', 'show', 'HEAD:list.md')).toBe(fixed)
  expect(await folder.read('list.md')).toBe(fixed)
  expect(await folder.succeed('git', 'status', '--porcelain')).toBe('')
})

test('a commit with an error that no safe fix mends is refused, and its files stay as they were', async () => {
  const folder = await repository()
  const broken = `${ragged.replace('***', '- [Wide Residual Networks]()')}\r\n`
  await folder.write('list.md', broken)
  await folder.succeed('git', 'add', 'list.md')
  const {exitCode, stdout, stderr} = await folder.run('git', 'commit', '--message', 'Add the list')
  expect(exitCode).toBe(1)
  expect(stdout + stderr).toContain('Unexpected empty link, expected an address, in “Wide Residual Networks”')
  expect(await folder.succeed('git', 'log', '--format=%s')).toBe('Set up\n')
  expect(await folder.read('list.md')).toBe(broken)
  expect(await folder.succeed('git', 'status', '--porcelain')).toBe('A  list.md\n')
})
