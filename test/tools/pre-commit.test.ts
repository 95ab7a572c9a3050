import {readdir} from 'node:fs/promises'
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

/** A repository whose only commit is a release of this build. */
beforeAll(async () => {
  paperlint = await Folder.create({})
  home = path.join(paperlint.path, '.pre-commit-home')
  await paperlint.succeed('node', path.join(root, 'dist/src/development/release-action.js'), paperlint.path)
  await paperlint.startRepository()
  await paperlint.succeed('git', 'add', '--all', '--force')
  await paperlint.succeed('git', 'commit', '--quiet', '--message', 'paperlint')
  commit = (await paperlint.succeed('git', 'rev-parse', 'HEAD')).trim()
})

/** Runs a hook over all files of a repository, and gives what it said from the hook's name on. */
async function run(folder: Folder, hook: string): Promise<Outcome> {
  await folder.succeed('git', 'add', '--all')
  return folder.run('env', `PRE_COMMIT_HOME=${home}`, 'pre-commit', 'run', hook, '--all-files', '--color=never')
}

/** The packages that pre-commit has installed, other than npm. On Linux on x64 the release has the parser's native part. */
async function installedPackages(): Promise<string[]> {
  const files = await readdir(home, {recursive: true})
  const packages = files.flatMap(
    (file) => /^(?!.*node_modules\/npm\/).*node_modules\/(.+)\/package\.json$/.exec(file)?.[1] ?? []
  )
  return [...new Set(packages)]
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

// pre-commit makes an environment of Node for paperlint, the first time.
const INSTALL_TIME = 120_000

test(
  'installs nothing else, passes a clean list and fails a broken one',
  async () => {
    const clean = await repository(fixed)
    await clean.write('other.md', '# Other\n')
    const passed = await run(clean, 'paperlint')
    expect(passed.stdout).toMatch(/^paperlint\.+Passed$/m)
    expect(passed.exitCode).toBe(0)
    expect(await installedPackages()).toEqual(['remark-paperlint'])

    const broken = await repository(ragged)
    const failed = await run(broken, 'paperlint')
    expect(failed.exitCode).toBe(1)
    expect(failed.stdout).toMatch(/^paperlint\.+Failed\n- hook id: paperlint\n- exit code: 1$/m)
    expect(failed.stdout).toContain('Unexpected row of 2 cells, expected 3 as in the header')
    expect(await broken.read('README.md')).toBe(ragged)
  },
  INSTALL_TIME
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
  INSTALL_TIME
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
  INSTALL_TIME
)

test('the local hook of the page runs the paperlint that is installed', async () => {
  const folder = await Folder.create({
    '.pre-commit-config.yaml': snippet('docs/pre-commit.md', '.pre-commit-config.yaml', 1),
    'README.md': ragged
  })
  await folder.startRepository()
  expect((await run(folder, 'paperlint-fix')).stdout).toMatch(
    /^paperlint --fix\.+Failed\n- hook id: paperlint-fix\n- files were modified by this hook$/m
  )
  expect(await folder.read('README.md')).toBe(fixed)
  expect((await run(folder, 'paperlint-fix')).exitCode).toBe(0)
})
