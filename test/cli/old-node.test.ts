import {execFile} from 'node:child_process'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {expect, test} from '@jest/globals'
import {cleanList} from './lists.js'
import {Workspace} from './workspace.js'

const command = fileURLToPath(new URL('../../dist/paperlint.cjs', import.meta.url))

test.each([
  ['18.20.8', 2, 'paperlint: needs Node 20.19 or newer, this is v18.20.8\n'],
  ['20.18.3', 2, 'paperlint: needs Node 20.19 or newer, this is v20.18.3\n'],
  ['20.19.0', 0, ''],
  ['24.1.0', 0, '']
])('with Node %s', async (version, exitCode, stderr) => {
  const workspace = await Workspace.create({
    'README.md': cleanList,
    'pretend.cjs': `for (const [at, value] of [[process, 'v${version}'], [process.versions, '${version}']])
  Object.defineProperty(at, at === process ? 'version' : 'node', {value})`
  })
  const args = ['--require', path.join(workspace.folder, 'pretend.cjs'), command, '--version']
  const {code = 0, stderr: said} = await promisify(execFile)(process.execPath, args).catch((error) => error)
  expect({code, said}).toEqual({code: exitCode, said: stderr})
})
