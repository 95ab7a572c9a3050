import {readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, expect, jest, test} from '@jest/globals'
import type {Dependency} from '../../src/cli/dependencies.js'
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
// So are the files that are looked at to see whether what is remembered still holds.
const dependencies = await import('../../src/cli/dependencies.js')
let answered: string[] = []
jest.unstable_mockModule('../../src/cli/dependencies.js', () => ({
  ...dependencies,
  currentState: (dependency: Dependency) => {
    answered.push(`${dependency.about} ${path.basename(dependency.target)}`)
    return dependencies.currentState(dependency)
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
  [
    'the repository that it is in, outside of which nothing is known',
    (workspace: Place) => rmSync(workspace.path('.git'), {recursive: true}),
    []
  ],
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

test('however many links lead to a file, from however many documents, it is looked at once', async () => {
  const links = '- [Ours](b.md#ours)\n'.repeat(50)
  const workspace = await Workspace.create({
    'a.md': `# Papers\n\n${links}`,
    'b.md': '# Ours\n',
    'c.md': `# More\n\n${links}`
  })
  const first = await runCached(workspace, 'a.md', 'c.md')
  answered = []
  expect(await runCached(workspace, 'a.md', 'c.md')).toEqual({...first, linted: 0})
  expect(answered.sort()).toEqual(['content b.md', 'existence b.md'])
})

test('a document that was fixed is looked at again', async () => {
  const workspace = await Workspace.create({
    'a.md': '# Papers\n\n- [Ours](b.md#ours)\n',
    'b.md': '# Ours\n',
    'c.md': '# More\n\n- [Ours](b.md#ours)\n'
  })
  await runCached(workspace, '--fix', 'a.md', 'b.md', 'c.md')
  await workspace.write('b.md', raggedList)
  // What a.md says of it was true before b.md was fixed, what c.md says is to be found out after that.
  answered = []
  await runCached(workspace, '--fix', 'a.md', 'b.md', 'c.md')
  expect(answered.filter((dependency) => dependency === 'content b.md')).toHaveLength(2)
})

test('with --fix, what was fixed is linted once more, and then known', async () => {
  const workspace = await Workspace.create({'a.md': raggedList})
  expect(await runCached(workspace, '--fix', 'a.md')).toMatchObject({exitCode: 0})
  expect(await workspace.read('a.md')).toBe(mendedList)
  expect(await runCached(workspace, '--fix', 'a.md')).toMatchObject({exitCode: 0, stderr: ''})
  expect(await runCached(workspace, '--fix', 'a.md')).toMatchObject({exitCode: 0, linted: 0})
})

test('each parser has its own', async () => {
  const workspace = await Workspace.create({'a.md': emptyLinkList})
  const environment = {XDG_CACHE_HOME: workspace.path('cache'), PAPERLINT_PARSER: 'remark'}
  await runCached(workspace, 'a.md')
  linted = 0
  await workspace.runIn({environment}, '--cache', 'a.md')
  expect(linted).toBe(1)
})

test('a file has its own, since a config can name it', async () => {
  const config = '{"overrides": [{"files": ["b.md"], "rules": {"no-empty-link": "off"}}]}'
  const workspace = await Workspace.create({'a.md': emptyLinkList, 'paperlint.config.json': config})
  expect(await runCached(workspace, 'a.md')).toMatchObject({exitCode: 1, linted: 1})
  renameSync(workspace.path('a.md'), workspace.path('b.md'))
  expect(await runCached(workspace, 'b.md')).toMatchObject({exitCode: 0, linted: 1})
})

test.each([
  ['cut off', (text: string) => text.slice(0, 40)],
  ['of another version', (text: string) => text.replace('"version":"', '"version":"0.')],
  ['that lacks something', (text: string) => text.replace('"dependencies":[]', '"answers":[]')]
])('a cache %s counts as none', async (_, spoil) => {
  const workspace = await Workspace.create({'a.md': emptyLinkList})
  const first = await runCached(workspace, 'a.md')
  const folder = workspace.path('cache/paperlint/lint')
  const file = `${folder}/${readdirSync(folder)[0]}`
  const text = readFileSync(file, 'utf8')
  expect(spoil(text)).not.toBe(text)
  writeFileSync(file, spoil(text))
  expect(await runCached(workspace, 'a.md')).toEqual(first)
})

test('where it cannot be written, one line says so, and the report is there', async () => {
  const workspace = await Workspace.create({'a.md': raggedList, cache: 'a file'})
  const uncached = await workspace.run('--format', 'json', '--fix', 'a.md')
  await workspace.write('a.md', raggedList)
  expect(await runCached(workspace, '--fix', 'a.md')).toEqual({
    ...uncached,
    linted: 1,
    stderr: expect.stringMatching(/^paperlint: the cache .*\.json cannot be written: [^\n]*\n$/)
  })
})

test.each([
  ['off', 0],
  ['warn', 1]
])(
  'with no-dead-link:%s, a second run lints %d documents: the network is not to be remembered',
  async (level, expected) => {
    const workspace = await Workspace.create({
      'a.md': '# Papers\n',
      'paperlint.config.json': `{"rules": {"no-dead-link": "${level}"}}`
    })
    await runCached(workspace, 'a.md')
    expect(await runCached(workspace, 'a.md')).toMatchObject({exitCode: 0, linted: expected})
  }
)
