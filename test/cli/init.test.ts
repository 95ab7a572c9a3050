import {expect, test} from '@jest/globals'
import {packageInfo} from '../../src/package-info.js'
import {Workspace} from './workspace.js'

const list = '# Papers\n\n- [Wide Residual Networks](https://arxiv.org/abs/1605.07146)\n'
const schemaIn = async (workspace: Workspace) => JSON.parse(await workspace.read('paperlint.config.json')).$schema

test('the config names the schema of the installed package', async () => {
  const installed = 'node_modules/remark-paperlint/dist/schema.json'
  const workspace = await Workspace.create({'README.md': list, [installed]: '{}'})
  expect((await workspace.run('init')).exitCode).toBe(0)
  expect(await schemaIn(workspace)).toBe(`./${installed}`)
})

test('where the package is not installed, as with npx or pre-commit, it names that of the release', async () => {
  const workspace = await Workspace.create({'README.md': list})
  expect((await workspace.run('init')).exitCode).toBe(0)
  expect(await schemaIn(workspace)).toBe(`${packageInfo.homepage}/raw/v${packageInfo.version}/dist/schema.json`)
  expect(await workspace.run()).toMatchObject({exitCode: 0, stderr: ''})
})
