import {rm} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {run} from '../../src/cli/run.js'
import {oneAtATime} from '../../src/cli/watch.js'
import {cleanList, closing, raggedList} from './lists.js'
import {Workspace} from './workspace.js'

/** Runs `paperlint --watch`, and hands out what each of its runs said. */
function watch(workspace: Workspace, ...args: string[]) {
  return watchIn(workspace.folder, ...args)
}

function watchIn(cwd: string, ...args: string[]) {
  let said = ''
  let done = 0
  const runs: string[] = []
  const waiting: (() => void)[] = []
  let interrupt = () => {}
  const write = (content: string | Uint8Array) => {
    said += content
    if (!said.endsWith('waiting for changes; Ctrl-C ends\n')) return
    runs.push(said)
    said = ''
    for (const resolve of waiting.splice(0)) resolve()
  }
  const exitCode = run(['--watch', ...args], {
    cwd,
    stdin: (async function* () {})(),
    stdout: {write},
    stderr: {write},
    environment: {},
    interrupted: () =>
      new Promise<void>((resolve) => {
        interrupt = resolve
      })
  })
  return {
    async nextRun(): Promise<string> {
      while (runs.length <= done) await new Promise<void>((resolve) => waiting.push(resolve))
      return runs[done++]!.replace(/paperlint: waiting .*\n/, '')
    },
    end: async () => {
      interrupt()
      return exitCode
    }
  }
}

test('lints again when a list changes, one is added, or the config changes, until it is ended', async () => {
  const workspace = await Workspace.create({'lists/a.md': raggedList, 'paperlint.config.json': '{}'})
  const watching = watch(workspace, 'lists')
  expect(await watching.nextRun()).toContain(', 1 error\n')
  await workspace.write('lists/a.md', cleanList)
  expect(await watching.nextRun()).toBe(closing(2, 'no problems', 'lists/a.md'))
  await workspace.write('lists/b.md', raggedList)
  expect(await watching.nextRun()).toContain('lists/b.md')
  await workspace.write('paperlint.config.json', '{"rules": {"no-ragged-row": "warn"}}')
  expect(await watching.nextRun()).toContain(', 1 warning\n')
  await workspace.write('paperlint.config.json', '{')
  expect(await watching.nextRun()).toMatch(/^paperlint: paperlint\.config\.json:1:2: /)
  expect(await watching.end()).toBe(2)
})

test('lints again when a config changes that another one extends', async () => {
  const workspace = await Workspace.create({
    'README.md': raggedList,
    'paperlint.config.json': '{"extends": "./shared/lists.json"}',
    'shared/lists.json': '{}'
  })
  const watching = watch(workspace)
  expect(await watching.nextRun()).toContain(', 1 error\n')
  await workspace.write('shared/other.json', '{}')
  await workspace.write('shared/lists.json', '{"rules": {"no-ragged-row": "warn"}}')
  expect(await watching.nextRun()).toContain(', 1 warning\n')
  await workspace.write('shared/lists.json', '{')
  expect(await watching.nextRun()).toMatch(/^paperlint: shared\/lists\.json:1:2: /)
  await workspace.write('shared/lists.json', '{}')
  expect(await watching.nextRun()).toContain(', 1 error\n')
  expect(await watching.end()).toBe(1)
})

test('lints again when the baseline of a config changes', async () => {
  const workspace = await Workspace.create({
    'README.md': raggedList,
    'paperlint.config.json': '{"baseline": "known/list.json"}',
    'known/list.json': '{"version": 1, "files": {}}'
  })
  const watching = watch(workspace)
  expect(await watching.nextRun()).toContain(', 1 new error\n')
  const subject = 'row: Deep Residual Learning for Image Recognition'
  const baseline = {version: 1, files: {'../README.md': {'no-ragged-row': {[subject]: 1}}}}
  await workspace.write('known/list.json', JSON.stringify(baseline))
  expect(await watching.nextRun()).toContain('no new problems')
  expect(await watching.end()).toBe(0)
})

