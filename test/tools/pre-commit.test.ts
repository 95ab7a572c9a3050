import {copyFile, mkdir} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, test} from '@jest/globals'
import {fixed, ragged} from './lists.js'
import {Folder, type Outcome} from './project.js'
import {page as read, snippet} from './snippets.js'

const page = read('docs/pre-commit.md')
const root = fileURLToPath(new URL('../../', import.meta.url))
let paperlint: Folder
let commit: string
let home: string

// A repository of the files as they are now, also where they are not committed yet.
beforeAll(async () => {
  paperlint = await Folder.create({})
  home = path.join(paperlint.path, '.pre-commit-home')
  const {stdout} = await new Folder(root).run('git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
  for (const name of stdout.split('\0').filter(Boolean)) {
    await mkdir(path.dirname(path.join(paperlint.path, name)), {recursive: true})
    await copyFile(path.join(root, name), path.join(paperlint.path, name))
  }
  await paperlint.startRepository()
  await paperlint.succeed('git', 'add', '--all', ':!.pre-commit-home')
  await paperlint.succeed('git', 'commit', '--quiet', '--message', 'paperlint')
  commit = (await paperlint.succeed('git', 'rev-parse', 'HEAD')).trim()
})

/** Runs a hook over all files of a repository, and gives what it said from the hook's name on. */
async function run(folder: Folder, hook: string): Promise<Outcome> {
  await folder.succeed('git', 'add', '--all')
  return folder.run('env', `PRE_COMMIT_HOME=${home}`, 'pre-commit', 'run', hook, '--all-files', '--color=never')
}

/** A repository with the config of the page, and with the hook that only reports. */
async function repository(list: string): Promise<Folder> {
  const config = snippet('docs/pre-commit.md', '.pre-commit-config.yaml')
    .replace('https://github.com/paperlint/remark-paperlint', paperlint.path)
    .replace('v0.1.0', commit)
  const folder = await Folder.create({
    '.pre-commit-config.yaml': `${config}      - id: paperlint\n`,
    'README.md': list,
    'other.md': '- [A page that is no list]()\n'
  })
  await folder.startRepository()
  return folder
}

// pre-commit fetches all that is needed to build paperlint, the first time.
const BUILD_TIME = 300_000

test(
  'builds itself, passes a clean list and fails a broken one',
  async () => {
    const clean = await repository(fixed)
    await clean.write('other.md', '# Other\n')
    const passed = await run(clean, 'paperlint')
    expect(passed.stdout).toMatch(/^paperlint\.+Passed$/m)
    expect(passed.exitCode).toBe(0)

    const broken = await repository(ragged)
    const failed = await run(broken, 'paperlint')
    expect(failed.exitCode).toBe(1)
    expect(failed.stdout).toMatch(/^paperlint\.+Failed\n- hook id: paperlint\n- exit code: 1$/m)
    expect(failed.stdout).toContain('Unexpected row of 2 cells for “Densely Connected Convolutional Networks”')
    expect(await broken.read('README.md')).toBe(ragged)
  },
  BUILD_TIME
)

test(
  'paperlint-fix fixes and fails, and passes at the second run; it leaves other files alone',
  async () => {
    const folder = await repository(ragged)
    const first = await run(folder, 'paperlint-fix')
    expect(first.stdout).toMatch(
      /^paperlint --fix\.+Failed\n- hook id: paperlint-fix\n- files were modified by this hook$/m
    )
    expect(first.exitCode).toBe(1)
    expect(await folder.read('README.md')).toBe(fixed)
    expect(await folder.read('other.md')).toBe('- [A page that is no list]()\n')

    const second = await run(folder, 'paperlint-fix')
    expect(second.stdout).toMatch(/^paperlint --fix\.+Passed$/m)
    expect(second.exitCode).toBe(0)
  },
  BUILD_TIME
)

test(
  'warnings pass, unless args says otherwise',
  async () => {
    const row = '| [Wide Residual Networks](https://arxiv.org/abs/1605.07146) | - |'
    const table = ['| Paper | Code |', '| --- | --- |', row, ''].join('\n')
    const folder = await repository(`# One\n\n${table}\n# Two\n\n${table}`)
    expect((await run(folder, 'paperlint-fix')).exitCode).toBe(0)
    const args = /`(args: .*?)`/.exec(page)![1]!
    const config = await folder.read('.pre-commit-config.yaml')
    await folder.write('.pre-commit-config.yaml', config.replace('files:', `${args}\n        files:`))
    const {exitCode, stdout} = await run(folder, 'paperlint-fix')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('Unexpected second listing of “Wide Residual Networks”')
  },
  BUILD_TIME
)
