import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, existsSync, readdirSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {beforeAll, expect, test} from '@jest/globals'
import {cleanList, mendedList, raggedList} from './lists.js'
import {testOnPosix} from './on-posix.js'
import {Workspace} from './workspace.js'

// Threads load the built command, so it is run here as its users run it.
const root = fileURLToPath(new URL('../../', import.meta.url))
const command = path.join(root, 'dist/paperlint.cjs')

beforeAll(() => {
  if (!existsSync(command)) throw new Error('expected a build in dist/: npm run build')
})

/** Makes a list so long that a dozen of them are worth several threads, even on two cores. Code costs the parser least. */
function lengthen(list: string): string {
  return `${list}\n\`\`\`\n${'This line makes the list a long one.\n'.repeat(25_000)}\`\`\`\n`
}

/** A folder of long lists: every other one lacks a cell, and one is no text. */
async function manyLists(count: number): Promise<Workspace> {
  const names = Array.from({length: count}, (_, index) => `${String(index).padStart(3, '0')}.md`)
  const lists = names.map((name, index) => [name, lengthen(index % 2 === 0 ? cleanList : raggedList)])
  return Workspace.create({...Object.fromEntries(lists), '004.md': new Uint8Array([0xff])})
}

/** The lists are too long for the parser that runs everywhere. */
const environment = {...process.env, NO_COLOR: '1', PAPERLINT_PARSER: ''}

/** On one core all is done in one thread. */
const oneCore = ['taskset', '--cpu-list', '0']

async function runBuilt(workspace: Workspace, args: string[], prefix: string[] = [], program = command) {
  const options = {cwd: workspace.folder, env: environment}
  try {
    const [first, ...rest] = [...prefix, process.execPath, program, ...args]
    return {exitCode: 0, ...(await promisify(execFile)(first!, rest, options))}
  } catch (error) {
    const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string}
    return {exitCode: code, stdout, stderr}
  }
}

/** The JSON report of one thread on 14 lists. */
let oneThread: {exitCode: number; stdout: string; stderr: string}
beforeAll(async () => {
  oneThread = await runBuilt(await manyLists(14), ['--format', 'json', '.'], oneCore)
})

// What the other formats make of it: flat-problem.test.ts.
test('threads report what one thread reports, in the order of the files', async () => {
  const workspace = await manyLists(14)
  expect(await runBuilt(workspace, ['--format', 'json', '.'])).toEqual(oneThread)
  expect(oneThread).toMatchObject({exitCode: 2, stderr: 'paperlint: 004.md: not UTF-8 on line 1\n'})
  const {files} = JSON.parse(oneThread.stdout)
  expect(files.map(({messages}: {messages: unknown[]}) => messages.length)).toEqual([
    0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1
  ])
})

test('a list is nested too deeply in every thread alike', async () => {
  const workspace = await manyLists(14)
  await workspace.write('deep.md', `${'- '.repeat(1000)}x\n`)
  for (const cores of [[], oneCore]) {
    const {exitCode, stderr} = await runBuilt(workspace, ['deep.md', '000.md', '002.md', '006.md'], cores)
    expect({exitCode, stderr}).toEqual({exitCode: 2, stderr: 'paperlint: deep.md: nested too deeply to be read\n'})
  }
})

test('where a thread cannot be had, the lists are linted all the same', async () => {
  const workspace = await manyLists(14)
  const build = await Workspace.create()
  for (const name of ['paperlint', 'paperlint.cjs'])
    cpSync(path.join(root, 'dist', name), build.path(`dist/${name}`), {recursive: true})
  for (const name of ['node_modules', 'package.json']) symlinkSync(path.resolve(root, name), build.path(name))
  await build.write('dist/paperlint/worker.cjs', 'throw new Error("no thread")')
  const result = await runBuilt(workspace, ['--format', 'json', '.'], [], build.path('dist/paperlint.cjs'))
  expect(result).toEqual(oneThread)
})

test('a file and a link to it are one list', async () => {
  const workspace = await manyLists(14)
  symlinkSync('001.md', workspace.path('link.md'))
  const {exitCode, stdout, stderr} = await runBuilt(workspace, [
    '--fix',
    '001.md',
    'link.md',
    '003.md',
    '005.md',
    '007.md',
    '009.md',
    '011.md',
    '013.md',
    '000.md'
  ])
  expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
  expect(stdout).toContain('7 problems fixed')
})

test('threads fix what one thread fixes', async () => {
  const workspace = await manyLists(14)
  expect(await runBuilt(workspace, ['--fix', '.'])).toMatchObject({exitCode: 2})
  expect(await workspace.read('000.md')).toBe(lengthen(cleanList))
  for (const name of ['001.md', '013.md']) expect(await workspace.read(name)).toBe(lengthen(mendedList))
})

testOnPosix('Ctrl-C leaves every list as it was, or fixed, and nothing else', async () => {
  const workspace = await manyLists(24)
  const before = readdirSync(workspace.folder)
  const fixing = spawn(process.execPath, [command, '--fix', '.'], {cwd: workspace.folder, env: environment})
  const isFixed = async (name: string) => (await workspace.read(name)) === lengthen(mendedList)
  while (!(await isFixed('001.md'))) await new Promise((resolve) => setImmediate(resolve))
  fixing.kill('SIGINT')
  await once(fixing, 'exit')
  expect(readdirSync(workspace.folder)).toEqual(before)
  for (const name of before.filter((each) => /[13579]\.md$/.test(each)))
    expect([lengthen(raggedList), lengthen(mendedList)]).toContain(await workspace.read(name))
})