test('lints again when an extended config that is missing comes, and when a broken one is repaired', async () => {
  const workspace = await Workspace.create({
    'README.md': raggedList,
    'paperlint.config.json': '{"extends": "./base.json"}'
  })
  const watching = watch(workspace)
  expect(await watching.nextRun()).toContain('no such file at extends: "./base.json"')
  await workspace.write('base.json', '{')
  expect(await watching.nextRun()).toMatch(/^paperlint: base\.json:1:2: /)
  await workspace.write('base.json', '{}')
  expect(await watching.nextRun()).toContain(', 1 error\n')
  expect(await watching.end()).toBe(1)
})

test.each([
  ['paperlint.config.json', '{"rules": {"no-ragged-row": "warn"}}'],
  ['paperlint.config.yaml', 'rules: {no-ragged-row: warn}'],
  ['lists/paperlint.config.yml', 'rules: {no-ragged-row: warn}'],
  ['package.json', '{"paperlint": {"rules": {"no-ragged-row": "warn"}}}']
])('lints again when a config comes, and when it goes: %s', async (config, content) => {
  const workspace = await Workspace.create({'lists/a.md': raggedList, 'other/b.md': raggedList})
  const watching = watchIn(workspace.path('lists'), 'a.md')
  expect(await watching.nextRun()).toContain(', 1 error\n')
  await workspace.write(config, content)
  expect(await watching.nextRun()).toContain(', 1 warning\n')
  await rm(workspace.path(config))
  expect(await watching.nextRun()).toContain(', 1 error\n')
  // Of what else lies beside it, nothing matters.
  await workspace.write('c.md', raggedList)
  await workspace.write('other/b.md', cleanList)
  await workspace.write('other/paperlint.config.json', '{')
  await workspace.write('lists/a.md', cleanList)
  expect(await watching.nextRun()).toBe(closing(2, 'no problems', 'a.md'))
  expect(await watching.end()).toBe(0)
})

describe('what is asked for again and again', () => {
  test('runs one at a time, and of all that is asked for meanwhile once more', async () => {
    const ends: (() => void)[] = []
    const ask = oneAtATime(() => new Promise<void>((resolve) => ends.push(resolve)))
    const asked = [ask(), ask(), ask(), ask()]
    expect(ends).toHaveLength(1)
    ends[0]!()
    await asked[0]
    await Promise.resolve()
    expect(ends).toHaveLength(2)
    // The second has begun already: what changes now is a change that it may have missed.
    const [late] = [ask(), ask()]
    ends[1]!()
    await Promise.all(asked)
    await Promise.resolve()
    expect(ends).toHaveLength(3)
    ends[2]!()
    await late
    expect(ends).toHaveLength(3)
  })
})

test('what is named is watched whatever it is called, and the report is not', async () => {
  const workspace = await Workspace.create({'list.txt': raggedList, 'strict.json': '{}'})
  const args = ['--config', 'strict.json', '--output-file', 'report.md', 'list.txt']
  const watching = watch(workspace, ...args)
  await watching.nextRun()
  expect(await workspace.read('report.md')).toContain(', 1 error\n')
  await workspace.write('strict.json', '{"rules": {"no-ragged-row": "warn"}}')
  await watching.nextRun()
  expect(await workspace.read('report.md')).toContain(', 1 warning\n')
  await workspace.write('list.txt', cleanList)
  await watching.nextRun()
  expect(await workspace.read('report.md')).toBe(closing(2, 'no problems', 'list.txt'))
  expect(await watching.end()).toBe(0)
})

test('its own fixes are one change more, and then it waits', async () => {
  const workspace = await Workspace.create({'README.md': raggedList})
  const watching = watch(workspace, '--fix')
  expect(await watching.nextRun()).toContain('1 problem fixed')
  expect(await watching.nextRun()).toBe(closing(2))
  expect(await watching.end()).toBe(0)
})

test('goes with no text on stdin', async () => {
  const workspace = await Workspace.create()
  expect(await workspace.run('--watch', '--stdin')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: "paperlint: option '--watch' cannot be used with option '--stdin'\n"
  })
})
