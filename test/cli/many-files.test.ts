import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {beforeAll, expect, jest, test} from '@jest/globals'
import {cleanList, mendedList, raggedList} from './lists.js'
import {Workspace} from './workspace.js'

// Threads load the built command, so it is run here as its users run it.
const command = fileURLToPath(new URL('../../dist/paperlint.js', import.meta.url))

beforeAll(() => {
  if (!existsSync(command)) throw new Error('expected a build in dist/: npm run build')
})

jest.setTimeout(60_000)

/** Makes a list so long that a few of them are worth several threads. */
function lengthen(list: string): string {
  return list + `\nThis line makes the list a long one.\n`.repeat(1000)
}

/** A folder of long lists: every other one lacks a cell, and one is no text. */
async function manyLists(count: number): Promise<Workspace> {
  const names = Array.from({length: count}, (_, index) => `${String(index).padStart(3, '0')}.md`)
  const lists = names.map((name, index) => [name, lengthen(index % 2 === 0 ? cleanList : raggedList)])
  return Workspace.create({...Object.fromEntries(lists), '004.md': new Uint8Array([0xff])})
}

/** On one core all is done in one thread. */
const oneCore = ['taskset', '--cpu-list', '0']

async function runBuilt(workspace: Workspace, args: string[], prefix: string[] = []) {
  const options = {cwd: workspace.folder, env: {...process.env, NO_COLOR: '1', GITHUB_ACTIONS: ''}}
  try {
    const [program, ...rest] = [...prefix, process.execPath, command, ...args]
    return {exitCode: 0, ...(await promisify(execFile)(program!, rest, options))}
  } catch (error) {
    const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string}
    return {exitCode: code, stdout, stderr}
  }
}

test.each([['json'], ['pretty'], ['sarif'], ['rdjson']])(
  'threads say what one thread says, in the order of the files: %s',
  async (format) => {
    const workspace = await manyLists(14)
    const sideBySide = await runBuilt(workspace, ['--format', format, '.'])
    expect(sideBySide).toEqual(await runBuilt(workspace, ['--format', format, '.'], oneCore))
    expect(sideBySide).toMatchObject({exitCode: 2, stderr: 'paperlint: 004.md: not UTF-8 on line 1\n'})
  }
)

test('threads fix what one thread fixes', async () => {
  const workspace = await manyLists(14)
  expect(await runBuilt(workspace, ['--fix', '.'])).toMatchObject({exitCode: 2})
  expect(await workspace.read('000.md')).toBe(lengthen(cleanList))
  for (const name of ['001.md', '013.md']) expect(await workspace.read(name)).toBe(lengthen(mendedList))
})

test('Ctrl-C leaves every list as it was, or fixed, and nothing else', async () => {
  const workspace = await manyLists(40)
  const before = readdirSync(workspace.folder)
  const fixing = spawn(process.execPath, [command, '--fix', '.'], {cwd: workspace.folder})
  const isFixed = async (name: string) => (await workspace.read(name)) === lengthen(mendedList)
  while (!(await isFixed('001.md'))) await new Promise((resolve) => setImmediate(resolve))
  fixing.kill('SIGINT')
  await once(fixing, 'exit')
  expect(readdirSync(workspace.folder)).toEqual(before)
  for (const name of before.filter((each) => /[13579]\.md$/.test(each)))
    expect([lengthen(raggedList), lengthen(mendedList)]).toContain(await workspace.read(name))
})
