import {describe, expect, test} from '@jest/globals'
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

describe('a list that is not there is said in one line, and nothing is written', () => {
  const refused = (reason: string) => ({exitCode: 2, stdout: '', stderr: `paperlint: ${reason}\n`})

  test.each<[string, Record<string, string>, string[], string]>([
    [
      'no README',
      {'papers.md': list},
      [],
      'no README.md in this folder; name the list, as in: paperlint init papers.md'
    ],
    ['no list', {}, [], 'no README.md in this folder; name the list, as in: paperlint init papers.md'],
    ['no such file', {'README.md': list}, ['nope.md'], 'nope.md: cannot be read: no such file or directory'],
    ['a folder', {'README.md/papers.md': list}, [], 'README.md: a folder, expected a list in Markdown'],
    ['no text', {'README.md': '\0'}, [], 'README.md: a NUL byte on line 1, expected text'],
    [
      'no papers',
      {'README.md': '# Hello\n', 'papers.md': list},
      [],
      'README.md: no papers found, so there is nothing to learn; name the list, as in: paperlint init papers.md'
    ]
  ])('%s', async (_, files, args, reason) => {
    const workspace = await Workspace.create(files)
    expect(await workspace.run('init', ...args)).toEqual(refused(reason))
    await expect(workspace.read('paperlint.config.json')).rejects.toThrow('ENOENT')
  })

  test('a README in other letters is found, as without `init`', async () => {
    const workspace = await Workspace.create({'readme.md': list})
    expect((await workspace.run('init')).exitCode).toBe(0)
  })
})
