import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {type Dependency, hashOf} from '../../src/cli/dependencies.js'
import {FilesOnDisk, surroundingsOf} from '../../src/cli/surroundings.js'
import {defaultSettings} from '../../src/list/settings.js'
import {Workspace} from './workspace.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'paperlint-'))
  mkdirSync(path.join(root, '.git'))
  mkdirSync(path.join(root, 'docs/images'), {recursive: true})
  writeFileSync(path.join(root, 'LICENSE'), '')
})

afterEach(() => rmSync(root, {recursive: true}))

test.each([
  ['a file beside it', '../LICENSE', true],
  ['a folder', 'images/', true],
  ['a file that is not there', 'images/overview.png', false],
  ['a page of the host, outside of the repository', '../../../issues', true]
])('%s', (_, link, expected) => {
  expect(
    surroundingsOf(path.join(root, 'docs/README.md'), defaultSettings, new FilesOnDisk(), [])?.hasFile?.(link)
  ).toBe(expected)
})

test('of a list that is in no repository nothing is known', () => {
  rmSync(path.join(root, '.git'), {recursive: true})
  expect(surroundingsOf(path.join(root, 'README.md'), defaultSettings, new FilesOnDisk(), [])).toBeUndefined()
})

test('each dependency is recorded once, with its state', () => {
  const dependencies: Dependency[] = []
  const surroundings = surroundingsOf(
    path.join(root, 'docs/README.md'),
    defaultSettings,
    new FilesOnDisk(),
    dependencies
  )!
  for (const link of ['../LICENSE', '../docs/../LICENSE', 'notes.md', '../LICENSE', 'notes.md']) {
    surroundings.hasFile!(link)
    surroundings.anchorsOf!(link)
  }
  const [license, notes] = [path.join(root, 'LICENSE'), path.join(root, 'docs/notes.md')]
  expect(dependencies).toEqual([
    {target: license, about: 'existence', state: 'there'},
    {target: license, about: 'content', state: hashOf('')},
    {target: notes, about: 'existence', state: ''},
    {target: notes, about: 'content', state: ''}
  ])
})

test('a link into another document is checked by its anchors', async () => {
  const workspace = await Workspace.create({
    'README.md':
      '# List\n\nSee [LLaMA](docs/models.md#llama), [Alpaca](docs/models.md#alpaka) and [line 3](docs/models.md#L3).\n',
    'docs/models.md': '# Models\n\n## LLaMA\n\n## Alpaca\n'
  })
  const {exitCode, stdout} = await workspace.run('README.md')
  expect(stdout.split('\n')[0]).toBe(
    'README.md:3:45: error: Unexpected link to `#alpaka` of `docs/models.md`, expected an anchor that it has; did you mean `#alpaca`? [no-broken-anchor]'
  )
  expect(exitCode).toBe(1)
})
