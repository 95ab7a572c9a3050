import {execFile} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import * as nodeModule from 'node:module'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {beforeEach, expect, test} from '@jest/globals'
import {raggedList} from './lists.js'
import {Workspace} from './workspace.js'

// Node 22 keeps compiled code by itself.
const testInNode20 = 'enableCompileCache' in nodeModule ? test.skip : test

const testWithThreads = availableParallelism() > 1 ? testInNode20 : test.skip

const root = fileURLToPath(new URL('../../', import.meta.url))
let workspace: Workspace
let compiled: string

/** A copy of the build, in which nothing is compiled yet. */
beforeEach(async () => {
  workspace = await Workspace.create({'README.md': raggedList})
  cpSync(path.join(root, 'dist'), workspace.path('package/dist'), {recursive: true})
  for (const name of ['node_modules', 'package.json'])
    symlinkSync(path.join(root, name), workspace.path(`package/${name}`))
  compiled = workspace.path('package/dist/paperlint/compiled')
  rmSync(compiled, {recursive: true, force: true})
})

async function lint(...args: string[]): Promise<string> {
  const command = workspace.path('package/dist/paperlint.cjs')
  const options = {
    cwd: workspace.folder,
    env: {...process.env, NO_COLOR: '1', PAPERLINT_PARSER: ''}
  }
  const {code, stdout, stderr} = await promisify(execFile)(process.execPath, [command, ...args], options).catch(
    (error) => error
  )
  expect(code).toBe(1)
  expect(stderr).toBe('')
  return stdout
}

function fileOf(name: string): string {
  const [folder] = readdirSync(compiled)
  return path.join(compiled, folder!, name)
}

function sizeOfKept(name: string): number {
  return statSync(fileOf(name)).size
}

testInNode20('the first run keeps what it has compiled, and the next one says the same', async () => {
  const first = await lint()
  expect(first).toContain('no-ragged-row')
  expect(readdirSync(path.dirname(fileOf('lint.cjs'))).sort()).toEqual([
    'command.cjs',
    'compiled-code.cjs',
    'globby.cjs',
    'lint.cjs',
    'other-lists.cjs',
    'rolldown-runtime.cjs',
    'run.cjs',
    'satteri.cjs'
  ])
  expect(await lint()).toBe(first)
})

testInNode20('compiled code is for one build and one version of Node', async () => {
  await lint()
  const [build] = /[\da-f]{16}(?=-\$)/.exec(
    readFileSync(workspace.path('package/dist/paperlint/compiled-code.cjs'), 'utf8')
  )!
  expect(readdirSync(compiled)).toEqual([`${build}-${process.version}-${process.arch}`])
})

testInNode20('a file that cannot be put in its place leaves no draft', async () => {
  await lint()
  const kept = fileOf('lint.cjs')
  rmSync(kept)
  mkdirSync(path.join(kept, 'a folder that is not empty'), {recursive: true})
  await lint()
  expect(readdirSync(path.dirname(kept)).filter((name) => name.startsWith('lint.cjs'))).toEqual(['lint.cjs'])
})

testInNode20('the ten runs after it keep what they compile beyond that', async () => {
  await lint()
  const first = sizeOfKept('lint.cjs')
  await workspace.write('README.md', `${raggedList}\n<p>Ada Lovelace</p>\n`)
  await lint()
  expect(sizeOfKept('runs')).toBe(1)
  const second = sizeOfKept('lint.cjs')
  expect(second).toBeGreaterThan(first)

  writeFileSync(fileOf('runs'), '.'.repeat(10))
  await workspace.write(
    'README.md',
    `${raggedList}\n1. Ada Lovelace. [Notes](https://arxiv.org/abs/1706.03762). 1843\n`
  )
  await lint()
  expect(sizeOfKept('runs')).toBe(10)
  expect(sizeOfKept('lint.cjs')).toBe(second)
})

testWithThreads('where the code is kept, other threads are worth their start for fewer lists', async () => {
  const long = `${raggedList}\n\`\`\`\n${'This line makes the list a long one.\n'.repeat(30_000)}\`\`\`\n`
  await workspace.write('first.md', long)
  await workspace.write('second.md', long)
  const first = await lint('.')
  expect(readdirSync(path.dirname(fileOf('lint.cjs')))).not.toContain('workers.cjs')
  expect(await lint('.')).toBe(first)
  expect(readdirSync(path.dirname(fileOf('lint.cjs')))).toContain('workers.cjs')
})

testInNode20('compiled code of another Node, or cut off, is compiled anew', async () => {
  const first = await lint()
  for (const content of ['', 'not compiled code', Buffer.alloc(100_000)]) {
    writeFileSync(fileOf('lint.cjs'), content)
    expect(await lint()).toBe(first)
  }
})

test('where nothing can be kept, every run compiles', async () => {
  writeFileSync(compiled, 'a file where the folder would be')
  expect(await lint()).toContain('no-ragged-row')
  expect(await lint()).toContain('no-ragged-row')
})
