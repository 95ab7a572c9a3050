import {readdirSync, writeFileSync} from 'node:fs'
import {beforeEach, expect, jest, test} from '@jest/globals'
import type {Lint} from '../../src/cli/document-linter.js'
import {cleanList, emptyLinkList, mendedList, raggedList} from './lists.js'

// What is not linted again cannot be told from outside: the linting is counted here.
const {DocumentLinter} = await import('../../src/cli/document-linter.js')
let linted = 0
jest.unstable_mockModule('../../src/cli/document-linter.js', () => ({
  DocumentLinter: class {
    readonly #linter = new DocumentLinter()
    lint: Lint = (request) => {
      linted++
      return this.#linter.lint(request)
    }
  }
}))
// Loads the command, which is to find this.
const {Workspace} = await import('./workspace.js')
beforeEach(() => {
  linted = 0
})

type Place = Awaited<ReturnType<typeof Workspace.create>>

/** Runs the command with a cache of its own, and says how many documents were linted. */
async function runCached(workspace: Place, ...args: string[]) {
  linted = 0
  const environment = {XDG_CACHE_HOME: workspace.path('cache')}
  const outcome = await workspace.runIn({environment}, '--cache', '--format', 'json', ...args)
  return {...outcome, linted}
}

test('what has not changed is not linted again, and reported as before', async () => {
  const workspace = await Workspace.create({'a.md': emptyLinkList, 'b.md': raggedList, 'c.md': cleanList})
  const first = await runCached(workspace, 'a.md', 'b.md', 'c.md')
  expect(first).toMatchObject({exitCode: 1, linted: 3})
  expect(await runCached(workspace, 'a.md', 'b.md', 'c.md')).toEqual({...first, linted: 0})
  // Of the three, only one is asked about: the others are still known.
  expect(await runCached(workspace, 'b.md')).toMatchObject({linted: 0})
  expect(await runCached(workspace, 'a.md', 'b.md', 'c.md')).toEqual({...first, linted: 0})
})

test.each([
  ['the text', (workspace: Place) => workspace.write('a.md', cleanList), []],
  ['the config', (workspace: Place) => workspace.write('paperlint.config.json', '{"crossListing": "allow"}'), []],
  ['the level of a rule', () => {}, ['--rule', 'no-empty-link:warn']],
  ['what is to be fixed', () => {}, ['--diff']]
])('it is linted again when it is another: %s', async (_, change, args) => {
  const workspace = await Workspace.create({'a.md': emptyLinkList})
  await runCached(workspace, 'a.md')
  await change(workspace)
  const uncached = await workspace.run('--format', 'json', 'a.md', ...args)
  expect(await runCached(workspace, 'a.md', ...args)).toEqual({...uncached, linted: 1})
})

test('it is linted again when a file that it links to comes or goes, or has other anchors', async () => {
  const workspace = await Workspace.create({
    'a.md': '# Papers\n\n- [Notes](notes.md)\n- [Ours](b.md#ours)\n',
    'b.md': '# Ours\n'
  })
  const reasons = async () => {
    const {stdout, linted} = await runCached(workspace, 'a.md')
    return [linted, ...JSON.parse(stdout).files[0].messages.map(({rule}: {rule: string}) => rule)]
  }
  expect(await reasons()).toEqual([1, 'no-malformed-link'])
  expect(await reasons()).toEqual([0, 'no-malformed-link'])
  await workspace.write('notes.md', '')
  expect(await reasons()).toEqual([1])
  await workspace.write('b.md', '# Theirs\n')
  expect(await reasons()).toEqual([1, 'no-broken-anchor'])
  expect(await reasons()).toEqual([0, 'no-broken-anchor'])
})

test('with --fix, what was fixed is linted once more, and then known', async () => {
  const workspace = await Workspace.create({'a.md': raggedList})
  expect(await runCached(workspace, '--fix', 'a.md')).toMatchObject({exitCode: 0})
  expect(await workspace.read('a.md')).toBe(mendedList)
  expect(await runCached(workspace, '--fix', 'a.md')).toMatchObject({exitCode: 0, stderr: ''})
  expect(await runCached(workspace, '--fix', 'a.md')).toMatchObject({exitCode: 0, linted: 0})
})

test('a cache that cannot be read counts as none', async () => {
  const workspace = await Workspace.create({'a.md': emptyLinkList})
  const first = await runCached(workspace, 'a.md')
  const folder = workspace.path('cache/paperlint/lint')
  const [file] = readdirSync(folder)
  writeFileSync(`${folder}/${file}`, '{"version": "0.1.0", "documents": [')
  expect(await runCached(workspace, 'a.md')).toEqual(first)
})
